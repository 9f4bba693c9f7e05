#include "views/pages/worklistpane.h"

#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <memory>

using namespace Qt::StringLiterals;

namespace views {

static TextLabel *paragraph(const QString &objectName)
{
    auto *label = new TextLabel(TextLabel::Type::Base);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

WorklistPane::WorklistPane(QWidget *parent)
    : QWidget(parent)
    , m_pill(new PillLabel)
    , m_open(named(new QPushButton(tr("&Open order")), u"paneOpen"_s, tr("Open the order")))
    , m_close(named(new QPushButton, u"paneClose"_s, tr("Close the pane")))
    , m_body(new QVBoxLayout)
    , m_content(new QWidget)
    , m_nothing(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_title(new TextLabel(TextLabel::Type::Section))
    , m_subtitle(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_mark(paragraph(u"paneMark"_s))
    , m_happened(paragraph(u"paneHappened"_s))
    , m_means(paragraph(u"paneMeans"_s))
    , m_todo(paragraph(u"paneTodo"_s))
    , m_remark(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_changes(new QGridLayout)
    , m_history(new QGridLayout)
    , m_action(named(new ShortcutButton({}), u"paneAction"_s, {}))
    , m_sendAgain(named(new QPushButton(tr("Send again")), u"paneSendAgain"_s, tr("Send again")))
    , m_snooze(named(new QPushButton(tr("Snoo&ze…")), u"paneSnooze"_s, tr("Snooze")))
    , m_done(named(new QPushButton(tr("Mark &done…")), u"paneDone"_s, tr("Mark as done")))
    , m_evidence(named(new QPushButton(tr("&Evidence")), u"paneEvidence"_s, tr("Copy what is known as text")))
{
    named(this, u"worklistPane"_s, tr("The selected entry"));
    setSurface(this, Surface::Window);
    m_title->setObjectName(u"paneTitle"_s);
    m_title->setWordWrap(true);
    m_subtitle->setWordWrap(true);
    m_remark->setWordWrap(true);
    m_nothing->setText(tr("Nothing is selected."));
    m_nothing->setAlignment(Qt::AlignCenter);

    auto *title = addSection({}, nullptr);
    title->setSpacing(2);
    title->setContentsMargins(metrics::inset, 0, metrics::inset, metrics::blockGap);
    title->addWidget(m_title);
    title->addWidget(m_subtitle);
    addSection({}, &m_markSection)->addWidget(m_mark);
    addSection(tr("What happened"), nullptr)->addWidget(m_happened);
    addSection(tr("What it means"), nullptr)->addWidget(m_means);
    addSection(tr("What was to change"), &m_changesSection)->addLayout(m_changes);
    auto *todo = addSection(tr("What to do"), nullptr);
    todo->addWidget(m_todo);
    auto *buttons = new FlowLayout(nullptr, metrics::gap, metrics::gap);
    m_action->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    setLook(m_action, ButtonLook::Primary);
    m_sendAgain->setEnabled(false);
    buttons->addWidget(m_action);
    buttons->addWidget(m_sendAgain);
    todo->addLayout(buttons);
    todo->addWidget(m_remark);
    addSection(tr("History"), &m_historySection)->addLayout(m_history);
    for (QGridLayout *grid : {m_changes, m_history}) {
        grid->setHorizontalSpacing(metrics::blockGap);
        grid->setVerticalSpacing(6);
        grid->setColumnStretch(1, 1);
    }
    m_body->addStretch();
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    m_content->setLayout(m_body);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    for (QWidget *transparent : {m_scroll->viewport(), m_content})
        transparent->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buildFooter());
    showNothing();
}

QWidget *WorklistPane::buildHead()
{
    m_open->setIcon(icon(Icon::OpenInNew));
    m_close->setIcon(icon(Icon::Close));
    m_close->setToolTip(tr("Close the pane (F8)"));
    setLook(m_open, ButtonLook::Flat);
    setLook(m_close, ButtonLook::Flat);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::gap, metrics::gap);
    row->addWidget(m_pill);
    row->addStretch();
    row->addWidget(m_open);
    row->addWidget(m_close);
    return head;
}

QWidget *WorklistPane::buildFooter()
{
    m_snooze->setIcon(icon(Icon::Snooze));
    m_done->setIcon(icon(Icon::Check));
    m_evidence->setIcon(icon(Icon::Copy));
    m_evidence->setToolTip(m_evidence->accessibleName());
    m_footer = new QWidget;
    auto *column = new QVBoxLayout(m_footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline);
    auto *row = new FlowLayout(nullptr, metrics::gap, metrics::gap);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    for (QPushButton *button : {m_snooze, m_done, m_evidence})
        row->addWidget(button);
    column->addLayout(row);
    return m_footer;
}

QVBoxLayout *WorklistPane::addSection(const QString &heading, QWidget **section)
{
    auto *all = new QWidget;
    all->setAccessibleName(heading);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    inner->setSpacing(6);
    if (m_body->count() > 0)
        column->addWidget(new Hairline);
    if (!heading.isEmpty())
        inner->addWidget(new TextLabel(heading, TextLabel::Type::Bold, TextLabel::Tone::Secondary));
    column->addLayout(inner);
    m_body->addWidget(all);
    if (section)
        *section = all;
    return inner;
}

void WorklistPane::fill(QGridLayout &grid, const std::vector<WorkCaseText::Fact> &facts)
{
    while (const std::unique_ptr<QLayoutItem> item{grid.takeAt(0)})
        delete item->widget();
    int row = 0;
    for (const auto &[name, value] : facts) {
        auto *label = new TextLabel(name, TextLabel::Type::Base, TextLabel::Tone::Secondary);
        auto *words = new TextLabel(inParagraphs(value));
        words->setWordWrap(true);
        grid.addWidget(label, row, 0, Qt::AlignTop | Qt::AlignLeft);
        grid.addWidget(words, row, 1, Qt::AlignTop);
        ++row;
    }
}

void WorklistPane::show(const WorkCaseText &text, bool opens, bool reconciles)
{
    m_open->setEnabled(opens);
    m_sendAgain->setVisible(reconciles);
    m_sendAgain->setToolTip(text.remark);
    m_sendAgain->setAccessibleDescription(text.remark);
    setFilled(true);
    if (text == m_text)
        return;
    const bool another = text.title != m_text.title || text.kind != m_text.kind;
    m_text = text;
    m_pill->setPill({.text = text.kind, .meaning = text.meaning});
    m_title->setText(inParagraphs(oneLine(text.title)));
    m_subtitle->setText(inParagraphs(oneLine(text.subtitle)));
    m_mark->setText(inParagraphs(text.mark));
    m_markSection->setVisible(!text.mark.isEmpty());
    m_happened->setText(inParagraphs(text.happened));
    m_means->setText(text.means);
    m_todo->setText(text.todo);
    m_action->setText(text.action);
    m_action->setAccessibleName(text.action);
    m_action->setVisible(!text.action.isEmpty());
    m_remark->setText(text.remark);
    m_remark->setVisible(!text.remark.isEmpty());
    fill(*m_changes, text.changes);
    m_changesSection->setVisible(!text.changes.empty());
    fill(*m_history, text.history);
    m_historySection->setVisible(!text.history.empty());
    m_snooze->setVisible(text.mark.isEmpty());
    m_done->setVisible(text.mark.isEmpty());
    if (another)
        m_scroll->verticalScrollBar()->setValue(0);
}

void WorklistPane::showNothing()
{
    m_text = {};
    m_pill->setPill({});
    m_open->setEnabled(false);
    m_action->hide();
    setFilled(false);
}

void WorklistPane::setFilled(bool filled)
{
    m_nothing->setVisible(!filled);
    m_scroll->setVisible(filled);
    m_footer->setVisible(filled);
    m_open->setVisible(filled);
}

QPushButton *WorklistPane::actionButton() const
{
    return m_action;
}

} // namespace views
