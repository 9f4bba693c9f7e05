#include "views/delegates/daydelegate.h"

#include "tables/monthmodel.h"
#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"
#include "views/widgets/monthgrid.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;
using tables::DayCell;
using tables::DayMark;

namespace {
constexpr int inset = 5;
constexpr int markIcon = 12;
constexpr int markGap = 3;
constexpr int inlineGap = 8;
} // namespace

struct DayDelegate::Square {
    QPainter &painter;
    const QStyleOptionViewItem &option;
    const DayCell &cell;
    const Colors &colors;
    QFont small = {};
    int line = 0; //!< height of a small line
};

DayDelegate::DayDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void DayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto cell = index.data(tables::MonthModel::CellRole).value<DayCell>();
    const QFont small = fonts::small(option.font);
    const Square square{.painter = *painter,
        .option = option,
        .cell = cell,
        .colors = theme::colors(option.palette),
        .small = small,
        .line = QFontMetrics(small).height() + 2};
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(square);
    const QSize day = paintDay(square);
    const QRect rest = option.rect.adjusted(inset, day.height(), -inset, -3);
    const auto wanted = int(cell.marks.size()) + (cell.holidays.isEmpty() ? 0 : 1);
    if (rest.height() >= wanted * square.line)
        paintLines(square, rest);
    else
        paintInline(square, rest, day);
    painter->restore();
}

void DayDelegate::paintGround(const Square &square)
{
    const auto &[painter, option, cell, colors, small, line] = square;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    QColor fill = option.palette.color(cell.weekend || !cell.inMonth ? QPalette::AlternateBase : QPalette::Base);
    if (selected)
        fill = option.state.testFlag(QStyle::State_Active) ? colors.rowSelected : colors.rowSelectedInactive;
    else if (option.state.testFlag(QStyle::State_MouseOver))
        fill = colors.hover;
    painter.fillRect(option.rect, fill);
    const QColor hairline = option.palette.color(QPalette::Midlight);
    paint::edge(painter, QRectF(option.rect), Qt::BottomEdge, hairline);
    paint::edge(painter, QRectF(option.rect), Qt::RightEdge, hairline);
    const QColor accent = option.palette.color(QPalette::Link);
    if (selected) // a line, as on the chosen tab: not only a fill
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 3), accent);
    if (focused)
        paint::box(painter, QRectF(option.rect.adjusted(1, 1, -2, -2)), {.border = accent, .radius = 2});
}

//! \returns how much of the corner it took.
QSize DayDelegate::paintDay(const Square &square)
{
    const auto &[painter, option, cell, colors, small, line] = square;
    const QFont font = cell.today ? fonts::bold(option.font) : option.font;
    const QFontMetrics fontMetrics(font);
    const QString number = QLocale().toString(cell.day.day());
    QRect top = option.rect.adjusted(inset, 5, -inset, 0);
    top.setHeight(fontMetrics.height());
    painter.setFont(font);
    painter.setPen(cell.today ? option.palette.color(QPalette::Link)
            : cell.inMonth    ? option.palette.color(QPalette::Active, QPalette::Text)
                              : colors.secondary);
    painter.drawText(top, Qt::AlignLeft | Qt::AlignVCenter, number);
    QString beside;
    if (cell.today)
        beside = MonthGrid::tr("today");
    else if (!cell.inMonth && cell.day.day() == 1)
        beside = QLocale().toString(cell.day, u"MMM"_s);
    int used = fontMetrics.horizontalAdvance(number) + markGap + 2;
    painter.setFont(small);
    const int besideWidth = QFontMetrics(small).horizontalAdvance(beside);
    if (!beside.isEmpty() && besideWidth <= top.width() - used) {
        painter.drawText(top.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, beside);
        used += besideWidth;
    }
    return {used, 5 + fontMetrics.height() + 2};
}

//! \returns its width.
int DayDelegate::paintMark(const Square &square, const QRect &line, const DayMark &mark, bool words)
{
    const tables::Meaning meaning = mark.meaning;
    const bool loud = meaning == tables::Meaning::NeedsYou || meaning == tables::Meaning::Unknown
        || meaning == tables::Meaning::Failed;
    const QColor color = square.colors.of(meaning).text;
    const Icon icon = mark.early ? Icon::Alert : planIcon(mark.state);
    const QRectF place(line.left(), line.top() + (line.height() - markIcon) / 2.0, markIcon, markIcon);
    paintIcon(square.painter, place, icon, color);
    const QFontMetrics fontMetrics(square.small);
    const int room = line.width() - markIcon - markGap;
    const QString figure = QLocale().toString(mark.count);
    const QString text = words && fontMetrics.horizontalAdvance(mark.words) <= room ? mark.words : figure;
    square.painter.setFont(square.small);
    square.painter.setPen(loud ? color : square.option.palette.color(QPalette::Active, QPalette::Text));
    square.painter.drawText(line.adjusted(markIcon + markGap, 0, 0, 0),
        int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine), text);
    return markIcon + markGap + fontMetrics.horizontalAdvance(text);
}

void DayDelegate::paintLines(const Square &square, QRect rest)
{
    const auto nextLine = [&rest, &square] {
        const QRect line(rest.left(), rest.top(), rest.width(), square.line);
        rest.setTop(rest.top() + square.line);
        return line;
    };
    if (!square.cell.holidays.isEmpty()) {
        square.painter.setFont(square.small);
        square.painter.setPen(square.colors.secondary);
        const QRect line = nextLine();
        square.painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(square.small).elidedText(square.cell.holidays.join(u", "_s), Qt::ElideRight, line.width()));
    }
    for (const DayMark &mark : square.cell.marks)
        paintMark(square, nextLine(), mark, true);
}

//! In a low square the figures stand right of the day. What has no room is counted: "+2".
void DayDelegate::paintInline(const Square &square, QRect rest, const QSize &day)
{
    const QFontMetrics fontMetrics(square.small);
    const auto widthOf = [&fontMetrics](const QString &text) { return fontMetrics.horizontalAdvance(text); };
    if (rest.height() < square.line) {
        const int number = widthOf(u"00"_s) + inlineGap; // so that the figures of a week stand under each other
        rest = square.option.rect.adjusted(inset + std::max(day.width() + inlineGap, number), 5, -inset, 0);
        rest.setHeight(std::max(day.height() - 7, square.line));
    }
    const int lines = std::max(1, rest.height() / square.line);
    const std::vector<DayMark> &marks = square.cell.marks;
    int x = rest.left();
    int line = 0;
    square.painter.setFont(square.small);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const int width = markIcon + markGap + widthOf(QLocale().toString(marks[i].count));
        const QString more = u"+%1"_s.arg(marks.size() - i);
        const bool lastLine = line + 1 == lines;
        const int reserved = lastLine && i + 1 < marks.size() ? inlineGap + widthOf(more) : 0;
        if (x + width + reserved > rest.right() + 1 && x > rest.left()) {
            if (lastLine) {
                square.painter.setPen(square.colors.secondary);
                square.painter.drawText(QRect(x, rest.top() + line * square.line, widthOf(more) + 2, square.line),
                    Qt::AlignLeft | Qt::AlignVCenter, more);
                return;
            }
            ++line;
            x = rest.left();
        }
        x += paintMark(square, QRect(x, rest.top() + line * square.line, width, square.line), marks[i], false)
            + inlineGap;
    }
    const QRect room(x, rest.top() + line * square.line, rest.right() - x + 1, square.line);
    if (square.cell.holidays.isEmpty() || room.width() < 2 * markIcon)
        return; // the tooltip names it
    square.painter.setPen(square.colors.secondary);
    square.painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics.elidedText(square.cell.holidays.join(u", "_s), Qt::ElideRight, room.width()));
}

QSize DayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, option.fontMetrics.height()};
}

} // namespace views
