#include "app/program.h"
#include "app/shell.h"
#include "app/tour/tourscript.h"
#include "views/mainwindow.h"
#include "views/widgets/datatable.h"
#include "views/wizards/textenable/textenablewizard.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace app {

void TourScript::addTextEnable()
{
    const auto dialog = [this] { return qobject_cast<views::TextEnableWizard *>(wizard()); };
    const auto next = [this] { click(u"next"_s); };
    wizardStep(
        u"text-enable-numbers"_s,
        u"Numbers that are proven to be ours are offered; those that are not say what to do."_s,
        [this] {
            const QList<QAction *> actions = window()->menu(views::MainWindow::Menu::Tools)->actions();
            for (QAction *action : actions) {
                if (action->objectName() == u"textEnable")
                    action->trigger();
            }
        },
        [dialog] { return dialog() && !dialog()->flow().isReading() && dialog()->flow().numbers().size() > 1; });
    wizardStep(
        u"text-enable-ticked"_s, u"Two of them are ticked."_s,
        [this, dialog] {
            QStringList two;
            for (const flows::TextEnableNumber &number : dialog()->flow().numbers()) {
                if (number.verdict == domain::TextEnableVerdict::Ready && two.size() < 2)
                    two << number.number;
            }
            dialog()->flow().setChosen(two, true);
        },
        [dialog] { return dialog() && dialog()->flow().going().size() == 2; });
    wizardStep(
        u"text-enable-services"_s, u"Where the messages go."_s,
        [this, next] {
            next();
            type(u"hostingPlan"_s, u"7f2ac1d0"_s);
            type(u"hostingCampaign"_s, u"CDCQLGJ"_s);
            type(u"hostingName"_s, u"Bluefinch Dental"_s);
        },
        [this] { return isShown(u"hostingPlan"_s); });
    wizardStep(
        u"text-enable-letter"_s, u"Three letters: what each is, and when it may be used."_s,
        [this, next] {
            next();
            click(u"letterDirect"_s);
        },
        [dialog] { return dialog() && dialog()->flow().draft().loa == domain::HostingLoaKind::Direct; });
    wizardStep(
        u"text-enable-details"_s, u"What the letter says; the address is typed twice, as it is mailed there."_s,
        [this, next] {
            next();
            type(u"letterFirstName"_s, u"Ana"_s);
            type(u"letterLastName"_s, u"Diaz"_s);
            type(u"letterEmail"_s, u"ana@example.com"_s);
            type(u"letterEmailAgain"_s, u"ana@example.com"_s);
            type(u"letterBuilding"_s, u"1400"_s);
            type(u"letterStreet"_s, u"Harbor Court"_s);
            type(u"letterCity"_s, u"Atlanta"_s);
            type(u"letterState"_s, u"GA"_s);
            type(u"letterPostalCode"_s, u"30326"_s);
            type(u"letterCountry"_s, u"US"_s);
            type(u"letterCarrier"_s, u"Verizon"_s);
        },
        [dialog] { return dialog() && dialog()->flow().issues(domain::TextEnableStep::Details).empty(); });
    wizardStep(
        u"text-enable-review"_s, u"The order that will be made, in words."_s,
        [next] {
            next();
            next();
        },
        [this] { return isShown(u"orderCard1"_s); });
    wizardStep(u"text-enabled"_s, u"The order is made; its letter waits for a signature."_s, next, [this, dialog] {
        return dialog() && dialog()->submit().count(domain::SubmitState::Created) == 1 && isShown(u"openOrder1"_s);
    });
    step(u"text-enable-left"_s, u"The wizard is closed, and the window is as it was."_s, next,
        [this] { return wizard() == nullptr; });
}

} // namespace app
