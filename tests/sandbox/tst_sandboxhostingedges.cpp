#include "domain/imported/hostingrules.h"
#include "domain/imported/importedrules.h"
#include "domain/imported/qualifiedrules.h"
#include "sandbox/importedcalls.h"
#include "json/imported/hostingorderjson.h"
#include "json/imported/importednumberjson.h"
#include "json/imported/qualifiednumberjson.h"

#include <QTest>

#include <map>
#include <memory>
#include <set>

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

template <class State>
using Edges = std::set<std::pair<State, State>>;

//! What was seen of several things, each from one state to the next.
template <class State>
class Walk
{
public:
    //! A thing is seen again only once it has moved.
    void saw(const QString &thing, State state)
    {
        const auto [last, isNew] = m_last.try_emplace(thing, state);
        if (last->second == state)
            return;
        m_edges.insert({last->second, state});
        last->second = state;
    }
    const Edges<State> &edges() const { return m_edges; }
    //! None that the program's own rules do not know.
    bool isAllowed() const
    {
        for (const auto &[now, next] : m_edges) {
            if (!mayFollow(now, next))
                qWarning("from %d to %d", int(now), int(next));
        }
        return std::ranges::all_of(m_edges, [](const auto &edge) { return mayFollow(edge.first, edge.second); });
    }

private:
    std::map<QString, State> m_last;
    Edges<State> m_edges;
};

template <class T>
T read(const support::SandboxAnswer &answer)
{
    const auto decoded = json::read<T>(answer.object);
    if (answer.status != 200 || !decoded)
        qFatal("%d: %s", answer.status, answer.body.constData());
    return decoded->value;
}

} // namespace

//! The state machines of hosting as the sandbox walks them, along all of their edges, read as the program reads them.
class TestSandboxHostingEdges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aQualifiedNumberWalksAllItsEdges();
    void anOrderWalksAllItsEdges();
    void theStepsOfAnOrdersNumberWalkAllTheirEdges();
    void theCarriersOfANumberWalkAllTheirEdges();
    void theLinkToAPlanWalksAllItsEdges();
    void theLinkToACampaignWalksAllItsEdges();

private:
    support::SandboxAnswer call(const QByteArray &verb, const QString &path, const QJsonObject &body = {})
    {
        return m_calls->call(verb, path, body);
    }
    void outside(const QString &path, const QJsonObject &body = {})
    {
        const int status = m_sandbox->control("POST", u"/hosting/"_s + path, body).status;
        QVERIFY2(status == 200 || status == 204, qPrintable(path));
    }
    void fail(const QString &step)
    {
        outside(u"outcome"_s, {{u"step"_s, step}, {u"errorCode"_s, u"INTERNAL_ERROR"_s}});
    }
    void pass(const QString &time) { QVERIFY(m_sandbox->advance(time)); }

    QualifiedState qualified(const QString &number)
    {
        return read<QualifiedNumber>(call("GET", u"/qualifiedNumbers/"_s + number)).state.value;
    }
    HostingOrderState order(const QString &id)
    {
        return read<HostingOrder>(call("GET", u"/hostingOrders/"_s + id)).state.value;
    }
    ImportedNumber imported(const QString &number)
    {
        return read<ImportedNumber>(call("GET", u"/importedNumbers/"_s + number));
    }
    QString textEnabled(const QString &number, const QJsonObject &letter)
    {
        QJsonObject body{{u"regionCode"_s, u"US"_s}, {u"numbers"_s, QJsonArray{number}},
            {u"servicePlanId"_s, u"plan"_s}, {u"campaignId"_s, u"C1"_s}};
        for (auto it = letter.begin(); it != letter.end(); ++it)
            body[it.key()] = it.value();
        return call("POST", u"/hostingOrders:textEnableNumbers"_s, body).object.value("hostingOrderId"_L1).toString();
    }
    void import(const QString &number, const QString &campaign)
    {
        QCOMPARE(
            call("POST", u"/importedNumbers"_s,
                {{u"phoneNumber"_s, number}, {u"regionCode"_s, u"US"_s},
                    {u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"plan"_s}, {u"campaignId"_s, campaign}}}})
                .status,
            200);
    }
    void link(const QString &member, const QString &to)
    {
        QCOMPARE(call("PATCH", u"/importedNumbers/"_s + m_number, {{u"smsConfiguration"_s, QJsonObject{{member, to}}}})
                     .status,
            200);
    }
    void walkTheLink(const QString &member, const QString &step, LinkState (*linkOf)(const ImportedNumber &));

    static const QJsonObject m_blanket;
    static const QString m_number;
    std::unique_ptr<support::Sandbox> m_sandbox;
    std::unique_ptr<ImportedCalls> m_calls;
};

const QJsonObject TestSandboxHostingEdges::m_blanket{{u"blanketLoaInfo"_s, QJsonObject()}};
const QString TestSandboxHostingEdges::m_number = u"+12025550134"_s;

void TestSandboxHostingEdges::init()
{
    m_sandbox = std::make_unique<support::Sandbox>(support::SandboxOptions{.now = u"2026-05-04T14:00:00Z"_s});
    m_calls = std::make_unique<ImportedCalls>(*m_sandbox);
}

void TestSandboxHostingEdges::aQualifiedNumberWalksAllItsEdges()
{
    using enum QualifiedState;
    const QString second = u"+12025550135"_s;
    const QString never = u"+12025559999"_s; // no number that ends so is eligible
    Walk<QualifiedState> walk;
    const auto look = [&](const QString &number) { walk.saw(number, qualified(number)); };
    const auto verify = [&](const QString &number, const QString &code) {
        call("POST", u"/qualifiedNumbers/%1:sendVoiceChallenge"_s.arg(number));
        look(number);
        outside(u"qualified/%1/code"_s.arg(number), {{u"code"_s, u"0042"_s}});
        call("POST", u"/qualifiedNumbers/%1:verifyVoiceChallenge"_s.arg(number), {{u"code"_s, code}});
        look(number);
    };
    const auto host = [&] {
        QVERIFY(!textEnabled(m_number, m_blanket).isEmpty());
        look(m_number);
        pass(u"PT2H"_s);
        look(m_number);
    };
    call("POST", u"/qualifiedNumbers:addNumbers"_s, {{u"phoneNumbers"_s, QJsonArray{m_number, second, never}}});
    for (const QString &time : {u"PT0S"_s, u"PT20S"_s}) {
        pass(time);
        for (const QString &number : {m_number, second, never})
            look(number);
    }
    verify(second, u"0042"_s);
    for (int i = 0; i < 3; ++i) // fails twice, then is blocked
        verify(m_number, u"42"_s);
    outside(u"qualified/%1/invoices"_s.arg(m_number));
    pass(u"P3D"_s);
    look(m_number);
    fail(u"osr"_s);
    host();
    host();

    QVERIFY(walk.isAllowed());
    const Edges<QualifiedState> all{{CheckPending, Eligible}, {CheckPending, NotEligible},
        {Eligible, VerificationPending}, {VerificationPending, Verified}, {VerificationPending, VerificationFailed},
        {VerificationPending, VerificationBlocked}, {VerificationFailed, VerificationPending},
        {VerificationBlocked, Verified}, {Verified, HostingInProgress}, {HostingInProgress, HostingDone},
        {HostingInProgress, HostingFailed}, {HostingFailed, HostingInProgress}};
    QVERIFY(walk.edges() == all);
}

//! All but the one from a draft, which no request of this API makes.
void TestSandboxHostingEdges::anOrderWalksAllItsEdges()
{
    using enum HostingOrderState;
    const QJsonObject direct{{u"directLoaInfo"_s, hostingLetter()}};
    Walk<HostingOrderState> walk;
    int next = 1000;
    const auto begin = [&](const QJsonObject &letter) {
        const QString id = textEnabled(u"+1202555%1"_s.arg(++next), letter);
        walk.saw(id, order(id));
        return id;
    };
    const auto afterwards = [&](const QString &id, const QString &time) {
        pass(time);
        walk.saw(id, order(id));
    };
    const QString good = begin(direct);
    afterwards(good, u"PT10S"_s);
    outside(u"orders/%1/sign"_s.arg(good));
    walk.saw(good, order(good));
    afterwards(good, u"PT2H"_s);
    const QString refused = begin(direct); // before its letter is mailed
    outside(u"orders/%1/reject"_s.arg(refused));
    walk.saw(refused, order(refused));
    const QString forgotten = begin(direct);
    afterwards(forgotten, u"PT10S"_s);
    afterwards(forgotten, u"P31D"_s);
    fail(u"platform"_s);
    const QString bad = begin(m_blanket);
    afterwards(bad, u"PT10S"_s);
    afterwards(bad, u"PT2H"_s);

    QVERIFY(walk.isAllowed());
    const Edges<HostingOrderState> all{{Submitted, WaitingForSignature}, {Submitted, InProgress}, {Submitted, Rejected},
        {WaitingForSignature, InProgress}, {WaitingForSignature, Rejected}, {InProgress, Completed},
        {InProgress, Rejected}};
    QVERIFY(walk.edges() == all);
}

void TestSandboxHostingEdges::theStepsOfAnOrdersNumberWalkAllTheirEdges()
{
    using enum HostingProgress;
    std::map<QString, Walk<HostingProgress>> walks;
    int next = 1000;
    for (const QString &failing : {QString(), u"osr"_s, u"platform"_s, u"campaign"_s}) {
        if (!failing.isEmpty())
            fail(failing);
        const QString number = u"+1202555%1"_s.arg(++next);
        const QString id = textEnabled(number, m_blanket);
        const auto look = [&] {
            const auto seen = read<HostingOrderNumber>(call("GET", u"/hostingOrders/%1/numbers/%2"_s.arg(id, number)));
            walks[u"osr"_s].saw(id, seen.osr.state.value);
            walks[u"platform"_s].saw(id, seen.platform.state.value);
            walks[u"campaign"_s].saw(id, seen.campaign.state.value);
        };
        look();
        for (const QString &time : {u"PT10S"_s, u"PT30M"_s, u"PT1M"_s, u"PT5M"_s}) {
            pass(time);
            look();
        }
    }
    const Edges<HostingProgress> all{{Waiting, InProgress}, {InProgress, Done}, {InProgress, Failed}};
    for (const auto &[step, walk] : walks) {
        QVERIFY(walk.isAllowed());
        QVERIFY2(walk.edges() == all, qPrintable(step));
    }
}

void TestSandboxHostingEdges::theCarriersOfANumberWalkAllTheirEdges()
{
    using enum HostingProgress;
    Walk<HostingProgress> walk;
    const auto look = [&] {
        const auto carriers = imported(m_number).carriers.value_or(CarrierStates());
        walk.saw(u"AT&T"_s, carriers.smsAtt.state.value);
        walk.saw(u"T-Mobile"_s, carriers.smsTmo.state.value);
    };
    m_sandbox->control("POST", u"/hosting/outcome"_s, {{u"step"_s, u"carrier"_s}, {u"errorCode"_s, u"60135"_s}});
    import(m_number, {});
    look();
    const auto follow = [&] {
        for (int i = 0; i < 24; ++i) {
            pass(u"PT5S"_s);
            look();
        }
    };
    follow();
    link(u"servicePlanId"_s, {}); // all of them have to let it go
    follow();
    QVERIFY(walk.isAllowed());
    const Edges<HostingProgress> all{{Unspecified, Waiting}, {Waiting, InProgress}, {InProgress, Done},
        {InProgress, Failed}, {Done, Waiting}, {Failed, Waiting}};
    QVERIFY(walk.edges() == all);
}

void TestSandboxHostingEdges::walkTheLink(
    const QString &member, const QString &step, LinkState (*linkOf)(const ImportedNumber &))
{
    using enum LinkState;
    Walk<LinkState> walk;
    const auto look = [&] { walk.saw(m_number, linkOf(imported(m_number))); };
    const auto change = [&](const QString &to, bool fails) {
        if (fails)
            fail(step);
        link(member, to);
        look();
        pass(u"PT5M"_s);
        look();
    };
    m_sandbox->control("PUT", u"/hosting/imported/"_s + m_number,
        {{u"servicePlanId"_s, member == u"campaignId"_s ? u"plan"_s : QString()}});
    look();
    change(u"A1"_s, true);
    change(u"A1"_s, true); // tried again
    change({}, false); // given up
    change(u"A1"_s, false);
    change({}, true);
    change({}, false); // tried again
    QVERIFY(walk.isAllowed());
    const Edges<LinkState> all{{Unlinked, Linking}, {Linking, Linked}, {Linking, LinkFailed}, {Linked, Unlinking},
        {LinkFailed, Linking}, {LinkFailed, Unlinking}, {Unlinking, Unlinked}, {Unlinking, UnlinkFailed},
        {UnlinkFailed, Unlinking}};
    QVERIFY(walk.edges() == all);
}

void TestSandboxHostingEdges::theLinkToAPlanWalksAllItsEdges()
{
    walkTheLink(u"servicePlanId"_s, u"plan"_s, planLink);
}

void TestSandboxHostingEdges::theLinkToACampaignWalksAllItsEdges()
{
    walkTheLink(u"campaignId"_s, u"campaign"_s, campaignLink);
}

QTEST_GUILESS_MAIN(TestSandboxHostingEdges)
#include "tst_sandboxhostingedges.moc"
