#pragma once

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QUrl>

#include <optional>

namespace store {

enum class ProfileKind : quint8 {
    Project,
    Sandbox, //!< simulated; made by the program, not stored
    Environment, //!< from variables; not stored
};

enum class SignIn : quint8 {
    OAuth2,
    Basic, //!< for testing, rate-limited by the provider
    GivenToken,
};

//! Of the band that names the profile. A sandbox is always graphite.
enum class BandColor : quint8 { Petrol, Navy, Umber, Graphite };

//! A base URL ends before /v1 and has no trailing slash; the auth one ends before /oauth2.
struct BaseUrls {
    QUrl auth = {};
    QUrl porting = {};
    QUrl numbers = {};
    QUrl imported = {};

    friend bool operator==(const BaseUrls &, const BaseUrls &) = default;
};

BaseUrls publishedBaseUrls();

//! Https, or http to this very computer; ends where it should, without user, query or fragment.
bool isUsableBaseUrl(const QUrl &url);
//! As typed: spaces around it and slashes at its end are forgiven.
std::optional<QUrl> baseUrlFromText(const QString &text);

//! A project and how to sign in to it. Its secret (key secret or token) is never here: see Credentials.
struct Profile {
    QString id = {}; //!< UUID without braces
    QString name = {};
    ProfileKind kind = ProfileKind::Project;
    QString projectId = {};
    SignIn signIn = SignIn::OAuth2;
    QString keyId = {};
    BaseUrls urls = publishedBaseUrls();
    BandColor color = BandColor::Petrol;
    QDateTime lastTestedAt = {}; //!< UTC; not valid: never
    bool lastTestPassed = false;
    QString instance = {}; //!< the sandbox's

    //! What the journal and the drafts are kept under.
    QString storeKey() const { return kind == ProfileKind::Sandbox ? instance : id; }

    friend bool operator==(const Profile &, const Profile &) = default;
};

//! A profile that is complete in the environment, with the secret that came with it.
struct EnvironmentProfile {
    Profile profile = {};
    QString secret = {};
};

//! Empty when the variables name no project or no way to sign in. \p problem says in English which one is unusable.
std::optional<EnvironmentProfile> environmentProfile(
    const QMap<QString, QString> &variables, QString *problem = nullptr);

} // namespace store
