#pragma once

#include <QJsonObject>

namespace store {

//! A JSON object without its secrets, and these under the path of where they stood.
struct SplitJson {
    QJsonObject open = {};
    QJsonObject secrets = {}; //!< "phoneNumbers/3/portOutInfo/existingPortOutPin" -> the value
};

//! Takes PINs and account numbers out, at any depth, known by the names that the provider and we give them.
SplitJson splitSecrets(const QJsonObject &object);
QJsonObject mergeSecrets(const QJsonObject &open, const QJsonObject &secrets);

} // namespace store
