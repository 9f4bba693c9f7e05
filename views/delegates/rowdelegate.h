#pragma once

#include "tables/roles.h"

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace views {

//! Paints what all cells of a row share (fill, bar of the current row, hairline, focus) and plain text. The delegates
//! of single columns override paintCell() and contentWidth(). Group rows (GroupTitleRole) are painted here for all.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RowDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

protected:
    struct Cell {
        QPainter &painter;
        const QStyleOptionViewItem &option;
        const QModelIndex &index;
        QRect rect = {}; //!< inside the insets
        bool currentRow = false;
        QColor text = {};
        QColor secondary = {};
    };
    //! Plain text in the meaning's color, with its sign in front, elided right.
    virtual void paintCell(const Cell &cell) const;
    virtual int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    virtual int rowHeight(const QStyleOptionViewItem &option) const;
    //! What a tooltip shows when it does not fit: a delegate joins its lines.
    virtual QString fullText(const QModelIndex &index) const;

    static tables::Meaning meaningOf(const QModelIndex &index, int role); //!< None where the model says nothing
    static int leftInset(const QModelIndex &index);
    static void paintText(const Cell &cell, const QRect &rect, const QString &text, const QFont &font,
        const QColor &color, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

private:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, bool current) const;
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace views
