#pragma once

#include <QString>
#include <QStringList>

namespace support {

//! What spreadsheets, shells and parsers stumble over. Each must come back from a file as it went in.
inline QStringList oddTexts()
{
    using namespace Qt::StringLiterals;
    return {u"0512"_s, u"000"_s, u"02134"_s, u"+12125550142"_s, u"+1 (212) 555-0142"_s, u"12125550142"_s,
        u"123456789012345678901234567890"_s, u"1.2025E+10"_s, u"1E5"_s, u"0x1F"_s, u"-5"_s, u"- 5"_s, u"=1+1"_s,
        u"=cmd|' /C calc'!A1"_s, u"=HYPERLINK(\"http://x\",\"y\")"_s, u"+1+cmd"_s, u"@SUM(A1)"_s, u"'=1"_s, u"''"_s,
        u"'quoted'"_s, u"\"quoted\""_s, u"say \"hi\", and go"_s, u"a,b;c|d"_s, u" spaces  "_s, u"\ttab\t"_s,
        u"line\nline"_s, u"line\r\nline"_s, u"old\rMac"_s, u"\r"_s, u"\n"_s, u"TRUE"_s, u"#REF!"_s, u"2026-11-02"_s,
        u"1/2"_s, u"3-4"_s, u"Café"_s, u"日本語"_s, u"שלום עולם"_s, u"مرحبا"_s, u"\u202eevil\u202c"_s,
        u"😀👩‍👩‍👧‍👦🇨🇦"_s, u"\u00a0"_s, u"\ufeffmark"_s, u"<b>&amp;</b>"_s, u"]]>"_s,
        u"_x0041_"_s, u"_x000D_\r"_s, u"_x005F_"_s, u"\u0001\u001f"_s, u"\u007f\u0085"_s, u"—"_s, u"null"_s,
        u"{\"a\": [1]}"_s, u"\\n\\"_s, u"end\\"_s, QString(10'240, u'x'), QString(5'000, u'é') + u"=1"_s,
        QString(32'767, u'9')};
}

} // namespace support
