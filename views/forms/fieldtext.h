#pragma once

#include <QJsonValue>
#include <QString>

//! The members of the wire in words: the one place that names them.
namespace views {

//! What the member at \p path is called on screen: "ZIP or postal code". The path itself when nobody knows it.
QString fieldName(const QString &path);

//! What it holds, as it is shown: dates, kinds, yes and no; of a part or a list, each member with its name. Empty when
//! there is nothing. Secrets are left out.
QString fieldValue(const QString &path, const QJsonValue &value);

} // namespace views
