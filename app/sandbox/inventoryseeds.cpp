#include "sandbox/inventoryseeds.h"

#include "sandbox/seedids.h"
#include "sandbox/seedtexts.h"

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

//! Spreads \p count numbers over the places of a range: blocks of ten neighbours, each somewhere in its own share.
class Spread
{
public:
    Spread(const NumberRange &range, quint64 count, quint64 salt)
        : m_count(count)
        , m_blocks((count + blockSize - 1) / blockSize)
        , m_width(m_blocks == 0 ? range.places : range.places / m_blocks)
        , m_salt(mixed(salt ^ range.first))
    {
    }

    quint64 count() const { return m_count; }
    quint64 placeOf(quint64 index) const { return start(index / blockSize) + index % blockSize; }
    bool has(quint64 place) const
    {
        const quint64 block = place / m_width;
        if (block >= m_blocks || place < start(block))
            return false;
        const quint64 within = place - start(block);
        return within < blockSize && block * blockSize + within < m_count;
    }

private:
    static constexpr quint64 blockSize = 10;

    quint64 start(quint64 block) const { return block * m_width + mixed(m_salt ^ block) % (m_width - blockSize + 1); }

    quint64 m_count;
    quint64 m_blocks;
    quint64 m_width;
    quint64 m_salt;
};

constexpr quint64 heldSalt = 0x6865'6c64;
constexpr quint64 stockSalt = 0x7374'6f63'6b00;

quint64 rangesOf(const NumberProduct &product)
{
    const auto &ranges = numberRanges();
    return quint64(std::count_if(ranges.begin(), ranges.end(),
        [&product](const NumberRange &range) { return range.product == &product && range.places > 0; }));
}

//! How many of \p total numbers of a product fall on its range number \p index.
quint64 shareOf(quint64 total, quint64 ranges, quint64 index)
{
    return total * (index + 1) / ranges - total * index / ranges;
}

Spread stockIn(const NumberRange &range, quint32 seed)
{
    const quint64 ranges = rangesOf(*range.product);
    return {range, (quint64(range.product->stock) + ranges - 1) / ranges, stockSalt ^ seed};
}

struct SeedNames {
    const SeedTexts texts = SeedTexts::load();
    QStringList purposes = {u"Main line"_s, u"Front desk"_s, u"Support"_s, u"Sales"_s, u"Appointments"_s,
        u"Deliveries"_s, u"After hours"_s, u"Fax"_s, u"Recruiting"_s, u"Billing"_s, u"Alerts"_s, u"Dispatch"_s};
    std::vector<QStringList> names = {}; //!< by customer and purpose, so that numbers share the text

    SeedNames()
    {
        for (const QString &customer : texts.customers) {
            QStringList all;
            for (const QString &purpose : purposes)
                all.append(u"%1 – %2"_s.arg(customer, purpose));
            names.push_back(all);
        }
    }
};

const SeedNames &seedNames()
{
    static const SeedNames names;
    return names;
}

EmergencyAddress addressFor(const SeedTexts &texts, quint64 dice)
{
    const SeedPlace &place = texts.american.at((dice >> 12) % texts.american.size());
    const QJsonObject street = texts.streets.at((dice >> 24) % texts.streets.size());
    QStringList words;
    for (const QString &part : {u"preDir"_s, u"name"_s, u"type"_s, u"postDir"_s}) {
        if (street.contains(part))
            words.append(street.value(part).toString());
    }
    return {.streetNumber = QString::number(1 + dice % 9800),
        .streetInfo = words.join(u' '),
        .location = dice % 3 == 0 ? u"Ste %1"_s.arg(100 + dice % 900) : QString(),
        .city = place.city,
        .state = place.state,
        .postalCode = place.zipCodes.constFirst()};
}

} // namespace

std::vector<NumberKey> seededKeys(const InventorySeed &seed)
{
    std::vector<NumberKey> keys;
    keys.reserve(size_t(seed.count));
    std::vector<std::pair<const NumberProduct *, quint64>> totals;
    quint64 left = quint64(seed.count);
    for (const NumberProduct &product : numberProducts()) {
        const quint64 total = std::min(left, quint64(seed.count) * quint64(product.share) / 1000);
        totals.emplace_back(&product, total);
        left -= total;
    }
    totals.front().second += left; // rounding
    for (const auto &[product, total] : totals) {
        const quint64 ranges = rangesOf(*product);
        quint64 index = 0;
        for (const NumberRange &range : numberRanges()) {
            if (range.product != product || range.places == 0)
                continue;
            const quint64 count = shareOf(total, ranges, index++);
            const Spread spread(range, count, heldSalt ^ seed.seed);
            for (quint64 i = 0; i < count; ++i)
                keys.push_back(range.at(spread.placeOf(i)));
        }
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

HeldNumber seededNumber(const InventorySeed &seed, NumberKey key)
{
    const NumberProduct *product = productOf(key);
    Q_ASSERT(product);
    const SeedNames &names = seedNames();
    const quint64 own = mixed(key ^ seed.seed);
    // Neighbours belong to one customer.
    const quint64 line = key / 16 / (key % 16 < 11 ? 100'000'000 : 1'000'000);
    const quint64 customer = mixed(line ^ (quint64(seed.seed) << 20)) % quint64(names.texts.customers.size());
    const quint64 purpose = (own >> 8) % quint64(names.purposes.size());

    HeldNumber number{.key = key};
    number.monthlyCents = product->monthlyCents + ((own >> 16) % 4 == 0 ? 50 : 0); // an older price
    number.boughtAt = seed.epoch.addSecs(-qint64((own >> 20) % (900ULL * 86'400))).addMSecs(qint64(own % 1000));
    if ((own >> 4) % 10 >= 3)
        number.displayName = names.names[customer][qsizetype(purpose)];
    if (product->sms && (own >> 40) % 4 != 0) {
        number.plan = hexId(0x736d73 + customer % 7);
        if (product->region == "US"_L1 && product->type == NumberType::Local && (own >> 44) % 8 != 0)
            number.campaign = u'C' + code(0x63616d + customer % 9, 6);
    }
    if (product->voice && (own >> 48) % 10 < 7) {
        const quint64 kind = (own >> 52) % 10;
        if (names.purposes.at(qsizetype(purpose)) == "Fax"_L1)
            number.voice = {.type = VoiceType::Fax, .id = u"01H"_s + code(0x666178 + customer % 3, 12)};
        else if (kind < 4)
            number.voice = {.type = VoiceType::Est, .id = u"01H"_s + code(0x657374 + customer % 4, 12)};
        else
            number.voice = {.type = VoiceType::Rtc, .id = uuid(0x727463 + customer % 5)};
    }
    if (product->region == "US"_L1 && product->type == NumberType::Local && product->voice && (own >> 56) % 10 < 3)
        number.emergency = addressFor(names.texts, own);
    return number;
}

NumberStock::NumberStock(quint32 seed)
    : m_seed(seed)
{
}

bool NumberStock::has(NumberKey key) const
{
    for (const NumberRange &range : numberRanges()) {
        if (const auto place = range.placeOf(key))
            return stockIn(range, m_seed).has(*place);
    }
    return false;
}

void NumberStock::forEach(const NumberProduct &product, const std::function<bool(NumberKey)> &visit) const
{
    for (const NumberRange &range : numberRanges()) {
        if (range.product != &product || range.places == 0)
            continue;
        const Spread spread = stockIn(range, m_seed);
        for (quint64 index = 0; index < spread.count(); ++index) {
            if (!visit(range.at(spread.placeOf(index))))
                return;
        }
    }
}

} // namespace sandbox
