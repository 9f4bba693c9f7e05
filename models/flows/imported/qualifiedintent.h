#pragma once

#include "domain/imported/qualifiednumber.h"
#include "store/intent.h"

#include <QStringList>

//! What the flows write into store::Intent::data about qualified numbers: how they stood before. A code is not kept: it
//! proves whose a number is.
namespace flows::qualifiedintent {

//! \p known: those of \p numbers that were there already.
QJsonObject adding(const QStringList &numbers, const QStringList &known, const QDateTime &serverNow);
QJsonObject about(const domain::QualifiedNumber &before, const QDateTime &serverNow);

QStringList added(const QJsonObject &data);
QStringList knownBefore(const QJsonObject &data);
//! Nothing in what is no such data.
std::optional<domain::QualifiedNumber> before(const QJsonObject &data);

} // namespace flows::qualifiedintent
