#include "flows/ordermembers.h"

#include "domain/secrets.h"
#include "json/porting/portorderjson.h"
#include "json/reader.h"
#include "json/writer.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace flows {

using domain::PortNumber;
using domain::PortOrder;

namespace {

constexpr auto numbersKey = "phoneNumbers"_L1;
constexpr auto numberKey = "phoneNumber"_L1;

//! Of a number, by which alone it can be told that an answer left something out.
constexpr std::array secretPaths{"portOutInfo.existingPortOutPin"_L1, "portOutInfo.accountNum"_L1, "newPortOutPin"_L1};

bool isEmpty(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty());
}

void flatten(const QJsonObject &object, const QString &number, const QString &path, OrderMembers &members)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString place = path.isEmpty() ? it.key() : QString(path + u'.' + it.key());
        if (it.value().isObject())
            flatten(it.value().toObject(), number, place, members);
        else if (!isEmpty(it.value()))
            members.insert_or_assign({number, place}, it.value());
    }
}

QJsonObject with(QJsonObject object, const QStringList &path, qsizetype depth, const QJsonValue &value)
{
    const QString &key = path[depth];
    QJsonValue inner = value;
    if (depth + 1 < path.size()) {
        const QJsonObject changed = with(object.value(key).toObject(), path, depth + 1, value);
        inner = changed.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(changed);
    }
    if (isEmpty(inner))
        object.remove(key);
    else
        object.insert(key, inner);
    return object;
}

//! Puts what is known of a number into what was read of it.
class NumberCompletion
{
public:
    NumberCompletion(PortNumber &number, const PortNumber *sent, CompletedOrder &result)
        : m_number(number)
        , m_sent(sent)
        , m_result(result)
    {
    }

    void complete()
    {
        // The end user is required: an answer without one is sparse, and says nothing of what else it lacks.
        const bool isSparse = !m_number.endUser;
        take(&PortNumber::endUser, u"endUser"_s);
        take(&PortNumber::portOutInfo, u"portOutInfo"_s);
        if (isSparse) {
            take(&PortNumber::voice, u"voiceConfiguration"_s);
            take(&PortNumber::sms, u"smsConfiguration"_s);
            take(&PortNumber::features, u"features"_s);
            if (m_number.newPortOutPin.isEmpty() && m_sent)
                m_number.newPortOutPin = m_sent->newPortOutPin;
        }
        unmask(m_number.newPortOutPin, m_sent ? m_sent->newPortOutPin : QString(), u"newPortOutPin"_s);
        if (auto &info = m_number.portOutInfo) {
            const auto known = m_sent && m_sent->portOutInfo ? *m_sent->portOutInfo : domain::PortOutInfo();
            unmask(info->pin, known.pin, u"portOutInfo.existingPortOutPin"_s);
            unmask(info->accountNumber, known.accountNumber, u"portOutInfo.accountNum"_s);
        }
    }

private:
    void missing(const QString &path) { m_result.unknown.push_back({m_number.phoneNumber, path}); }

    template <class T>
    void take(std::optional<T> PortNumber::*member, const QString &path)
    {
        if (m_number.*member)
            return;
        if (m_sent && m_sent->*member) {
            m_number.*member = m_sent->*member;
            ++m_result.taken;
        } else if (!m_sent || path == "endUser"_L1) {
            missing(path);
        }
    }

    void unmask(QString &value, const QString &known, const QString &path)
    {
        if (!domain::isMasked(value))
            return;
        value = domain::isMasked(known) ? QString() : known;
        if (value.isEmpty())
            missing(path);
        else
            ++m_result.taken;
    }

    PortNumber &m_number;
    const PortNumber *m_sent;
    CompletedOrder &m_result;
};

} // namespace

OrderMembers membersOf(const QJsonObject &body)
{
    OrderMembers members;
    QJsonObject own = body;
    own.remove(numbersKey);
    flatten(own, {}, {}, members);
    const QJsonArray numbers = body.value(numbersKey).toArray();
    for (const auto &value : numbers) {
        QJsonObject number = value.toObject();
        const QString e164 = number.take(numberKey).toString();
        flatten(number, e164, {}, members);
    }
    return members;
}

OrderMembers membersOf(const PortOrder &order)
{
    return membersOf(json::write(order).toObject());
}

QStringList numbersOf(const QJsonObject &body)
{
    QStringList numbers;
    const QJsonArray array = body.value(numbersKey).toArray();
    for (const auto &number : array)
        numbers.append(number[numberKey].toString());
    return numbers;
}

void setMember(QJsonObject &body, const MemberKey &key, const QJsonValue &value)
{
    const QStringList path = key.path.split(u'.');
    if (key.number.isEmpty()) {
        body = with(body, path, 0, value);
        return;
    }
    QJsonArray numbers = body.value(numbersKey).toArray();
    for (QJsonValueRef number : numbers) {
        if (number.toObject().value(numberKey).toString() == key.number)
            number = with(number.toObject(), path, 0, value);
    }
    body.insert(numbersKey, numbers);
}

PortOrder withSameEdit(
    const PortOrder &order, const QSet<QString> &numbers, const PortNumber &before, const PortNumber &after)
{
    const auto ofNumber = [](const PortNumber &number) {
        OrderMembers members;
        flatten(json::write(number).toObject(), {}, {}, members);
        return members;
    };
    const OrderMembers old = ofNumber(before);
    const OrderMembers edited = ofNumber(after);
    OrderMembers changes;
    for (const auto &[key, value] : old) {
        if (!edited.contains(key))
            changes.insert_or_assign(key, QJsonValue(QJsonValue::Undefined));
    }
    for (const auto &[key, value] : edited) {
        if (const auto was = old.find(key); was == old.end() || was->second != value)
            changes.insert_or_assign(key, value);
    }
    PortOrder result = order;
    for (PortNumber &number : result.numbers) {
        if (changes.empty() || !numbers.contains(number.phoneNumber))
            continue;
        QJsonObject body = json::write(number).toObject();
        for (const auto &[key, value] : changes)
            body = with(body, key.path.split(u'.'), 0, value);
        if (const auto read = json::read<PortNumber>(body))
            number = read->value;
    }
    return result;
}

bool isSecretMember(const QString &path)
{
    return std::find(secretPaths.begin(), secretPaths.end(), path) != secretPaths.end();
}

std::vector<MemberKey> maskedMembers(const QJsonObject &body)
{
    std::vector<MemberKey> masked;
    for (const auto &[key, value] : membersOf(body)) {
        if (isSecretMember(key.path) && domain::isMasked(value.toString()))
            masked.push_back(key);
    }
    return masked;
}

CompletedOrder completed(const PortOrder &read, const std::optional<PortOrder> &lastSent)
{
    CompletedOrder result{.order = read};
    for (PortNumber &number : result.order.numbers) {
        const PortNumber *sent = nullptr;
        if (lastSent) {
            const auto found = std::find_if(lastSent->numbers.begin(), lastSent->numbers.end(),
                [&](const PortNumber &known) { return known.phoneNumber == number.phoneNumber; });
            sent = found == lastSent->numbers.end() ? nullptr : &*found;
        }
        NumberCompletion(number, sent, result).complete();
    }
    return result;
}

} // namespace flows
