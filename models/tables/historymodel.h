#pragma once

#include "domain/ids.h"
#include "tables/rowmodel.h"

#include <QDateTime>
#include <QStringList>

namespace tables {

//! What happened to an order, in words: something that was seen of it, or something that this desk sent. Or the heading
//! of a day.
struct HistoryRow {
    QString id = {};
    QString heading = {}; //!< of a day; empty for anything else
    QString headingLine = {};
    QDateTime at = {}; //!< local time, by which the days are told apart
    QString when = {}; //!< "between 10:02 and 10:17"
    QString whenMore = {}; //!< a second line of it
    QString whenTold = {}; //!< the same to the second, and what it means
    QString what = {};
    QString more = {}; //!< reason, note, numbers: plain text from outside
    Meaning meaning = Meaning::None;
    Sign sign = Sign::ByMeaning;
    QString source = {}; //!< "Observed", or what became of what was sent
    QString by = {};
    Meaning sourceMeaning = Meaning::None;
    Sign sourceSign = Sign::ByMeaning;
    QStringList numbers = {}; //!< E.164, all that it is about
    domain::OrderId order = {}; //!< of what was seen
    QString reference = {}; //!< the customer's, at that time

    friend bool operator==(const HistoryRow &, const HistoryRow &) = default;
};

inline QString rowId(const HistoryRow &row)
{
    return row.id;
}
inline QString groupTitle(const HistoryRow &row)
{
    return row.heading;
}
inline QString groupLine(const HistoryRow &row)
{
    return row.headingLine;
}

//! With a heading before each day.
std::vector<HistoryRow> withDays(std::vector<HistoryRow> rows);

//! The history of an order by days, newest first. It filters itself: a day without a match has no heading.
class HistoryModel final : public RowModel<HistoryRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { When, What, Source };

    explicit HistoryModel(QObject *parent = nullptr);

    //! Newest first, without headings.
    void setEntries(std::vector<HistoryRow> entries);
    //! Every word must be somewhere in the entry; a text that is a number finds what is about that number.
    void setFilter(const QString &text);
    const QString &filter() const { return m_filter; }

    int entryCount() const { return int(m_all.size()); }
    int shownCount() const { return m_shown; }

private:
    void rebuild();

    std::vector<HistoryRow> m_all;
    QString m_filter;
    int m_shown = 0;
};

} // namespace tables
