#include "flows/numbers/inventorywork.h"

#include "api/numbers/numbersapi.h"
#include "flows/numbers/inventoryflow.h"
#include "json/numbers/activenumberjson.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace flows {

using domain::ActiveNumber, domain::NumberFacts, domain::NumberType, domain::NumberWorkKind, domain::ServiceState;

namespace {

constexpr auto readEvery = 15min;
constexpr auto publishAfter = 250ms;

} // namespace

NumberFacts factsOf(const ActiveNumber &number)
{
    NumberFacts facts{.number = number.phoneNumber,
        .name = number.displayName,
        .isUsLocal = number.regionCode == "US"_L1 && number.type.value == NumberType::Local,
        .isReleased = domain::isReleased(number),
        .sms = domain::smsState(number.sms),
        .voice = domain::voiceState(number.voice),
        .plan = number.sms.servicePlanId,
        .campaign = number.sms.campaignId};
    if (facts.sms == ServiceState::Failed) {
        for (const auto &error : number.sms.scheduled->errors)
            facts.errors << json::write(error).toString();
        facts.changedAt = number.sms.scheduled->lastUpdatedTime.value_or(QDateTime());
    }
    if (facts.voice == ServiceState::Failed) { // it has no codes of its own
        facts.errors << json::write(domain::Open(domain::ProvisioningError::VoiceProvisioningFailed)).toString();
        if (!facts.changedAt.isValid())
            facts.changedAt = number.voice.scheduled->lastUpdatedTime.value_or(QDateTime());
    }
    return facts;
}

InventoryWork::InventoryWork(Desk desk, InventoryFlow &inventory, QObject *parent)
    : WorkSource(parent)
    , m_desk(std::move(desk))
    , m_inventory(inventory)
{
    for (size_t i = 0; i < m_lists.size(); ++i)
        m_lists[i].type = InventoryFlow::types[i];
    m_every.setInterval(readEvery);
    connect(&m_every, &QTimer::timeout, this, &InventoryWork::readAll);
    m_publish.setSingleShot(true);
    m_publish.setInterval(publishAfter);
    connect(&m_publish, &QTimer::timeout, this, &InventoryWork::publish);
    connect(&m_inventory, &InventoryFlow::listBegan, this, [this](NumberType type) {
        if (List *list = listOf(type)) {
            list->call.cancel(); // it reads more than we would
            beginList(*list);
        }
    });
    connect(&m_inventory, &InventoryFlow::numbersRead, this,
        [this](NumberType type, const std::vector<ActiveNumber> &numbers) {
            if (List *list = listOf(type))
                take(*list, numbers);
        });
    connect(&m_inventory, &InventoryFlow::listCompleted, this, [this](NumberType type) {
        if (List *list = listOf(type)) {
            list->total = list->read;
            endList(*list, true);
        }
    });
    connect(&m_inventory, &InventoryFlow::failed, this, [this] { // ours may have made room for it
        setReadOnce();
        Q_EMIT readingChanged();
    });
    connect(&m_inventory, &InventoryFlow::numberRead, this, &InventoryWork::takeOne);
    connect(&m_inventory, &InventoryFlow::numberGone, this, &InventoryWork::forget);
}

void InventoryWork::begin()
{
    if (m_begun)
        return;
    m_begun = true;
    m_every.start();
    readAll();
    Q_EMIT readingChanged();
}

WorkReading InventoryWork::reading() const
{
    // What could not be read is an entry of its own: the orders beside it are as good as ever.
    return {.isReading = isReading(), .isComplete = !m_begun || m_readOnce};
}

void InventoryWork::refresh()
{
    if (m_begun)
        readAll();
}

void InventoryWork::judgeAgain()
{
    publish();
}

InventoryWork::List *InventoryWork::listOf(NumberType type)
{
    const auto found = std::ranges::find(m_lists, type, &List::type);
    return found == m_lists.end() ? nullptr : &*found;
}

bool InventoryWork::isReading() const
{
    return std::ranges::any_of(m_lists, [](const List &list) { return list.call.isRunning(); });
}

void InventoryWork::readAll()
{
    if (m_inventory.state() == ListState::Reading)
        return;
    for (List &list : m_lists) {
        beginList(list);
        readPage(list, {});
    }
    Q_EMIT readingChanged();
}

void InventoryWork::readPage(List &list, const std::optional<api::Cursor> &cursor)
{
    list.call = m_desk.numbers.active().list({.type = list.type}, cursor);
    list.call.then(this, [this, &list](const net::Result<api::ActiveNumberPage> &page) {
        list.call.cancel();
        if (!page) { // what was found before stays
            list.failed = true;
            setReadOnce();
            publishSoon();
            Q_EMIT readingChanged();
            return;
        }
        take(list, page->items);
        list.total = page->total.value_or(list.read);
        if (page->next && ++list.pages < mostPages)
            readPage(list, page->next);
        else
            endList(list, !page->next);
    });
}

void InventoryWork::beginList(List &list)
{
    list.next = {};
    list.pages = 0;
    list.read = 0;
}

void InventoryWork::take(List &list, const std::vector<ActiveNumber> &numbers)
{
    Q_EMIT numbersSeen(numbers);
    list.read += int(numbers.size());
    for (const ActiveNumber &number : numbers) {
        const NumberFacts facts = factsOf(number);
        const NumberWorkKind kind = domain::workKindOf(facts);
        if (kind == NumberWorkKind::None)
            list.next.numbers.remove(facts.number); // pages may repeat
        else if (list.next.numbers.size() < mostKnown)
            list.next.numbers.insert(facts.number, facts);
        else
            list.next.more[{kind, domain::causeOf(kind, facts)}].add(domain::memberOf(kind, facts));
    }
}

void InventoryWork::endList(List &list, bool whole)
{
    list.found = std::move(list.next);
    list.next = {};
    list.whole = whole;
    list.failed = false;
    if (!isReading())
        setReadOnce();
    publishSoon();
    Q_EMIT readingChanged();
}

void InventoryWork::setReadOnce()
{
    if (!std::exchange(m_readOnce, true))
        Q_EMIT wasRead();
}

void InventoryWork::takeOne(const ActiveNumber &number)
{
    List *list = listOf(number.type.value);
    if (!list)
        return;
    const NumberFacts facts = factsOf(number);
    if (domain::workKindOf(facts) == NumberWorkKind::None)
        list->found.numbers.remove(facts.number);
    else if (list->found.numbers.contains(facts.number) || list->found.numbers.size() < mostKnown)
        list->found.numbers.insert(facts.number, facts);
    publishSoon();
}

void InventoryWork::forget(const QString &number)
{
    for (List &list : m_lists)
        list.found.numbers.remove(number);
    publishSoon();
}

void InventoryWork::publishSoon()
{
    if (!m_publish.isActive())
        m_publish.start();
}

void InventoryWork::publish()
{
    m_publish.stop();
    domain::NumberWork work;
    int read = 0;
    int total = 0;
    bool failed = false;
    for (const List &list : m_lists) {
        for (const NumberFacts &facts : list.found.numbers)
            work.take(facts);
        for (const auto &[cause, members] : list.found.more)
            work.takeMore(cause.first, cause.second, members);
        read += list.whole ? list.total : std::min(list.read, list.total);
        total += list.total;
        failed = failed || list.failed;
    }
    std::vector<domain::WorkItem> items = work.items(m_desk.now());
    if (failed || read < total)
        items.push_back(domain::notWatched(failed ? total : read, total, m_desk.now()));
    Q_EMIT found(u"numbers"_s, items);
}

} // namespace flows
