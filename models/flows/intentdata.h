#pragma once

#include "domain/porting/portorder.h"

#include <QJsonObject>

#include <vector>

//! What the flows write into Intent::data: the last sent copy, and what a later reading must know to recognize it.
namespace flows::intentdata {

QJsonObject create(const domain::PortOrder &order);
std::optional<domain::PortOrder> createdOrder(const QJsonObject &data);

//! \p knownBefore: documents of that name which the order had before. \p serverNow stamps the sending.
QJsonObject document(const QString &name, const QString &description, qsizetype bytes, const QByteArray &sha256,
    const QStringList &knownBefore);
QJsonObject note(const QString &text, const QDateTime &serverNow);
QJsonObject activation(const QStringList &groups, const QStringList &numbers);

} // namespace flows::intentdata
