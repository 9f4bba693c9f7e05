#pragma once

#include "tables/worklistmodel.h"

#include <QObject>

class QCheckBox;

namespace views {

class FilterBar;
class FilterChip;

//! What the worklist shows: the chips, the text, and whether snoozed and done entries are in it. All of it filters
//! what is here already.
class WorklistFilters final : public QObject
{
    Q_OBJECT

public:
    //! Adds its controls to \p bar, which outlives it.
    explicit WorklistFilters(FilterBar &bar, QObject *parent = nullptr);

    const tables::WorkFilter &filter() const { return m_filter; }
    //! "Kind is set to Numbers rejected, the text filter is “dental”."
    QString inWords() const;
    void clear();
    void setHiddenCount(int count);

Q_SIGNALS:
    void changed();

private:
    void askArea();
    void askKind();
    void askReference();
    void follow();
    void apply(const tables::WorkFilter &filter);

    FilterBar &m_bar;
    tables::WorkFilter m_filter;
    FilterChip *m_area;
    FilterChip *m_kind;
    FilterChip *m_reference;
    QCheckBox *m_hidden;
};

} // namespace views
