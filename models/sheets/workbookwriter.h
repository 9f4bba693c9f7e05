#pragma once

#include "sheets/tablewriter.h"

namespace sheets {

std::unique_ptr<TableWriter> makeWorkbookWriter(const QString &path);

} // namespace sheets
