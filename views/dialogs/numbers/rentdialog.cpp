#include "views/dialogs/numbers/rentdialog.h"

#include "tables/numbers/numbertext.h"
#include "views/delegates/statusdelegate.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/numbers/renttext.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/progressstrip.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>

namespace views {

using namespace Qt::StringLiterals;
using domain::RentState;
using flows::RentFlow;
using tables::Meaning, tables::NumberText, tables::RentResultsModel;

RentDialog::RentDialog(std::unique_ptr<RentFlow> flow, const BandInfo &band, QWidget *parent)
    : QDialog(parent)
    , m_flow(std::move(flow))
    , m_header(new PageHeader)
    , m_banner(named(new ErrorBanner, u"rentBanner"_s, tr("What happened")))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_form(new RentLinksForm)
    , m_total(named(new FactsList, u"rentTotal"_s, tr("What they cost together")))
    , m_numbersTitle(new TextLabel(TextLabel::Type::Section))
    , m_table(named(new DataTable, u"rentNumbers"_s, tr("Numbers to be rented")))
    , m_progress(new ProgressStrip)
    , m_why(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_show(named(new QPushButton(tr("Show in &Numbers")), u"rentShow"_s, tr("Show in Numbers")))
    , m_again(named(new QPushButton, u"rentAgain"_s, {}))
    , m_leave(named(new QPushButton, u"rentLeave"_s, {}))
    , m_go(named(new QPushButton, u"rentGo"_s, {}))
{
    setObjectName(u"rentDialog"_s);
    setWindowModality(Qt::WindowModal);
    resize(1000, 640);
    auto *stripe = new Band;
    stripe->setInfo(band);
    m_header->setStacked(true);
    m_sides->setSpacing(0);
    m_sides->addWidget(buildLinks(), 2);
    m_sides->addWidget(new Hairline(Qt::Vertical));
    m_sides->addWidget(buildNumbers(), 5);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(stripe);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(new Hairline);
    layout->addLayout(m_sides, 1);
    layout->addWidget(new Hairline);
    layout->addWidget(buildFooter());
    m_banner->setRetryVisible(false);
    connectFlow();
    follow();
}

RentDialog::~RentDialog()
{
    if (!m_flow->isRunning())
        return;
    // Money may be on its way: the request under way is heard to its end, and what waits is not sent.
    RentFlow *flow = m_flow.release();
    flow->disconnect(this);
    flow->setParent(parent());
    flow->stop();
    connect(flow, &RentFlow::runningChanged, flow, &QObject::deleteLater);
}

QWidget *RentDialog::buildLinks()
{
    auto *content = new QWidget;
    setSurface(content, Surface::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::blockGap);
    column->addWidget(new TextLabel(tr("Link at once"), TextLabel::Type::Section));
    auto *remark = new TextLabel(
        tr("All of it may stay empty, and be linked later."), TextLabel::Type::Base, TextLabel::Tone::Secondary);
    remark->setWordWrap(true);
    column->addWidget(remark);
    column->addWidget(m_form);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What the numbers are linked to"));
    connect(m_form, &RentLinksForm::changed, this, &RentDialog::followFooter);
    return scroll;
}

QWidget *RentDialog::buildNumbers()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, metrics::inset, 0, 0);
    m_numbersTitle->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    column->addWidget(m_numbersTitle);
    m_table->setModel(&m_model);
    m_table->setRowHeight(metrics::rowRoomy);
    m_table->setItemDelegateForColumn(
        RentResultsModel::Result, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setColumnRules({
        {.column = RentResultsModel::Number, .width = m_table->widthFor(RentResultsModel::Number, u"(888) 888-8888"_s)},
        {.column = RentResultsModel::Type,
            .width = m_table->widthFor(RentResultsModel::Type, tr("Toll-free, US")),
            .priority = 2},
        {.column = RentResultsModel::Setup,
            .width = m_table->widthFor(RentResultsModel::Setup, u"USD 00.00"_s),
            .priority = 1},
        {.column = RentResultsModel::Monthly,
            .width = m_table->widthFor(RentResultsModel::Monthly, u"USD 00.00"_s),
            .priority = 1},
        {.column = RentResultsModel::Result,
            .width = m_table->widthFor(RentResultsModel::Result, RentResultsModel::of(RentState::Absent).text) + 32},
        {.column = RentResultsModel::Next, .width = 160, .stretch = true},
    });
    column->addWidget(m_table, 1);
    column->addWidget(m_progress);
    m_totalBox = new QWidget;
    auto *line = new QVBoxLayout(m_totalBox);
    line->setContentsMargins(0, 0, 0, metrics::blockGap);
    line->setSpacing(metrics::gap);
    line->addWidget(new Hairline);
    m_total->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    line->addWidget(m_total);
    column->addWidget(m_totalBox);
    connect(m_progress, &ProgressStrip::cancelRequested, this, [this] {
        m_flow->stop();
        follow();
    });
    return side;
}

QWidget *RentDialog::buildFooter()
{
    auto *footer = new QWidget;
    footer->setMinimumHeight(metrics::footerHeight);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    m_why->setObjectName(u"rentWhy"_s);
    m_why->setWordWrap(true);
    setLook(m_go, ButtonLook::Primary);
    m_go->setIcon(icon(Icon::Cart, QPalette::HighlightedText));
    for (QPushButton *button : {m_show, m_again, m_leave, m_go})
        button->setAutoDefault(false); // Enter never rents by itself
    row->addWidget(m_why, 1);
    row->addWidget(m_show);
    row->addWidget(m_again);
    row->addWidget(m_leave);
    row->addWidget(m_go);
    connect(m_show, &QPushButton::clicked, this, [this] {
        Q_EMIT showNumbersRequested();
        accept();
    });
    connect(m_again, &QPushButton::clicked, m_flow.get(), &RentFlow::takeUp);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &RentDialog::go);
    return footer;
}

void RentDialog::connectFlow()
{
    std::vector<tables::RentRow> rows;
    std::vector<domain::AvailableNumber> numbers;
    for (const flows::RentItem &item : m_flow->items()) {
        rows.push_back(RentText::row(item));
        numbers.push_back(item.number);
    }
    m_model.setRows(std::move(rows));
    m_form->setNumbers(numbers);
    const RentFlow *flow = m_flow.get();
    connect(flow, &RentFlow::runningChanged, this, &RentDialog::follow);
    connect(flow, &RentFlow::itemChanged, this, [this](int item) {
        m_model.setRow(RentText::row(m_flow->items()[size_t(item)]));
        follow();
    });
    connect(flow, &RentFlow::rented, this, &RentDialog::rented);
    connect(flow, &RentFlow::storeFailed, this,
        [this](const store::Error &error) { m_banner->showError(storeErrorText(StoreAttempt::Record, error)); });
}

void RentDialog::go()
{
    m_asked = true;
    m_saysWhyItStopped = false;
    m_banner->clear();
    m_flow->setRequest(m_form->value());
    Q_EMIT started(m_flow->request());
    m_flow->start();
}

QString RentDialog::headline() const
{
    const int all = int(m_flow->items().size());
    const int rented = m_flow->count(RentState::Rented);
    if (!m_asked)
        return tr("Rent %1").arg(format::numbers(all));
    if (m_flow->isRunning())
        return tr("Renting %1").arg(format::numbers(all));
    return rented == all ? tr("%1 rented").arg(format::numbers(all))
                         : tr("%1 of %2 rented").arg(rented).arg(format::numbers(all));
}

QString RentDialog::explanation() const
{
    const int waiting = m_flow->count(RentState::Waiting);
    if (!m_asked)
        return tr("It costs %1, as offered. Each number is rented by a request of its own, and is charged when the "
                  "server takes it.")
            .arg(RentText::price(m_flow->total()));
    if (m_flow->isRunning())
        return m_flow->isStopping() ? tr("Stopping after the number that is under way.")
                                    : tr("One after the other. What is under way cannot be called back.");
    if (m_flow->count(RentState::Unknown) > 0)
        return tr("Of some the outcome is not known yet. Portside finds out by reading, also when this is closed.");
    if (waiting > 0)
        return tr("%1 were not tried.").arg(format::numbers(waiting));
    return {};
}

void RentDialog::follow()
{
    setWindowTitle(headline());
    m_header->setTitle(headline());
    m_header->setSubtitle(explanation());
    m_numbersTitle->setText(tr("These %1").arg(format::numbers(int(m_flow->items().size()))));
    const domain::PriceTotal total = m_flow->total();
    m_totalBox->setVisible(m_flow->count(RentState::Waiting) > 0);
    m_total->setFacts({{.name = tr("Setup"), .value = NumberText::total(total.setup)},
        {.name = tr("A month"), .value = NumberText::total(total.monthly)}});
    if (m_flow->isRunning()) {
        const flows::Progress progress = m_flow->progress();
        m_progress->setProgress(
            tr("Renting"), tr("%1 of %2").arg(progress.done).arg(progress.total), progress.done, progress.total);
        m_progress->setCancelable(!m_flow->isStopping());
    } else {
        m_progress->finish();
        if (m_flow->stoppedBy())
            m_banner->showError(errorText(*m_flow->stoppedBy(), Attempt::RentNumber));
        else if (m_saysWhyItStopped)
            m_banner->clear();
        m_saysWhyItStopped = m_flow->stoppedBy().has_value();
    }
    followFooter();
}

void RentDialog::followFooter()
{
    const int waiting = m_flow->count(RentState::Waiting);
    const bool runs = m_flow->isRunning();
    const int lost
        = m_flow->count(RentState::Refused) + m_flow->count(RentState::Failed) + m_flow->count(RentState::Absent);
    m_form->setEnabled(!runs && waiting + lost > 0);
    m_show->setVisible(!runs && m_flow->count(RentState::Rented) > 0);
    m_again->setVisible(!runs && lost > 0);
    m_again->setText(tr("Try &again: %1").arg(format::numbers(lost)));
    m_again->setAccessibleName(m_again->text().remove(u'&'));
    m_leave->setText(m_asked ? tr("&Close") : tr("&Not now"));
    m_leave->setAccessibleName(m_leave->text().remove(u'&'));
    m_go->setVisible(waiting > 0 && !runs);
    m_go->setText(
        tr("&Rent %1 (%2)", "numbers, price").arg(format::numbers(waiting), RentText::price(m_flow->total())));
    m_go->setAccessibleName(m_go->text().remove(u'&'));
    m_go->setEnabled(m_form->isValid());
    QString why;
    if (!m_form->isValid())
        why = tr("Correct what is marked first.");
    else if (runs)
        why = tr("Closing stops after the number that is under way.");
    m_why->setText(why);
}

void RentDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool isNarrow = event->size().width() < metrics::narrowDialogBelow;
    m_sides->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace views
