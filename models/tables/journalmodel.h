#pragma once

#include "domain/clock.h"
#include "store/journal.h"
#include "tables/rowmodel.h"

namespace tables {

struct JournalRow {
    QString id = {}; //!< the intent's
    store::IntentKind kind = store::IntentKind::Unknown;
    QString target = {}; //!< order id, or reference of a create
    QString orderId = {}; //!< that it made or hit; may be empty
    QDateTime at = {}; //!< UTC, begun
    store::OutcomeState state = store::OutcomeState::Begun;
    bool needsSettling = false;
    QString words = {}; //!< the server's, plain text from outside
    int httpStatus = 0;
    QString requestId = {};
    QString user = {};

    friend bool operator==(const JournalRow &, const JournalRow &) = default;
};

inline QString rowId(const JournalRow &row)
{
    return row.id;
}

//! What was sent to change something, and what became of it. The uncertain ones sort first.
class JournalModel final : public RowModel<JournalRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { What, Target, At, OutcomeColumn, Answer, NextAction };

    //! \p now in UTC, this computer's, by which entries are stamped.
    explicit JournalModel(domain::Clock now, QObject *parent = nullptr);

    void setEntries(const std::vector<store::JournalEntry> &entries);
    //! One that changed, or is new.
    void setEntry(const store::JournalEntry &entry);
    int unsettled() const;

private:
    QVariant special(const JournalRow &row, int column, int role) const override;

    const domain::Clock m_now;
};

} // namespace tables
