#include "sandbox/seeddocuments.h"

#include <QStringList>
#include <QtEndian>

#include <array>

namespace sandbox {

namespace {

QByteArray pdfText(const QString &text)
{
    QByteArray ascii = text.toLatin1();
    for (char &letter : ascii) {
        if (letter < 0x20 || letter == 0x7f)
            letter = '?';
    }
    return '(' + ascii.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)") + ')';
}

template <typename Integer>
QByteArray bigEndian(Integer value)
{
    QByteArray bytes(sizeof(Integer), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

template <typename Integer>
QByteArray littleEndian(Integer value)
{
    QByteArray bytes(sizeof(Integer), Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    return bigEndian(quint32(data.size())) + type + data + bigEndian(crc32(type + data));
}

//! Dark "text" lines on paper.
bool isInk(int x, int y, int width, quint32 seed)
{
    const bool line = y % 12 >= 4 && y % 12 < 8;
    const int end = width - 10 - int((seed + quint32(y / 12) * 37) % quint32(width / 2));
    return line && x > 10 && x < end;
}

} // namespace

QByteArray seedPdf(const QString &title, const QStringList &lines)
{
    QByteArray text = "BT /F1 18 Tf 72 720 Td " + pdfText(title) + " Tj /F1 11 Tf 0 -36 Td 16 TL\n";
    for (const QString &line : lines)
        text += pdfText(line) + " Tj T*\n";
    text += "ET";
    const std::array<QByteArray, 5> objects{"<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R "
        "/Resources << /Font << /F1 4 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Length " + QByteArray::number(text.size()) + " >>\nstream\n" + text + "\nendstream"};

    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (size_t i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray size = QByteArray::number(objects.size() + 1);
    return pdf + "xref\n0 " + size + '\n' + table + "trailer\n<< /Size " + size + " /Root 1 0 R >>\nstartxref\n"
        + QByteArray::number(pdf.size()) + "\n%%EOF\n";
}

QByteArray seedPng(int width, int height, quint32 colors)
{
    QByteArray rows;
    for (int y = 0; y < height; ++y) {
        rows += '\0'; // no filter
        for (int x = 0; x < width; ++x)
            rows += isInk(x, y, width, colors) ? QByteArray(R"(3=M)", 3)
                                               : QByteArray("\xfa\xf8", 2) + char(0xe0 + int(colors % 31));
    }
    // qCompress() puts a length of four bytes before the zlib stream that a PNG wants.
    return QByteArray("\x89PNG\r\n\x1a\n")
        + pngChunk("IHDR", bigEndian(quint32(width)) + bigEndian(quint32(height)) + QByteArray("\x08\x02\0\0\0", 5))
        + pngChunk("IDAT", qCompress(rows).mid(4)) + pngChunk("IEND", {});
}

QByteArray seedTiff(int width, int height)
{
    QByteArray pixels;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            pixels += isInk(x, y, width, 7) ? '\x30' : '\xf4';
    }
    constexpr quint16 shortType = 3;
    constexpr quint16 longType = 4;
    struct Entry {
        quint16 tag;
        quint16 type;
        quint32 value;
    };
    constexpr quint32 dataStart = 8;
    const std::array<Entry, 9> entries{Entry{256, longType, quint32(width)}, Entry{257, longType, quint32(height)},
        Entry{258, shortType, 8}, Entry{259, shortType, 1}, Entry{262, shortType, 1}, Entry{273, longType, dataStart},
        Entry{277, shortType, 1}, Entry{278, longType, quint32(height)}, Entry{279, longType, quint32(pixels.size())}};
    if (pixels.size() % 2)
        pixels += '\0'; // the directory begins on a word
    QByteArray directory = littleEndian(quint16(entries.size()));
    for (const Entry &entry : entries)
        directory += littleEndian(entry.tag) + littleEndian(entry.type) + littleEndian(quint32(1))
            + littleEndian(entry.value);
    return QByteArray("II*\0", 4) + littleEndian(quint32(dataStart + pixels.size())) + pixels + directory
        + littleEndian(quint32(0));
}

} // namespace sandbox
