#pragma once

#include <QByteArray>
#include <QString>

namespace sandbox {

//! Small files that real programs open, made from nothing: the sandbox links no GUI library.
QByteArray seedPdf(const QString &title, const QStringList &lines); //!< one page; letters outside ASCII become ?
QByteArray seedPng(int width, int height, quint32 colors); //!< a page-like picture; \p colors varies it
QByteArray seedTiff(int width, int height); //!< gray, uncompressed

} // namespace sandbox
