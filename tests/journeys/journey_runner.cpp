// One port-in without a window, from its draft to its orders, letter and note: the process that tst_kill kills.
//
//   journey_runner CONFIG     a JSON file: where the sandbox is, the store's file and key, the letter, and when to die
//
// With a draft in the store it goes on with it, as a person who presses Submit again would. Prints "step N" at each
// step and one line of JSON at the end.

#include "flows/submitflow.h"
#include "flows/testdesk.h"

#include <QFile>
#include <QJsonDocument>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

//! Dies as in a power cut at a chosen step: nothing is flushed, nothing is told.
class Steps
{
public:
    explicit Steps(int dieAt)
        : m_dieAt(dieAt)
    {
    }

    void count()
    {
        if (++m_step == m_dieAt)
            std::raise(SIGKILL);
    }

private:
    const int m_dieAt;
    int m_step = 0;
};

bool isAtRest(const flows::SubmitFlow &submit)
{
    using enum domain::SubmitState;
    const auto isOpen = [](domain::LoaState state) {
        return state == domain::LoaState::Sent || state == domain::LoaState::UnknownOutcome;
    };
    return !submit.isRunning() && std::ranges::none_of(submit.orders(), [&](const domain::SubmittedOrder &order) {
        return order.state == Sent || order.state == UnknownOutcome || isOpen(order.loa) || isOpen(order.note);
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QFile file(application.arguments().value(1));
    if (!file.open(QIODevice::ReadOnly))
        return 2;
    const QJsonObject config = QJsonDocument::fromJson(file.readAll()).object();
    const auto text = [&config](QLatin1StringView key) { return config.value(key).toString(); };
    const app::SandboxInfo info{.auth = QUrl(text("auth"_L1)),
        .porting = QUrl(text("porting"_L1)),
        .project = text("project"_L1),
        .keyId = text("keyId"_L1),
        .keySecret = text("keySecret"_L1)};
    DeskParts parts(info, text("store"_L1), QByteArray::fromHex(text("vaultKey"_L1).toLatin1()));
    if (!parts.openStore())
        return 3;

    const auto drafts = await(parts.drafts().list(parts.desk().profileKey));
    std::unique_ptr<flows::PortInFlow> flow;
    if (drafts && !drafts->empty()) {
        const auto loaded = await(parts.drafts().load(parts.desk().profileKey, drafts->front().id));
        flow = std::make_unique<flows::PortInFlow>(parts.desk(), **loaded);
        flow->start();
    } else {
        flow = std::make_unique<flows::PortInFlow>(parts.desk());
        if (!fillIn(*flow, someNumbers(2)))
            return 4;
        flow->setLoa({.kind = domain::LoaKind::File, .filePath = text("letter"_L1)});
        flow->setDirectoryListing(u"white pages"_s);
        // What was typed in the last moment before a power cut may be lost; that is not what is tried here.
        if (!QTest::qWaitFor([&] { return flow->isSaved(); }, 30'000))
            return 4;
    }

    Steps steps(config.value("dieAt"_L1).toInt());
    flows::SubmitFlow submit(parts.desk(), *flow, parts.settler());
    QObject::connect(&submit, &flows::SubmitFlow::orderChanged, &submit, [&steps] { steps.count(); });
    QObject::connect(&parts.journal(), &store::Journal::changed, &submit, [&steps] { steps.count(); });
    QObject::connect(flow.get(), &flows::PortInFlow::saved, &submit, [&steps] { steps.count(); });
    parts.settler().settleAll();
    // What is proven not to have arrived waits for a person who sends it again: that is us.
    for (int attempt = 0; attempt < 4 && !submit.summary().isComplete(); ++attempt) {
        submit.start();
        if (!QTest::qWaitFor([&] { return isAtRest(submit); }, 30'000))
            return 5;
    }
    std::printf("%s\n", submit.summary().isComplete() ? "complete" : "incomplete");
    return submit.summary().isComplete() ? 0 : 1;
}
