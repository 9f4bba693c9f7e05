#include "tables/filterproxy.h"

#include "tables/roles.h"

#include <QDate>
#include <QDateTime>

namespace tables {

FilterProxy::FilterProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

QString FilterProxy::folded(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString out;
    out.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            out += c.toCaseFolded();
    }
    return out;
}

static QString digitsOf(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isDigit())
            out += c;
        else if (c == QChar(u'\n'))
            out += c; // digits of two cells are not one number
    }
    return out;
}

void FilterProxy::setSourceModel(QAbstractItemModel *model)
{
    if (sourceModel())
        sourceModel()->disconnect(this);
    m_folded.clear();
    // Before the base class connects: what it recomputes on a signal must find the fresh texts.
    if (model) {
        connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { forget(first.row(), last.row()); });
        const auto forgetAll = [this] { m_folded.clear(); };
        connect(model, &QAbstractItemModel::rowsInserted, this, forgetAll);
        connect(model, &QAbstractItemModel::rowsRemoved, this, forgetAll);
        connect(model, &QAbstractItemModel::rowsMoved, this, forgetAll);
        connect(model, &QAbstractItemModel::modelReset, this, forgetAll);
        connect(model, &QAbstractItemModel::layoutChanged, this, forgetAll);
    }
    QSortFilterProxyModel::setSourceModel(model);
}

void FilterProxy::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_words = folded(text).split(QChar(u' '), Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool FilterProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty() || parent.isValid())
        return true;
    if (m_folded.size() < sourceModel()->rowCount())
        m_folded.resize(sourceModel()->rowCount());
    QString &text = m_folded[row];
    if (text.isNull()) {
        const QString all = folded(sourceModel()->index(row, 0).data(FilterRole).toString());
        text = all + QChar(u'\n') + digitsOf(all);
    }
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

bool FilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString)
        return a.toString().compare(b.toString(), Qt::CaseInsensitive) < 0;
    if (!a.isValid() || !b.isValid())
        return a.isValid() < b.isValid(); // what is not known comes first, together
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

void FilterProxy::forget(int first, int last)
{
    for (int row = first; row <= last && row < m_folded.size(); ++row)
        m_folded[row] = QString();
}

} // namespace tables
