#pragma once

#include "domain/porting/numberimport.h"

namespace views {

//! What a column can hold.
QString importFieldName(domain::ImportField field);

//! What the import found wrong with the file, in sentences; empty when nothing.
QString importWords(const domain::ImportResult &result);

} // namespace views
