#include "sandbox/imported/hostingstate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <tuple>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

//! The members of a struct by name: one list for both ways.
template <class T>
constexpr auto members = nullptr;

template <class T>
concept Listed = !std::is_same_v<std::remove_cv_t<decltype(members<T>)>, std::nullptr_t>;

template <class T, class M>
constexpr std::pair<const char *, M T::*> member(const char *name, M T::*where)
{
    return {name, where};
}

template <>
constexpr auto members<Carrier> = std::tuple{member("state", &Carrier::state), member("code", &Carrier::errorCode),
    member("message", &Carrier::errorMessage), member("changed", &Carrier::changedAt),
    member("leaving", &Carrier::leaving)};

template <>
constexpr auto members<LinkStep> = std::tuple{member("id", &LinkStep::id), member("unlinks", &LinkStep::unlinks),
    member("state", &LinkStep::state), member("changed", &LinkStep::changedAt), member("code", &LinkStep::errorCode)};

template <>
constexpr auto members<ImportedNumber> = std::tuple{member("number", &ImportedNumber::phoneNumber),
    member("region", &ImportedNumber::region), member("name", &ImportedNumber::displayName),
    member("url", &ImportedNumber::callbackUrl), member("plan", &ImportedNumber::plan),
    member("campaign", &ImportedNumber::campaign), member("migrate", &ImportedNumber::migrate),
    member("created", &ImportedNumber::createdAt), member("updated", &ImportedNumber::updatedAt),
    member("planStep", &ImportedNumber::planStep), member("campaignStep", &ImportedNumber::campaignStep),
    member("carriers", &ImportedNumber::carriers), member("carriersFrom", &ImportedNumber::carriersFrom)};

template <>
constexpr auto members<QualifiedNumber> = std::tuple{member("number", &QualifiedNumber::phoneNumber),
    member("region", &QualifiedNumber::region), member("state", &QualifiedNumber::state),
    member("error", &QualifiedNumber::error), member("code", &QualifiedNumber::code),
    member("codeUntil", &QualifiedNumber::codeUntil), member("reviewUntil", &QualifiedNumber::reviewUntil),
    member("wrongCodes", &QualifiedNumber::wrongCodes), member("created", &QualifiedNumber::createdAt),
    member("updated", &QualifiedNumber::updatedAt)};

template <>
constexpr auto members<OrderNumber> = std::tuple{member("number", &OrderNumber::phoneNumber),
    member("osr", &OrderNumber::osr), member("platform", &OrderNumber::platform),
    member("campaign", &OrderNumber::campaign), member("changed", &OrderNumber::changedAt),
    member("parked", &OrderNumber::parked), member("settled", &OrderNumber::settled),
    member("carriers", &OrderNumber::carriers), member("carriersFrom", &OrderNumber::carriersFrom)};

template <>
constexpr auto members<HostingOrder> = std::tuple{member("id", &HostingOrder::id), member("kind", &HostingOrder::kind),
    member("state", &HostingOrder::state), member("name", &HostingOrder::displayName),
    member("region", &HostingOrder::region), member("plan", &HostingOrder::plan),
    member("campaign", &HostingOrder::campaign), member("nnid", &HostingOrder::nnid),
    member("url", &HostingOrder::callbackUrl), member("migrate", &HostingOrder::migrate),
    member("loaType", &HostingOrder::loaType), member("loa", &HostingOrder::loa),
    member("scheduled", &HostingOrder::scheduledAt), member("started", &HostingOrder::startedAt),
    member("created", &HostingOrder::createdAt), member("updated", &HostingOrder::updatedAt),
    member("numbers", &HostingOrder::numbers)};

template <>
constexpr auto members<HostingLimits> = std::tuple{member("import", &HostingLimits::importNumbers),
    member("textEnable", &HostingLimits::textEnableNumbers), member("wrongCodes", &HostingLimits::wrongCodes),
    member("mask", &HostingLimits::wantsMask)};

// All of them first: lists hold structs, and structs hold lists.
template <Listed T>
QJsonValue toState(const T &value);
template <Listed T>
QJsonValue toState(const std::optional<T> &value);
QJsonValue toState(const Carriers &carriers);
QJsonValue toState(const std::vector<OrderNumber> &numbers);
template <Listed T>
void fromState(const QJsonValue &json, T &value);
template <Listed T>
void fromState(const QJsonValue &json, std::optional<T> &value);
void fromState(const QJsonValue &json, Carriers &carriers);
void fromState(const QJsonValue &json, std::vector<OrderNumber> &numbers);

QJsonValue toState(const QString &value)
{
    return value;
}

QJsonValue toState(bool value)
{
    return value;
}

QJsonValue toState(int value)
{
    return value;
}

QJsonValue toState(HostingKind value)
{
    return int(value);
}

QJsonValue toState(const QJsonObject &value)
{
    return value;
}

QJsonValue toState(const QDateTime &value)
{
    return value.isValid() ? QJsonValue(value.toMSecsSinceEpoch()) : QJsonValue();
}

template <Listed T>
QJsonValue toState(const T &value)
{
    QJsonObject json;
    std::apply(
        [&](const auto &...member) {
            ((json[QString::fromLatin1(member.first)] = toState(value.*member.second)), ...);
        },
        members<T>);
    return json;
}

template <Listed T>
QJsonValue toState(const std::optional<T> &value)
{
    return value ? toState(*value) : QJsonValue();
}

template <class List>
QJsonValue listState(const List &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toState(value));
    return array;
}

QJsonValue toState(const Carriers &carriers)
{
    return listState(carriers);
}

QJsonValue toState(const std::vector<OrderNumber> &numbers)
{
    return listState(numbers);
}

void fromState(const QJsonValue &json, QString &value)
{
    value = json.toString();
}

void fromState(const QJsonValue &json, bool &value)
{
    value = json.toBool();
}

void fromState(const QJsonValue &json, int &value)
{
    value = json.toInt();
}

void fromState(const QJsonValue &json, HostingKind &value)
{
    value = HostingKind(json.toInt());
}

void fromState(const QJsonValue &json, QJsonObject &value)
{
    value = json.toObject();
}

void fromState(const QJsonValue &json, QDateTime &value)
{
    value = json.isDouble() ? QDateTime::fromMSecsSinceEpoch(json.toInteger(), Qt::UTC) : QDateTime();
}

template <Listed T>
void fromState(const QJsonValue &json, T &value)
{
    const QJsonObject object = json.toObject();
    std::apply(
        [&](const auto &...member) {
            (fromState(object.value(QLatin1StringView(member.first)), value.*member.second), ...);
        },
        members<T>);
}

template <Listed T>
void fromState(const QJsonValue &json, std::optional<T> &value)
{
    value.reset();
    if (json.isObject())
        fromState(json, value.emplace());
}

void fromState(const QJsonValue &json, Carriers &carriers)
{
    const QJsonArray array = json.toArray();
    for (std::size_t i = 0; i < carriers.size(); ++i)
        fromState(array.at(qsizetype(i)), carriers.at(i));
}

void fromState(const QJsonValue &json, std::vector<OrderNumber> &numbers)
{
    const QJsonArray array = json.toArray();
    for (const auto &entry : array)
        fromState(entry, numbers.emplace_back());
}

template <class T>
QJsonArray allOf(const std::map<QString, T> &records)
{
    QJsonArray array;
    for (const auto &[key, record] : records)
        array.append(toState(record));
    return array;
}

template <class T>
void restore(const QJsonValue &json, std::map<QString, T> &records, QString T::*key)
{
    const QJsonArray array = json.toArray();
    for (const auto &entry : array) {
        T record;
        fromState(entry, record);
        records.insert_or_assign(record.*key, record);
    }
}

} // namespace

HostingFile::HostingFile(QString path)
    : m_path(std::move(path))
{
}

bool HostingFile::exists() const
{
    return QFile::exists(m_path);
}

QString HostingFile::load(HostingBook &book, QString &secret) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return u"%1: %2"_s.arg(m_path, file.errorString());
    QJsonParseError problem;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return u"%1: %2"_s.arg(m_path, problem.errorString());
    restore(json.value("imported"_L1), book.imported, &ImportedNumber::phoneNumber);
    restore(json.value("qualified"_L1), book.qualified, &QualifiedNumber::phoneNumber);
    restore(json.value("orders"_L1), book.orders, &HostingOrder::id);
    fromState(json.value("limits"_L1), book.limits);
    secret = json.value("secret"_L1).toString();
    return {};
}

QString HostingFile::save(const HostingBook &book, const QString &secret) const
{
    const QJsonObject json{{u"imported"_s, allOf(book.imported)}, {u"qualified"_s, allOf(book.qualified)},
        {u"orders"_s, allOf(book.orders)}, {u"limits"_s, toState(book.limits)}, {u"secret"_s, secret}};
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return u"%1: %2"_s.arg(m_path, file.errorString());
    return {};
}

} // namespace sandbox
