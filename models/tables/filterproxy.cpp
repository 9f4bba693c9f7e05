#include "tables/filterproxy.h"

namespace tables {

FilterProxy::FilterProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setFilterRole(FilterRole);
}

void FilterProxy::setSourceModel(QAbstractItemModel *model)
{
    m_source = qobject_cast<RowModelBase *>(model);
    Q_ASSERT(m_source || !model);
    QSortFilterProxyModel::setSourceModel(model);
}

void FilterProxy::setFilterText(const QString &text)
{
    m_text = text;
    const QStringList words = foldedText(text).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    // invalidateFilter() removes and inserts scattered rows run by run, which takes seconds where this takes
    // milliseconds: the mapping is made anew, and indexes and selection are kept.
    invalidate();
}

void FilterProxy::setCondition(std::function<bool(int)> condition)
{
    m_condition = std::move(condition);
    invalidate();
}

int FilterProxy::rowOf(const QString &id) const
{
    const int row = m_source ? m_source->rowOf(id) : -1;
    return row < 0 ? -1 : mapFromSource(m_source->index(row, 0)).row();
}

bool FilterProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (parent.isValid() || !m_source)
        return false;
    if (m_condition && !m_condition(row))
        return false;
    if (m_words.isEmpty())
        return true;
    if (m_source->isGroupRow(row))
        return false;
    const QString &text = m_source->filterText(row);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return text.contains(word); });
}

bool FilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const SortKey &a = m_source->sortKeyAt(left.row(), left.column());
    const SortKey &b = m_source->sortKeyAt(right.row(), right.column());
    if (a.isSet != b.isSet)
        return sortOrder() == Qt::AscendingOrder ? a.isSet : b.isSet;
    return a < b;
}

} // namespace tables
