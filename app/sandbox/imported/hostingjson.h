#pragma once

#include "sandbox/imported/hosting.h"

namespace sandbox {

//! Resources as the API writes them.
//! \p whole: with what only reading and listing tell.
QJsonObject importedNumberJson(const ImportedNumber &number, const QString &project, bool whole);
QJsonObject qualifiedNumberJson(const QualifiedNumber &number, const QString &project);
QJsonObject hostingOrderJson(const HostingOrder &order, const QString &project);
QJsonObject orderNumberJson(const OrderNumber &number, const HostingOrder &order, const QString &project);
QJsonObject hostingReportJson(const HostingOrder &order);

const QStringList &stepWords();
const QStringList &qualifiedWords(); //!< with their long beginning
const QStringList &hostingStateWords();
QString typeWord(HostingKind kind);

} // namespace sandbox
