#include "store/profiles.h"

#include "store/settings.h"
#include "store/stored.h"

#include <QUuid>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr auto orderKey = "profiles/order"_L1;

constexpr Name<SignIn> signInNames[]{
    {SignIn::OAuth2, "oauth2"_L1},
    {SignIn::Basic, "basic"_L1},
    {SignIn::GivenToken, "token"_L1},
};

constexpr Name<BandColor> colorNames[]{
    {BandColor::Petrol, "petrol"_L1},
    {BandColor::Navy, "navy"_L1},
    {BandColor::Umber, "umber"_L1},
    {BandColor::Graphite, "graphite"_L1},
};

struct TextField {
    QLatin1StringView key;
    QString Profile::*member;
};

constexpr TextField textFields[]{
    {"name"_L1, &Profile::name},
    {"projectId"_L1, &Profile::projectId},
    {"keyId"_L1, &Profile::keyId},
};

struct UrlField {
    QLatin1StringView key;
    QUrl BaseUrls::*member;
};

constexpr UrlField urlFields[]{
    {"authUrl"_L1, &BaseUrls::auth},
    {"portingUrl"_L1, &BaseUrls::porting},
    {"numbersUrl"_L1, &BaseUrls::numbers},
    {"importedUrl"_L1, &BaseUrls::imported},
};

QString groupOf(const QString &id)
{
    return u"profile-"_s + id;
}

Profile readProfile(const QSettings &file, const QString &id)
{
    const auto text = [&](QLatin1StringView key) { return file.value(groupOf(id) + u'/' + key).toString(); };
    Profile profile;
    profile.id = id;
    for (const TextField &field : textFields)
        profile.*field.member = text(field.key);
    // An address that somebody broke in the file is not used, and not repaired: it stands for itself in the dialog.
    for (const UrlField &field : urlFields) {
        if (const QString stored = text(field.key); !stored.isEmpty())
            profile.urls.*field.member = QUrl(stored, QUrl::StrictMode);
    }
    profile.signIn = readName(signInNames, text("signIn"_L1)).value_or(SignIn::OAuth2);
    profile.color = readName(colorNames, text("color"_L1)).value_or(BandColor::Petrol);
    profile.lastTestedAt = readTime(text("lastTestedAt"_L1));
    profile.lastTestPassed = text("lastTestPassed"_L1) == "true"_L1;
    return profile;
}

void writeProfile(QSettings &file, const Profile &profile)
{
    const BaseUrls published = publishedBaseUrls();
    file.beginGroup(groupOf(profile.id));
    for (const TextField &field : textFields)
        file.setValue(field.key, profile.*field.member);
    // The published addresses are not written down: should Sinch move, the next Portside knows.
    for (const UrlField &field : urlFields) {
        const QUrl &url = profile.urls.*field.member;
        file.setValue(field.key, url == published.*field.member ? QString() : url.toString(QUrl::FullyEncoded));
    }
    file.setValue("signIn"_L1, storedName(signInNames, profile.signIn));
    file.setValue("color"_L1, storedName(colorNames, profile.color));
    file.setValue("lastTestedAt"_L1, storedTime(profile.lastTestedAt));
    file.setValue("lastTestPassed"_L1, profile.lastTestPassed);
    file.endGroup();
}

auto sameId(const QString &id)
{
    return [id](const Profile &profile) { return profile.id == id; };
}

} // namespace

Profiles::Profiles(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    const QStringList order = m_settings.file().value(orderKey).toStringList();
    for (const QString &id : order) {
        if (!id.isEmpty() && !find(id))
            m_profiles.push_back(readProfile(m_settings.file(), id));
    }
}

const Profile *Profiles::find(const QString &id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), sameId(id));
    return found == m_profiles.end() ? nullptr : &*found;
}

const Profile *Profiles::findByName(const QString &name) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
        [&](const Profile &profile) { return profile.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_profiles.end() ? find(name) : &*found;
}

std::optional<Profile> Profiles::add(Profile profile)
{
    if (profile.kind != ProfileKind::Project)
        return {};
    if (profile.id.isEmpty())
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (find(profile.id))
        return {};
    m_profiles.push_back(profile);
    writeProfile(m_settings.file(), profile);
    const bool written = finish();
    return written ? std::optional(profile) : std::nullopt;
}

bool Profiles::update(const Profile &profile)
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), sameId(profile.id));
    if (found == m_profiles.end() || profile.kind != ProfileKind::Project)
        return false;
    *found = profile;
    writeProfile(m_settings.file(), profile);
    return finish();
}

bool Profiles::remove(const QString &id)
{
    if (std::erase_if(m_profiles, sameId(id)) == 0)
        return false;
    m_settings.file().remove(groupOf(id));
    return finish();
}

bool Profiles::finish()
{
    QStringList order;
    for (const Profile &profile : m_profiles)
        order.append(profile.id);
    m_settings.file().setValue(orderKey, order);
    const bool written = m_settings.isHealthy();
    Q_EMIT changed();
    return written;
}

} // namespace store
