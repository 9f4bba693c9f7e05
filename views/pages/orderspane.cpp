#include "views/pages/orderspane.h"

#include "domain/porting/activationrules.h"
#include "domain/porting/orderrules.h"
#include "domain/porting/zones.h"
#include "flows/orderreader.h"
#include "tables/statustext.h"
#include "tables/worktext.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace views {

OrdersPane::OrdersPane(domain::Clock now, QWidget *parent)
    : QWidget(parent)
    , m_now(std::move(now))
    , m_reference(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_pill(new PillLabel)
    , m_headline(new TextLabel(TextLabel::Type::Bold))
    , m_explanation(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_action(named(new ShortcutButton({}), u"paneAction"_s, {}))
    , m_groups(new QGridLayout)
    , m_schedule(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_noteHead(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_note(new TextLabel(TextLabel::Type::Base))
{
    setObjectName(u"ordersPane"_s);
    setAccessibleName(tr("The selected order"));
    auto *open = named(new ShortcutButton(tr("&Open")), u"paneOpen"_s, tr("Open the order"));
    open->setHint(QKeySequence(Qt::Key_Return));
    m_open = open;
    m_action->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    setLook(m_action, ButtonLook::Accent);
    for (auto *label : {m_reference, m_headline, m_explanation, m_noteHead, m_schedule})
        label->setElided(true);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new Hairline);
    auto *row = new QHBoxLayout;
    outer->addLayout(row, 1);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto addColumn = [row](int stretch) {
        if (row->count() > 0)
            row->addWidget(new Hairline(Qt::Vertical));
        auto *column = new QVBoxLayout;
        column->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
        column->setSpacing(metrics::grid);
        row->addLayout(column, stretch);
        return column;
    };
    auto *what = addColumn(5);
    what->addWidget(m_reference);
    auto *headline = new QHBoxLayout;
    headline->addWidget(m_pill);
    headline->addWidget(m_headline, 1);
    what->addLayout(headline);
    what->addWidget(m_explanation);
    what->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_action);
    buttons->addWidget(m_open);
    buttons->addStretch();
    what->addLayout(buttons);

    auto *groups = addColumn(4);
    groups->addWidget(new TextLabel(tr("Groups"), TextLabel::Type::Small, TextLabel::Tone::Secondary));
    m_groups->setHorizontalSpacing(metrics::gap);
    m_groups->setVerticalSpacing(metrics::grid);
    m_groups->setColumnStretch(0, 1);
    groups->addLayout(m_groups);
    groups->addWidget(m_schedule);
    groups->addStretch();

    auto *note = addColumn(4);
    note->addWidget(m_noteHead);
    note->addWidget(m_note);
    note->addStretch();
    showNothing();
}

static QString explanation(const domain::PortOrder &order)
{
    std::map<QString, int> reasons;
    for (const domain::PortNumber &number : order.numbers) {
        if (number.status.value == domain::NumberStatus::Rejected)
            ++reasons[number.rejectReason.isEmpty() ? OrdersPane::tr("no reason given") : number.rejectReason];
    }
    QStringList parts;
    for (const auto &[reason, count] : reasons)
        parts << OrdersPane::tr("%1 (%2)").arg(reason, QString::number(count));
    if (!parts.isEmpty())
        return parts.join(u", "_s);
    switch (domain::permission(order, domain::OrderAction::Update)) {
    case domain::Permission::Allowed:
        return OrdersPane::tr("The order can still be updated or canceled.");
    case domain::Permission::Canceling:
        return OrdersPane::tr("Cancelation was asked for. Its numbers are locked until it is through.");
    case domain::Permission::UnknownStatus:
        return OrdersPane::tr("Portside does not know this status. Nothing is offered that might not be allowed.");
    case domain::Permission::Over:
        return {};
    case domain::Permission::NotYetBuilt:
        return OrdersPane::tr("Sinch is still putting the order together.");
    case domain::Permission::Locked:
    case domain::Permission::NotYetConfirmed:
    case domain::Permission::NotOnDemand:
        return OrdersPane::tr("The order is locked. Notes and documents can still be added.");
    }
    Q_UNREACHABLE();
}

void OrdersPane::showOrder(
    const domain::OrderSummary &summary, const flows::OrderRecord *record, const domain::WorkItem *work)
{
    m_reference->setText(oneLine(summary.customerReference.isEmpty() ? summary.id.text : summary.customerReference));
    const tables::Status status = tables::StatusText::of(summary.status);
    m_pill->setPill({status.text, status.meaning, status.sign});
    m_pill->show();
    m_headline->setText(work       ? tables::WorkText::why(*work)
            : summary.rejected > 0 ? tr("%n number(s) rejected", nullptr, summary.rejected)
                                   : format::numbers(summary.numbers));
    m_open->setEnabled(true);
    if (record && record->order) {
        m_explanation->setText(inParagraphs(work ? tables::WorkText::whyLine(*work) : explanation(*record->order)));
        showGroups(*record->order);
        showNote(*record->order);
        return;
    }
    showGroups({});
    m_noteHead->setText(tr("Latest note"));
    m_note->setText(format::absent(format::Absent::NotReadYet));
    m_explanation->setText(record && record->error ? errorText(*record->error, Attempt::ReadOrder).joined()
                                                   : tr("Its details are not read yet."));
}

void OrdersPane::showNothing()
{
    m_reference->setText(tr("No order is selected."));
    m_pill->hide();
    m_headline->clear();
    m_explanation->clear();
    m_schedule->clear();
    m_noteHead->clear();
    m_note->clear();
    showGroups({});
    m_open->setEnabled(false);
    setNextAction({});
}

void OrdersPane::setNextAction(const QString &action)
{
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
}

QPushButton *OrdersPane::actionButton() const
{
    return m_action;
}

void OrdersPane::showGroups(const domain::PortOrder &order)
{
    while (QLayoutItem *item = m_groups->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    constexpr int mostShown = 4;
    const auto groups = domain::groupsOf(order, domain::zoneOf(order), m_now());
    int line = 0;
    for (const domain::GroupView &group : groups) {
        if (line == mostShown) {
            m_groups->addWidget(new TextLabel(tr("and %n more", nullptr, int(groups.size()) - mostShown),
                                    TextLabel::Type::Small, TextLabel::Tone::Secondary),
                line, 0);
            break;
        }
        auto *name = new TextLabel(group.name.isEmpty() ? tr("No group yet") : oneLine(group.name));
        name->setElided(true);
        m_groups->addWidget(name, line, 0);
        m_groups->addWidget(new TextLabel(QString::number(group.counts.all)), line, 1, Qt::AlignRight);
        auto *state = new TextLabel(TextLabel::Type::Base);
        if (group.counts.rejected > 0) {
            state->setText(tr("%n rejected", nullptr, group.counts.rejected));
            state->setMeaning(tables::Meaning::Failed);
        } else if (group.state == domain::GroupState::Activated) {
            state->setText(tr("active"));
            state->setMeaning(tables::Meaning::Done);
        } else {
            state->setText(
                group.foc.earliest.isValid() ? tr("FOC %1").arg(format::date(group.foc.earliest)) : tr("no FOC yet"));
            state->setMeaning(tables::Meaning::Waiting);
        }
        m_groups->addWidget(state, line, 2);
        ++line;
    }
    if (order.id.isEmpty()) {
        m_schedule->clear();
        return;
    }
    const QString time = order.schedule.time.isValid() ? order.schedule.time.toString(u" HH:mm"_s) : QString();
    m_schedule->setText((order.onDemandActivation ? tr("On-demand, %1") : tr("Automatic, %1"))
                            .arg(format::date(order.schedule.date) % time % u' ' % format::zone(order.schedule.zone)));
}

void OrdersPane::showNote(const domain::PortOrder &order)
{
    const auto latest = std::ranges::max_element(order.notes, {}, [](const domain::OrderNote &note) {
        return note.createdTime ? note.createdTime->toMSecsSinceEpoch() : qint64(0);
    });
    if (latest == order.notes.end()) {
        m_noteHead->setText(tr("Latest note"));
        m_note->setText(tr("No notes."));
        return;
    }
    const QString when = latest->createdTime
        ? format::recently(latest->createdTime->toLocalTime(), m_now().toLocalTime())
        : format::absent(format::Absent::NotStated);
    const int unread = m_unread ? m_unread(order) : 0;
    const QString head = tr("Latest note · %1, %2").arg(inParagraphs(oneLine(latest->createdBy)), when);
    m_noteHead->setText(unread > 0 ? tr("%1 · %2 new").arg(head, QString::number(unread)) : head);
    constexpr qsizetype mostShown = 240;
    const QString text = inParagraphs(latest->note.simplified());
    m_note->setText(tr("“%1”").arg(text.size() > mostShown ? text.left(mostShown) + u'…' : text));
}

} // namespace views
