#include "views/delegates/minibardelegate.h"

#include "views/style/fonts.h"
#include "views/style/metrics.h"
#include "views/style/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr int totalWidth = 28;
constexpr int totalGap = 8;
constexpr int barWidth = 148;
constexpr int barHeight = 4;
constexpr int partMinimum = 4;
constexpr int partGap = 1;

tables::BarParts partsOf(const QModelIndex &index)
{
    return index.data(tables::BarPartsRole).value<tables::BarParts>();
}

QString separator()
{
    return u" · "_s;
}

int totalColumn(const QFontMetrics &metrics, int total)
{
    return std::max(totalWidth, metrics.horizontalAdvance(QLocale().toString(total)));
}

QColor partColor(tables::BarKind kind, const Colors &colors)
{
    switch (kind) {
    case tables::BarKind::Done:
        return colors.done.solid;
    case tables::BarKind::Confirmed:
        return colors.waiting.solid;
    case tables::BarKind::Pending:
        return colors.waiting.border;
    case tables::BarKind::Failed:
        return colors.failed.solid;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<int> barWidths(const std::vector<tables::BarPart> &parts, int width)
{
    qint64 total = 0;
    int shown = 0;
    for (const tables::BarPart &part : parts) {
        total += part.count;
        shown += part.count > 0 ? 1 : 0;
    }
    std::vector<int> widths(parts.size(), 0);
    if (total <= 0)
        return widths;
    const int room = std::max(0, width - (shown - 1) * partGap);
    int used = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].count <= 0)
            continue;
        widths[i] = std::max(partMinimum, static_cast<int>(static_cast<qint64>(parts[i].count) * room / total));
        used += widths[i];
    }
    // What the small ones took too much, or rounding left over, is the largest one's.
    const auto largest = std::max_element(widths.begin(), widths.end());
    *largest = std::max(std::min(partMinimum, room), *largest + room - used);
    return widths;
}

void paintBar(QPainter &painter, const QRect &rect, const std::vector<tables::BarPart> &parts, const QPalette &palette)
{
    const Colors &colors = theme::colors(palette);
    const std::vector<int> widths = barWidths(parts, rect.width());
    int x = rect.left();
    for (size_t i = 0; i < parts.size(); ++i) {
        if (widths[i] == 0)
            continue;
        painter.fillRect(QRect(x, rect.top(), widths[i], rect.height()), partColor(parts[i].kind, colors));
        x += widths[i] + partGap;
    }
}

void MiniBarDelegate::paintCell(const Cell &cell) const
{
    const tables::BarParts bar = partsOf(cell.index);
    if (bar.total == 0 && bar.words.empty()) {
        paintText(cell, cell.rect, cell.option.text, cell.option.font, cell.secondary);
        return;
    }
    const QFont tabular = fonts::tabular(cell.option.font);
    const QFont smallFont = fonts::small(cell.option.font);
    const QFontMetrics smallMetrics(smallFont);
    const int column = totalColumn(QFontMetrics(tabular), bar.total);
    const int gap = 3;
    const int top = cell.rect.top() + (cell.rect.height() - smallMetrics.height() - gap - barHeight) / 2;
    const QRect line(
        cell.rect.left() + column + totalGap, top, cell.rect.width() - column - totalGap, smallMetrics.height());
    const int baselineShift = smallMetrics.ascent() - QFontMetrics(tabular).ascent();
    paintText(cell, QRect(cell.rect.left(), top + baselineShift, column, QFontMetrics(tabular).height()),
        QLocale().toString(bar.total), tabular, cell.text, Qt::AlignRight | Qt::AlignTop);

    const Colors &colors = theme::colors(cell.option.palette);
    int x = line.left();
    for (size_t i = 0; i < bar.words.size() && x < line.right(); ++i) {
        const QString text = i == 0 ? bar.words[i].text : QString(separator() + bar.words[i].text);
        const auto meaning = bar.words[i].meaning;
        paintText(cell, QRect(x, line.top(), line.right() - x + 1, line.height()), text, smallFont,
            meaning == tables::Meaning::None ? cell.secondary : colors.of(meaning).text);
        x += smallMetrics.horizontalAdvance(text);
    }
    paintBar(cell.painter, QRect(line.left(), line.bottom() + 1 + gap, std::min(barWidth, line.width()), barHeight),
        bar.parts, cell.option.palette);
}

int MiniBarDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const tables::BarParts bar = partsOf(index);
    const int words = QFontMetrics(fonts::small(option.font)).horizontalAdvance(fullText(index));
    return totalColumn(option.fontMetrics, bar.total) + totalGap + std::max(barWidth, words);
}

int MiniBarDelegate::rowHeight(const QStyleOptionViewItem &option) const
{
    return std::max(metrics::rowTwoLines, QFontMetrics(fonts::small(option.font)).height() + barHeight + 12);
}

QString MiniBarDelegate::fullText(const QModelIndex &index) const
{
    QStringList words;
    for (const tables::BarWord &word : partsOf(index).words)
        words.append(word.text);
    return words.join(separator());
}

} // namespace views
