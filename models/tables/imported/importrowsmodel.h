#pragma once

#include "tables/imported/importtext.h"
#include "tables/rowmodel.h"

namespace tables {

//! A number of an import, with its reason in words.
struct ImportLine {
    domain::ImportRow row = {};
    QString reason = {};

    friend bool operator==(const ImportLine &, const ImportLine &) = default;
};

inline QString rowId(const ImportLine &line)
{
    return line.row.number;
}

//! What is to be imported, and what became of each. The ids are the numbers.
class ImportRowsModel final : public RowModel<ImportLine>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, Region, StatusColumn, Reason };

    explicit ImportRowsModel(QObject *parent = nullptr);

    void setNames(ImportText::NameOf nameOf) { m_nameOf = std::move(nameOf); }
    void setRows(const std::vector<domain::ImportRow> &rows);

private:
    ImportText::NameOf m_nameOf;
};

} // namespace tables
