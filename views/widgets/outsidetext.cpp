#include "views/widgets/outsidetext.h"

using namespace Qt::StringLiterals;

namespace views {

namespace {

//! Marks, embeddings, overrides and isolates: what is written from right to left is shown so without them, too.
bool turnsAround(QChar character)
{
    const char16_t code = character.unicode();
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069);
}

bool breaksLine(QChar character)
{
    return character == u'\n' || character == QChar(QChar::LineSeparator)
        || character == QChar(QChar::ParagraphSeparator);
}

bool isControl(QChar character)
{
    return character.category() == QChar::Other_Control || breaksLine(character);
}

} // namespace

QString oneLine(const QString &text)
{
    constexpr qsizetype longest = 500;
    QString line;
    for (const QChar character : text) {
        if (turnsAround(character))
            continue;
        if (line.size() >= longest && !character.isLowSurrogate())
            return line + u'…';
        if (!isControl(character))
            line += character;
        else if (!line.endsWith(u' '))
            line += u' ';
    }
    return line;
}

QString inParagraphs(const QString &text)
{
    constexpr int longestWord = 48;
    QString shown;
    shown.reserve(text.size());
    int unbroken = 0;
    for (const QChar character : text) {
        if (turnsAround(character) || character == u'\r')
            continue;
        const QChar next = breaksLine(character) ? QChar(u'\n') : isControl(character) ? QChar(u' ') : character;
        unbroken = next.isSpace() ? 0 : unbroken + 1;
        if (unbroken > longestWord && !next.isLowSurrogate()) {
            shown += QChar(0x200B); // nothing to see, and a place to break
            unbroken = 1;
        }
        shown += next;
    }
    return shown;
}

QString onButton(const QString &text)
{
    constexpr qsizetype longest = 80;
    const QString line = oneLine(text);
    QString shown = line.size() > longest ? QString(line.left(longest) + u'…') : line;
    return shown.replace(u'&', u"&&"_s);
}

} // namespace views
