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
constexpr int inset = 6;
constexpr int markIcon = 13;
constexpr int markGap = 4;
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
    const int below = paintDay(square);
    const QRect rest = option.rect.adjusted(inset, below, -inset, -3);
    const auto wanted = int(cell.marks.size()) + (cell.holidays.isEmpty() ? 0 : 1);
    if (rest.height() >= wanted * square.line)
        paintLines(square, rest);
    else
        paintInline(square, rest);
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

//! \returns how far below the top the rest begins.
int DayDelegate::paintDay(const Square &square)
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
    const int used = fontMetrics.horizontalAdvance(number) + markGap + 2;
    painter.setFont(small);
    if (QFontMetrics(small).horizontalAdvance(beside) <= top.width() - used)
        painter.drawText(top.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, beside);
    return 5 + fontMetrics.height() + 2;
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

//! In a low square the first figures stand right of the day.
void DayDelegate::paintInline(const Square &square, QRect rest)
{
    const QFontMetrics fontMetrics(square.small);
    const QFontMetrics day(square.option.font);
    if (rest.height() < square.line) {
        rest = square.option.rect.adjusted(inset + day.horizontalAdvance(u"00"_s) + inlineGap, 5, -inset, 0);
        rest.setHeight(day.height());
    }
    int x = rest.left();
    int y = rest.top();
    const auto fits = [&](int width) {
        if (x > rest.left() && x + width > rest.right() + 1) {
            x = rest.left();
            y += square.line;
        }
        return y + square.line <= rest.bottom() + 3;
    };
    const auto widthOf = [&](const QString &text) { return fontMetrics.horizontalAdvance(text); };
    for (std::size_t i = 0; i < square.cell.marks.size(); ++i) {
        const DayMark &mark = square.cell.marks[i];
        const QString more = u"+%1"_s.arg(square.cell.marks.size() - i);
        const int width = markIcon + markGap + widthOf(QLocale().toString(mark.count));
        const bool last = i + 1 == square.cell.marks.size();
        const bool lastLine = y + 2 * square.line > rest.bottom() + 3;
        const int reserve = !last && lastLine ? inlineGap + widthOf(more) : 0;
        if (!fits(width + reserve) || (x == rest.left() && width + reserve > rest.width() && i > 0)) {
            square.painter.setFont(square.small);
            square.painter.setPen(square.colors.secondary);
            const int top = std::min(y, rest.bottom() + 3 - square.line);
            square.painter.drawText(QRect(std::max(x, rest.left()), top, widthOf(more) + 2, square.line),
                Qt::AlignLeft | Qt::AlignVCenter, more);
            return;
        }
        x += paintMark(square, QRect(x, y, width, square.line), mark, false) + inlineGap;
    }
    if (!square.cell.holidays.isEmpty() && y + square.line <= rest.bottom() + 3) {
        square.painter.setFont(square.small);
        square.painter.setPen(square.colors.secondary);
        const QRect line(x, y, rest.right() - x + 1, square.line);
        square.painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics.elidedText(square.cell.holidays.join(u", "_s), Qt::ElideRight, line.width()));
    }
}

QSize DayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, option.fontMetrics.height()};
}

} // namespace views
