#include "views/print/daysheet.h"

#include "tables/plantext.h"
#include "views/format.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace views {

using namespace Qt::StringLiterals;
using domain::PlanEntry;
using tables::PlanText;

namespace {

constexpr double lineHeight = 13;
constexpr double headHeight = 54;
constexpr double footHeight = 20;
constexpr int numbersPerLine = 5;
constexpr int mostListed = 25; // more are in the order; a sheet is for the desk
constexpr double boxSize = 10;
constexpr double pad = 5; // above and below a row

//! Lays the sheet out in points first, because the pages have to be counted before the first one is painted.
class SheetPainter
{
    Q_DECLARE_TR_FUNCTIONS(views::DaySheet)

public:
    SheetPainter(QPagedPaintDevice &device, const DaySheet &sheet)
        : m_device(device)
        , m_sheet(sheet)
        , m_painter(&device)
        , m_point(device.logicalDpiX() / 72.0)
        , m_width(device.width() / m_point)
        , m_height(device.height() / m_point)
    {
        const double box = std::max(46.0, m_width * 0.1);
        m_left = {
            0, m_width * 0.14, m_width - 3 * box - m_width * 0.17, m_width - 3 * box, m_width - 2 * box, m_width - box};
    }

    int paint();

private:
    //! What must not be torn apart by the end of a page.
    struct Block {
        double height = 0;
        std::function<void(double top)> draw = {};
    };
    enum class Weight : quint8 { Normal, Bold };

    QFont font(double size, Weight weight = Weight::Normal) const
    {
        QFont font = m_painter.font();
        font.setPointSizeF(size);
        font.setBold(weight == Weight::Bold);
        return font;
    }
    void line(const QString &words, const QFont &font, double left, double top, double width,
        Qt::Alignment align = Qt::AlignLeft);
    void ruler(double top, const QColor &color);
    void box(double left, double top);
    void collect();
    void addSection(const QString &zone, const std::vector<const PlanEntry *> &entries);
    void addEntry(const PlanEntry &entry);
    void addSignature();
    std::vector<std::vector<const Block *>> pages() const;
    void pageHead(bool first);
    void pageFoot(int page, int total);

    QPagedPaintDevice &m_device;
    const DaySheet &m_sheet;
    QPainter m_painter;
    const double m_point; //!< in the device's dots
    const double m_width;
    const double m_height;
    std::array<double, 6> m_left = {}; //!< time, order, state, three boxes
    std::vector<Block> m_blocks;
};

void SheetPainter::line(
    const QString &words, const QFont &font, double left, double top, double width, Qt::Alignment align)
{
    m_painter.setFont(font);
    const QRectF room(left * m_point, top * m_point, width * m_point, lineHeight * m_point);
    m_painter.drawText(room, int(align | Qt::AlignVCenter) | int(Qt::TextSingleLine),
        QFontMetricsF(font, &m_device).elidedText(words, Qt::ElideRight, room.width()));
}

void SheetPainter::ruler(double top, const QColor &color)
{
    m_painter.setPen(QPen(color, m_point * 0.5));
    m_painter.drawLine(QPointF(0, top) * m_point, QPointF(m_width, top) * m_point);
    m_painter.setPen(Qt::black);
}

void SheetPainter::box(double left, double top)
{
    m_painter.setPen(QPen(Qt::black, m_point * 0.75));
    m_painter.drawRect(QRectF(left * m_point, top * m_point, boxSize * m_point, boxSize * m_point));
}

void SheetPainter::collect()
{
    std::map<QString, std::vector<const PlanEntry *>> zones;
    for (const PlanEntry &entry : m_sheet.entries)
        zones[format::zone(entry.zone)].push_back(&entry);
    for (auto &[zone, entries] : zones) {
        std::ranges::stable_sort(
            entries, [](const PlanEntry *a, const PlanEntry *b) { return a->time < b->time; }); // as the day goes
        addSection(zone, entries);
    }
    addSignature();
}

void SheetPainter::addSection(const QString &zone, const std::vector<const PlanEntry *> &entries)
{
    int numbers = 0;
    for (const PlanEntry *entry : entries)
        numbers += int(entry->numbers.size());
    //: A zone's section: US/Eastern · 12 numbers
    const QString title = tr("%1 · %2").arg(zone, format::numbers(numbers));
    m_blocks.push_back({lineHeight * 2 + 12, [this, title](double top) {
                            line(title, font(11, Weight::Bold), 0, top + 8, m_width);
                            m_painter.setPen(Qt::darkGray);
                            const double at = top + 10 + lineHeight;
                            const std::array words{
                                tr("Time"), tr("Order, group"), tr("State"), tr("Routed"), tr("Active"), tr("Tested")};
                            for (std::size_t i = 0; i < words.size(); ++i) {
                                const double right = i + 1 < words.size() ? m_left.at(i + 1) : m_width;
                                line(words.at(i), font(8), m_left.at(i), at, right - m_left.at(i) - 2);
                            }
                            ruler(top + lineHeight * 2 + 12, Qt::darkGray);
                        }});
    for (const PlanEntry *entry : entries)
        addEntry(*entry);
}

void SheetPainter::addEntry(const PlanEntry &entry)
{
    const bool listed = entry.numbers.size() <= mostListed;
    const auto numberLines = listed ? (entry.numbers.size() + numbersPerLine - 1) / numbersPerLine : 1;
    const double height = lineHeight * double(2 + numberLines) + 2 * pad;
    m_blocks.push_back({height, [this, &entry, listed, height](double top) {
                            const double first = top + pad;
                            const QFont usual = font(10);
                            const QFont small = font(8);
                            const double orderWidth = m_left[2] - m_left[1] - 6;
                            line(entry.hasTime() ? entry.time.toString(u"HH:mm"_s) : tr("all day"),
                                font(10, Weight::Bold), 0, first, m_left[1] - 4);
                            line(entry.reference.isEmpty() ? tr("no reference") : entry.reference, usual, m_left[1],
                                first, orderWidth);
                            line(PlanText::of(entry.state).text, usual, m_left[2], first, m_left[3] - m_left[2] - 4);
                            for (std::size_t i = 3; i < m_left.size(); ++i)
                                box(m_left.at(i) + 4, first + 2);
                            m_painter.setPen(Qt::darkGray);
                            if (entry.at.isValid())
                                line(tr("%1 UTC").arg(entry.at.toUTC().time().toString(u"HH:mm"_s)), small, 0,
                                    first + lineHeight, m_left[1] - 4);
                            line(PlanText::orderLine(entry), small, m_left[1], first + lineHeight, orderWidth);
                            const QString kind = entry.kind == domain::PlanKind::Osr ? tr("OSR update")
                                : entry.kind == domain::PlanKind::Desired            ? tr("asked for")
                                : entry.onDemand                                     ? tr("on demand")
                                                                                     : tr("by itself");
                            line(kind, small, m_left[2], first + lineHeight, m_left[3] - m_left[2] - 4);
                            m_painter.setPen(Qt::black);
                            double at = first + 2 * lineHeight;
                            if (!listed) {
                                line(tr("%1, listed in the order").arg(format::numbers(int(entry.numbers.size()))),
                                    small, m_left[1], at, m_width - m_left[1]);
                            }
                            const double width = (m_width - m_left[1]) / numbersPerLine;
                            for (qsizetype i = 0; listed && i < entry.numbers.size(); ++i) {
                                const auto column = i % numbersPerLine;
                                line(format::phone(entry.numbers[i]), small, m_left[1] + double(column) * width,
                                    at + double(i / numbersPerLine) * lineHeight, width - 2);
                            }
                            ruler(top + height, Qt::lightGray);
                        }});
}

void SheetPainter::addSignature()
{
    m_blocks.push_back({46, [this](double top) {
                            const QString toWriteOn = u"______________________"_s;
                            line(tr("Cut-over by %1   at %1").arg(toWriteOn), font(10), 0, top + 28, m_width);
                        }});
}

std::vector<std::vector<const SheetPainter::Block *>> SheetPainter::pages() const
{
    const double room = m_height - headHeight - footHeight;
    std::vector<std::vector<const Block *>> pages(1);
    double used = 0;
    for (const Block &block : m_blocks) {
        if (used + block.height > room && !pages.back().empty()) {
            pages.emplace_back();
            used = 0;
        }
        pages.back().push_back(&block);
        used += block.height;
    }
    return pages;
}

void SheetPainter::pageHead(bool first)
{
    const QString day = QLocale().toString(m_sheet.day, u"dddd d MMMM yyyy"_s);
    line(first ? day : tr("%1, continued").arg(day), font(14, Weight::Bold), 0, 0, m_width);
    m_painter.setPen(Qt::darkGray);
    const auto stamp = [](const QDateTime &at) {
        return tr("%1 %2 UTC", "date, time").arg(format::date(at.toUTC().date()), format::time(at.toUTC().time()));
    };
    line(tr("%1 · orders as of %2 · printed %3")
             .arg(m_sheet.desk,
                 m_sheet.asOf.isValid() ? stamp(m_sheet.asOf) : format::absent(format::Absent::NotReadYet),
                 stamp(m_sheet.printedAt)),
        font(9), 0, 19, m_width);
    if (!m_sheet.filter.isEmpty())
        line(tr("Not all of the day. %1").arg(m_sheet.filter), font(9), 0, 32, m_width);
    m_painter.setPen(Qt::black);
}

void SheetPainter::pageFoot(int page, int total)
{
    m_painter.setPen(Qt::darkGray);
    line(tr("Page %1 of %2").arg(page).arg(total), font(8), 0, m_height - lineHeight, m_width, Qt::AlignRight);
    m_painter.setPen(Qt::black);
}

int SheetPainter::paint()
{
    if (!m_painter.isActive())
        return 0;
    collect();
    const auto all = pages();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0)
            m_device.newPage();
        pageHead(i == 0);
        double top = headHeight;
        for (const Block *block : all[i]) {
            block->draw(top);
            top += block->height;
        }
        pageFoot(int(i) + 1, int(all.size()));
    }
    return int(all.size());
}

} // namespace

int paintDaySheet(QPagedPaintDevice &device, const DaySheet &sheet)
{
    return SheetPainter(device, sheet).paint();
}

} // namespace views
