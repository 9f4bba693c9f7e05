#pragma once

#include "tables/roles.h"
#include "tables/sortkey.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QStringList>

namespace tables {

//! What a view needs to know of a column besides its cells.
struct ColumnInfo {
    QString key = {}; //!< for settings: stays the same in every language and version
    QString title = {};
    int hidePriority = 0; //!< in a narrow window the highest goes first; 0 stays
};

//! The part of RowModel that does not depend on the row's type: ids, ticks, and what FilterProxy asks for.
class RowModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    virtual ColumnInfo columnInfo(int column) const = 0;
    virtual QString idAt(int row) const = 0;
    //! -1 when there is no such row.
    virtual int rowOf(const QString &id) const = 0;
    virtual bool isGroupRow(int row) const = 0;

    //! All that the text filter looks at, folded. Made when it is first asked for.
    virtual const QString &filterText(int row) const = 0;
    virtual const SortKey &sortKeyAt(int row, int column) const = 0;

    //! For CSV: values as one would type them, not as they are shown. A column may give none, or two: its second line.
    virtual QStringList exportTitlesOf(int column) const = 0;
    virtual QStringList exportCells(int row, int column) const = 0;
    //! Of all columns.
    QStringList exportTitles() const;
    QStringList exportRow(int row) const;

    bool isCheckable() const { return m_checkable; }
    bool isChecked(const QString &id) const { return m_checked.contains(id); }
    //! In the order of the rows.
    QStringList checkedIds() const;
    int checkedCount() const { return int(m_checked.size()); }
    void setChecked(const QStringList &ids, bool checked);
    void clearChecked();

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    //! Ticks were set or removed, also because rows went.
    void checkedChanged();

protected:
    void setCheckable() { m_checkable = true; }
    //! After rows went: ticks of rows that are no longer there go too.
    void dropChecks();

private:
    void announceChecks(int first, int last);

    bool m_checkable = false;
    QSet<QString> m_checked;
};

} // namespace tables
