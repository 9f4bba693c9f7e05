#pragma once

#include <QByteArrayList>
#include <QString>
#include <QStringList>

//! Where secrets were left behind, in any form in which a file may hold them.
namespace secrets {

//! A text as UTF-8, UTF-16, hex, in an INI file, and in base64 at each of its three places.
QByteArrayList formsOf(const QString &secret);

//! "portside.sqlite: 9071 as base64" for each find in a file below \p folders. PDFs are read as a person would, too.
QStringList findIn(const QStringList &folders, const QStringList &secrets);

} // namespace secrets
