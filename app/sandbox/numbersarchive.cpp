#include "sandbox/numbersarchive.h"

#include "sandbox/account.h"
#include "sandbox/callbacks.h"
#include "sandbox/numberstate.h"

#include <map>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject chargeLine(const Account::Charge &charge)
{
    return {{u"charge"_s, charge.what}, {u"time"_s, charge.time.toMSecsSinceEpoch()}, {u"currency"_s, charge.currency},
        {u"cents"_s, charge.cents}};
}

Account::Charge chargeIn(const QJsonObject &line)
{
    return {.time = QDateTime::fromMSecsSinceEpoch(line.value("time"_L1).toInteger(), Qt::UTC),
        .what = line.value("charge"_L1).toString(),
        .currency = line.value("currency"_L1).toString(),
        .cents = line.value("cents"_L1).toInt()};
}

QJsonObject goneLine(NumberKey key)
{
    return {{u"gone"_s, textOf(key)}};
}

} // namespace

NumbersArchive::NumbersArchive(QString path, Parts parts)
    : m_file(std::move(path))
    , m_parts(parts)
{
}

QJsonObject NumbersArchive::header() const
{
    const InventorySeed &seed = m_parts.inventory.seed();
    return {{u"seed"_s, qint64(seed.seed)}, {u"count"_s, seed.count}, {u"epoch"_s, seed.epoch.toMSecsSinceEpoch()}};
}

QJsonObject NumbersArchive::settings() const
{
    const Account &account = m_parts.account;
    return {{u"trial"_s, account.trial}, {u"rentsUsLocalOnly"_s, account.rentsUsLocalOnly},
        {u"balanceCents"_s, account.balanceCents ? QJsonValue(*account.balanceCents) : QJsonValue()},
        {u"secret"_s, m_parts.callbacks.secret()}};
}

void NumbersArchive::setSettings(const QJsonObject &settings)
{
    Account &account = m_parts.account;
    account.trial = settings.value("trial"_L1).toBool();
    account.rentsUsLocalOnly = settings.value("rentsUsLocalOnly"_L1).toBool();
    account.balanceCents.reset();
    if (settings.value("balanceCents"_L1).isDouble())
        account.balanceCents = settings.value("balanceCents"_L1).toInt();
    m_parts.callbacks.setSecret(settings.value("secret"_L1).toString());
}

QString NumbersArchive::begin()
{
    m_parts.inventory.takeChanges(); // what was seeded is in the header
    std::vector<QJsonObject> lines{header()};
    takeNews(lines);
    return m_file.write(lines);
}

QString NumbersArchive::keep()
{
    std::vector<QJsonObject> lines;
    takeNews(lines);
    return lines.empty() ? QString() : m_file.append(lines);
}

void NumbersArchive::takeNews(std::vector<QJsonObject> &lines)
{
    for (const std::set<NumberKey> changed = m_parts.inventory.takeChanges(); const NumberKey key : changed) {
        if (m_parts.inventory.contains(key))
            lines.push_back({{u"held"_s, toState(m_parts.inventory.at(key))}});
        else
            lines.push_back(goneLine(key));
    }
    for (const std::set<QString> changed = m_parts.orders.takeChanges(); const QString &id : changed)
        lines.push_back({{u"order"_s, toState(*m_parts.orders.find(id))}});
    const auto &charges = m_parts.account.charges;
    for (; m_keptCharges < charges.size(); ++m_keptCharges)
        lines.push_back(chargeLine(charges[m_keptCharges]));
    if (const QJsonObject now = settings(); now != m_keptSettings) {
        lines.push_back({{u"settings"_s, now}});
        m_keptSettings = now;
    }
}

QString NumbersArchive::load()
{
    QString error;
    const auto lines = m_file.read(error);
    if (!lines)
        return error;
    const QJsonObject &seed = lines->front();
    m_parts.inventory.begin({.seed = quint32(seed.value("seed"_L1).toInteger()),
        .count = seed.value("count"_L1).toInt(),
        .epoch = QDateTime::fromMSecsSinceEpoch(seed.value("epoch"_L1).toInteger(), Qt::UTC)});
    std::map<NumberKey, std::optional<HeldNumber>> numbers; // the last line of a number counts
    for (const QJsonObject &line : *lines) {
        if (line.contains("held"_L1)) {
            const HeldNumber number = heldNumberFromState(line.value("held"_L1).toObject());
            numbers[number.key] = number;
        } else if (line.contains("gone"_L1)) {
            numbers[keyOf(line.value("gone"_L1).toString())] = std::nullopt;
        } else if (line.contains("order"_L1)) {
            m_parts.orders.restore(numberOrderFromState(line.value("order"_L1).toObject()));
        } else if (line.contains("charge"_L1)) {
            m_parts.account.charges.push_back(chargeIn(line));
        } else if (line.contains("settings"_L1)) {
            setSettings(line.value("settings"_L1).toObject());
        }
    }
    std::vector<HeldNumber> held;
    std::vector<QJsonObject> compact{header(), {{u"settings"_s, settings()}}};
    for (const auto &[key, number] : numbers) {
        if (number) {
            held.push_back(*number);
            compact.push_back({{u"held"_s, toState(*number)}});
        } else {
            m_parts.inventory.remove(key);
            m_parts.gone.insert(key);
            compact.push_back(goneLine(key));
        }
    }
    m_parts.inventory.add(std::move(held));
    for (const NumberOrder &order : m_parts.orders.orders())
        compact.push_back({{u"order"_s, toState(order)}});
    for (const Account::Charge &charge : m_parts.account.charges)
        compact.push_back(chargeLine(charge));
    m_parts.inventory.takeChanges();
    m_keptSettings = settings();
    m_keptCharges = m_parts.account.charges.size();
    return m_file.write(compact);
}

} // namespace sandbox
