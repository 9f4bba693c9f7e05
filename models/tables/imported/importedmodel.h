#pragma once

#include "domain/imported/importednumber.h"
#include "flows/imported/importedlist.h"
#include "tables/rowmodel.h"

namespace tables {

struct ImportedRow {
    domain::ImportedNumber number = {};
    int place = 0; //!< in the order in which they came

    friend bool operator==(const ImportedRow &, const ImportedRow &) = default;
};

inline QString rowId(const ImportedRow &row)
{
    return row.number.phoneNumber;
}

//! What this desk calls plans and campaigns, by id.
using ImportedNames = QHash<QString, QString>;

//! The imported numbers with their links and what each carrier has done.
class ImportedModel final : public RowModel<ImportedRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, Summary, Plan, Campaign, AttSms, TmobileSms, AttMms, TmobileMms, Callback, ColumnCount };

    explicit ImportedModel(QObject *parent = nullptr);

    //! In the server's order where one was asked for, else by number.
    void setEntries(const std::vector<flows::ImportedListFlow::Entry> &entries, bool serverOrder);
    void setNames(ImportedNames names);
    QString nameOf(const QString &id) const { return m_names.value(id, id); }

private:
    QVariant special(const ImportedRow &row, int column, int role) const override;

    ImportedNames m_names;
};

} // namespace tables
