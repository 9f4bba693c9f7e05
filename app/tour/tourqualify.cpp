#include "app/program.h"
#include "app/qualified.h"
#include "app/shell.h"
#include "app/tour/tourscript.h"
#include "views/mainwindow.h"
#include "views/pages/imported/qualifiedpage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <memory>

using namespace Qt::StringLiterals;
using domain::QualifiedState;

namespace app {

//! What the telephone of \p number was told, which only the sandbox can know; \p heard stays as it is until then.
static void listen(const QUrl &control, const QString &number, const std::shared_ptr<QString> &heard)
{
    auto *network = new QNetworkAccessManager;
    QNetworkReply *reply = network->get(QNetworkRequest(QUrl(control.toString() + u"/hosting"_s)));
    QObject::connect(reply, &QNetworkReply::finished, network, [reply, network, number, heard] {
        const QJsonArray rows = QJsonDocument::fromJson(reply->readAll()).object().value("qualified"_L1).toArray();
        for (const auto &row : rows) {
            if (row["phoneNumber"_L1].toString() == number)
                *heard = row["code"_L1].toString();
        }
        reply->deleteLater();
        network->deleteLater();
    });
}

void TourScript::addQualify()
{
    const auto list = [this]() -> flows::QualifiedListFlow & { return Qualified::of(*m_program.shell()).list; };
    const auto number = std::make_shared<QString>();
    const auto code = std::make_shared<QString>();
    const auto inDialog = [this](const QString &name) {
        auto *form = dialog(u"challengeDialog"_s);
        return form ? form->findChild<QWidget *>(name) : nullptr;
    };
    const auto press = [inDialog](const QString &name) {
        if (auto *button = qobject_cast<QAbstractButton *>(inDialog(name)))
            button->click();
    };
    const auto isState = [list, number](QualifiedState state) {
        const domain::QualifiedNumber *found = list().find(*number);
        return found && found->state.value == state;
    };
    const auto challenge
        = [this](const QString &name, const QString &checked, std::function<void()> act, std::function<bool()> seen) {
              m_runner.add(
                  {.name = name, .checked = checked, .act = std::move(act), .seen = std::move(seen), .picture = [this] {
                       return dialog(u"challengeDialog"_s);
                   }});
          };
    step(
        u"qualified-numbers"_s, u"Qualified numbers by their state, what needs a person first."_s,
        [this] { window()->showPage(u"qualified"_s); },
        [this, list, number] {
            if (list().isReading() || !list().asOf() || rows(u"qualifiedTable"_s) == 0)
                return false;
            for (const auto &[each, qualified] : list().numbers()) {
                if (number->isEmpty() && qualified.state.value == QualifiedState::Eligible)
                    *number = each;
            }
            auto *page = qobject_cast<views::QualifiedPage *>(window()->page(u"qualified"_s));
            if (page && !number->isEmpty())
                page->select(*number);
            return isShown(u"paneChallenge"_s);
        });
    challenge(
        u"prove-by-call"_s, u"Whose a number is can be proven by a call with a code."_s,
        [this] { click(u"paneChallenge"_s); },
        [inDialog] { return inDialog(u"challengeCall"_s) && inDialog(u"challengeCall"_s)->isEnabled(); });
    challenge(
        u"code-wanted"_s, u"The number rings, and the code that is heard is wanted."_s,
        [press] { press(u"challengeCall"_s); },
        [this, inDialog, isState, number, code] {
            if (!isState(QualifiedState::VerificationPending) || !inDialog(u"challengeCode"_s)->isEnabled())
                return false;
            if (code->isEmpty())
                listen(m_program.shell()->around().control, *number, code);
            return !code->isEmpty();
        });
    challenge(
        u"ownership-proven"_s, u"The code was right: it is proven whose the number is."_s,
        [inDialog, press, code] {
            if (auto *field = qobject_cast<QLineEdit *>(inDialog(u"challengeCode"_s)))
                field->setText(*code);
            press(u"challengeVerify"_s);
        },
        [isState] { return isState(QualifiedState::Verified); });
    step(
        u"qualified-verified"_s, u"The number stands among the verified ones, ready to be text-enabled."_s,
        [press] { press(u"challengeLeave"_s); },
        [this, isState] { return !dialog(u"challengeDialog"_s) && isState(QualifiedState::Verified); });
}

} // namespace app
