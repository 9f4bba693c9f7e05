#pragma once

#include "domain/porting/numberfinder.h"
#include "flows/imported/addqualifiedflow.h"
#include "tables/rowmodel.h"

namespace tables {

//! What was pasted, and what becomes of it.
struct AddQualifiedRow {
    QString id = {}; //!< the number; of what is none, its place in the text
    QString read = {}; //!< as it was written
    std::optional<flows::AddRow> row = {}; //!< nothing: it is set aside
    domain::IntakeReason reason = domain::IntakeReason::None; //!< why it is set aside

    friend bool operator==(const AddQualifiedRow &, const AddQualifiedRow &) = default;
};

inline QString rowId(const AddQualifiedRow &row)
{
    return row.id;
}

class AddQualifiedModel final : public RowModel<AddQualifiedRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, State, Words, ColumnCount };

    explicit AddQualifiedModel(QObject *parent = nullptr);

    //! Every number in the text, each once; \returns those that may be added, in E.164.
    QStringList setText(const QString &text);
    void setRows(const std::vector<flows::AddRow> &rows);
    int setAside() const;

    static QString reasonText(domain::IntakeReason reason);

private:
    std::vector<AddQualifiedRow> m_read;
};

} // namespace tables
