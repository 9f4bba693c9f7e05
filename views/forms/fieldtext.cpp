#include "views/forms/fieldtext.h"

#include "domain/secrets.h"
#include "views/format.h"
#include "json/porting/portorderjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace views {

using namespace Qt::StringLiterals;

namespace {

class FieldText
{
    Q_DECLARE_TR_FUNCTIONS(views::FieldText)

public:
    static QString name(const QString &path);
    static QString text(const QString &path, const QString &wire);
    static QString list(const QString &path, const QJsonArray &array);
    static QString part(const QString &path, const QJsonObject &object);
    static QString yesOrNo(bool value) { return value ? tr("yes") : tr("no"); }
};

QString FieldText::name(const QString &path)
{
    struct Entry {
        const char *path;
        const char *name;
    };
    static constexpr Entry entries[] = {
        {"customerOrderReference", QT_TR_NOOP("Reference")},
        {"resellerName", QT_TR_NOOP("Reseller name")},
        {"id", QT_TR_NOOP("Order ID")},
        {"status", QT_TR_NOOP("Status")},
        {"createdDate", QT_TR_NOOP("Created")},
        {"onDemandActivation", QT_TR_NOOP("Activation on demand")},
        {"loaUploadedBy", QT_TR_NOOP("Letter uploaded by")},
        {"loaAttachmentDate", QT_TR_NOOP("Letter attached on")},
        {"endUser", QT_TR_NOOP("End user")},
        {"endUser.name", QT_TR_NOOP("Name on the bill")},
        {"endUser.streetNum", QT_TR_NOOP("Street number")},
        {"endUser.streetPreDir", QT_TR_NOOP("Direction before the street name")},
        {"endUser.streetName", QT_TR_NOOP("Street name")},
        {"endUser.streetType", QT_TR_NOOP("Street type")},
        {"endUser.streetPostDir", QT_TR_NOOP("Direction after the street name")},
        {"endUser.locationType1", QT_TR_NOOP("Suite, apartment or floor")},
        {"endUser.locationValue1", QT_TR_NOOP("Its number")},
        {"endUser.locationType2", QT_TR_NOOP("Second suite, apartment or floor")},
        {"endUser.locationValue2", QT_TR_NOOP("Its number")},
        {"endUser.locationType3", QT_TR_NOOP("Third suite, apartment or floor")},
        {"endUser.locationValue3", QT_TR_NOOP("Its number")},
        {"endUser.city", QT_TR_NOOP("City")},
        {"endUser.state", QT_TR_NOOP("State or province")},
        {"endUser.zipCode", QT_TR_NOOP("ZIP or postal code")},
        {"endUser.typeOfService", QT_TR_NOOP("Type of service")},
        {"portOutInfo", QT_TR_NOOP("Losing carrier")},
        {"portOutInfo.existingPortOutPin", QT_TR_NOOP("Port-out PIN")},
        {"portOutInfo.accountNum", QT_TR_NOOP("Account number")},
        {"portOutInfo.accountPhoneNumber", QT_TR_NOOP("Account phone number")},
        {"portOutInfo.authorizingName", QT_TR_NOOP("Authorizing person")},
        {"portOutInfo.authorizingDate", QT_TR_NOOP("Authorization date")},
        {"desiredPortSchedule", QT_TR_NOOP("Schedule")},
        {"desiredPortSchedule.desiredPortDate", QT_TR_NOOP("Desired date")},
        {"desiredPortSchedule.desiredPortTime", QT_TR_NOOP("Time")},
        {"desiredPortSchedule.desiredPortTimeZone", QT_TR_NOOP("Time zone")},
        {"voiceConfiguration", QT_TR_NOOP("Voice service")},
        {"voiceConfiguration.type", QT_TR_NOOP("Kind of voice service")},
        {"voiceConfiguration.appId", QT_TR_NOOP("Voice app id")},
        {"voiceConfiguration.trunkId", QT_TR_NOOP("Trunk id")},
        {"voiceConfiguration.serviceId", QT_TR_NOOP("Fax service id")},
        {"smsConfiguration", QT_TR_NOOP("SMS service")},
        {"smsConfiguration.smsAppId", QT_TR_NOOP("SMS app id")},
        {"newPortOutPin", QT_TR_NOOP("New port-out PIN")},
        {"features", QT_TR_NOOP("Features")},
        {"features.e911", QT_TR_NOOP("Emergency address")},
        {"features.e911.name", QT_TR_NOOP("Name")},
        {"features.e911.streetNum", QT_TR_NOOP("Street number")},
        {"features.e911.streetInfo", QT_TR_NOOP("Street")},
        {"features.e911.location", QT_TR_NOOP("Suite, apartment or floor")},
        {"features.e911.city", QT_TR_NOOP("City")},
        {"features.e911.state", QT_TR_NOOP("State")},
        {"features.e911.postalCode", QT_TR_NOOP("Postal code")},
        {"features.e911.postalCodePlusFour", QT_TR_NOOP("Four digits after the postal code")},
        {"features.e911.enhStreetNum", QT_TR_NOOP("Street number, as validated")},
        {"features.e911.enhStreetInfo", QT_TR_NOOP("Street, as validated")},
        {"features.e911.enhLocation", QT_TR_NOOP("Suite, apartment or floor, as validated")},
        {"features.e911.enhCity", QT_TR_NOOP("City, as validated")},
        {"features.e911.enhState", QT_TR_NOOP("State, as validated")},
        {"features.e911.enhPostalCode", QT_TR_NOOP("Postal code, as validated")},
        {"features.e911.enhPostalCodePlusFour", QT_TR_NOOP("Four digits after the postal code, as validated")},
        {"phoneNumber", QT_TR_NOOP("Number")},
        {"phoneNumbers", QT_TR_NOOP("Numbers")},
        {"countryCode", QT_TR_NOOP("Country")},
        {"phoneNumberGroup", QT_TR_NOOP("Activation group")},
        {"rejectReason", QT_TR_NOOP("Reason of the rejection")},
        {"exclusionReason", QT_TR_NOOP("Reason of the exclusion")},
        {"exclusionDate", QT_TR_NOOP("Rejected or excluded on")},
        {"excludedFeatures", QT_TR_NOOP("Excluded features")},
        {"excludedFeatures.featureName", QT_TR_NOOP("Feature")},
        {"excludedFeatures.exclusionReason", QT_TR_NOOP("Reason")},
        {"focDate", QT_TR_NOOP("FOC")},
        {"confirmedDate", QT_TR_NOOP("Confirmed on")},
        {"activatedDate", QT_TR_NOOP("Activated on")},
        {"activateUser", QT_TR_NOOP("Activated by")},
        {"notes", QT_TR_NOOP("Notes")},
        {"notes.note", QT_TR_NOOP("Note")},
        {"notes.createdTime", QT_TR_NOOP("Written on")},
        {"notes.createdBy", QT_TR_NOOP("Written by")},
        {"documents", QT_TR_NOOP("Documents")},
        {"documents.id", QT_TR_NOOP("Document ID")},
        {"documents.documentName", QT_TR_NOOP("Name of the document")},
        {"documents.description", QT_TR_NOOP("Description")},
    };
    for (const Entry &entry : entries) {
        if (path == QLatin1StringView(entry.path))
            return tr(entry.name);
    }
    return path;
}

template <class E>
domain::Open<E> kindOf(const QString &wire)
{
    domain::Open<E> kind;
    json::Reader().read(QJsonValue(wire), kind);
    return kind;
}

QString FieldText::text(const QString &path, const QString &wire)
{
    if (path == "endUser.typeOfService"_L1)
        return format::serviceType(kindOf<domain::ServiceType>(wire));
    if (path == "voiceConfiguration.type"_L1)
        return format::voiceType(kindOf<domain::VoiceType>(wire));
    if (path == "portOutInfo.accountPhoneNumber"_L1 || path == "phoneNumber"_L1)
        return format::phone(wire);
    if (!path.endsWith("Date"_L1) && !path.endsWith("createdTime"_L1))
        return wire;
    const QDate day = QDate::fromString(wire.left(10), Qt::ISODate);
    if (!day.isValid() || wire.size() == 10)
        return day.isValid() ? format::date(day) : wire;
    const QDateTime at = QDateTime::fromString(wire, Qt::ISODate).toUTC();
    return at.isValid() ? tr("%1 %2 UTC").arg(format::date(at.date()), at.toString(u"HH:mm"_s)) : wire;
}

QString FieldText::list(const QString &path, const QJsonArray &array)
{
    QStringList items;
    for (const auto &item : array) {
        const QJsonObject object = item.toObject();
        if (path == "excludedFeatures"_L1)
            items << tr("%1 (%2)", "feature, reason")
                         .arg(object.value("featureName"_L1).toString(), object.value("exclusionReason"_L1).toString());
        else
            items << fieldValue(path, item);
    }
    return items.join(u"; "_s);
}

QString FieldText::part(const QString &path, const QJsonObject &object)
{
    QStringList members;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString inner = path % u'.' % it.key();
        const QString value = domain::isSecretName(it.key()) ? QString() : fieldValue(inner, it.value());
        if (!value.isEmpty())
            members << tr("%1: %2", "name, value").arg(fieldName(inner), value);
    }
    return members.join(u", "_s);
}

} // namespace

QString fieldName(const QString &path)
{
    return FieldText::name(path);
}

QString fieldValue(const QString &path, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return FieldText::yesOrNo(value.toBool());
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::String:
        return FieldText::text(path, value.toString());
    case QJsonValue::Array:
        return FieldText::list(path, value.toArray());
    case QJsonValue::Object:
        return FieldText::part(path, value.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace views
