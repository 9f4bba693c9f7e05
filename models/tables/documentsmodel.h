#pragma once

#include "domain/porting/portorder.h"
#include "tables/rowmodel.h"

namespace tables {

struct DocumentRow {
    QString id = {}; //!< the server's; "?1" and so on where it told none, which cannot be opened
    domain::OrderDocument document = {};
    bool ours = false; //!< uploaded by this desk
    bool opening = false; //!< on its way from the server

    friend bool operator==(const DocumentRow &, const DocumentRow &) = default;
};

inline QString rowId(const DocumentRow &row)
{
    return row.id;
}

//! The documents of one order. Names are plain text from outside.
class DocumentsModel final : public RowModel<DocumentRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Name, Description, From, NextAction };

    explicit DocumentsModel(QObject *parent = nullptr);

    void setDocuments(const std::vector<domain::OrderDocument> &documents, const QSet<QString> &ours);
    void setOpening(const domain::DocumentId &id, bool opening);
    void clear() { reset({}); }
};

} // namespace tables
