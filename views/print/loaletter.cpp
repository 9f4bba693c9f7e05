#include "views/print/loaletter.h"

#include "domain/phonenumber.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

#include <array>

namespace views {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPageColumns = 3;
constexpr int annexColumns = 4;

//! Where the pen stands on the paper, in points from the left and the top of what may be printed on.
class LetterPainter
{
public:
    explicit LetterPainter(QPagedPaintDevice &device)
        : m_device(device)
        , m_painter(&device)
        , m_point(device.logicalDpiX() / 72.0)
        , m_width(device.width() / m_point)
        , m_height(device.height() / m_point)
    {
    }

    bool isActive() const { return m_painter.isActive(); }
    int pages() const { return m_pages; }

    void paint(const LoaLetter &letter);

private:
    static constexpr double lineHeight = 15;
    static constexpr double labelWidth = 92;
    static constexpr double signatureHeight = 120;

    enum class Weight : quint8 { Normal, Bold };

    QFont font(double size, Weight weight = Weight::Normal) const
    {
        QFont font = m_painter.font();
        font.setPointSizeF(size);
        font.setBold(weight == Weight::Bold);
        return font;
    }
    QRectF paper(double left, double top, double width, double height) const
    {
        return {left * m_point, top * m_point, width * m_point, height * m_point};
    }
    void newPage()
    {
        if (m_pages > 0)
            m_device.newPage();
        ++m_pages;
        m_y = 0;
    }
    //! Goes on in as many lines as the text takes, and moves the pen below them.
    void text(const QString &words, const QFont &font, double left, double width);
    void line(const QString &words, const QFont &font, double left, double top, double width, Qt::Alignment align);
    void fact(const QString &name, const QString &value);
    void heading(const LoaLetter &letter);
    void numbers(const QStringList &e164, qsizetype first, qsizetype count, int columns);
    void signature(const LoaLetter &letter);
    void footer(const LoaLetter &letter, int page, int total);

    int rowsLeft(double below) const { return int((m_height - below - m_y) / lineHeight); }

    QPagedPaintDevice &m_device;
    QPainter m_painter;
    const double m_point; //!< in the device's dots
    const double m_width;
    const double m_height;
    double m_y = 0;
    int m_pages = 0;
};

void LetterPainter::text(const QString &words, const QFont &font, double left, double width)
{
    m_painter.setFont(font);
    const int flags = int(Qt::AlignLeft | Qt::AlignTop) | int(Qt::TextWordWrap);
    const QRectF room = paper(left, m_y, width, m_height - m_y);
    const QRectF taken = m_painter.boundingRect(room, flags, words);
    m_painter.drawText(room, flags, words);
    m_y += std::max(lineHeight, taken.height() / m_point + 2);
}

void LetterPainter::line(
    const QString &words, const QFont &font, double left, double top, double width, Qt::Alignment align)
{
    m_painter.setFont(font);
    const QRectF room = paper(left, top, width, lineHeight);
    const QString fitting = QFontMetricsF(font, &m_device).elidedText(words, Qt::ElideRight, room.width());
    m_painter.drawText(room, int(align | Qt::AlignVCenter) | int(Qt::TextSingleLine), fitting);
}

void LetterPainter::fact(const QString &name, const QString &value)
{
    m_painter.setPen(Qt::darkGray);
    line(name, font(10), 0, m_y, labelWidth, Qt::AlignLeft);
    m_painter.setPen(Qt::black);
    text(value, font(10), labelWidth, m_width - labelWidth);
}

void LetterPainter::heading(const LoaLetter &letter)
{
    const domain::LoaStatement &says = letter.statement;
    text(u"LETTER OF AUTHORIZATION"_s, font(14, Weight::Bold), 0, m_width);
    m_y += 8;
    fact(u"Date"_s, QLocale(QLocale::English, QLocale::UnitedStates).toString(letter.date, u"MMMM d, yyyy"_s));
    fact(u"End user"_s, says.holder);
    fact(u"Service address"_s, says.address);
    if (!says.billingNumber.isEmpty())
        fact(u"Billing number"_s, domain::nationalForm(says.billingNumber));
    if (!says.carriers.isEmpty())
        fact(says.carriers.size() == 1 ? u"Losing carrier"_s : u"Losing carriers"_s, says.carriers.join(u", "_s));
    if (!letter.newProvider.isEmpty())
        fact(u"New provider"_s, letter.newProvider);
    m_y += 8;
    const QString provider = letter.newProvider.isEmpty() ? u"the new provider"_s : letter.newProvider;
    text(u"I authorize %1 to act as my agent and to move the telephone numbers listed in this letter from the losing "
         "carrier to its service, and to obtain the records of my account that this takes. I confirm that I am the "
         "end user named above, or am entitled to decide for it. I know that one carrier only can serve a number, and "
         "that the losing carrier may charge for the move."_s.arg(provider),
        font(10), 0, m_width);
    m_y += 8;
}

void LetterPainter::numbers(const QStringList &e164, qsizetype first, qsizetype count, int columns)
{
    const double width = m_width / columns;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype row = i / columns;
        const qsizetype column = i % columns;
        line(domain::nationalForm(e164[first + i]), font(10), double(column) * width, m_y + double(row) * lineHeight,
            width, Qt::AlignLeft);
    }
    const qsizetype rows = (count + columns - 1) / columns;
    m_y += double(rows) * lineHeight;
}

void LetterPainter::signature(const LoaLetter &letter)
{
    const double dateLeft = m_width * 0.65;
    const double ruler = m_y + 44;
    m_painter.setPen(QPen(Qt::black, m_point * 0.75));
    for (const auto &[from, to] : {std::pair(0.0, m_width * 0.57), std::pair(dateLeft, m_width)})
        m_painter.drawLine(QPointF(from, ruler) * m_point, QPointF(to, ruler) * m_point);
    m_painter.setPen(Qt::darkGray);
    line(u"Signature"_s, font(9), 0, ruler + 2, 200, Qt::AlignLeft);
    line(u"Date"_s, font(9), dateLeft, ruler + 2, m_width - dateLeft, Qt::AlignLeft);
    m_painter.setPen(Qt::black);
    m_y = ruler + 2 * lineHeight;
    const QString toWriteOn = u"______________________________"_s;
    fact(u"Name"_s, letter.signer.isEmpty() ? toWriteOn : letter.signer);
    fact(u"Title"_s, letter.signerTitle.isEmpty() ? toWriteOn : letter.signerTitle);
}

void LetterPainter::footer(const LoaLetter &letter, int page, int total)
{
    if (total == 1)
        return;
    m_painter.setPen(Qt::darkGray);
    const double top = m_height - lineHeight;
    line(u"Letter of authorization of %1"_s.arg(letter.statement.holder), font(8), 0, top, m_width * 0.75,
        Qt::AlignLeft);
    line(u"Page %1 of %2"_s.arg(page).arg(total), font(8), m_width * 0.75, top, m_width * 0.25, Qt::AlignRight);
    m_painter.setPen(Qt::black);
}

void LetterPainter::paint(const LoaLetter &letter)
{
    const QStringList &all = letter.statement.numbers;
    newPage();
    heading(letter);
    const auto title = [&](const QString &words) {
        text(words, font(10, Weight::Bold), 0, m_width);
        m_y += 2;
    };
    const double below = signatureHeight + lineHeight;
    if (all.size() <= qsizetype(firstPageColumns) * std::max(0, rowsLeft(below) - 2)) {
        title(u"Telephone numbers (%1)"_s.arg(all.size()));
        numbers(all, 0, all.size(), firstPageColumns);
        signature(letter);
        return;
    }
    const double annexHead = 2 * lineHeight + 12;
    const int annexRows = std::max(1, int((m_height - annexHead - 2 * lineHeight) / lineHeight));
    const qsizetype perPage = qsizetype(annexRows) * annexColumns;
    const int annexPages = int((all.size() + perPage - 1) / perPage);
    const int total = annexPages + 1;
    title(u"Telephone numbers (%1)"_s.arg(all.size()));
    text(annexPages == 1
            ? u"All of them are listed in the annex on page 2, which is part of this letter."_s
            : u"All of them are listed in the annex on pages 2 to %1, which is part of this letter."_s.arg(total),
        font(10), 0, m_width);
    signature(letter);
    footer(letter, 1, total);
    for (int page = 0; page < annexPages; ++page) {
        newPage();
        text(u"Annex: telephone numbers"_s, font(12, Weight::Bold), 0, m_width);
        const qsizetype first = page * perPage;
        const qsizetype count = std::min(perPage, all.size() - first);
        text(u"%1 to %2 of %3"_s.arg(first + 1).arg(first + count).arg(all.size()), font(9), 0, m_width);
        m_y = annexHead;
        numbers(all, first, count, annexColumns);
        footer(letter, page + 2, total);
    }
}

} // namespace

std::vector<LoaLetter> loaLetters(
    const domain::LoaChoice &loa, const std::vector<domain::LoaStatement> &statements, const QDate &today)
{
    std::vector<LoaLetter> letters;
    letters.reserve(statements.size());
    for (const domain::LoaStatement &statement : statements)
        letters.push_back({.statement = statement,
            .signer = loa.signer,
            .signerTitle = loa.signerTitle,
            .newProvider = loa.newProvider,
            .date = loa.letterDate.isValid() ? loa.letterDate : today});
    return letters;
}

int paintLoaLetters(QPagedPaintDevice &device, const std::vector<LoaLetter> &letters)
{
    LetterPainter painter(device);
    if (!painter.isActive())
        return 0;
    for (const LoaLetter &letter : letters)
        painter.paint(letter);
    return painter.pages();
}

QByteArray loaPdf(const std::vector<LoaLetter> &letters, domain::LoaPaper paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(paper == domain::LoaPaper::A4 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageMargins({20, 20, 20, 20}, QPageLayout::Millimeter);
    writer.setTitle(u"Letter of authorization"_s);
    writer.setCreator(u"Portside"_s);
    return paintLoaLetters(writer, letters) > 0 ? bytes : QByteArray();
}

} // namespace views
