#include "views/pages/groupspanel.h"

#include "domain/businessdays.h"
#include "domain/porting/zones.h"
#include "flows/orderdetail.h"
#include "tables/counttext.h"
#include "tables/statustext.h"
#include "views/delegates/minibardelegate.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/tooltip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;
using domain::GateKind, domain::GateResult, domain::GroupState;
using tables::Meaning, tables::Sign;

namespace views {

namespace {

//! The bar of one group, as wide as the panel.
class GroupBar final : public QWidget
{
public:
    explicit GroupBar(std::vector<tables::BarPart> parts)
        : m_parts(std::move(parts))
    {
        setFixedHeight(4);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBar(painter, rect(), m_parts, palette());
    }

private:
    const std::vector<tables::BarPart> m_parts;
};

PillText pillOf(const domain::GroupView &group)
{
    if (group.counts.rejected > 0)
        return {tables::CountText::of(domain::NumberStatus::Rejected, group.counts.rejected), Meaning::Failed};
    switch (group.state) {
    case GroupState::Waiting:
        return {GroupsPanel::tr("Waiting"), Meaning::Waiting};
    case GroupState::Confirmed:
        return {GroupsPanel::tr("Opens %1").arg(format::date(group.foc.latest)), Meaning::Waiting, Sign::OpensLater};
    case GroupState::Due:
        return {GroupsPanel::tr("FOC reached"), Meaning::NeedsYou};
    case GroupState::Ready:
        return {GroupsPanel::tr("Ready"), Meaning::NeedsYou};
    case GroupState::PartlyActivated:
        return {GroupsPanel::tr("Partly active"), Meaning::Waiting, Sign::Working};
    case GroupState::Activated:
        return {GroupsPanel::tr("Active"), Meaning::Done};
    case GroupState::Rejected:
        return {GroupsPanel::tr("Rejected"), Meaning::Failed};
    case GroupState::Over:
        return {GroupsPanel::tr("Over"), Meaning::Closed, Sign::Dropped};
    }
    Q_UNREACHABLE();
}

std::vector<tables::BarPart> barOf(const domain::NumberCounts &counts)
{
    std::vector<tables::BarPart> parts;
    const std::pair<tables::BarKind, int> all[] = {
        {tables::BarKind::Done, counts.activated},
        {tables::BarKind::Confirmed, counts.confirmed},
        {tables::BarKind::Pending, counts.pending + counts.unknown},
        {tables::BarKind::Failed, counts.rejected + counts.excluded},
    };
    for (const auto &[kind, count] : all) {
        if (count > 0)
            parts.push_back({kind, count});
    }
    return parts;
}

Meaning meaningOf(GateResult result)
{
    switch (result) {
    case GateResult::Passed:
        return Meaning::Done;
    case GateResult::Warning:
        return Meaning::NeedsYou;
    case GateResult::Failed:
        return Meaning::Waiting;
    }
    Q_UNREACHABLE();
}

//! A line that does not fit would make the panel wider than its place, and cut the pills at its edge.
TextLabel *wrapped(const QString &text, TextLabel::Type type)
{
    auto *label = new TextLabel(text, type, TextLabel::Tone::Secondary);
    label->setWordWrap(true);
    return label;
}

} // namespace

GateText gateText(const domain::Gate &gate, domain::PortZone zone)
{
    const bool passed = gate.result == GateResult::Passed;
    const int count = int(gate.numbers.size());
    switch (gate.kind) {
    case GateKind::OrderConfirmed:
        return {GroupsPanel::tr("Order is %1").arg(tables::StatusText::of(gate.status).text),
            passed ? QString() : GroupsPanel::tr("it must be Confirmed")};
    case GateKind::OnDemand:
        return {passed ? GroupsPanel::tr("On-demand") : GroupsPanel::tr("Not on-demand: it goes live by itself"), {}};
    case GateKind::FocReached: {
        const QString today
            = GroupsPanel::tr("today in %1 is %2").arg(domain::wireName(zone), format::longDate(gate.today));
        if (!gate.focDate.isValid())
            return {GroupsPanel::tr("FOC: none given yet"), {}};
        if (passed)
            return {GroupsPanel::tr("FOC reached: %1").arg(format::longDate(gate.focDate)), today};
        return {GroupsPanel::tr("FOC is %1, in %2")
                    .arg(format::date(gate.focDate),
                        format::businessDays(domain::businessDaysBetween(gate.today, gate.focDate))),
            today};
    }
    case GateKind::InReadyList:
        return {
            passed ? GroupsPanel::tr("In the server’s ready list") : GroupsPanel::tr("Not in the server’s ready list"),
            {}};
    case GateKind::SameNumbers:
        return {passed ? GroupsPanel::tr("The ready list names the same numbers")
                       : GroupsPanel::tr("The ready list names other numbers: %n differ", nullptr, count),
            passed ? QString() : gate.numbers.join(u", "_s)};
    case GateKind::NumbersConfirmed:
        return {passed ? GroupsPanel::tr("All numbers are Confirmed")
                       : GroupsPanel::tr("%n number(s) not Confirmed", nullptr, count),
            {}};
    case GateKind::VoiceRoute:
        return {passed ? GroupsPanel::tr("Every number has a voice service")
                       : GroupsPanel::tr("%n number(s) have no voice service", nullptr, count),
            passed ? QString() : GroupsPanel::tr("calls to them would go nowhere")};
    case GateKind::EmergencyAddress:
        return {passed ? GroupsPanel::tr("Every number with voice has an emergency address")
                       : GroupsPanel::tr("%n number(s) have no emergency address", nullptr, count),
            passed ? QString() : GroupsPanel::tr("911 calls from them would carry none")};
    }
    Q_UNREACHABLE();
}

GroupsPanel::GroupsPanel(flows::OrderDetailFlow &detail, domain::Clock now, QWidget *parent)
    : QWidget(parent)
    , m_detail(detail)
    , m_now(std::move(now))
    , m_panel(new SidePanel)
    , m_banner(new ErrorBanner)
{
    setObjectName(u"groupsPanel"_s);
    setAccessibleName(tr("Activation groups"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_panel, 1);
    connect(m_banner, &ErrorBanner::retryRequested, &m_detail, &flows::OrderDetailFlow::refresh);
    connect(&m_detail, &flows::OrderDetailFlow::opened, this, &GroupsPanel::follow);
    connect(&m_detail, &flows::OrderDetailFlow::partChanged, this, &GroupsPanel::follow);
    follow();
}

void GroupsPanel::follow()
{
    const flows::PartState &ready = m_detail.part(flows::DetailPart::ReadyGroups);
    m_panel->setTitle(tr("Activation groups"),
        ready.readAt          ? tr("ready list read %1").arg(format::time(ready.readAt->toLocalTime().time()))
            : ready.isReading ? tr("reading the ready list")
                              : QString());
    if (ready.error)
        m_banner->showError(errorText(*ready.error, Attempt::ReadGroups));
    else
        m_banner->clear();
    const QWidget *focused = focusWidget();
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    m_panel->clear();
    const QStringList before = std::exchange(m_ready, {});
    if (const auto &order = m_detail.order()) {
        const auto groups = domain::groupsOf(*order, domain::zoneOf(*order), m_now(), m_detail.readyGroups());
        for (const domain::GroupView &group : groups)
            addGroup(*order, group);
        m_panel->addSection()->addWidget(
            wrapped(tr("A group goes live as a whole. Single numbers cannot be activated."), TextLabel::Type::Small));
    }
    m_panel->reveal();
    if (auto *again = focusedName.isEmpty() ? nullptr : findChild<QWidget *>(focusedName))
        again->setFocus(); // the same button, made anew
    if (m_ready != before)
        Q_EMIT readyGroupsChanged();
}

void GroupsPanel::addGroup(const domain::PortOrder &order, const domain::GroupView &group)
{
    const domain::PortZone zone = domain::zoneOf(order);
    auto *section = m_panel->addSection();
    auto *head = new QHBoxLayout;
    auto *name = new TextLabel(group.name.isEmpty() ? tr("No group yet") : oneLine(group.name), TextLabel::Type::Bold);
    name->setElided(true);
    head->addWidget(name, 1);
    head->addWidget(new PillLabel(pillOf(group)));
    section->addLayout(head);
    const QString foc
        = group.foc.latest.isValid() ? tr("FOC %1").arg(format::longDate(group.foc.latest)) : tr("no FOC yet");
    section->addWidget(wrapped(tr("%1 · %2").arg(format::numbers(group.counts.all), foc), TextLabel::Type::Base));
    section->addWidget(new GroupBar(barOf(group.counts)));
    section->addSpacing(metrics::grid);

    const bool live = group.state != GroupState::Activated && group.state != GroupState::Over;
    if (!live || group.name.isEmpty())
        return;
    if (!order.onDemandActivation) {
        section->addWidget(wrapped(tr("Goes live by itself at the confirmed time."), TextLabel::Type::Small));
        return;
    }
    const auto gates = domain::activationGates(order, group.name, m_detail.readyGroups(), zone, m_now());
    for (const domain::Gate &gate : gates) {
        const GateText words = gateText(gate, zone);
        auto *line = new QHBoxLayout;
        line->setSpacing(metrics::gap);
        auto *mark = new IconLabel;
        const Meaning meaning = meaningOf(gate.result);
        mark->setIcon(gate.result == GateResult::Passed ? Icon::Check : meaningIcon(meaning), meaning);
        auto *text = new TextLabel(words.text, TextLabel::Type::Small);
        text->setToolTip(plainToolTip(words.detail));
        text->setWordWrap(true);
        line->addWidget(mark, 0, Qt::AlignTop);
        line->addWidget(text, 1);
        section->addLayout(line);
    }
    const bool may = domain::mayActivate(gates);
    const int hit = may ? int(domain::numbersHit(order, group.name, m_detail.readyGroups()).size()) : group.counts.all;
    auto *button = named(new QPushButton(tr("Activate %1…").arg(format::numbers(hit))), u"activate "_s % group.name,
        tr("Activate %1 of group %2").arg(format::numbers(hit), group.name));
    button->setEnabled(may);
    if (may)
        setLook(button, ButtonLook::Accent);
    connect(button, &QPushButton::clicked, this, [this, name = group.name] { Q_EMIT activateRequested({name}); });
    section->addSpacing(metrics::grid);
    section->addWidget(button, 0, Qt::AlignLeft);
    if (may)
        m_ready << group.name;
}

} // namespace views
