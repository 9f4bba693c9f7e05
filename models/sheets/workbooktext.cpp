#include "sheets/workbooktext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {
namespace {

constexpr qsizetype escapeLength = 7;

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

//! Whether _xHHHH_ begins there.
bool isEscape(const QString &text, qsizetype at)
{
    return at + escapeLength <= text.size() && text[at] == u'_' && text[at + 1] == u'x' && text[at + 6] == u'_'
        && std::all_of(text.begin() + at + 2, text.begin() + at + 6, isHex);
}

QString escaped(QChar c)
{
    return u"_x%1_"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0')).toUpper().replace(u'X', u'x');
}

} // namespace

QString toCellText(const QString &text)
{
    QString cell;
    cell.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            cell += c;
            cell += text[++i];
        } else if (c.isSurrogate() || c >= QChar(0xfffe) || (c < u' ' && c != u'\n' && c != u'\t')
            || isEscape(text, i)) { // a return would be read as a new line
            cell += escaped(c);
        } else {
            cell += c;
        }
    }
    return cell;
}

QString fromCellText(const QString &text)
{
    if (!text.contains("_x"_L1))
        return text;
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isEscape(text, i)) {
            plain += text[i];
            continue;
        }
        plain += QChar(text.sliced(i + 2, 4).toUShort(nullptr, 16));
        i += escapeLength - 1;
    }
    return plain;
}

} // namespace sheets
