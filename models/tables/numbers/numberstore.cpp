#include "tables/numbers/numberstore.h"

#include "domain/numbers/servicestate.h"
#include "tables/numbers/numberidentity.h"
#include "tables/sortkey.h"
#include "json/numbers/activenumberjson.h"

#include <algorithm>
#include <utility>

namespace tables {

using namespace Qt::StringLiterals;
using domain::ActiveNumber;

namespace {

constexpr InventoryRow noRow = 0xffffffff;
constexpr quint64 oddBit = quint64(1) << 63;
constexpr int mostDigits = NumberStore::digitsWidth - 1; // as many as E.164 has

//! "+12085550100" as a number; nothing for what does not come out of that as it went in.
std::optional<quint64> packed(const QString &phoneNumber)
{
    if (phoneNumber.size() < 2 || phoneNumber.size() > mostDigits + 1 || phoneNumber[0] != u'+'
        || phoneNumber[1] == u'0')
        return {};
    quint64 code = 0;
    for (const QChar digit : QStringView(phoneNumber).mid(1)) {
        if (digit < u'0' || digit > u'9')
            return {};
        code = code * 10 + quint64(digit.unicode() - u'0');
    }
    return code;
}

std::size_t scattered(quint64 code)
{
    code *= 0x9e3779b97f4a7c15ULL;
    return std::size_t(code ^ (code >> 32));
}

quint32 secondOf(const std::optional<QDateTime> &time)
{
    const qint64 second = time ? time->toSecsSinceEpoch() : 0;
    return second > 0 && second < 0xffffffff ? quint32(second) : 0;
}

std::optional<QDateTime> timeOf(quint32 second)
{
    return second == 0 ? std::nullopt : std::optional(QDateTime::fromSecsSinceEpoch(second, Qt::UTC));
}

NumberKind kindOf(const ActiveNumber &number)
{
    NumberKind kind{.regionCode = number.regionCode,
        .type = number.type,
        .capabilities = number.capabilities,
        .price = number.price,
        .paymentIntervalMonths = number.paymentIntervalMonths};
    if (kind.price)
        kind.price->rest = {};
    return kind;
}

NumberServices servicesOf(const ActiveNumber &number)
{
    NumberServices services{.sms = number.sms, .voice = number.voice, .callbackUrl = number.callbackUrl};
    services.sms.rest = {};
    services.voice.rest = {};
    services.voice.lastUpdatedTime = {};
    if (auto &scheduled = services.sms.scheduled) {
        scheduled->rest = {};
        scheduled->lastUpdatedTime = {};
    }
    if (auto &scheduled = services.voice.scheduled) {
        scheduled->rest = {};
        scheduled->lastUpdatedTime = {};
    }
    return services;
}

QStringList words(const NumberServices &services)
{
    return idsOf(services);
}

QStringList words(const NumberKind &kind)
{
    QStringList words{kind.regionCode, json::write(kind.type).toString()};
    for (const auto &capability : kind.capabilities)
        words << json::write(capability).toString();
    return words;
}

//! The id of what \p number is, as \p identity tells it; \p make makes the value of it that is kept.
template <class Shared, class Identity, class Make>
quint32 idOf(Shared &shared, const ActiveNumber &number, Identity identity, Make make)
{
    const auto wanted = identity(number);
    const size_t hash = detail::hashOfAll(wanted);
    for (auto known = shared.ids.constFind(hash); known != shared.ids.cend() && known.key() == hash; ++known) {
        if (identity(shared.values[*known]) == wanted)
            return *known;
    }
    const auto id = quint32(shared.values.size());
    shared.values.push_back(make(number));
    shared.texts.push_back(foldedText(words(shared.values.back()).join(u'\n')).toStdString());
    shared.ids.insert(hash, id);
    return id;
}

template <class T>
std::size_t bytesOf(const std::vector<T> &vector)
{
    return vector.capacity() * sizeof(T);
}

} // namespace

QStringList idsOf(const NumberServices &services)
{
    QStringList ids{services.sms.servicePlanId, services.sms.campaignId, domain::linkedId(services.voice)};
    if (const auto &sms = services.sms.scheduled)
        ids << sms->servicePlanId << sms->campaignId;
    if (const auto &voice = services.voice.scheduled)
        ids << domain::scheduledId(*voice);
    return ids;
}

struct NumberStore::Cells {
    quint64 code = 0;
    quint32 kind = 0;
    quint32 services = 0;
    quint32 charge = 0;
    quint32 expiry = 0;
    quint32 name = 0;
};

NumberStore::Cells NumberStore::cellsOf(const ActiveNumber &number)
{
    return {.code = codeOf(number.phoneNumber),
        .kind = idOf(
            m_kinds, number, [](const auto &of) { return detail::kindIdentity(of); }, kindOf),
        .services = idOf(
            m_services, number, [](const auto &of) { return detail::servicesIdentity(of); }, servicesOf),
        .charge = secondOf(number.nextCharge),
        .expiry = secondOf(number.expires),
        .name = m_names.idOf(number.displayName)};
}

std::optional<quint64> NumberStore::knownCode(const QString &phoneNumber) const
{
    if (const auto code = packed(phoneNumber))
        return code;
    const auto odd = m_oddCodes.constFind(phoneNumber);
    return odd == m_oddCodes.cend() ? std::nullopt : std::optional(*odd);
}

quint64 NumberStore::codeOf(const QString &phoneNumber)
{
    if (const auto code = knownCode(phoneNumber))
        return *code;
    const quint64 code = oddBit | m_oddNumbers.size();
    m_oddNumbers.push_back({.text = phoneNumber, .row = InventoryRow(m_size)}); // whoever is new is appended
    m_oddCodes.insert(phoneNumber, code);
    return code;
}

//! Where the row with \p code is, or would be.
std::size_t NumberStore::slotOf(quint64 code) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = scattered(code) & mask;
    while (m_slots[slot] != noRow && this->code(m_slots[slot]) != code)
        slot = (slot + 1) & mask;
    return slot;
}

void NumberStore::growSlots()
{
    m_slots.assign(std::max<std::size_t>(1024, m_slots.size() * 2), noRow);
    for (InventoryRow row = 0; row < m_size; ++row)
        m_slots[slotOf(code(row))] = row;
}

std::optional<InventoryRow> NumberStore::rowOf(const QString &phoneNumber) const
{
    const auto code = m_slots.empty() ? std::nullopt : knownCode(phoneNumber);
    const InventoryRow row = code ? m_slots[slotOf(*code)] : noRow;
    return row == noRow ? std::nullopt : std::optional(row);
}

std::optional<InventoryRow> NumberStore::find(const QString &phoneNumber) const
{
    const auto row = rowOf(phoneNumber);
    return row && isHere(*row) ? row : std::nullopt;
}

domain::ActiveNumber NumberStore::number(InventoryRow row) const
{
    const NumberKind &kind = this->kind(row);
    const NumberServices &services = this->services(row);
    return {.phoneNumber = phoneNumber(row),
        .displayName = displayName(row),
        .regionCode = kind.regionCode,
        .type = kind.type,
        .capabilities = kind.capabilities,
        .price = kind.price,
        .paymentIntervalMonths = kind.paymentIntervalMonths,
        .nextCharge = nextCharge(row),
        .expires = expires(row),
        .sms = services.sms,
        .voice = services.voice,
        .callbackUrl = services.callbackUrl};
}

void NumberStore::beginReading(NumberList list)
{
    for (Block &block : m_blocks) {
        for (quint8 &marks : block.marks)
            marks = (marks & listMask) == quint8(list) ? quint8(marks & ~seenMark) : marks;
    }
}

int NumberStore::dropUnseen(NumberList list)
{
    int dropped = 0;
    for (Block &block : m_blocks) {
        for (quint8 &marks : block.marks) {
            if (marks != quint8(list)) // neither seen nor gone
                continue;
            marks |= goneMark;
            ++dropped;
        }
    }
    m_gone += std::size_t(dropped);
    return dropped;
}

bool NumberStore::drop(const QString &phoneNumber)
{
    const auto row = find(phoneNumber);
    if (!row)
        return false;
    marks(*row) |= goneMark;
    ++m_gone;
    return true;
}

NumberStore::Merged NumberStore::merge(const std::vector<ActiveNumber> &numbers, NumberList list)
{
    Merged merged;
    const auto seen = quint8(quint8(list) | seenMark);
    for (const ActiveNumber &number : numbers) {
        if (m_size * 4 >= m_slots.size() * 3)
            growSlots();
        const Cells cells = cellsOf(number);
        InventoryRow &slot = m_slots[slotOf(cells.code)];
        if (slot == noRow) {
            slot = InventoryRow(m_size);
            append(cells);
            marks(slot) = seen;
            ++merged.added;
            continue;
        }
        const bool wasHere = isHere(slot);
        const bool changed = replace(slot, cells);
        ++(wasHere ? changed ? merged.changed : merged.repeated : merged.returned);
        m_gone -= wasHere ? 0 : 1;
        marks(slot) = list == NumberList::None ? quint8(marks(slot) & ~goneMark) : seen;
    }
    return merged;
}

void NumberStore::append(const Cells &cells)
{
    if (m_size % blockRows == 0) {
        Block &next = m_blocks.emplace_back();
        next.codes.reserve(blockRows);
        for (auto *column : {&next.kinds, &next.services, &next.charges, &next.expiries, &next.names})
            column->reserve(blockRows);
        next.marks.reserve(blockRows);
        next.digits.reserve(blockRows * digitsWidth);
    }
    Block &block = m_blocks.back();
    block.codes.push_back(cells.code);
    block.kinds.push_back(cells.kind);
    block.services.push_back(cells.services);
    block.charges.push_back(cells.charge);
    block.expiries.push_back(cells.expiry);
    block.names.push_back(cells.name);
    block.marks.push_back(0);
    const std::string digits = cells.code & oddBit ? std::string() : '+' + std::to_string(cells.code);
    block.digits += digits;
    block.digits.append(digitsWidth - digits.size(), '\n');
    ++m_size;
}

//! \returns whether anything is different now.
bool NumberStore::replace(InventoryRow row, const Cells &cells)
{
    Block &block = m_blocks[row / blockRows];
    const std::size_t at = row % blockRows;
    bool changed = false;
    const auto put = [&changed](quint32 &cell, quint32 value) { changed |= std::exchange(cell, value) != value; };
    put(block.kinds[at], cells.kind);
    put(block.services[at], cells.services);
    put(block.charges[at], cells.charge);
    put(block.expiries[at], cells.expiry);
    put(block.names[at], cells.name);
    return changed;
}

QString NumberStore::phoneNumber(InventoryRow row) const
{
    const quint64 code = this->code(row);
    return code & oddBit ? m_oddNumbers[std::size_t(code & ~oddBit)].text : u'+' + QString::number(code);
}

std::optional<QDateTime> NumberStore::nextCharge(InventoryRow row) const
{
    return timeOf(chargeSecond(row));
}

std::optional<QDateTime> NumberStore::expires(InventoryRow row) const
{
    return timeOf(expirySecond(row));
}

NumberStore::Columns NumberStore::columns(std::size_t block) const
{
    const Block &of = m_blocks[block];
    return {.first = InventoryRow(block * blockRows),
        .kinds = of.kinds,
        .services = of.services,
        .names = of.names,
        .expiries = of.expiries,
        .marks = of.marks};
}

NumberStore::Digits NumberStore::digits(std::size_t block) const
{
    return {.first = InventoryRow(block * blockRows), .text = m_blocks[block].digits};
}

std::string_view NumberStore::digitsOf(InventoryRow row) const
{
    return std::string_view(block(row).digits).substr(row % blockRows * digitsWidth, digitsWidth);
}

std::size_t NumberStore::bytes() const
{
    std::size_t bytes = bytesOf(m_slots) + bytesOf(m_blocks) + m_names.bytes();
    for (const Block &block : m_blocks)
        bytes += bytesOf(block.codes) + 5 * bytesOf(block.kinds) + bytesOf(block.marks) + block.digits.capacity();
    return bytes;
}

} // namespace tables
