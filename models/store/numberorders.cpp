#include "store/numberorders.h"

#include "store/database.h"
#include "store/secretjson.h"
#include "store/stored.h"
#include "store/vault.h"
#include "json/numbers/numberorderjson.h"
#include "json/whole.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace store {

namespace {

// Under this name the details are secrets for splitSecrets(), as they are in the journal.
constexpr QLatin1StringView details("requestDetails");

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray boundTo(const QString &profileKey, const QString &orderId)
{
    return "number-order/" + profileKey.toUtf8() + '/' + orderId.toUtf8();
}

QJsonObject contentOf(const KnownNumberOrder &known)
{
    QJsonObject content{{u"order"_s, json::whole(known.order)}};
    if (known.requirementsReadAt)
        content.insert(u"requirementsReadAt"_s, storedTime(*known.requirementsReadAt));
    if (known.requirements)
        content.insert(u"requirements"_s, json::whole(*known.requirements));
    if (known.registration)
        content.insert(u"registration"_s, json::whole(*known.registration));
    if (known.draft)
        content.insert(u"draft"_s, QJsonObject{{details, known.draft->rest}});
    return content;
}

template <class T>
std::optional<T> member(const QJsonObject &content, QLatin1StringView name)
{
    const QJsonValue value = content.value(name);
    if (!value.isObject())
        return {};
    auto read = json::read<T>(value);
    return read ? std::optional<T>(std::move(read->value)) : std::nullopt;
}

//! Nothing when the row is none that this Portside can read.
std::optional<KnownNumberOrder> knownFrom(const QJsonObject &content)
{
    auto order = member<domain::NumberOrder>(content, "order"_L1);
    if (!order)
        return {};
    KnownNumberOrder known{.order = std::move(*order),
        .requirements = member<domain::NumberRequirements>(content, "requirements"_L1),
        .registration = member<domain::Registration>(content, "registration"_L1)};
    if (const QString at = content.value("requirementsReadAt"_L1).toString(); !at.isEmpty())
        known.requirementsReadAt = readTime(at);
    if (const QJsonValue draft = content.value("draft"_L1); draft.isObject())
        known.draft = domain::FreeForm{draft.toObject().value(details).toObject()};
    return known;
}

struct Sealed {
    QString text = {}; //!< base64
    bool missing = false;
};

Sealed seal(const QJsonObject &secrets, const Vault *vault, const QByteArray &associated)
{
    if (secrets.isEmpty())
        return {};
    if (!vault)
        return {.missing = true};
    QByteArray plain = compact(secrets);
    const QByteArray sealed = vault->seal(plain, associated);
    Vault::wipe(plain);
    return {.text = QString::fromLatin1(sealed.toBase64())};
}

//! Nothing when there is no key, or another one.
std::optional<QJsonObject> opened(const QString &sealed, const Vault *vault, const QByteArray &associated)
{
    if (sealed.isEmpty())
        return QJsonObject();
    auto plain = vault ? vault->open(QByteArray::fromBase64(sealed.toLatin1()), associated) : std::nullopt;
    if (!plain)
        return {};
    const QJsonObject secrets = QJsonDocument::fromJson(*plain).object();
    Vault::wipe(*plain);
    return secrets;
}

Result<void> write(Connection &connection, const QString &profileKey, const KnownNumberOrder &known, const Vault *vault)
{
    const QString id = known.order.id.text;
    const SplitJson split = splitSecrets(contentOf(known));
    const Sealed sealed = seal(split.secrets, vault, boundTo(profileKey, id));
    // What could not be opened is kept until something takes its place.
    const bool keeps = known.secretsMissing && (split.secrets.isEmpty() || !vault);
    const QString replaced
        = keeps ? QString() : u", sealed = excluded.sealed, secrets_missing = excluded.secrets_missing"_s;
    return connection.exec(
        u"INSERT INTO number_orders (profile_key, order_id, added_at, read_at, content, sealed, secrets_missing) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (profile_key, order_id) DO UPDATE SET read_at = excluded.read_at, "
        "content = excluded.content"_s
            % replaced,
        {storedText(profileKey), id, storedTime(known.addedAt), storedTime(known.readAt),
            QString::fromUtf8(compact(split.open)), storedText(sealed.text), sealed.missing ? 1 : 0});
}

} // namespace

NumberOrders::NumberOrders(Database &database)
    : m_database(database)
{
}

void NumberOrders::setVault(std::shared_ptr<const Vault> vault)
{
    m_vault = std::move(vault);
}

QFuture<Result<void>> NumberOrders::save(const QString &profileKey, KnownNumberOrder order)
{
    if (order.order.id.isEmpty())
        return answered(Result<void>(tl::unexpected(Error{.detail = u"the order has no id"_s})));
    if (!order.addedAt.isValid())
        order.addedAt = QDateTime::currentDateTimeUtc();
    return m_database.run([profileKey, order = std::move(order), vault = m_vault](
                              Connection &connection) { return write(connection, profileKey, order, vault.get()); });
}

QFuture<Result<std::vector<KnownNumberOrder>>> NumberOrders::list(const QString &profileKey)
{
    return m_database.run([profileKey, vault = m_vault](Connection &connection) {
        return connection
            .query(u"SELECT order_id, added_at, read_at, content, sealed, secrets_missing FROM number_orders "
                   "WHERE profile_key = ? ORDER BY added_at DESC, order_id DESC"_s,
                {storedText(profileKey)})
            .map([&](QSqlQuery query) {
                std::vector<KnownNumberOrder> orders;
                while (query.next()) {
                    const auto secrets = opened(
                        query.value(4).toString(), vault.get(), boundTo(profileKey, query.value(0).toString()));
                    const QJsonObject open = QJsonDocument::fromJson(query.value(3).toString().toUtf8()).object();
                    auto known = knownFrom(mergeSecrets(open, secrets.value_or(QJsonObject())));
                    if (!known)
                        continue;
                    known->addedAt = readTime(query.value(1).toString());
                    known->readAt = readTime(query.value(2).toString());
                    known->secretsMissing = !secrets || query.value(5).toInt() != 0;
                    if (known->secretsMissing)
                        known->draft.reset(); // an empty one would look like what was typed
                    orders.push_back(std::move(*known));
                }
                return orders;
            });
    });
}

} // namespace store
