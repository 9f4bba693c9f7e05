#include "app/tour/tourscript.h"

#include "views/wizards/portin/portinwizard.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace app {

//! An e-mail as customers write them, with everything that can be wrong with a number.
static const QString email = u"Hi, please move these to Sinch,\n"
                             "front desk ones first:\n"
                             "212.555.0142\n"
                             "+1 (212) 555-0143\n"
                             "212-555-0144 x14\n"
                             "(833) 555-0119 toll free\n"
                             "1-917-555-0106\n"
                             "917 555 0107\n"
                             "2.12556E+09\n"
                             "917.555.0109\n"
                             "(212) 555-0143\n"
                             "242-555-0102\n"
                             "212-985-0145\n"
                             "Thanks, the office"_s;

void TourScript::addPortIn()
{
    using views::PortInWizard;
    const auto atStep = [this](int number) {
        const auto *open = wizard();
        return open && open->step() == number;
    };
    const auto next = [this] { click(u"next"_s); };

    wizardStep(
        u"wizard-numbers"_s, u"A pasted e-mail becomes rows with verdicts; bad rows are set aside with the reason."_s,
        [this] {
            click(u"newPortIn"_s);
            type(u"reference"_s, u"Bluefinch Dental, second site"_s);
            type(u"paste"_s, email);
        },
        [this] { return rows(u"verdicts"_s) >= 10 && says(u"next"_s, u"Portability"_s); });
    wizardStep(u"wizard-portability"_s, u"Every number has the server's answer; what is not portable stays out."_s,
        next, [this, atStep] { return atStep(1) && rows(u"portability"_s) >= 6 && says(u"next"_s, u"End user"_s); });
    wizardStep(
        u"wizard-end-user"_s, u"The end user as the losing carrier has it."_s,
        [this, next] {
            next();
            type(u"endUserName"_s, u"Bluefinch Dental Group LLC"_s);
            type(u"endUserStreetNumber"_s, u"1400"_s);
            type(u"endUserStreetPreDirection"_s, u"N"_s);
            type(u"endUserStreetName"_s, u"Harbor"_s);
            type(u"endUserStreetType"_s, u"Court"_s);
            type(u"endUserCity"_s, u"New York"_s);
            type(u"endUserState"_s, u"NY"_s);
            type(u"endUserZipCode"_s, u"10004"_s);
        },
        [atStep] { return atStep(2); });
    wizardStep(
        u"wizard-carrier"_s, u"PIN with its leading zero, masked."_s,
        [this, next] {
            next();
            type(u"portOutPin"_s, u"0412"_s);
            type(u"portOutAccount"_s, u"3380512"_s);
            type(u"portOutAuthorizingName"_s, u"Jane Doe"_s);
            type(u"portOutAuthorizingDate"_s, QDate::currentDate().addDays(-2).toString(Qt::ISODate));
        },
        [this, atStep] {
            const auto *pin = find<QLineEdit>(u"portOutPin"_s);
            return atStep(3) && pin && pin->text() == u"0412" && pin->echoMode() != QLineEdit::Normal;
        });
    wizardStep(
        u"wizard-schedule"_s, u"The same moment in three zones; activation on demand."_s,
        [this, next] {
            next();
            if (auto *date = find<QLineEdit>(u"scheduleDate"_s))
                date->setText(QDate::currentDate().addDays(16).toString(Qt::ISODate));
            else if (auto *edit = find<QDateEdit>(u"scheduleDate"_s))
                edit->setDate(QDate::currentDate().addDays(16));
            click(u"scheduleOnDemand"_s);
        },
        [this, atStep] {
            const auto *button = find<QRadioButton>(u"scheduleOnDemand"_s);
            return atStep(4) && button && button->isChecked();
        });
    wizardStep(
        u"wizard-services"_s, u"Voice by an EST trunk."_s,
        [this, next] {
            next();
            if (auto *voice = find<QComboBox>(u"voiceType"_s))
                voice->setCurrentIndex(qMax(0, voice->findText(u"EST"_s, Qt::MatchContains)));
            if (auto *id = find<QComboBox>(u"voiceId"_s))
                id->setEditText(u"01G65Z755AFWAKHE12NY0CQ9FH"_s);
            else
                type(u"voiceId"_s, u"01G65Z755AFWAKHE12NY0CQ9FH"_s);
        },
        [atStep] { return atStep(5); });
    addMadeLetter(next);
    wizardStep(
        u"wizard-letter"_s, u"A signed letter is attached and looked at."_s,
        [this] {
            makeLetter();
            click(u"loaFile"_s);
            click(u"loaPick"_s);
        },
        [this, atStep] { return atStep(6) && says(u"loaFileName"_s, u"letter.pdf"_s); });
    wizardStep(u"wizard-review"_s, u"Every order that will be made, in words."_s, next,
        [this, atStep] { return atStep(7) && isShown(u"orderCard1"_s) && says(u"next"_s, u"Submit"_s); });
    wizardStep(
        u"wizard-json"_s, u"The same as JSON, with the secrets masked."_s, [this] { click(u"showJson1"_s); },
        [this] { return isShown(u"json1"_s); });
    wizardStep(
        u"wizard-submitted"_s, u"Each order was created, and has its letter."_s,
        [this, next] {
            click(u"showJson1"_s);
            next();
        },
        [this] { return isShown(u"openOrder1"_s) && !isShown(u"submitProgress"_s) && !says(u"next"_s, u"Upload"_s); });
}

} // namespace app
