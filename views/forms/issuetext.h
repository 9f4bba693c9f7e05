#pragma once

#include "domain/porting/draftrules.h"
#include "views/forms/formfield.h"

//! The one place that puts the issues of a draft into words.
namespace views {

struct IssueWords {
    QString title = {}; //!< "The date is a Friday"; no full stop
    QString text = {}; //!< what it means and what to do, in sentences; may be empty
};

IssueWords issueWords(const domain::DraftIssue &issue);
//! As it stands under its field.
FieldIssue fieldIssue(const domain::DraftIssue &issue);
//! "The server says: …"
FieldIssue serverFieldIssue(const QString &path, const QString &words);

} // namespace views
