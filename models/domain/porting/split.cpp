#include "domain/porting/split.h"

#include "domain/phonenumber.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

//! An address is one thing: a number with a street of its own does not get the suite of the others.
bool hasAddress(const EndUser &u)
{
    return !(u.streetNumber.isEmpty() && u.streetName.isEmpty() && u.city.isEmpty() && u.state.isEmpty()
        && u.zipCode.isEmpty());
}

//! Every writable text of an end user, for comparing.
QStringList textsOf(const EndUser &u)
{
    return {u.name, u.streetNumber, u.streetPreDirection, u.streetName, u.streetType, u.streetPostDirection,
        u.locationType1, u.locationValue1, u.locationType2, u.locationValue2, u.locationType3, u.locationValue3, u.city,
        u.state, u.zipCode, QString::number(static_cast<int>(u.typeOfService.value)), u.typeOfService.text};
}

//! Numbers that must not be torn apart without need: of one account, or of one group of the file.
struct Block {
    QStringList key = {};
    std::vector<std::size_t> indexes = {};
};

//! Numbers that may share an order.
struct Lot {
    QStringList key = {};
    QString resellerName = {};
    std::vector<Block> blocks = {};
};

QString carrierOf(const DraftNumber &number)
{
    return number.portability ? number.portability->carrier : QString();
}

//! The reseller is a member of the order, wanted for Canadian numbers only, so that they go into orders of their own.
QString resellerOf(const PortInDraft &draft, const DraftNumber &number)
{
    return mayBeCanadian(number.e164) ? draft.resellerName : QString();
}

//! The element with this key, made when it is new; the order of first appearance is the order of the result.
template <class Element>
Element &slotFor(std::vector<Element> &elements, QHash<QStringList, std::size_t> &index, const QStringList &key)
{
    const auto found = index.constFind(key);
    if (found != index.constEnd())
        return elements[*found];
    index.insert(key, elements.size());
    elements.push_back({});
    elements.back().key = key;
    return elements.back();
}

std::vector<Lot> lotsOf(const PortInDraft &draft, const std::vector<std::size_t> &indexes)
{
    std::vector<Lot> lots;
    QHash<QStringList, std::size_t> lotIndex;
    std::vector<QHash<QStringList, std::size_t>> blockIndex;
    for (const std::size_t i : indexes) {
        const DraftNumber &number = draft.numbers[i];
        const QString account = portOutOf(draft, number).accountNumber;
        const QString reseller = resellerOf(draft, number);
        QStringList key{reseller};
        if (draft.split == SplitMode::PerCarrier)
            key += QStringList{carrierOf(number), account} + textsOf(endUserOf(draft, number));
        Lot &lot = slotFor(lots, lotIndex, key);
        lot.resellerName = reseller;
        blockIndex.resize(lots.size());
        // A number with neither account nor group is held together with nobody.
        const bool alone = account.isEmpty() && number.groupHint.isEmpty();
        const QStringList blockKey{account, number.groupHint, alone ? number.e164 : QString()};
        slotFor(lot.blocks, blockIndex[static_cast<std::size_t>(lotIndex.value(key))], blockKey).indexes.push_back(i);
    }
    return lots;
}

void describe(PlannedOrder &order, const PortInDraft &draft)
{
    std::sort(order.indexes.begin(), order.indexes.end());
    QSet<QString> seen;
    for (const std::size_t i : order.indexes) {
        const QString carrier = carrierOf(draft.numbers[i]);
        if (!carrier.isEmpty() && !order.carriers.contains(carrier))
            order.carriers.append(carrier);
        const QString account = portOutOf(draft, draft.numbers[i]).accountNumber;
        if (!account.isEmpty() && !seen.contains(account)) {
            seen.insert(account);
            order.accounts.append(account);
        }
    }
}

//! Blocks in their order into orders of at most 500; each goes into the first order that has room for all of it.
std::vector<PlannedOrder> packed(const Lot &lot)
{
    std::vector<PlannedOrder> orders;
    const auto newOrder = [&]() -> PlannedOrder & {
        orders.push_back({});
        orders.back().resellerName = lot.resellerName;
        return orders.back();
    };
    std::size_t firstWithRoom = 0;
    for (const Block &block : lot.blocks) {
        const bool tooBig = block.indexes.size() > maxNumbersPerOrder;
        if (!tooBig) {
            while (firstWithRoom < orders.size() && orders[firstWithRoom].indexes.size() == maxNumbersPerOrder)
                ++firstWithRoom;
            const auto room = std::find_if(orders.begin() + static_cast<std::ptrdiff_t>(firstWithRoom), orders.end(),
                [&block](const PlannedOrder &order) {
                    return order.indexes.size() + block.indexes.size() <= maxNumbersPerOrder;
                });
            PlannedOrder &order = room == orders.end() ? newOrder() : *room;
            order.indexes.insert(order.indexes.end(), block.indexes.begin(), block.indexes.end());
            continue;
        }
        for (std::size_t begin = 0; begin < block.indexes.size(); begin += maxNumbersPerOrder) {
            PlannedOrder &order = newOrder();
            const std::size_t end = std::min(begin + maxNumbersPerOrder, block.indexes.size());
            order.indexes.assign(block.indexes.begin() + static_cast<std::ptrdiff_t>(begin),
                block.indexes.begin() + static_cast<std::ptrdiff_t>(end));
            order.wholeAccounts = false;
        }
    }
    return orders;
}

template <class T>
std::optional<T> ownOr(const std::optional<T> &own, const std::optional<T> &all)
{
    return own ? own : all;
}

} // namespace

EndUser endUserOf(const PortInDraft &draft, const DraftNumber &number)
{
    if (!number.endUser)
        return draft.endUser;
    EndUser own = *number.endUser;
    const bool hasService = own.typeOfService != Open<ServiceType>();
    if (!hasAddress(own)) {
        EndUser merged = draft.endUser;
        if (!own.name.isEmpty())
            merged.name = own.name;
        if (hasService)
            merged.typeOfService = own.typeOfService;
        return merged;
    }
    if (own.name.isEmpty())
        own.name = draft.endUser.name;
    if (!hasService)
        own.typeOfService = draft.endUser.typeOfService;
    return own;
}

PortOutInfo portOutOf(const PortInDraft &draft, const DraftNumber &number)
{
    if (!number.portOut)
        return draft.portOut;
    PortOutInfo own = *number.portOut;
    const PortOutInfo &all = draft.portOut;
    // A PIN belongs to an account: another account does not get the PIN of the first.
    const bool sameAccount = own.accountNumber.isEmpty() || own.accountNumber == all.accountNumber;
    const auto inherit = [](QString &text, const QString &from) { text = text.isEmpty() ? from : text; };
    if (sameAccount) {
        inherit(own.pin, all.pin);
        inherit(own.accountNumber, all.accountNumber);
        inherit(own.accountPhoneNumber, all.accountPhoneNumber);
    }
    inherit(own.authorizingName, all.authorizingName);
    if (!own.authorizingDate.isValid())
        own.authorizingDate = all.authorizingDate;
    return own;
}

std::optional<VoiceConfiguration> voiceOf(const PortInDraft &draft, const DraftNumber &number)
{
    return ownOr(number.voice, draft.voice);
}

std::optional<SmsConfiguration> smsOf(const PortInDraft &draft, const DraftNumber &number)
{
    return ownOr(number.sms, draft.sms);
}

std::optional<EmergencyAddress> emergencyOf(const PortInDraft &draft, const DraftNumber &number)
{
    return ownOr(number.emergency, draft.emergency);
}

QSet<QString> numbersSent(const PortInDraft &draft)
{
    QSet<QString> sent;
    for (const SubmittedOrder &order : draft.orders) {
        if (order.state == SubmitState::Sent || order.state == SubmitState::Created
            || order.state == SubmitState::UnknownOutcome)
            sent.unite(QSet<QString>(order.numbers.begin(), order.numbers.end()));
    }
    return sent;
}

std::vector<std::size_t> numbersToOrder(const PortInDraft &draft, const InUse &inUse)
{
    return numbersToOrder(draft, judge(draft.numbers, inUse));
}

std::vector<std::size_t> numbersToOrder(const PortInDraft &draft, const std::vector<IntakeRow> &rows)
{
    const QSet<QString> sent = numbersSent(draft);
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < std::min(rows.size(), draft.numbers.size()); ++i) {
        const DraftNumber &number = draft.numbers[i];
        const bool portable = !number.portability || number.portability->portable;
        if (goesOn(rows[i].verdict) && !number.removed && portable && !sent.contains(number.e164))
            indexes.push_back(i);
    }
    return indexes;
}

std::vector<PlannedOrder> planOrders(const PortInDraft &draft, const InUse &inUse)
{
    return planOrders(draft, numbersToOrder(draft, inUse));
}

std::vector<PlannedOrder> planOrders(const PortInDraft &draft, const std::vector<std::size_t> &indexes)
{
    std::vector<PlannedOrder> orders;
    for (const Lot &lot : lotsOf(draft, indexes)) {
        for (PlannedOrder &order : packed(lot)) {
            describe(order, draft);
            orders.push_back(std::move(order));
        }
    }
    // By their first number, so that the first order is about what stands first in the list.
    std::stable_sort(orders.begin(), orders.end(),
        [](const PlannedOrder &a, const PlannedOrder &b) { return a.indexes.front() < b.indexes.front(); });
    return orders;
}

PortOrder toOrder(const PortInDraft &draft, const PlannedOrder &planned, const QString &reference)
{
    PortOrder order;
    order.customerReference = reference;
    order.onDemandActivation = draft.onDemand;
    order.schedule = draft.schedule;
    order.resellerName = planned.resellerName;
    order.numbers.reserve(planned.indexes.size());
    for (const std::size_t i : planned.indexes) {
        const DraftNumber &typed = draft.numbers[i];
        PortNumber number;
        number.phoneNumber = typed.e164;
        number.endUser = endUserOf(draft, typed);
        number.portOutInfo = portOutOf(draft, typed);
        number.voice = voiceOf(draft, typed);
        number.sms = smsOf(draft, typed);
        if (const std::optional<EmergencyAddress> emergency = emergencyOf(draft, typed))
            number.features = NumberFeatures{.e911 = emergency, .rest = {}};
        number.newPortOutPin = typed.newPortOutPin.isEmpty() ? draft.newPortOutPin : typed.newPortOutPin;
        order.numbers.push_back(std::move(number));
    }
    return order;
}

QString firstNote(const PortInDraft &draft)
{
    QStringList lines;
    if (!draft.messagingFeatures.isEmpty())
        lines.append(u"Messaging features wanted: %1."_s.arg(draft.messagingFeatures.join(u", "_s)));
    const QString listing = draft.directoryListing.trimmed();
    if (!listing.isEmpty())
        lines.append(u"Directory listing: %1"_s.arg(listing));
    return lines.join(u'\n');
}

} // namespace domain
