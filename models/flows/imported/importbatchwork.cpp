#include "flows/imported/importbatchwork.h"

#include "api/imported/importedapi.h"
#include "flows/imported/hostingintent.h"
#include "flows/settleflow.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flows {

using domain::HostingOrder, domain::ImportedNumber, domain::ImportRow, domain::ImportRowState;
using namespace std::chrono_literals;

namespace {

QString wordsOf(const net::Error &error)
{
    for (const net::FieldError &field : error.fields) {
        if (!field.message.isEmpty())
            return field.message;
    }
    return error.detail.isEmpty() ? error.title : error.detail;
}

//! Which number of the request a field of an objection names: "numbers[2]". -1: none.
int indexOf(const QString &field)
{
    static const QRegularExpression shape(u"\\Anumbers\\[(\\d+)\\]\\z"_s);
    const auto match = shape.match(field);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

} // namespace

ImportBatchWork::ImportBatchWork(Desk desk, SettleFlow &settler, domain::ImportLinks links, Rows rows, Keep keep)
    : m_desk(std::move(desk))
    , m_settler(settler)
    , m_links(std::move(links))
    , m_rows(std::move(rows))
    , m_keep(std::move(keep))
    , m_looks(
          this, maximumCalls,
          [this](int row) { return m_desk.imported.numbers().get(m_rows[std::size_t(row)].number); },
          [this](int row, const net::Result<ImportedNumber> &result) { takeLook(row, result); })
{
}

ImportBatchWork::~ImportBatchWork() = default;

void ImportBatchWork::start()
{
    look([this] { send(); });
}

void ImportBatchWork::look(const std::function<void()> &then)
{
    m_afterLook = then;
    m_looking = 0;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        ImportRow &item = m_rows[std::size_t(row)];
        // One that T-Mobile keeps from us is imported already, and is asked for again.
        if (item.state == ImportRowState::Waiting && !item.migrate)
            ++m_looking;
    }
    if (m_looking == 0) {
        looked();
        return;
    }
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const ImportRow &item = m_rows[std::size_t(row)];
        if (item.state == ImportRowState::Waiting && !item.migrate)
            m_looks.enqueue(row);
    }
}

void ImportBatchWork::takeLook(int row, const net::Result<ImportedNumber> &result)
{
    ImportRow &item = m_rows[std::size_t(row)];
    const auto number = api::orNone(result);
    if (!number) {
        item.state = ImportRowState::ReadFailed;
        item.words = wordsOf(number.error());
    } else if (*number) {
        item.state = ImportRowState::Existing;
        item.existingPlan = (*number)->sms.servicePlanId;
        item.existingCampaign = (*number)->sms.campaignId;
        item.progress = domain::progressOf(**number);
        item.words.clear();
    }
    if (--m_looking == 0)
        looked();
}

void ImportBatchWork::looked()
{
    Q_EMIT changed();
    const auto then = std::exchange(m_afterLook, {});
    then();
}

void ImportBatchWork::send()
{
    m_sent.clear();
    const QString intentId = newIntentId();
    for (int row = 0; row < int(m_rows.size()); ++row) {
        ImportRow &item = m_rows[std::size_t(row)];
        if (item.state != ImportRowState::Waiting)
            continue;
        item.state = ImportRowState::Sending;
        item.intentId = intentId;
        item.words.clear();
        m_sent.push_back(row);
    }
    if (m_sent.empty()) {
        rest();
        return;
    }
    Q_EMIT changed();
    // The rows first: whoever finds them after a crash looks their request up in the journal before anything else.
    store::then(m_keep(m_rows), this, [this, intentId](const store::Result<void> &kept) {
        if (!kept) {
            Q_EMIT storeFailed(kept.error());
            setSent(ImportRowState::NotSent);
            rest();
            return;
        }
        const ImportRow &first = m_rows[std::size_t(m_sent.front())];
        const bool isOne = m_sent.size() == 1 && !first.migrate; // which only an order can ask for
        store::Intent intent = m_desk.intent(isOne ? store::IntentKind::ImportNumber : store::IntentKind::ImportNumbers,
            isOne ? first.number : intentId, m_desk.timing.writeTimeout);
        intent.id = intentId;
        isOne ? sendOne(intent) : sendSeveral(intent);
    });
}

void ImportBatchWork::sendOne(const store::Intent &intent)
{
    const ImportRow &row = m_rows[std::size_t(m_sent.front())];
    const domain::ImportRequest request{.phoneNumber = row.number,
        .regionCode = row.regionCode,
        .displayName = m_links.displayName,
        .sms = {.servicePlanId = m_links.servicePlanId, .campaignId = m_links.campaignId},
        .callbackUrl = m_links.callbackUrl};
    store::Intent full = intent;
    full.data = hostingintent::import(request, m_desk.now());
    m_one.start(
        m_desk.journal, full, [this, request] { return m_desk.imported.numbers().import(request); },
        [this](const WriteEnd &end, const std::optional<ImportedNumber> &) { takeEnd(end, {}); });
}

void ImportBatchWork::sendSeveral(const store::Intent &intent)
{
    const ImportRow &first = m_rows[std::size_t(m_sent.front())];
    domain::BulkImportRequest request{.regionCode = first.regionCode,
        .servicePlanId = m_links.servicePlanId,
        .campaignId = m_links.campaignId,
        .displayName = m_links.displayName,
        .callbackUrl = m_links.callbackUrl,
        .migrateToSinch = first.migrate};
    for (const int row : m_sent)
        request.numbers.push_back(m_rows[std::size_t(row)].number);
    store::Intent full = intent;
    full.data = hostingintent::import(request, m_desk.now());
    m_several.start(
        m_desk.journal, full, [this, request] { return m_desk.imported.orders().importNumbers(request); },
        [this](const WriteEnd &end, const std::optional<HostingOrder> &order) {
            takeEnd(end, order ? order->id.text : QString());
        },
        {.orderId = [](const HostingOrder &order) { return order.id.text; }});
}

void ImportBatchWork::takeEnd(const WriteEnd &end, const QString &orderId)
{
    switch (end.state) {
    case store::OutcomeState::Done:
        setSent(ImportRowState::Done, {}, orderId);
        rest();
        return;
    case store::OutcomeState::Unknown:
        setSent(ImportRowState::Unknown, end.error ? wordsOf(*end.error) : QString());
        rest();
        m_settler.settle(end.intentId);
        return;
    case store::OutcomeState::Refused:
        takeRefusal(end.error.value_or(net::Error()));
        return;
    case store::OutcomeState::Begun:
    case store::OutcomeState::Sent:
    case store::OutcomeState::Failed:
    case store::OutcomeState::Absent:
        setSent(ImportRowState::NotSent, end.error ? wordsOf(*end.error) : QString());
        rest();
        return;
    }
    Q_UNREACHABLE();
}

void ImportBatchWork::takeRefusal(const net::Error &error)
{
    if (error.kind == net::ErrorKind::RateLimited) {
        Q_EMIT throttled(error.retryAfter.value_or(5s));
        setSent(ImportRowState::Waiting, wordsOf(error));
        rest();
        return;
    }
    if (error.kind == net::ErrorKind::Conflict) {
        takeConflict(wordsOf(error));
        return;
    }
    const auto isOfANumber = [this](const net::FieldError &field) {
        const int index = indexOf(field.field);
        return index >= 0 && index < int(m_sent.size());
    };
    const bool namesNumbers = !error.fields.empty() && std::ranges::all_of(error.fields, isOfANumber);
    // Those that nothing was said of are not at fault, and go on without the others.
    setSent(
        namesNumbers ? ImportRowState::Waiting : ImportRowState::Refused, namesNumbers ? QString() : wordsOf(error));
    for (const net::FieldError &field : error.fields) {
        if (!namesNumbers)
            break;
        ImportRow &row = m_rows[std::size_t(m_sent[std::size_t(indexOf(field.field))])];
        row.state = ImportRowState::Refused;
        row.words = field.message;
    }
    rest();
}

//! The answer does not say which number it is about: the numbers are asked, and where they do not tell either, each
//! goes in a request of its own.
void ImportBatchWork::takeConflict(const QString &words)
{
    const std::vector<int> sent = m_sent;
    setSent(ImportRowState::Waiting);
    for (const int row : sent) // else nobody looks
        m_rows[std::size_t(row)].words = words;
    look([this, sent, words] {
        const auto waits = [this](int row) { return m_rows[std::size_t(row)].state == ImportRowState::Waiting; };
        const auto left = std::ranges::count_if(sent, waits);
        for (const int row : sent) {
            ImportRow &item = m_rows[std::size_t(row)];
            if (!waits(row))
                continue;
            if (sent.size() == 1)
                item.state = ImportRowState::Refused;
            else if (left == std::ssize(sent))
                item.alone = true;
            if (item.state == ImportRowState::Waiting)
                item.words.clear();
        }
        rest();
    });
}

void ImportBatchWork::takeUp()
{
    m_sent = {};
    for (int row = 0; row < int(m_rows.size()); ++row)
        m_sent.push_back(row);
    store::then(m_desk.journal.find(m_rows.front().intentId), this,
        [this](const store::Result<std::optional<store::JournalEntry>> &entry) {
            if (!entry) {
                Q_EMIT storeFailed(entry.error());
                Q_EMIT finished();
                return;
            }
            if (*entry) {
                takeEntry(**entry);
                return;
            }
            for (ImportRow &row : m_rows) { // it ended between the two notes, and the request never went out
                row.intentId.clear();
                row.state = ImportRowState::Waiting;
            }
            rest();
        });
}

void ImportBatchWork::takeEntry(const store::JournalEntry &entry)
{
    switch (store::currentState(entry)) {
    case store::OutcomeState::Done:
        setSent(ImportRowState::Done, {}, store::hostingOrderIdOf(entry));
        break;
    case store::OutcomeState::Refused:
        setSent(ImportRowState::Refused, entry.outcomes.back().words);
        break;
    case store::OutcomeState::Failed:
    case store::OutcomeState::Absent:
        setSent(ImportRowState::NotSent);
        break;
    case store::OutcomeState::Begun:
    case store::OutcomeState::Sent:
    case store::OutcomeState::Unknown:
        setSent(ImportRowState::Unknown);
        m_settler.settle(entry.intent.id);
        break;
    }
    rest();
}

void ImportBatchWork::setSent(ImportRowState state, const QString &words, const QString &orderId)
{
    for (const int row : m_sent) {
        ImportRow &item = m_rows[std::size_t(row)];
        item.state = state;
        item.words = words;
        item.orderId = orderId;
    }
}

void ImportBatchWork::rest()
{
    Q_EMIT changed();
    store::then(m_keep(m_rows), this, [this](const store::Result<void> &kept) {
        if (!kept)
            Q_EMIT storeFailed(kept.error());
        Q_EMIT finished();
    });
}

} // namespace flows
