#include "tables/sortkey.h"

#include <QDateTime>

namespace tables {

namespace {

QString withoutMarks(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            plain += c;
    }
    return plain.toCaseFolded();
}

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QString foldedText(const QString &text)
{
    return (isPlain(text) ? text.toLower() : withoutMarks(text)).simplified();
}

QString naturalKey(const QString &text)
{
    const QString folded = isPlain(text) ? text.toLower() : withoutMarks(text);
    QString key;
    key.reserve(folded.size() + 4);
    for (qsizetype i = 0; i < folded.size();) {
        if (!folded[i].isDigit()) {
            key += folded[i++];
            continue;
        }
        while (i + 1 < folded.size() && folded[i] == u'0' && folded[i + 1].isDigit())
            ++i;
        qsizetype end = i;
        while (end < folded.size() && folded[end].isDigit())
            ++end;
        // The length goes before the digits, among the digits' own code points: more digits, larger number.
        key += QChar(char16_t(u'0' + qMin<qsizetype>(end - i, 9)));
        if (end - i >= 9)
            key += QChar(char16_t(qMin<qsizetype>(end - i, 0xfff)));
        key += QStringView(folded).mid(i, end - i);
        i = end;
    }
    return key;
}

SortKey sortKey(const QVariant &value)
{
    switch (value.metaType().id()) {
    case QMetaType::QString: {
        const QString text = value.toString();
        return {.isSet = !text.isEmpty(), .text = naturalKey(text)};
    }
    case QMetaType::QDate: {
        const QDate day = value.toDate();
        return {.isSet = day.isValid(), .number = day.toJulianDay()};
    }
    case QMetaType::QDateTime: {
        const QDateTime time = value.toDateTime();
        return {.isSet = time.isValid(), .number = time.isValid() ? time.toMSecsSinceEpoch() : 0};
    }
    default:
        return {.isSet = value.isValid(), .number = value.toLongLong()};
    }
}

} // namespace tables
