#include "sandbox/numberrules.h"

#include "sandbox/bodyreader.h"

#include <QRegularExpression>

#include <initializer_list>
#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject readEndUser(BodyReader &entry, Violations &unreadable, Violations &invalid)
{
    const QString name = u"endUser"_s;
    const auto object = entry.object(name, Presence::Required);
    if (!object)
        return {};
    BodyReader reader(*object, entry.path(name), unreadable);
    for (const char *member : {"name", "streetNum", "streetName", "city", "state", "zipCode"}) {
        const QString text = reader.text(QString::fromLatin1(member), Presence::Required);
        if (reader.has(QString::fromLatin1(member)) && text.trimmed().isEmpty())
            invalid.push_back({reader.path(QString::fromLatin1(member)), u"must not be empty"_s});
    }
    QJsonObject endUser = reader.texts({"name", "streetNum", "streetPreDir", "streetName", "streetType",
        "streetPostDir", "locationType1", "locationValue1", "locationType2", "locationValue2", "locationType3",
        "locationValue3", "city", "state", "zipCode", "typeOfService"});
    static const QRegularExpression twoLetters(u"^[A-Z]{2}$"_s);
    const QString state = endUser.value("state"_L1).toString();
    if (!state.trimmed().isEmpty() && !twoLetters.match(state).hasMatch())
        invalid.push_back({reader.path(u"state"_s), u"must be two letters, as NY"_s});
    const QString service = endUser.value("typeOfService"_L1).toString(u"B"_s);
    if (service != "B"_L1 && service != "R"_L1)
        invalid.push_back({reader.path(u"typeOfService"_s), u"must be B or R"_s});
    endUser[u"typeOfService"_s] = service;
    return endUser;
}

QJsonObject readVoice(const QJsonObject &object, const QString &path, Violations &unreadable, Violations &invalid)
{
    constexpr std::pair<const char *, const char *> idOfType[]
        = {{"RTC", "appId"}, {"EST", "trunkId"}, {"FAX", "serviceId"}};
    BodyReader reader(object, path, unreadable);
    const QString type = reader.text(u"type"_s, Presence::Required);
    for (const auto &[known, idName] : idOfType) {
        if (type != QLatin1StringView(known))
            continue;
        const QString idMember = QString::fromLatin1(idName);
        const QString id = reader.text(idMember);
        if (id.isEmpty())
            invalid.push_back({reader.path(idMember), u"is required for the type %1"_s.arg(type)});
        return {{u"type"_s, type}, {idMember, id}};
    }
    if (reader.has(u"type"_s))
        invalid.push_back({reader.path(u"type"_s), u"must be one of RTC, EST, FAX"_s});
    return {};
}

//! The validated copies that the emergency service makes of an address.
void addValidated(QJsonObject &e911)
{
    constexpr std::pair<const char *, const char *> copies[] = {{"streetNum", "enhStreetNum"},
        {"streetInfo", "enhStreetInfo"}, {"location", "enhLocation"}, {"city", "enhCity"}, {"state", "enhState"},
        {"postalCode", "enhPostalCode"}, {"postalCodePlusFour", "enhPostalCodePlusFour"}};
    for (const auto &[own, validated] : copies) {
        const QString text = e911.value(QLatin1StringView(own)).toString();
        if (!text.isEmpty())
            e911[QLatin1StringView(validated)] = text.toUpper();
    }
}

} // namespace

QJsonObject readNumber(const QJsonObject &entry, const QString &path, Violations &unreadable, Violations &invalid)
{
    BodyReader reader(entry, path, unreadable);
    QJsonObject number{{u"phoneNumber"_s, reader.text(u"phoneNumber"_s, Presence::Required)}};
    number[u"endUser"_s] = readEndUser(reader, unreadable, invalid);
    // Every member inside is optional, the object itself is not.
    if (const auto portOut = reader.object(u"portOutInfo"_s)) {
        number[u"portOutInfo"_s] = BodyReader(*portOut, reader.path(u"portOutInfo"_s), unreadable)
                                       .texts({"existingPortOutPin", "accountNum", "accountPhoneNumber",
                                           "authorizingName", "authorizingDate"});
    } else if (!reader.has(u"portOutInfo"_s)) {
        invalid.push_back({reader.path(u"portOutInfo"_s), u"is required"_s});
    }
    if (const auto voice = reader.object(u"voiceConfiguration"_s))
        number[u"voiceConfiguration"_s] = readVoice(*voice, reader.path(u"voiceConfiguration"_s), unreadable, invalid);
    if (const auto sms = reader.object(u"smsConfiguration"_s))
        number[u"smsConfiguration"_s]
            = BodyReader(*sms, reader.path(u"smsConfiguration"_s), unreadable).texts({"smsAppId"});
    if (const auto features = reader.object(u"features"_s)) {
        BodyReader featureReader(*features, reader.path(u"features"_s), unreadable);
        if (const auto object = featureReader.object(u"e911"_s)) {
            QJsonObject e911 = BodyReader(*object, featureReader.path(u"e911"_s), unreadable)
                                   .texts({"name", "streetNum", "streetInfo", "location", "city", "state", "postalCode",
                                       "postalCodePlusFour"});
            addValidated(e911);
            number[u"features"_s] = QJsonObject{{u"e911"_s, e911}};
        }
    }
    if (reader.has(u"newPortOutPin"_s))
        number[u"newPortOutPin"_s] = reader.text(u"newPortOutPin"_s);
    return number;
}

} // namespace sandbox
