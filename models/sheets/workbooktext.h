#pragma once

#include <QString>

//! Cells of a workbook are XML: what XML cannot hold, or would change, stands there as _xHHHH_.
namespace sheets {

QString toCellText(const QString &text);
QString fromCellText(const QString &text);

} // namespace sheets
