#include "net/problem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <initializer_list>

namespace net {

using namespace Qt::StringLiterals;

ErrorKind kindOf(int httpStatus)
{
    switch (httpStatus) {
    case 401:
        return ErrorKind::Unauthorized;
    case 402:
        return ErrorKind::Payment;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 409:
    case 412:
        return ErrorKind::Conflict;
    case 413:
        return ErrorKind::TooLarge;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (httpStatus >= 500)
        return ErrorKind::Server;
    return httpStatus >= 400 ? ErrorKind::Invalid : ErrorKind::Protocol;
}

//! The first of \p keys that holds something printable. Codes come as text and as numbers.
static QString text(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const auto key : keys) {
        const QJsonValue value = object.value(key);
        if (value.isString() && !value.toString().trimmed().isEmpty())
            return value.toString().trimmed();
        if (value.isDouble())
            return QString::number(value.toInteger());
    }
    return {};
}

//! A JSON pointer as the paths that the other forms use: "/phoneNumbers/3/zipCode" -> "phoneNumbers[3].zipCode".
static QString pathOf(QString pointer)
{
    if (pointer.startsWith(u'#'))
        pointer.remove(0, 1);
    if (!pointer.startsWith(u'/'))
        return pointer;
    QString path;
    const auto steps = pointer.mid(1).split(u'/');
    for (QString step : steps) {
        step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        bool isIndex = false;
        step.toUInt(&isIndex);
        if (isIndex)
            path += u'[' + step + u']';
        else
            path += path.isEmpty() ? step : u'.' + step;
    }
    return path;
}

static void addField(const QJsonObject &entry, Error &error)
{
    const QString field = pathOf(text(entry, {"field"_L1, "pointer"_L1, "path"_L1, "parameter"_L1}));
    const QString words = text(entry, {"description"_L1, "detail"_L1, "message"_L1, "reason"_L1});
    if (!field.isEmpty() || !words.isEmpty())
        error.fields.push_back({field, words});
}

static void addFields(const QJsonValue &entries, Error &error)
{
    const QJsonArray list = entries.toArray();
    for (const auto &entry : list) {
        if (entry.isString())
            error.fields.push_back({{}, entry.toString()});
        else
            addField(entry.toObject(), error);
    }
}

//! One element of details, or details itself where it is an object: BadRequest has violations, ResourceInfo a kind and
//! a description of what was not found, ErrorInfo a reason.
static void addDetail(const QJsonObject &detail, Error &error)
{
    addFields(detail.value("fieldViolations"_L1), error);
    if (error.detail.isEmpty())
        error.detail = text(detail, {"description"_L1, "reason"_L1});
    if (error.title.isEmpty()) // often all that is said: "ActiveNumber", "EmergencyAddress"
        error.title = text(detail, {"resourceType"_L1});
}

static void addDetails(const QJsonValue &details, Error &error)
{
    if (details.isObject())
        return addDetail(details.toObject(), error);
    const QJsonArray list = details.toArray();
    for (const auto &detail : list)
        addDetail(detail.toObject(), error);
}

//! {"code": 400, "message", "status", "details"}, which Numbers wraps in {"error": …} and Porting's schema does not.
static void readEnvelope(const QJsonObject &envelope, Error &error)
{
    error.code = text(envelope, {"status"_L1, "code"_L1});
    error.detail = text(envelope, {"message"_L1});
    addDetails(envelope.value("details"_L1), error);
}

//! {"error": "invalid_client", "error_description", "error_hint", "error_verbose"}.
static void readOAuth(const QJsonObject &object, Error &error)
{
    error.code = text(object, {"error"_L1});
    error.detail = text(object, {"error_description"_L1, "error_hint"_L1, "error_verbose"_L1});
}

//! {"code": "422", "error": "Invalid parameters", "message", "details": {…}}.
static void readPorting(const QJsonObject &object, Error &error)
{
    error.code = text(object, {"code"_L1});
    error.title = text(object, {"error"_L1});
    error.detail = text(object, {"message"_L1});
    addDetails(object.value("details"_L1), error);
}

//! {"type": "https://…/registry/validation-error", "title", "detail", "errors": [{"pointer", "detail"}]}. The code is
//! the slug.
static void readRegistry(const QJsonObject &object, Error &error)
{
    error.code = text(object, {"type"_L1}).section(u'/', -1);
    error.title = text(object, {"title"_L1});
    error.detail = text(object, {"detail"_L1});
    addFields(object.value("errors"_L1), error);
}

Error problem(int httpStatus, const QByteArray &body)
{
    Error error{.kind = kindOf(httpStatus), .httpStatus = httpStatus};
    const QJsonObject object = QJsonDocument::fromJson(body).object(); // empty for whatever is not an object
    const auto has = [&object](QLatin1StringView key) { return object.contains(key); };
    if (object.value("error"_L1).isObject())
        readEnvelope(object.value("error"_L1).toObject(), error);
    else if (has("error_description"_L1) || has("error_verbose"_L1) || has("error_hint"_L1)
        || (object.value("error"_L1).isString() && !has("message"_L1) && !has("code"_L1)))
        readOAuth(object, error);
    else if (object.value("error"_L1).isString())
        readPorting(object, error);
    else if (has("title"_L1) || has("detail"_L1))
        readRegistry(object, error);
    else
        readEnvelope(object, error);
    return error;
}

} // namespace net
