#pragma once

#include "flows/documentfile.h"

//! What is wrong or doubtful about a file that shall be sent, in words.
namespace views {

//! Why it cannot be sent; empty when it can.
QString fileProblem(const flows::FileVerdict &verdict);
//! What is doubtful although it can; empty when nothing is.
QString fileRemark(const flows::FileVerdict &verdict);

} // namespace views
