#include "flows/writeend.h"

#include "domain/secrets.h"
#include "store/secretjson.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace flows {

store::OutcomeState outcomeOf(const net::Error &error)
{
    using enum store::OutcomeState;
    if (error.mayHaveArrived || error.httpStatus >= 500)
        return Unknown;
    return error.httpStatus > 0 ? Refused : Failed;
}

store::Outcome outcomeFor(const WriteEnd &end)
{
    store::Outcome outcome{.state = end.state};
    if (end.error) {
        outcome.httpStatus = end.error->httpStatus;
        outcome.requestId = end.error->requestId;
        outcome.words = end.error->detail.isEmpty() ? end.error->title : end.error->detail;
    }
    return outcome;
}

//! Every text in \p value, at any depth.
static void collectTexts(const QJsonValue &value, QStringList &texts)
{
    if (value.isString())
        texts.append(value.toString());
    for (const QJsonArray array = value.toArray(); const auto &element : array)
        collectTexts(element, texts);
    for (const QJsonObject object = value.toObject(); const auto &member : object)
        collectTexts(member, texts);
}

net::Error withoutSecrets(net::Error error, const QJsonObject &data)
{
    constexpr qsizetype shortest = 3; // two digits are in every sentence
    QStringList secretTexts;
    for (const QJsonObject secrets = store::splitSecrets(data).secrets; const auto &value : secrets)
        collectTexts(value, secretTexts);
    for (const QString &secret : std::as_const(secretTexts)) {
        if (secret.size() < shortest)
            continue;
        const QRegularExpression quoted(u"(?<!\\w)%1(?!\\w)"_s.arg(QRegularExpression::escape(secret)),
            QRegularExpression::UseUnicodePropertiesOption);
        const QString mask = domain::masked(secret);
        error.title.replace(quoted, mask);
        error.detail.replace(quoted, mask);
        for (net::FieldError &field : error.fields)
            field.message.replace(quoted, mask);
    }
    return error;
}

QString newIntentId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace flows
