#include "views/pages/activitypane.h"

#include "tables/statustext.h"
#include "views/format.h"
#include "views/pages/activitywords.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"

#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

ActivityPane::ActivityPane(domain::Clock now, QWidget *parent)
    : QWidget(parent)
    , m_now(std::move(now))
    , m_pill(new PillLabel)
    , m_title(new TextLabel(TextLabel::Type::Section))
    , m_about(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_open(named(new QPushButton(icon(Icon::OpenInNew), tr("&Open order")), u"activityOpen"_s, tr("Open the order")))
    , m_panel(new SidePanel)
    , m_reconcile(named(new ShortcutButton(tr("&Reconcile")), u"activityReconcile"_s, tr("Reconcile; this only reads")))
    , m_sendAgain(named(new QPushButton(tr("Send &again…")), u"activitySendAgain"_s, tr("Send again")))
    , m_copy(named(new QPushButton(icon(Icon::Copy), tr("Copy as &evidence")), u"activityCopy"_s,
          tr("Copy this record as plain text")))
{
    setObjectName(u"activityPane"_s);
    setAccessibleName(tr("The selected request"));
    setSurface(this, Surface::Window);
    buildSections();
    m_foot = new QWidget;
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    foot->addStretch();
    foot->addWidget(m_copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(new Hairline);
    layout->addWidget(m_panel, 1);
    layout->addWidget(new Hairline);
    layout->addWidget(m_foot);
    m_countdown.setInterval(std::chrono::milliseconds(500));
    connect(&m_countdown, &QTimer::timeout, this, &ActivityPane::followSettling);
    showNothing();
}

QPushButton *ActivityPane::reconcileButton() const
{
    return m_reconcile;
}

QWidget *ActivityPane::buildHead()
{
    setLook(m_open, ButtonLook::Flat);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"activityTitle"_s);
    m_about->setElided(true);
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    layout->setSpacing(metrics::grid);
    auto *line = new QHBoxLayout;
    line->addWidget(m_pill);
    line->addStretch();
    line->addWidget(m_open);
    layout->addLayout(line);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    return head;
}

TextLabel *ActivityPane::addText(const QString &heading, const QString &objectName)
{
    auto *text = new TextLabel(TextLabel::Type::Base);
    text->setObjectName(objectName);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_panel->addSection(heading)->addWidget(text);
    return text;
}

void ActivityPane::buildSections()
{
    m_happened = addText(tr("What happened"), u"activityHappened"_s);
    m_means = addText(tr("What it means"), u"activityMeans"_s);
    m_sent = new FactsList;
    m_sent->setObjectName(u"activitySent"_s);
    m_panel->addSection(tr("What was sent"))->addWidget(m_sent);

    QVBoxLayout *todo = m_panel->addSection(tr("What to do"));
    m_todo = new TextLabel(TextLabel::Type::Base);
    m_settling = new TextLabel(TextLabel::Type::Base);
    m_remark = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_settling->setMeaning(tables::Meaning::Unknown);
    m_todo->setObjectName(u"activityTodo"_s);
    m_settling->setObjectName(u"activitySettling"_s);
    m_remark->setObjectName(u"activityRemark"_s);
    for (TextLabel *label : {m_todo, m_settling, m_remark})
        label->setWordWrap(true);
    m_reconcile->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_reconcile);
    buttons->addWidget(m_sendAgain);
    buttons->addStretch();
    todo->addWidget(m_todo);
    todo->addWidget(m_settling);
    todo->addLayout(buttons);
    todo->addWidget(m_remark);

    m_history = new QGridLayout;
    m_history->setHorizontalSpacing(metrics::blockGap);
    m_history->setVerticalSpacing(metrics::grid);
    m_history->setColumnStretch(1, 1);
    m_panel->addSection(tr("History"))->addLayout(m_history);
}

void ActivityPane::showEntry(const flows::ActivityDetail &detail, const QString &reference)
{
    m_detail = detail;
    const store::JournalEntry &entry = detail.entry;
    const QString order = store::orderIdOf(entry);
    m_title->setText(activitywords::title(entry, reference));
    m_about->setText(
        order.isEmpty() ? tr("by %1").arg(entry.intent.user) : tr("Order %1 · by %2").arg(order, entry.intent.user));
    m_open->setVisible(!order.isEmpty());
    m_panel->show();
    m_foot->show();
    follow();
    m_panel->reveal();
}

void ActivityPane::showNothing()
{
    m_detail.reset();
    m_settlement.reset();
    m_countdown.stop();
    m_pill->hide();
    m_open->hide();
    m_title->setText(tr("No request is selected."));
    m_about->clear();
    m_panel->hide();
    m_foot->hide();
}

void ActivityPane::setSettlement(const std::optional<flows::Settlement> &settlement)
{
    m_settlement = settlement;
    followSettling();
}

void ActivityPane::follow()
{
    const store::JournalEntry &entry = m_detail->entry;
    const tables::Status status = tables::StatusText::of(store::currentState(entry));
    m_pill->setPill({status.text, status.meaning, status.sign});
    m_pill->show();
    m_happened->setText(activitywords::happened(entry, m_now()));
    m_means->setText(activitywords::means(entry));
    m_sent->setFacts(activitywords::sent(entry.intent));
    m_todo->setText(activitywords::todo(entry));
    const flows::SendAgain verdict = flows::sendAgain(*m_detail);
    const bool open = store::needsSettling(entry);
    const bool allowed = verdict == flows::SendAgain::Allowed;
    m_reconcile->setVisible(open);
    m_sendAgain->setVisible(verdict != flows::SendAgain::Happened);
    m_sendAgain->setEnabled(allowed);
    setLook(m_reconcile, ButtonLook::Primary);
    setLook(m_sendAgain, allowed ? ButtonLook::Accent : ButtonLook::Normal);
    const QString remark = activitywords::sendAgainRemark(verdict, entry.intent.kind);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    m_sendAgain->setAccessibleDescription(remark);
    fillHistory();
    followSettling();
}

void ActivityPane::followSettling()
{
    const QString text = m_detail ? activitywords::settling(m_settlement, m_detail->entry, m_now()) : QString();
    m_settling->setText(text);
    m_settling->setVisible(!text.isEmpty());
    const bool counts = m_settlement && m_settlement->nextLookAt && !text.isEmpty();
    m_reconcile->setEnabled(!m_settlement || m_settlement->state != flows::SettleState::Reading);
    if (counts != m_countdown.isActive())
        counts ? m_countdown.start() : m_countdown.stop();
}

void ActivityPane::fillHistory()
{
    while (QLayoutItem *item = m_history->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QDate today = m_now().toLocalTime().date();
    int row = 0;
    for (const activitywords::Moment &moment : activitywords::history(m_detail->entry)) {
        const QDateTime local = moment.at.toLocalTime();
        const QString time = format::time(local.time());
        auto *when = new TextLabel(local.date() == today ? time : format::shortDate(local.date(), today) + u' ' + time,
            TextLabel::Type::Base, TextLabel::Tone::Secondary);
        when->setToolTip(moment.at.toUTC().toString(Qt::ISODateWithMs));
        auto *text = new TextLabel(moment.text);
        text->setWordWrap(true);
        m_history->addWidget(when, row, 0, Qt::AlignTop);
        m_history->addWidget(text, row, 1);
        ++row;
    }
}

} // namespace views
