#include "app/tour/tourscript.h"

#include "app/program.h"
#include "app/shell.h"
#include "views/mainwindow.h"
#include "views/widgets/errorbanner.h"
#include "views/wizards/wizarddialog.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace app {

//! By the server's clock; long ago when it was not read yet.
QDateTime TourScript::readyReadAt() const
{
    const flows::OrderDetailFlow &detail = m_program.shell()->workspace().detail;
    return detail.part(flows::DetailPart::ReadyGroups).readAt.value_or(QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
}

void TourScript::addActivation()
{
    pressStep(u"new-order"_s, u"The order that was just made is open, pending."_s, {}, press(u"openOrder1"_s),
        [this] { return !wizard() && rows(u"orderNumbers"_s) > 0; });
    pressStep(u"confirmed"_s, u"The carrier confirmed: every number has a FOC date."_s, {}, press(u"simulateConfirm"_s),
        [this] { return says(u"simulationMessage"_s, u"confirmed"_s); });
    m_runner.add({.name = u"ready"_s,
        .checked = u"Time passed; the group is in the server's ready list and can be activated."_s,
        .act = [this] { m_dayBegan = readyReadAt(); },
        .press = press(u"simulateDay"_s),
        .seen = [this] { return says(u"activateOrder"_s, u"Activate"_s); },
        .picture = [this] { return window(); },
        // Another day only when what this one brought has been read.
        .again =
            [this] {
                constexpr qint64 almostADay = qint64(20) * 3600;
                return says(u"simulationMessage"_s, u"passed"_s) && m_dayBegan.secsTo(readyReadAt()) > almostADay;
            },
        .patience = std::chrono::seconds(60)});
    m_runner.add({.name = u"activation"_s,
        .checked = u"The confirmation lists every number, and Activate stays off until the count is typed."_s,
        .press = press(u"activateOrder"_s),
        .seen =
            [this] {
                const auto *go = find<QAbstractButton>(u"activationGo"_s);
                return dialog(u"activationDialog"_s) && rows(u"activationNumbers"_s) > 0 && go && !go->isEnabled()
                    && isShown(u"activationCount"_s);
            },
        .picture = [this] { return dialog(u"activationDialog"_s); }});
    m_runner.add({.name = u"activated"_s,
        .checked = u"All numbers of the group are active."_s,
        .act = [this] { type(u"activationCount"_s, QString::number(rows(u"activationNumbers"_s))); },
        .press = press(u"activationGo"_s),
        .seen =
            [this] {
                const auto *banner = find<views::ErrorBanner>(u"activationBanner"_s);
                return banner && withoutAccents(banner->text()).contains(u"active"_s);
            },
        .picture = [this] { return dialog(u"activationDialog"_s); },
        .patience = std::chrono::seconds(40)});
    pressStep(u"order-active"_s, u"The order shows its numbers as Activated."_s, {}, press(u"activationLeave"_s),
        [this] { return !dialog(u"activationDialog"_s); });
}

void TourScript::addSettings()
{
    pressStep(
        u"settings-profiles"_s, u"The profile's connection is tested: what each host answered."_s,
        [this] { window()->showPage(u"settings"_s); }, press(u"testConnection"_s),
        [this] { return says(u"testConnection"_s, u"again"_s); });
    step(
        u"settings-defaults"_s, u"The project's porting defaults."_s,
        [this] { m_program.shell()->showSettings(u"defaults"_s); }, [this] { return isShown(u"defaultsTime"_s); });
    pressStep(u"settings-appearance"_s, u"Dark colors, changed at once."_s,
        [this] { m_program.shell()->showSettings(u"appearance"_s); }, press(u"theme2"_s), {});
    step(
        u"port-ins-dark"_s, u"The list in dark."_s, [this] { window()->showPage(u"portins"_s); },
        [this] { return rows(u"ordersTable"_s) >= 200; });
}

} // namespace app
