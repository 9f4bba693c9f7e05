#include "views/widgets/simulationstrip.h"

#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"
#include "views/widgets/labels.h"
#include "views/widgets/overflowrow.h"
#include "views/widgets/tooltip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace views {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

SimulationStrip::SimulationStrip(QWidget *parent)
    : QWidget(parent)
    , m_message(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
{
    named(this, u"simulationStrip"_s, tr("Simulation"));
    setSurface(this, Surface::Alternate);
    auto *buttons = new OverflowRow(OverflowRow::Keeps::First);
    auto *title = new TextLabel(tr("Simulated"), TextLabel::Type::Bold);
    const auto add = [&](const QString &text, const QString &name) {
        auto *button = named(new QPushButton(text), name, tr("Simulation: %1").arg(text));
        buttons->add(button);
        return button;
    };
    QPushButton *hour = add(tr("+1 hour"), u"simulateHour"_s);
    QPushButton *day = add(tr("+1 day"), u"simulateDay"_s);
    QPushButton *businessDay = add(tr("+1 business day"), u"simulateBusinessDay"_s);
    QPushButton *confirm = add(tr("Confirm the order"), u"simulateConfirm"_s);
    QPushButton *reject = add(tr("Reject its numbers"), u"simulateReject"_s);
    m_forPortIns = {confirm, reject};
    m_forOrder = m_forPortIns;
    const auto addPlay = [&](NumberPlay play, const QString &text, const QString &name, const QString &tip) {
        QPushButton *button = add(text, name);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, [this, play] { Q_EMIT numberPlayRequested(play); });
        m_forNumbers.push_back(button);
    };
    addPlay(NumberPlay::FailSms, tr("Fail the next SMS link"), u"simulateFailSms"_s,
        tr("The next number that is linked to a service plan fails there"));
    addPlay(NumberPlay::FailVoice, tr("Fail the next voice link"), u"simulateFailVoice"_s,
        tr("The next number that is linked to a voice service fails there"));
    addPlay(NumberPlay::CompleteOrder, tr("Complete the order in review"), u"simulateCompleteOrder"_s,
        tr("The number order that was submitted last is completed"));
    addPlay(NumberPlay::BlockOrder, tr("Block the order in review"), u"simulateBlockOrder"_s,
        tr("The number order that was submitted last wants its registration mended"));
    const auto addHosting = [&](HostingPlay play, const QString &text, const QString &name, const QString &tip) {
        QPushButton *button = add(text, name);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, [this, play] { Q_EMIT hostingPlayRequested(play, m_order); });
        m_forHosting.push_back(button);
        return button;
    };
    m_forOrder.push_back(addHosting(HostingPlay::Sign, tr("Sign the letter"), u"simulateSign"_s, {}));
    m_forOrder.push_back(addHosting(HostingPlay::Decline, tr("Decline it"), u"simulateDecline"_s, {}));
    m_forOrder.push_back(addHosting(HostingPlay::Release, tr("Let staff act"), u"simulateRelease"_s, {}));
    addHosting(HostingPlay::FailOsr, tr("Fail the next OSR update"), u"simulateFailOsr"_s,
        tr("The next number that reaches the registry of message routes fails there"));
    addHosting(HostingPlay::FailCampaign, tr("Fail the next campaign link"), u"simulateFailCampaign"_s,
        tr("The next number that is linked to a campaign fails there"));
    QPushButton *fail = add(tr("Fail the next request"), u"simulateFailure"_s);
    m_message->setObjectName(u"simulationMessage"_s);
    m_message->setElided(true);
    constexpr int widestMessage = 260;
    m_message->setMaximumWidth(widestMessage);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::inset, 5, metrics::inset, 5);
    layout->setSpacing(metrics::gap);
    layout->addWidget(title);
    layout->addWidget(buttons, 4); // words that come must not move the buttons: both have their share
    layout->addWidget(m_message, 1);
    layout->addStretch();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    connect(hour, &QPushButton::clicked, this, [this] { Q_EMIT advanceRequested(1h); });
    connect(day, &QPushButton::clicked, this, [this] { Q_EMIT advanceRequested(24h); });
    connect(businessDay, &QPushButton::clicked, this, &SimulationStrip::advanceBusinessDayRequested);
    connect(confirm, &QPushButton::clicked, this, [this] { Q_EMIT confirmRequested(m_order); });
    connect(reject, &QPushButton::clicked, this, [this] { Q_EMIT rejectRequested(m_order); });
    connect(fail, &QPushButton::clicked, this, &SimulationStrip::failNextRequested);
    setOrder({});
    setArea(SimulationArea::PortIns);
}

void SimulationStrip::setArea(SimulationArea area)
{
    const auto show = [](const std::vector<QPushButton *> &buttons, bool shown) {
        for (QPushButton *button : buttons)
            button->setVisible(shown);
    };
    show(m_forPortIns, area == SimulationArea::PortIns);
    show(m_forNumbers, area == SimulationArea::Numbers);
    show(m_forHosting, area == SimulationArea::Hosting);
}

void SimulationStrip::setOrder(const QString &orderId)
{
    m_order = orderId;
    for (QPushButton *button : m_forOrder) {
        button->setEnabled(!orderId.isEmpty());
        button->setToolTip(
            orderId.isEmpty() ? tr("Select or open an order first") : plainToolTip(tr("Order %1").arg(orderId)));
    }
}

void SimulationStrip::showMessage(const QString &text)
{
    m_message->setText(text);
}

void SimulationStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::edge(painter, QRectF(rect()), Qt::TopEdge, palette().color(QPalette::Mid));
    // The same lines as in the band of a sandbox.
    painter.fillRect(QRect(0, 1, 8, height()), QBrush(palette().color(QPalette::Dark), Qt::BDiagPattern));
}

} // namespace views
