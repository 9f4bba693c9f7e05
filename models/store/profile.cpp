#include "store/profile.h"

using namespace Qt::StringLiterals;

namespace store {

namespace {

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

void report(QString *problem, const QString &words)
{
    if (problem)
        *problem = words;
}

//! Reads one variable into \p url; a variable that is not set leaves it as it is.
bool readUrl(const QMap<QString, QString> &variables, const QString &name, QUrl &url, QString *problem)
{
    const QString text = variables.value(name).trimmed();
    if (text.isEmpty())
        return true;
    const std::optional<QUrl> read = baseUrlFromText(text);
    if (read)
        url = *read;
    else
        report(problem, name + u" is not a usable base URL"_s);
    return read.has_value();
}

} // namespace

BaseUrls publishedBaseUrls()
{
    return {.auth = QUrl(u"https://auth.sinch.com"_s),
        .porting = QUrl(u"https://porting.api.sinch.com"_s),
        .numbers = QUrl(u"https://numbers.api.sinch.com"_s),
        .imported = QUrl(u"https://imported.numbers.api.sinch.com"_s)};
}

bool isUsableBaseUrl(const QUrl &url)
{
    const bool secure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisComputer(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !secure)
        return false;
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() || url.path().endsWith(u'/'))
        return false;
    const QString last = url.path().section(u'/', -1);
    return last != "v1"_L1 && last != "oauth2"_L1 && last != "token"_L1;
}

std::optional<QUrl> baseUrlFromText(const QString &text)
{
    QString cleaned = text.trimmed();
    while (cleaned.endsWith(u'/'))
        cleaned.chop(1);
    const QUrl url(cleaned, QUrl::StrictMode);
    if (!isUsableBaseUrl(url))
        return {};
    return url;
}

std::optional<EnvironmentProfile> environmentProfile(const QMap<QString, QString> &variables, QString *problem)
{
    const auto variable = [&](const QString &name) { return variables.value(name).trimmed(); };
    EnvironmentProfile environment;
    Profile &profile = environment.profile;
    profile.kind = ProfileKind::Environment;
    profile.name = u"Environment"_s; // fixed: --profile Environment
    profile.projectId = variable(u"SINCH_PROJECT_ID"_s);
    profile.keyId = variable(u"SINCH_KEY_ID"_s);
    // The same project keeps its journal and drafts over runs, whatever key it is used with.
    profile.id = u"environment-"_s + profile.projectId;
    const QString keySecret = variable(u"SINCH_KEY_SECRET"_s);
    const QString token = variable(u"SINCH_ACCESS_TOKEN"_s);
    const bool hasKey = !profile.keyId.isEmpty() && !keySecret.isEmpty();
    if (profile.projectId.isEmpty()) {
        if (hasKey || !token.isEmpty())
            report(problem, u"SINCH_PROJECT_ID is not set"_s);
        return {};
    }
    if (!hasKey && token.isEmpty()) {
        report(problem, u"neither SINCH_KEY_ID with SINCH_KEY_SECRET nor SINCH_ACCESS_TOKEN is set"_s);
        return {};
    }
    profile.signIn = hasKey ? SignIn::OAuth2 : SignIn::GivenToken;
    environment.secret = hasKey ? keySecret : token;
    if (!hasKey)
        profile.keyId.clear();
    if (!readUrl(variables, u"PORTSIDE_AUTH_URL"_s, profile.urls.auth, problem)
        || !readUrl(variables, u"PORTSIDE_PORTING_URL"_s, profile.urls.porting, problem)
        || !readUrl(variables, u"PORTSIDE_NUMBERS_URL"_s, profile.urls.numbers, problem)
        || !readUrl(variables, u"PORTSIDE_IMPORTED_URL"_s, profile.urls.imported, problem))
        return {};
    return environment;
}

} // namespace store
