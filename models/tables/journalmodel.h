#pragma once

#include "domain/clock.h"
#include "store/journal.h"
#include "tables/rowmodel.h"

namespace tables {

//! An entry of the journal as the table wants it.
struct JournalItem {
    store::JournalEntry entry = {};
    QString subject = {}; //!< which note, document or groups; may be empty
    QString reference = {}; //!< of the order that it is about; empty when nobody knows it
};

enum class JournalGroup : quint8 {
    Open, //!< no final outcome: to be found out first
    Settled,
};

struct JournalRow {
    QString id = {}; //!< the intent's; empty for the heading of a group
    JournalGroup group = JournalGroup::Settled;
    QString heading = {}; //!< the rest of a heading's line
    store::IntentKind kind = store::IntentKind::Unknown;
    QString subject = {};
    QString reference = {};
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

//! "g0" for a heading.
QString rowId(const JournalRow &row);
QString groupTitle(const JournalRow &row);
QString groupLine(const JournalRow &row);

//! What was sent to change something, and what became of it. The uncertain ones stand in a group on top; without any,
//! there are no groups.
class JournalModel final : public RowModel<JournalRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { What, Target, At, OutcomeColumn, Answer, Who, NextAction };

    //! \p now in UTC, this computer's, by which entries are stamped.
    explicit JournalModel(domain::Clock now, QObject *parent = nullptr);

    //! Each newest first.
    void setItems(const std::vector<JournalItem> &open, const std::vector<JournalItem> &settled);
    int unsettled() const;

    static QString kindText(store::IntentKind kind); //!< "Create order"

private:
    QVariant special(const JournalRow &row, int column, int role) const override;

    const domain::Clock m_now;
};

} // namespace tables
