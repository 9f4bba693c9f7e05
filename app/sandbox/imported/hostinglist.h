#pragma once

#include "sandbox/jsonreply.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace sandbox {

//! One row of a list, and by what it is ordered.
struct ListRow {
    QString id = {};
    QDateTime createdAt = {};
    QDateTime updatedAt = {};
    std::function<QJsonObject()> json = {}; //!< asked only for the rows of the page
};

//! Answers the page of \p rows that \p query asks for, as {"KEY": […], "nextPageToken", "totalSize"}: by the time they
//! were made, or as orderBy says; 20 to a page unless pageSize says otherwise, 100 at most. A token marks where the
//! page before it ended, and is good for the same query only. Files what is wrong with the paging in \p violations, and
//! then answers with it, as with all else that was filed before.
Reply listReply(std::vector<ListRow> rows, const char *key, const Query &query, Violations violations);

//! The value of a parameter that must be there, though it may be empty.
QString demandedValue(const Query &query, const QString &name, Violations &violations);
//! The values of \p name, each of which must be one of \p words; all of them when it is not demanded and not there.
QStringList wordsOf(
    const Query &query, const QString &name, const QStringList &words, bool demanded, Violations &violations);

} // namespace sandbox
