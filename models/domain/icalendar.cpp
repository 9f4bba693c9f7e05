#include "domain/icalendar.h"

#include <QCryptographicHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

constexpr qsizetype longestLine = 75; // octets, without the line break

//! RFC 5545, 3.3.11. What is neither text nor a line break has no place in a value.
QString escaped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                result += "\\n"_L1;
        } else if (c == u'\n') {
            result += "\\n"_L1;
        } else if (c == u'\\' || c == u';' || c == u',') {
            result += u'\\';
            result += c;
        } else if (c >= u' ' ? c != QChar(0x7f) : c == u'\t') {
            result += c;
        }
    }
    return result;
}

bool continuesCharacter(char octet)
{
    return (static_cast<unsigned char>(octet) & 0xc0U) == 0x80U;
}

void addLine(QByteArray &out, const QByteArray &line)
{
    qsizetype from = 0;
    qsizetype room = longestLine;
    while (line.size() - from > room) {
        qsizetype end = from + room;
        while (continuesCharacter(line[end]))
            --end;
        out += line.sliced(from, end - from) + "\r\n ";
        from = end;
        room = longestLine - 1; // the space that says "goes on" counts
    }
    out += line.sliced(from) + "\r\n";
}

void addText(QByteArray &out, const QByteArray &name, const QString &value)
{
    if (!value.isEmpty())
        addLine(out, name + ':' + escaped(value).toUtf8());
}

QByteArray utc(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

QByteArray date(QDate day)
{
    return day.toString(u"yyyyMMdd"_s).toLatin1();
}

void addEvent(QByteArray &out, const IcsEvent &event, const QDateTime &stamp)
{
    addLine(out, "BEGIN:VEVENT");
    addText(out, "UID", event.uid);
    addLine(out, "DTSTAMP:" + utc(stamp));
    if (event.at.isValid()) {
        addLine(out, "DTSTART:" + utc(event.at)); // without an end it takes no time (3.6.1)
    } else {
        addLine(out, "DTSTART;VALUE=DATE:" + date(event.day));
        addLine(out, "DTEND;VALUE=DATE:" + date(event.day.addDays(1)));
        addLine(out, "TRANSP:TRANSPARENT"); // it does not keep anybody busy for a day
    }
    addText(out, "SUMMARY", event.summary);
    addText(out, "DESCRIPTION", event.description);
    addText(out, "CATEGORIES", event.category);
    addLine(out, "END:VEVENT");
}

} // namespace

QString icsUid(const QStringList &parts)
{
    const QByteArray hash
        = QCryptographicHash::hash(parts.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.first(32)) + "@portside"_L1;
}

QByteArray writeIcs(const std::vector<IcsEvent> &events, const QDateTime &stamp)
{
    QByteArray out;
    addLine(out, "BEGIN:VCALENDAR");
    addLine(out, "VERSION:2.0");
    addLine(out, "PRODID:-//Portside//Port calendar//EN");
    addLine(out, "CALSCALE:GREGORIAN");
    addLine(out, "METHOD:PUBLISH");
    for (const IcsEvent &event : events)
        addEvent(out, event, stamp);
    addLine(out, "END:VCALENDAR");
    return out;
}

} // namespace domain
