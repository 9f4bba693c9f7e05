#include "app/pseudotranslator.h"

using namespace Qt::StringLiterals;

namespace app {

static QChar accent(QChar c)
{
    static constexpr QStringView plain = u"aceinosuyzACEINOSUYZ";
    static constexpr QStringView accents = u"åçéîñöšûýžÅÇÉÎÑÖŠÛÝŽ";
    const auto at = plain.indexOf(c);
    return at < 0 ? c : accents[at];
}

QString PseudoTranslator::accented(const QString &source)
{
    QString out;
    out.reserve(source.size() * 3 / 2);
    qsizetype letters = 0;
    bool inMarker = false;
    for (auto c : source) {
        if (c == u'%')
            inMarker = true;
        else if (inMarker && !c.isDigit() && c != u'L' && c != u'n')
            inMarker = false;
        out += inMarker ? c : accent(c);
        letters += c.isSpace() ? 0 : 1;
    }
    return u"["_s % out % u' ' % QString((letters * 35 + 99) / 100, u'~') % u']';
}

QString PseudoTranslator::translate(const char *, const char *source, const char *disambiguation, int n) const
{
    QString text = QString::fromUtf8(source);
    if (text.trimmed().size() < 2 || qstrcmp(disambiguation, "date format") == 0)
        return text;
    if (n >= 0) // a plural: both English forms are written with (s)
        text.replace(u"(s)"_s, n == 1 ? QString() : u"s"_s);
    return accented(text);
}

} // namespace app
