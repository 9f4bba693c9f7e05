#pragma once

#include "domain/clock.h"
#include "store/drafts.h"
#include "tables/rowmodel.h"

namespace tables {

struct DraftRow {
    store::DraftSummary draft = {};

    friend bool operator==(const DraftRow &, const DraftRow &) = default;
};

inline QString rowId(const DraftRow &row)
{
    return row.draft.id.text;
}

//! The port-ins and text-enablements that were begun on this computer.
class DraftsModel final : public RowModel<DraftRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Reference, Numbers, Step, Changed, State, Remark, NextAction };

    //! \p now in UTC, this computer's: drafts are stamped with it.
    explicit DraftsModel(domain::Clock now, QObject *parent = nullptr);

    void setDrafts(const std::vector<store::DraftSummary> &drafts);
    //! What a parked draft waits for, in a sentence.
    static QString waitWords(const std::vector<domain::DraftWait> &waits);

private:
    QVariant special(const DraftRow &row, int column, int role) const override;

    const domain::Clock m_now;
};

} // namespace tables
