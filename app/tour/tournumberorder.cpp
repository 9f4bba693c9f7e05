#include "app/program.h"
#include "app/shell.h"
#include "app/tour/tourscript.h"
#include "views/mainwindow.h"
#include "views/pages/numbers/numberorderspage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::NumberOrderState;

namespace app {

void TourScript::addNumberOrder()
{
    const auto book = [this]() -> flows::NumberOrderBook & { return m_program.shell()->workspace().numberOrders; };
    const auto isState = [book](NumberOrderState state) {
        return !book().orders().empty() && book().orders().front().order.state.value == state && !book().isReading();
    };
    const auto field = [this](const QString &place, const QString &text) { type(u"registration."_s + place, text); };
    const auto choose = [](QComboBox *combo, const QVariant &data) {
        if (combo)
            combo->setCurrentIndex(std::max(0, combo->findData(data)));
    };
    const auto inDialog = [this](const QString &name) {
        auto *form = dialog(u"numberOrderDialog"_s);
        return form ? form->findChild<QWidget *>(name) : nullptr;
    };

    step(
        u"number-orders"_s, u"No number orders: the page says what they are, and offers the first."_s,
        [this] { window()->showPage(u"number-orders"_s); }, [this] { return isShown(u"newNumberOrder"_s); });
    m_runner.add({.name = u"new-number-order"_s,
        .checked = u"A new order says what Sinch will ask for before anything is reserved."_s,
        .press = press(u"newNumberOrder"_s),
        .seen =
            [this, choose, inDialog] {
                auto *region = qobject_cast<QComboBox *>(inDialog(u"newOrderRegion"_s));
                if (!region || region->count() == 0)
                    return false;
                if (region->currentData() != u"GB"_s) {
                    choose(region, u"GB"_s);
                    choose(qobject_cast<QComboBox *>(inDialog(u"newOrderType"_s)), int(domain::NumberType::Mobile));
                    qobject_cast<QRadioButton *>(inDialog(u"newOrderSeveral"_s))->setChecked(true);
                    qobject_cast<QSpinBox *>(inDialog(u"newOrderQuantity"_s))->setValue(2);
                }
                const auto *asks = qobject_cast<QLabel *>(inDialog(u"newOrderAsks"_s));
                return asks && withoutAccents(asks->text()).contains(u"paper"_s);
            },
        .picture = [this] { return dialog(u"numberOrderDialog"_s); }});
    pressStep(u"number-order-form"_s, u"The numbers are reserved, and the requirements are a form."_s, {},
        press(u"newOrderGo"_s),
        [this, isState] { return isState(NumberOrderState::Created) && isShown(u"registration.businessName"_s); });
    step(
        u"number-order-filled"_s, u"What was typed is kept at once; what is missing stands beside it."_s,
        [this, field, choose] {
            field(u"businessName"_s, u"Bluefinch Couriers Ltd"_s);
            field(u"companyNumber"_s, u"SC123456"_s);
            field(u"businessAddress.street"_s, u"PO Box 12"_s);
            field(u"businessAddress.city"_s, u"Leeds"_s);
            field(u"businessAddress.postalCode"_s, u"LS1 4AP"_s);
            field(u"businessAddress.country"_s, u"GB"_s);
            field(u"contact.firstName"_s, u"Jane"_s);
            field(u"contact.lastName"_s, u"Doe"_s);
            field(u"contact.email"_s, u"jane@example.com"_s);
            choose(find<QComboBox>(u"registration.purpose"_s), u"Support"_s);
        },
        [book] { return !book().orders().empty() && flows::missingOf(book().orders().front()).fields == 0; });
    step(
        u"number-order-json"_s, u"The same as JSON, with what the form has no field for."_s,
        [this] { find<QTabWidget>(u"numberOrderTabs"_s)->setCurrentIndex(1); },
        [this] { return isShown(u"jsonText"_s); });
    pressStep(
        u"number-order-papers"_s, u"A paper is uploaded where it is asked for."_s,
        [this] {
            find<QTabWidget>(u"numberOrderTabs"_s)->setCurrentIndex(2);
            makeLetter();
        },
        press(u"paperSend1"_s),
        [book] { return !book().orders().empty() && flows::missingOf(book().orders().front()).all() == 0; });
    pressStep(u"number-order-submitted"_s, u"Saved and submitted: Sinch reviews it."_s, {},
        press(u"submitNumberOrder"_s), [isState] { return isState(NumberOrderState::InReview); });
    pressStep(
        u"number-order-blocked"_s, u"The review is blocked; what the reviewers say stands beside the fields."_s,
        [this] { find<QTabWidget>(u"numberOrderTabs"_s)->setCurrentIndex(0); }, press(u"simulateDay"_s),
        [isState] { return isState(NumberOrderState::Blocked); });
    pressStep(
        u"number-order-again"_s, u"Mended, saved and submitted again."_s,
        [field] { field(u"businessAddress.street"_s, u"12 Harbour Street"_s); }, press(u"submitNumberOrder"_s),
        [isState] { return isState(NumberOrderState::InReview); });
    pressStep(u"number-order-completed"_s, u"The order is completed: the numbers are the project's."_s, {},
        press(u"simulateDay"_s), [isState] { return isState(NumberOrderState::Completed); });
    step(
        u"number-orders-list"_s, u"The list keeps it, as the server has none."_s,
        [this] { window()->currentPage()->goBack(); }, [this] { return rows(u"numberOrdersTable"_s) > 0; });
}

} // namespace app
