#include "views/wizards/wizarddialog.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/steplist.h"
#include "views/wizards/wizardpage.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize wantedSize(1100, 760);
constexpr int screenMargin = 48;

QWidget *filled(QWidget *widget, Surface surface)
{
    setSurface(widget, surface);
    return widget;
}

} // namespace

WizardDialog::WizardDialog(const BandInfo &band, QWidget *parent)
    : QDialog(parent)
    , m_band(new Band(this))
    , m_steps(named(new StepList(this), u"steps"_s, tr("Steps")))
    , m_stepLine(new TextLabel(TextLabel::Type::Bold, TextLabel::Tone::Secondary, this))
    , m_problem(named(new ErrorBanner(this), u"wizardProblem"_s, tr("Problem")))
    , m_stack(new QStackedWidget(this))
{
    setModal(true);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_band->setInfo(band);
    m_stepLine->setObjectName(u"stepLine"_s);
    m_stepLine->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, 0);

    const auto content = filled(new QWidget(this), Surface::Base);
    const auto page = new QVBoxLayout(content);
    page->setContentsMargins({});
    page->setSpacing(0);
    page->addWidget(m_stepLine);
    page->addWidget(m_problem);
    page->addWidget(m_stack, 1);

    const auto middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_steps);
    middle->addWidget(new Hairline(Qt::Vertical, this));
    middle->addWidget(content, 1);

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_band);
    column->addLayout(middle, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(makeFooter());

    connect(m_steps, &StepList::chosen, this, &WizardDialog::goTo);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        const auto keys = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(keys, &QShortcut::activated, m_next, &QPushButton::click);
    }
}

QWidget *WizardDialog::makeFooter()
{
    const auto footer = filled(new QWidget(this), Surface::Window);
    footer->setObjectName(u"wizardFooter"_s);
    footer->setMinimumHeight(metrics::footerHeight);
    m_draft = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary, footer);
    m_draft->setObjectName(u"draftState"_s);
    m_draft->setElided(true);
    m_leave = named(new QPushButton(tr("&Leave, keep draft"), footer), u"leave"_s, tr("Leave, keep draft"));
    setLook(m_leave, ButtonLook::Flat);
    m_back = named(new QPushButton(tr("&Back"), footer), u"back"_s, tr("Back"));
    m_next = named(new ShortcutButton(tr("&Next"), footer), u"next"_s, tr("Next"));
    setLook(m_next, ButtonLook::Primary);

    m_save = new IconLabel(footer);
    m_save->setIcon(Icon::Save);
    const auto line = new QHBoxLayout(footer);
    line->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    line->setSpacing(metrics::gap);
    line->addWidget(m_save);
    line->addWidget(m_draft, 1);
    line->addWidget(m_leave);
    line->addWidget(m_back);
    line->addWidget(m_next);
    connect(m_leave, &QPushButton::clicked, this, &WizardDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &WizardDialog::back);
    connect(m_next, &QPushButton::clicked, this, &WizardDialog::next);
    return footer;
}

void WizardDialog::addPage(WizardPage *page)
{
    const auto frame = new QWidget(m_stack);
    const auto header = new PageHeader(frame);
    header->setStacked(true);
    header->setTitle(page->name());
    for (QAbstractButton *const action : page->headActions())
        header->addAction(action);
    const auto column = new QVBoxLayout(frame);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(new Hairline(Qt::Horizontal, frame));
    column->addWidget(page, 1);
    m_stack->addWidget(frame);

    const int step = count();
    m_pages.push_back({page, header});
    connect(page, &WizardPage::stateChanged, this, [this, step] { refreshStep(step); });
}

void WizardDialog::start(int step)
{
    std::vector<QString> names;
    for (const Entry &entry : m_pages)
        names.push_back(entry.page->name());
    m_steps->setSteps(names);
    m_furthest = std::clamp(step, 0, count() - 1);
    goTo(m_furthest);
    applyWidth();
}

void WizardDialog::goTo(int step)
{
    if (step < 0 || step >= count() || step > m_furthest + 1 || step == m_current)
        return;
    if (m_current >= 0)
        page(m_current)->takeTyped();
    m_furthest = std::max(m_furthest, step);
    m_current = step;
    m_stack->setCurrentIndex(step);
    m_steps->setCurrent(step);
    m_stepLine->setText(tr("Step %1 of %2: %3").arg(step + 1).arg(count()).arg(page(step)->name()));
    Q_EMIT stepEntered(step);
    page(step)->entered();
    for (int i = 0; i < count(); ++i)
        refreshStep(i);
    page(step)->focusFirst();
}

void WizardDialog::setBandTime(const QString &text)
{
    m_band->setTime(text);
}

void WizardDialog::setDraftText(const QString &text)
{
    m_draft->setText(text);
}

void WizardDialog::setKeepsDraft(bool keeps)
{
    m_save->setVisible(keeps);
    m_leave->setText(keeps ? tr("&Leave, keep draft") : tr("&Leave"));
    m_leave->setAccessibleName(m_leave->text().remove(u'&'));
}

void WizardDialog::showProblem(const ErrorText &problem)
{
    m_problem->showError(problem);
}

void WizardDialog::clearProblem()
{
    m_problem->clear();
}

void WizardDialog::reject()
{
    if (m_current >= 0)
        page(m_current)->takeTyped();
    if (mayLeave())
        leave();
}

void WizardDialog::leave()
{
    QDialog::reject();
}

void WizardDialog::removePages()
{
    m_pages.clear();
    delete m_stack;
    m_stack = nullptr;
}

void WizardDialog::keyPressEvent(QKeyEvent *event)
{
    // Return in a field must not press a button of the page: QDialog would look for one.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return;
    QDialog::keyPressEvent(event);
}

void WizardDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    applyWidth();
}

void WizardDialog::showEvent(QShowEvent *event)
{
    if (!m_fitted)
        fitScreen();
    QDialog::showEvent(event);
}

void WizardDialog::next()
{
    if (m_current + 1 < count() && page(m_current)->goOn())
        goTo(m_current + 1);
    else if (m_current + 1 == count())
        page(m_current)->goOn();
}

void WizardDialog::back()
{
    goTo(m_current - 1);
}

void WizardDialog::refreshStep(int step)
{
    const Entry &entry = m_pages.at(std::size_t(step));
    entry.header->setSubtitle(entry.page->explanation());
    m_steps->setReachable(step, step <= m_furthest);
    m_steps->setState(step, step > m_furthest ? StepState::Ahead : entry.page->state());
    if (step == m_current)
        updateFooter();
}

void WizardDialog::updateFooter()
{
    const bool first = m_current == 0;
    m_back->setEnabled(!first);
    m_back->setText(first ? tr("&Back") : tr("&Back: %1").arg(page(m_current - 1)->name()));
    m_back->setAccessibleName(m_back->text().remove(u'&'));

    const WizardPage *const current = page(m_current);
    const bool last = m_current + 1 == count();
    QString text = current->nextText();
    if (text.isEmpty() && !last)
        text = tr("&Next: %1").arg(page(m_current + 1)->name());
    m_next->setVisible(!text.isEmpty());
    m_next->setText(text);
    m_next->setAccessibleName(QString(text).remove(u'&'));
    m_next->setEnabled(current->mayGoOn());
    if (current->nextHint().isEmpty())
        m_next->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    else
        m_next->setHint(current->nextHint());
}

void WizardDialog::fitScreen()
{
    m_fitted = true;
    QSize size = wantedSize;
    if (const QScreen *const shownOn = screen())
        size = size.boundedTo(shownOn->availableSize() - QSize(screenMargin, screenMargin));
    resize(size);
}

void WizardDialog::applyWidth()
{
    const bool narrow = width() < metrics::narrowDialogBelow;
    m_steps->setVisible(!narrow);
    m_stepLine->setVisible(narrow);
    for (const Entry &entry : m_pages)
        entry.page->setNarrow(narrow);
}

} // namespace views
