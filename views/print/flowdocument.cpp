#include "views/print/flowdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextTable>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr double baseSize = 9;
constexpr double smallSize = 7.5;
constexpr double headHeight = 24; // of the line above the text, and of that below it
//! A point in the unit of formats, 1/96 inch: the layout scales their margins and paddings to the device by itself.
constexpr double formatPoint = 96.0 / 72.0;
const QColor gray(0x59, 0x61, 0x6B);
//! Darker than on screen: a printer drops what is as pale as that.
const QColor line(0x8E, 0x97, 0xA3);
constexpr double lineWidth = 0.6; // of all lines, in points

//! Control characters from outside print as boxes, and some of them structure a QTextDocument.
QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || c.isPrint() || c.isSurrogate() || c.category() == QChar::Other_Format)
            result += c;
        else if (c != u'\r')
            result += u' ';
    }
    return result;
}

} // namespace

FlowDocument::FlowDocument(QPagedPaintDevice &device)
    : m_device(device)
    , m_point(device.logicalDpiX() / 72.0)
    , m_cursor(&m_document)
{
    m_document.documentLayout()->setPaintDevice(&device);
    QFont font = QGuiApplication::font();
    font.setPointSizeF(baseSize);
    m_document.setDefaultFont(font);
    m_document.setDocumentMargin(0);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document.setDefaultTextOption(option);
    m_document.setPageSize(QSizeF(device.width(), device.height() - 2 * headHeight * m_point));
}

QTextCharFormat FlowDocument::textFormat(double points, bool bold, const QColor &color) const
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
    format.setForeground(color);
    return format;
}

void FlowDocument::block(const QString &text, double points, bool bold, const QColor &color, double above, double below)
{
    QTextBlockFormat format;
    format.setTopMargin(m_empty ? 0 : above * formatPoint);
    format.setBottomMargin(below * formatPoint);
    m_cursor.movePosition(QTextCursor::End);
    if (m_empty)
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format);
    m_cursor.insertText(printable(text), textFormat(points, bold, color));
    m_empty = false;
}

void FlowDocument::title(const QString &text)
{
    block(text, 15, true, Qt::black, 0, 2);
}

void FlowDocument::heading(const QString &text)
{
    block(text, 11, true, Qt::black, 14, 4);
    m_headings.push_back(m_cursor.block().position());
}

void FlowDocument::paragraph(const QString &text)
{
    block(text, baseSize, false, Qt::black, 0, 4);
}

void FlowDocument::remark(const QString &text)
{
    block(text, smallSize, false, gray, 0, 3);
}

void FlowDocument::facts(const std::vector<std::pair<QString, QString>> &facts)
{
    std::vector<std::pair<QString, QString>> shown;
    for (const auto &fact : facts) {
        if (!fact.second.isEmpty())
            shown.push_back(fact);
    }
    if (shown.empty())
        return;
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(0);
    format.setCellSpacing(1.5 * formatPoint);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, 22), QTextLength(QTextLength::PercentageLength, 78)});
    m_cursor.movePosition(QTextCursor::End);
    QTextTable *table = m_cursor.insertTable(int(shown.size()), 2, format);
    for (int row = 0; row < int(shown.size()); ++row) {
        table->cellAt(row, 0).firstCursorPosition().insertText(
            printable(shown[size_t(row)].first), textFormat(baseSize, false, gray));
        table->cellAt(row, 1).firstCursorPosition().insertText(
            printable(shown[size_t(row)].second), textFormat(baseSize, false, Qt::black));
    }
    m_empty = false;
}

void FlowDocument::table(
    const QStringList &header, const std::vector<int> &shares, const std::vector<QStringList> &rows)
{
    QTextTableFormat format;
    format.setBorder(1); // with collapsed borders, Qt draws no grid at all that is thinner
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(line);
    format.setBorderCollapse(true);
    format.setCellPadding(2.5 * formatPoint);
    format.setCellSpacing(0);
    format.setHeaderRowCount(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QList<QTextLength> widths;
    for (const int share : shares)
        widths.append(QTextLength(QTextLength::PercentageLength, share));
    format.setColumnWidthConstraints(widths);
    m_cursor.movePosition(QTextCursor::End);
    m_cursor.beginEditBlock(); // one layout for all cells, not one for each
    QTextTable *table = m_cursor.insertTable(int(rows.size()) + 1, int(header.size()), format);
    const auto fill = [&](int row, const QStringList &cells, const QTextCharFormat &text) {
        for (int column = 0; column < int(cells.size()); ++column)
            table->cellAt(row, column).firstCursorPosition().insertText(printable(cells[column]), text);
    };
    fill(0, header, textFormat(smallSize, true, gray));
    for (int row = 0; row < int(rows.size()); ++row)
        fill(row + 1, rows[size_t(row)], textFormat(8, false, Qt::black));
    m_cursor.endEditBlock();
    m_empty = false;
}

//! A heading goes to the next page with what it stands over: with the first line, or the first row below the titles.
void FlowDocument::keepHeadings()
{
    const double height = m_document.pageSize().height();
    const auto pageOf = [&](const QTextBlock &block) {
        return int(m_document.documentLayout()->blockBoundingRect(block).top() / height);
    };
    for (const int position : m_headings) { // in their order: a break moves all that follow
        QTextBlock heading = m_document.findBlock(position);
        QTextBlock below = heading.next();
        if (const QTextTable *table = QTextCursor(below).currentTable(); table && table->rows() > 1)
            below = table->cellAt(1, 0).firstCursorPosition().block();
        if (!below.isValid() || pageOf(below) == pageOf(heading))
            continue;
        QTextBlockFormat format = heading.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(heading).setBlockFormat(format);
    }
}

int FlowDocument::paint(const QString &head)
{
    keepHeadings();
    QPainter painter(&m_device);
    if (!painter.isActive())
        return 0;
    const int pages = m_document.pageCount();
    const QSizeF page = m_document.pageSize();
    const double top = headHeight * m_point;
    QFont small = m_document.defaultFont();
    small.setPointSizeF(smallSize);
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            m_device.newPage();
        painter.save();
        painter.setFont(small);
        painter.setPen(gray);
        const QRectF above(0, 0, page.width(), top / 2);
        const QRectF below(0, top + page.height() + top / 2, page.width(), top / 2);
        const QString fitting = QFontMetricsF(small, &m_device).elidedText(head, Qt::ElideRight, above.width());
        painter.drawText(above, int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine), fitting);
        //: The foot of a printed page
        painter.drawText(below, int(Qt::AlignRight | Qt::AlignVCenter),
            QCoreApplication::translate("views::Evidence", "Page %1 of %2").arg(i + 1).arg(pages));
        painter.setPen(QPen(line, lineWidth * m_point));
        painter.drawLine(above.bottomLeft(), above.bottomRight());
        painter.restore();

        painter.save();
        painter.translate(0, top - i * page.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, i * page.height(), page.width(), page.height());
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        m_document.documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return pages;
}

} // namespace views
