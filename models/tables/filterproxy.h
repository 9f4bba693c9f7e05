#pragma once

#include <QSortFilterProxyModel>

namespace tables {

//! The text filter over the loaded rows, and sorting by SortRole. Every word typed must be found somewhere in the row,
//! accents and case aside; digits are also found across the punctuation of a phone number.
//!
//! For lists up to some ten thousand rows: see the benchmarks.
class FilterProxy final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit FilterProxy(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;
    void setText(const QString &text);
    QString text() const { return m_text; }

    //! As texts are compared: decomposed, without accents, lower case.
    static QString folded(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void forget(int first, int last);

    QString m_text;
    QStringList m_words;
    mutable QStringList m_folded; //!< of each source row, made when first asked; a null string is not made yet
};

} // namespace tables
