#include "store/secretjson.h"

#include "domain/secrets.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace store {

namespace {

bool isEmpty(const QJsonValue &value)
{
    return value.isNull() || (value.isString() && value.toString().isEmpty());
}

QJsonValue strip(const QJsonValue &value, const QString &path, QJsonObject &secrets)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = strip(array.at(i), path + u'/' + QString::number(i), secrets);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject open;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString place = path.isEmpty() ? it.key() : QString(path + u'/' + it.key());
        if (!domain::isSecretName(it.key()))
            open.insert(it.key(), strip(it.value(), place, secrets));
        else if (!isEmpty(it.value()))
            secrets.insert(place, it.value());
    }
    return open;
}

QJsonValue put(const QJsonValue &into, const QStringList &path, qsizetype depth, const QJsonValue &secret)
{
    if (depth == path.size())
        return secret;
    if (into.isArray()) {
        QJsonArray array = into.toArray();
        const int index = path.at(depth).toInt();
        if (index < array.size())
            array[index] = put(array.at(index), path, depth + 1, secret);
        return array;
    }
    QJsonObject object = into.toObject();
    object.insert(path.at(depth), put(object.value(path.at(depth)), path, depth + 1, secret));
    return object;
}

} // namespace

SplitJson splitSecrets(const QJsonObject &object)
{
    SplitJson split;
    split.open = strip(object, {}, split.secrets).toObject();
    return split;
}

QJsonObject mergeSecrets(const QJsonObject &open, const QJsonObject &secrets)
{
    QJsonValue merged = open;
    for (auto it = secrets.begin(); it != secrets.end(); ++it)
        merged = put(merged, it.key().split(u'/'), 0, it.value());
    return merged.toObject();
}

} // namespace store
