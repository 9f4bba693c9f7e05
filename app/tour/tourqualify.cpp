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
#include <QPlainTextEdit>

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
    const auto code = std::make_shared<QString>();
    const auto open = [this] {
        auto *adding = dialog(u"addQualifiedDialog"_s);
        return adding ? adding : dialog(u"challengeDialog"_s);
    };
    const auto inDialog = [open](const QString &name) {
        auto *form = open();
        return form ? form->findChild<QWidget *>(name) : nullptr;
    };
    const auto isEnabled = [inDialog](const QString &name) { return inDialog(name) && inDialog(name)->isEnabled(); };
    const auto isState = [this, list](QualifiedState state) {
        const domain::QualifiedNumber *found = list().find(m_hosted);
        return found && found->state.value == state;
    };
    const auto inOpen = [this, open](const QString &name, const QString &checked, std::function<void()> act,
                            std::function<bool()> press, std::function<bool()> seen) {
        m_runner.add({.name = name,
            .checked = checked,
            .act = std::move(act),
            .press = std::move(press),
            .seen = std::move(seen),
            .picture = open});
    };
    step(
        u"qualified-numbers"_s, u"Qualified numbers by their state, what needs a person first."_s,
        [this] { window()->showPage(u"qualified"_s); },
        [this, list] { return !list().isReading() && list().asOf() && rows(u"qualifiedTable"_s) > 0; });
    inOpen(
        u"qualify-added"_s,
        u"A number that stays with its carrier is added, and Sinch checks whether it can be text-enabled."_s,
        [this, inDialog] {
            click(u"addQualified"_s);
            if (auto *text = qobject_cast<QPlainTextEdit *>(inDialog(u"addQualifiedText"_s)))
                text->setPlainText(m_hosted);
        },
        press(u"addQualifiedGo"_s),
        [isState, isEnabled] { return isState(QualifiedState::CheckPending) && !isEnabled(u"addQualifiedGo"_s); });
    pressStep(
        u"qualify-eligible"_s, u"It can be; what is missing is the proof whose it is."_s,
        [this] { click(u"addQualifiedLeave"_s); }, press(u"simulateHour"_s),
        [this, isState] {
            if (!isState(QualifiedState::Eligible))
                return false;
            if (auto *page = qobject_cast<views::QualifiedPage *>(window()->page(u"qualified"_s)))
                page->select(m_hosted);
            return isShown(u"paneChallenge"_s);
        });
    inOpen(u"prove-by-call"_s, u"Whose a number is can be proven by a call with a code."_s, {},
        press(u"paneChallenge"_s), [isEnabled] { return isEnabled(u"challengeCall"_s); });
    inOpen(u"code-wanted"_s, u"The number rings, and the code that is heard is wanted."_s, {},
        press(u"challengeCall"_s), [this, isEnabled, isState, code] {
            if (!isState(QualifiedState::VerificationPending) || !isEnabled(u"challengeCode"_s))
                return false;
            if (code->isEmpty())
                listen(m_program.shell()->around().control, m_hosted, code);
            return !code->isEmpty();
        });
    inOpen(
        u"ownership-proven"_s, u"The code was right: it is proven whose the number is."_s,
        [inDialog, code] {
            if (auto *field = qobject_cast<QLineEdit *>(inDialog(u"challengeCode"_s)))
                field->setText(*code);
        },
        press(u"challengeVerify"_s), [isState] { return isState(QualifiedState::Verified); });
    pressStep(u"qualify-verified"_s, u"The number stands among the verified ones, ready to be text-enabled."_s, {},
        press(u"challengeLeave"_s),
        [this, open, isState] { return !open() && isState(QualifiedState::Verified) && isShown(u"paneTextEnable"_s); });
}

} // namespace app
