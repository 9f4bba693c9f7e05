#pragma once

#include "tables/rowmodelbase.h"

#include <QPointer>
#include <QSortFilterProxyModel>

#include <functional>

namespace tables {

//! The rows that contain the typed words, sorted. Every word must be somewhere in the row, in any column.
class FilterProxy final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FilterProxy(QObject *parent = nullptr);

    //! Only a RowModelBase.
    void setSourceModel(QAbstractItemModel *model) override;
    RowModelBase *source() const { return m_source; }

    const QString &filterText() const { return m_text; }
    void setFilterText(const QString &text);
    //! A further condition, given the source's row: a chip that filters the loaded rows. Empty: none.
    void setCondition(std::function<bool(int row)> condition);

    bool isFiltered() const { return !m_words.isEmpty() || m_condition; }
    //! Of the row with this id; -1 when it is not shown.
    int rowOf(const QString &id) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QPointer<RowModelBase> m_source;
    QString m_text;
    QStringList m_words;
    std::function<bool(int)> m_condition;
};

} // namespace tables
