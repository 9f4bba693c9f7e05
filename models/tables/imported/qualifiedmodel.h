#pragma once

#include "domain/clock.h"
#include "domain/imported/invoicerules.h"
#include "tables/rowmodel.h"

namespace tables {

struct QualifiedRow {
    domain::InvoiceFacts facts = {};
    QString heading = {}; //!< of a group; then there is nothing else
    QString headingLine = {};

    const domain::QualifiedNumber &number() const { return facts.number; }
    friend bool operator==(const QualifiedRow &, const QualifiedRow &) = default;
};

inline QString rowId(const QualifiedRow &row)
{
    return row.heading.isEmpty() ? row.facts.number.phoneNumber : row.heading;
}
inline QString groupTitle(const QualifiedRow &row)
{
    return row.heading;
}
inline QString groupLine(const QualifiedRow &row)
{
    return row.headingLine;
}

struct QualifiedBoardFilter {
    std::optional<domain::QualifiedState> state = {};
    QString regionCode = {};
    QString text = {};

    bool isSet() const { return state || !regionCode.isEmpty() || !text.isEmpty(); }
    friend bool operator==(const QualifiedBoardFilter &, const QualifiedBoardFilter &) = default;
};

//! The qualified numbers as a board: a group for each state, what needs a person first.
class QualifiedModel final : public RowModel<QualifiedRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, State, Says, Invoices, Changed, NextAction, ColumnCount };

    //! \p now in UTC, the server's.
    explicit QualifiedModel(domain::Clock now, QObject *parent = nullptr);

    void setNumbers(std::vector<domain::InvoiceFacts> numbers);
    void setFilter(const QualifiedBoardFilter &filter);
    const QualifiedBoardFilter &filter() const { return m_filter; }

    int shown() const { return m_shown; }
    int all() const { return int(m_all.size()); }
    //! Those that are ticked, in the order of the board.
    std::vector<domain::QualifiedNumber> ticked() const;
    //! Whether there is somebody to text-enable them.
    void setTextEnables(bool textEnables);
    Action actionFor(const domain::InvoiceFacts &facts) const;

private:
    void build();
    bool accepts(const domain::QualifiedNumber &number, const QStringList &words) const;
    QVariant special(const QualifiedRow &row, int column, int role) const override;

    const domain::Clock m_now;
    std::vector<domain::InvoiceFacts> m_all;
    QualifiedBoardFilter m_filter;
    int m_shown = 0;
    bool m_textEnables = false;
};

} // namespace tables
