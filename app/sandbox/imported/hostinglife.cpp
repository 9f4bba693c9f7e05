#include "sandbox/imported/hostinglife.h"

#include "sandbox/callbacks.h"
#include "sandbox/clock.h"
#include "sandbox/heldnumberjson.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = qint64(24) * 3600;
constexpr qint64 eligibilitySeconds = 10;
constexpr qint64 codeSeconds = 600;
constexpr qint64 reviewSeconds = 2 * day;
constexpr qint64 linkWaitSeconds = 3;
constexpr qint64 planSeconds = 7;
constexpr qint64 campaignSeconds = 10;
constexpr qint64 carrierBeginSeconds = 10;
constexpr std::array<qint64, 4> carrierSeconds{30, 45, 60, 90}; // in the order of carrierNames

const QString planStep = u"plan"_s;
const QString carrierStep = u"carrier"_s;
const QString eligibilityStep = u"eligibility"_s;
const QString heldElsewhere = u"60135"_s;
const QString numberResource = u"IMPORTED_NUMBER"_s;

const QStringList &failureCodes()
{
    static const QStringList codes{u"CAMPAIGN_NOT_AVAILABLE"_s, u"EXCEEDED_10DLC_LIMIT"_s,
        u"NUMBER_PROVISIONING_FAILED"_s, u"PARTNER_SERVICE_UNAVAILABLE"_s, u"CAMPAIGN_PENDING_ACCEPTANCE"_s,
        u"MNO_SHARING_ERROR"_s, u"CAMPAIGN_PROVISIONING_FAILED"_s, u"CAMPAIGN_EXPIRED"_s, u"CAMPAIGN_MNO_REJECTED"_s,
        u"CAMPAIGN_MNO_SUSPENDED"_s, u"CAMPAIGN_MNO_REVIEW"_s, u"INSUFFICIENT_BALANCE"_s,
        u"MOCK_CAMPAIGN_NOT_ALLOWED"_s, u"TFN_NOT_ALLOWED"_s, u"INVALID_NNID"_s};
    return codes;
}

} // namespace

HostingLife::HostingLife(HostingBook &book, const Clock &clock, Callbacks &callbacks)
    : m_book(book)
    , m_clock(clock)
    , m_callbacks(callbacks)
{
}

void HostingLife::tell(const QString &url, const QString &resourceType, const QString &number, const Event &event)
{
    QJsonObject body{{u"resourceType"_s, resourceType}, {u"resourceId"_s, number}, {u"eventType"_s, event.type},
        {u"status"_s, event.failed ? u"FAILED"_s : u"SUCCEEDED"_s}, {u"timestamp"_s, microTime(m_clock.now())}};
    if (event.failed && !event.failureCode.isEmpty())
        body[u"failureCode"_s] = event.failureCode;
    m_callbacks.post(url, body);
}

std::optional<HostingLife::Outcome> HostingLife::take(const QString &step, const QString &number, bool parking)
{
    const auto found = std::find_if(m_outcomes.begin(), m_outcomes.end(), [&](const Outcome &outcome) {
        return outcome.step == step && outcome.parks == parking
            && (outcome.number.isEmpty() || outcome.number == number);
    });
    if (found == m_outcomes.end())
        return std::nullopt;
    Outcome outcome = *found;
    if (--found->times <= 0)
        m_outcomes.erase(found);
    return outcome;
}

void HostingLife::tick()
{
    const QDateTime now = m_clock.now();
    for (auto &[key, number] : m_book.qualified)
        advance(number, now);
    for (auto &[id, order] : m_book.orders)
        advance(order, now);
    for (auto &[key, number] : m_book.imported)
        advance(number, now);
}

void HostingLife::setState(QualifiedNumber &number, const QString &state, const QString &error)
{
    number.state = state;
    number.error = error;
    number.updatedAt = m_clock.now();
    m_book.changed = true;
}

void HostingLife::sendChallenge(QualifiedNumber &number)
{
    // Leading zeros happen, and count.
    number.code = u"%1"_s.arg(QRandomGenerator::global()->bounded(10'000), 4, 10, QChar(u'0'));
    number.codeUntil = m_clock.now().addSecs(codeSeconds);
    setState(number, qualifiedState::pending);
}

void HostingLife::verify(QualifiedNumber &number, const QString &code)
{
    const bool right = !number.code.isEmpty() && code == number.code;
    number.code.clear();
    if (right)
        return setState(number, qualifiedState::verified);
    if (++number.wrongCodes >= m_book.limits.wrongCodes)
        return setState(number, qualifiedState::blocked, u"Too many wrong codes"_s);
    setState(number, qualifiedState::failed, u"The code was wrong"_s);
}

void HostingLife::receiveInvoices(QualifiedNumber &number)
{
    number.reviewUntil = m_clock.now().addSecs(reviewSeconds);
    // No challenge is possible where codes are blocked, also while somebody reads.
    setState(number, number.state == qualifiedState::blocked ? number.state : qualifiedState::pending, number.error);
}

void HostingLife::advance(QualifiedNumber &number, const QDateTime &now)
{
    const QDateTime checked = number.createdAt.addSecs(eligibilitySeconds);
    if (number.state == qualifiedState::checkPending && checked <= now) {
        const auto told = take(eligibilityStep, number.phoneNumber);
        if (told || number.phoneNumber.endsWith("9999"_L1))
            setState(number, qualifiedState::notEligible,
                told && !told->errorCode.isEmpty() ? told->errorCode : u"The number cannot be text-enabled"_s);
        else
            setState(number, qualifiedState::eligible);
    }
    const bool unproven = number.state == qualifiedState::pending || number.state == qualifiedState::blocked;
    if (unproven && number.reviewUntil.isValid() && number.reviewUntil <= now) {
        number.reviewUntil = {};
        number.code.clear();
        setState(number, qualifiedState::verified);
    }
    if (number.state == qualifiedState::pending && !number.code.isEmpty() && number.codeUntil <= now) {
        number.code.clear();
        if (!number.reviewUntil.isValid())
            setState(number, qualifiedState::failed, u"The code has expired"_s);
    }
}

void HostingLife::link(
    ImportedNumber &number, const std::optional<QString> &plan, const std::optional<QString> &campaign)
{
    const QDateTime now = m_clock.now();
    const auto begin = [&now](std::optional<LinkStep> &link, const QString &there, const QString &wanted) {
        if (wanted != there)
            link = LinkStep{.id = wanted.isEmpty() ? there : wanted, .unlinks = wanted.isEmpty(), .changedAt = now};
        else if (link && link->state == step::failed && !link->unlinks)
            link = LinkStep{.id = link->id, .unlinks = true, .changedAt = now}; // what is half there has to go
        else if (link && link->state == step::failed)
            link.reset(); // what was tried is not wanted any more
    };
    if (plan)
        begin(number.planStep, number.plan, *plan);
    if (campaign)
        begin(number.campaignStep, number.campaign, *campaign);
    m_book.changed = true;
}

void HostingLife::remove(const QString &phoneNumber)
{
    const auto found = m_book.imported.find(phoneNumber);
    tell(found->second.callbackUrl, numberResource, phoneNumber, {.type = u"DELETE"_s});
    m_book.imported.erase(found);
    m_book.changed = true;
}

void HostingLife::advance(ImportedNumber &number, const QDateTime &now)
{
    // The campaign waits for its plan.
    for (const bool isCampaign : {false, true}) {
        std::optional<LinkStep> &link = isCampaign ? number.campaignStep : number.planStep;
        while (link && (link->state == step::waiting || link->state == step::inProgress)) {
            const bool waits = link->state == step::waiting;
            const QDateTime due = link->changedAt.addSecs(waits ? linkWaitSeconds
                    : isCampaign                                ? campaignSeconds
                                                                : planSeconds);
            const bool isHeldUp = isCampaign && number.planStep
                && (number.planStep->state == step::waiting || number.planStep->state == step::inProgress);
            if (due > now || isHeldUp)
                break;
            number.updatedAt = due;
            m_book.changed = true;
            if (waits) {
                link->state = step::inProgress;
                link->changedAt = isCampaign && number.planStep ? std::max(due, number.planStep->changedAt) : due;
            } else {
                finish(number, due, isCampaign);
            }
        }
    }
    if (advance(number.carriers, number.carriersFrom, number.phoneNumber, number.migrate, now))
        m_book.changed = true;
}

void HostingLife::finish(ImportedNumber &number, const QDateTime &at, bool isCampaign)
{
    LinkStep &link = isCampaign ? *number.campaignStep : *number.planStep;
    link.changedAt = at;
    QString type = isCampaign ? u"LINK_TO_10DLC_CAMPAIGN"_s : u"PROVISIONING_TO_SMS_PLATFORM"_s;
    if (link.unlinks)
        type = isCampaign ? u"UNLINK_TO_10DLC_CAMPAIGN"_s : u"DEPROVISIONING_TO_SMS_PLATFORM"_s;
    QString failure;
    if (isCampaign && !link.unlinks)
        failure = campaignFailure(number.phoneNumber, link.id);
    else if (const auto told = take(isCampaign ? hostingStep::campaign : planStep, number.phoneNumber))
        failure = told->errorCode;
    if (!failure.isEmpty()) {
        link.state = step::failed;
        link.errorCode = failure;
        // What fails on the platform is told without a code.
        tell(number.callbackUrl, numberResource, number.phoneNumber,
            {.type = type, .failed = true, .failureCode = isCampaign ? failure : QString()});
        if (!isCampaign && number.campaignStep && number.campaignStep->state == step::waiting)
            number.campaignStep.reset(); // it has no plan to be in
        return;
    }
    link.state = step::done;
    QString &there = isCampaign ? number.campaign : number.plan;
    const bool wasThere = !there.isEmpty();
    there = link.unlinks ? QString() : link.id;
    if (!isCampaign && (wasThere || !link.unlinks)) // no carrier has what was never linked
        beginCarriers(number.carriers, number.carriersFrom, at, link.unlinks);
    tell(number.callbackUrl, numberResource, number.phoneNumber, {.type = type});
}

bool HostingLife::advance(
    Carriers &carriers, QDateTime &from, const QString &number, bool migrates, const QDateTime &now)
{
    if (!from.isValid())
        return false;
    bool moved = false;
    for (std::size_t i = 0; i < carriers.size(); ++i) {
        Carrier &carrier = carriers.at(i);
        if (carrier.state == step::waiting && from.addSecs(carrierBeginSeconds) <= now) {
            carrier.state = step::inProgress;
            carrier.changedAt = from.addSecs(carrierBeginSeconds);
            moved = true;
        }
        const QDateTime due = from.addSecs(carrierSeconds.at(i));
        if (carrier.state != step::inProgress || due > now)
            continue;
        moved = true;
        carrier.changedAt = due;
        const bool isTMobile = i % 2 == 1;
        const auto told = isTMobile ? take(carrierStep, number) : std::nullopt;
        const bool fails = told && !(migrates && told->errorCode == heldElsewhere);
        carrier.state = fails ? step::failed : step::done;
        if (!fails)
            continue;
        carrier.errorCode = told->errorCode;
        carrier.errorMessage = told->errorCode == heldElsewhere ? u"The number is held by another aggregator"_s
                                                                : u"The carrier refused the number"_s;
    }
    const auto isOver
        = [](const Carrier &carrier) { return carrier.state == step::done || carrier.state == step::failed; };
    if (std::all_of(carriers.begin(), carriers.end(), isOver))
        from = {};
    return moved;
}

QString HostingLife::campaignFailure(const QString &number, const QString &campaign)
{
    if (const auto told = take(hostingStep::campaign, number))
        return told->errorCode;
    if (failureCodes().contains(campaign))
        return campaign;
    return isTollFreeText(number) ? u"TFN_NOT_ALLOWED"_s : QString();
}

void beginCarriers(Carriers &carriers, QDateTime &from, const QDateTime &at, bool leaving)
{
    from = at;
    carriers.fill({.state = step::waiting, .changedAt = at, .leaving = leaving});
}

bool isTollFreeText(const QString &number)
{
    static const QStringList prefixes{u"800"_s, u"833"_s, u"844"_s, u"855"_s, u"866"_s, u"877"_s, u"888"_s};
    return number.startsWith("+1"_L1) && prefixes.contains(number.mid(2, 3));
}

bool isHostingStep(const QString &name)
{
    return QStringList{
        eligibilityStep, planStep, hostingStep::campaign, hostingStep::osr, hostingStep::platform, carrierStep}
        .contains(name);
}

bool isHostingErrorCode(const QString &code)
{
    return failureCodes().contains(code);
}

} // namespace sandbox
