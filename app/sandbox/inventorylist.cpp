#include "sandbox/inventorylist.h"

#include <QUuid>

#include <algorithm>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

// No character that a client might have to encode in a query.
constexpr auto tokenAlphabet = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QString scopeOf(const NumberFilter &filter, InventoryOrder order)
{
    return filter.fingerprint() + (order == InventoryOrder::DisplayName ? u"/name"_s : u"/number"_s);
}

} // namespace

InventoryList::InventoryList(const Inventory &inventory)
    : m_inventory(inventory)
{
    forgetTokens();
}

void InventoryList::forgetTokens()
{
    m_epoch = QUuid::createUuid().toString(QUuid::Id128).left(8);
}

std::optional<InventoryPage> InventoryList::page(
    const NumberFilter &filter, InventoryOrder order, const QString &token, int size)
{
    const QString scope = scopeOf(filter, order);
    const auto &keys = ordered(order);
    auto at = keys.begin();
    if (!token.isEmpty()) {
        const auto mark = markIn(scope, token);
        if (!mark)
            return std::nullopt;
        at = order == InventoryOrder::PhoneNumber
            ? std::upper_bound(keys.begin(), keys.end(), mark->key)
            : std::upper_bound(keys.begin(), keys.end(), *mark, [this](const Mark &last, NumberKey key) {
                  const QString name = m_inventory.at(key).displayName;
                  return last.name == name ? last.key < key : last.name < name;
              });
    }
    InventoryPage page{.total = total(filter)};
    for (; at != keys.end(); ++at) {
        if (!filter.accepts(*at))
            continue;
        if (int(page.keys.size()) == size) {
            const NumberKey last = page.keys.back();
            page.next = tokenFor(scope,
                {.key = last,
                    .name = order == InventoryOrder::DisplayName ? m_inventory.at(last).displayName : QString()});
            break;
        }
        page.keys.push_back(*at);
    }
    return page;
}

const std::vector<NumberKey> &InventoryList::ordered(InventoryOrder order)
{
    if (order == InventoryOrder::PhoneNumber)
        return m_inventory.keys();
    if (m_byNameOf == m_inventory.revision())
        return m_byName;
    std::vector<std::pair<QString, NumberKey>> named;
    named.reserve(m_inventory.keys().size());
    for (const NumberKey key : m_inventory.keys())
        named.emplace_back(m_inventory.at(key).displayName, key);
    std::sort(named.begin(), named.end());
    m_byName.clear();
    m_byName.reserve(named.size());
    for (const auto &[name, key] : named)
        m_byName.push_back(key);
    m_byNameOf = m_inventory.revision();
    return m_byName;
}

int InventoryList::total(const NumberFilter &filter)
{
    if (m_totalsOf != m_inventory.membership()) {
        m_totals.clear();
        m_totalsOf = m_inventory.membership();
    }
    const auto [entry, isNew] = m_totals.try_emplace(filter.fingerprint(), 0);
    if (isNew) {
        const auto &keys = m_inventory.keys();
        entry->second
            = int(std::count_if(keys.begin(), keys.end(), [&filter](NumberKey key) { return filter.accepts(key); }));
    }
    return entry->second;
}

QString InventoryList::tokenFor(const QString &scope, const Mark &mark) const
{
    const QString text = QStringList{m_epoch, QString::number(mark.key, 36), scope, mark.name}.join(u'\n');
    return QString::fromLatin1(text.toUtf8().toBase64(tokenAlphabet));
}

std::optional<InventoryList::Mark> InventoryList::markIn(const QString &scope, const QString &token) const
{
    const auto bytes
        = QByteArray::fromBase64Encoding(token.toLatin1(), tokenAlphabet | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return std::nullopt;
    const QString text = QString::fromUtf8(bytes.decoded);
    if (text.section(u'\n', 0, 0) != m_epoch || text.section(u'\n', 2, 2) != scope)
        return std::nullopt;
    return Mark{.key = text.section(u'\n', 1, 1).toULongLong(nullptr, 36), .name = text.section(u'\n', 3)};
}

} // namespace sandbox
