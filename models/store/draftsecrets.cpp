#include "store/draftsecrets.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace store {

namespace {

void take(QString &from, QLatin1StringView name, SecretKind kind, QJsonObject &values, SecretKinds &kinds)
{
    if (from.isEmpty())
        return;
    values.insert(name, from);
    kinds |= kind;
    from.clear();
}

void put(QString &into, const QJsonObject &values, QLatin1StringView name)
{
    if (into.isEmpty())
        into = values.value(name).toString();
}

void takePortOut(domain::PortOutInfo &from, QJsonObject &values, SecretKinds &kinds)
{
    take(from.pin, "pin"_L1, SecretKind::Secrets, values, kinds);
    take(from.accountNumber, "accountNumber"_L1, SecretKind::Secrets, values, kinds);
}

void putPortOut(domain::PortOutInfo &into, const QJsonObject &values)
{
    put(into.pin, values, "pin"_L1);
    put(into.accountNumber, values, "accountNumber"_L1);
}

QJsonObject takeNumber(domain::DraftNumber &number, SecretKinds &kinds)
{
    QJsonObject values;
    if (number.portOut)
        takePortOut(*number.portOut, values, kinds);
    take(number.newPortOutPin, "newPin"_L1, SecretKind::Secrets, values, kinds);
    // A line that is nothing but the number tells no more than the number.
    if (number.read != number.e164 || number.e164.isEmpty())
        take(number.read, "read"_L1, SecretKind::Text, values, kinds);
    return values;
}

} // namespace

DraftSecrets takeSecrets(domain::PortInDraft &draft)
{
    DraftSecrets secrets;
    takePortOut(draft.portOut, secrets.values, secrets.kinds);
    take(draft.newPortOutPin, "newPin"_L1, SecretKind::Secrets, secrets.values, secrets.kinds);
    take(draft.pastedText, "pasted"_L1, SecretKind::Text, secrets.values, secrets.kinds);
    QJsonArray numbers;
    for (size_t i = 0; i < draft.numbers.size(); ++i) {
        domain::DraftNumber &number = draft.numbers[i];
        QJsonObject values = takeNumber(number, secrets.kinds);
        if (values.isEmpty())
            continue;
        values.insert("at"_L1, static_cast<qint64>(i));
        values.insert("e164"_L1, number.e164);
        numbers.append(values);
    }
    if (!numbers.isEmpty())
        secrets.values.insert("numbers"_L1, numbers);
    return secrets;
}

DraftSecrets takeSecrets(domain::KeptTextEnable &draft)
{
    DraftSecrets secrets;
    take(draft.draft.typed, "pasted"_L1, SecretKind::Text, secrets.values, secrets.kinds);
    return secrets;
}

void putSecrets(domain::PortInDraft &draft, const QJsonObject &values)
{
    putPortOut(draft.portOut, values);
    put(draft.newPortOutPin, values, "newPin"_L1);
    put(draft.pastedText, values, "pasted"_L1);
    const QJsonArray numbers = values.value("numbers"_L1).toArray();
    for (const auto &entry : numbers) {
        const QJsonObject own = entry.toObject();
        const qint64 at = own.value("at"_L1).toInteger(-1);
        if (at < 0 || at >= static_cast<qint64>(draft.numbers.size()))
            continue;
        domain::DraftNumber &number = draft.numbers[static_cast<size_t>(at)];
        if (number.e164 != own.value("e164"_L1).toString())
            continue;
        if (number.portOut)
            putPortOut(*number.portOut, own);
        put(number.newPortOutPin, own, "newPin"_L1);
        put(number.read, own, "read"_L1);
    }
}

void putSecrets(domain::KeptTextEnable &draft, const QJsonObject &values)
{
    put(draft.draft.typed, values, "pasted"_L1);
}

} // namespace store
