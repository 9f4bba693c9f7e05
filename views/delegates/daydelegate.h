#pragma once

#include <QStyledItemDelegate>

namespace tables {
struct DayCell;
struct DayMark;
} // namespace tables

namespace views {

//! A square of the month: the day, its holiday, and a line per figure. Where there is no room for lines, the figures
//! stand beside each other with their icons; the tooltip has the words.
class DayDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit DayDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Square;

    static void paintGround(const Square &square);
    static QSize paintDay(const Square &square);
    static void paintLines(const Square &square, QRect rest);
    static void paintInline(const Square &square, QRect rest, const QSize &day);
    static int paintMark(const Square &square, const QRect &line, const tables::DayMark &mark, bool words);
};

} // namespace views
