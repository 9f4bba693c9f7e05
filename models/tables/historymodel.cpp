#include "tables/historymodel.h"

#include "domain/phonenumber.h"
#include "tables/celltext.h"

#include <QLocale>
#include <QRegularExpression>

namespace tables {

using namespace Qt::StringLiterals;

namespace {

constexpr Column<HistoryRow> columns[] = {
    {.key = "when",
        .title = QT_TRANSLATE_NOOP("tables::HistoryModel", "When"),
        .text = [](const HistoryRow &row) { return row.when; },
        .secondLine = [](const HistoryRow &row) { return row.whenMore; },
        .tooltip = [](const HistoryRow &row) { return row.whenTold; }},
    {.key = "what",
        .title = QT_TRANSLATE_NOOP("tables::HistoryModel", "What"),
        .text = [](const HistoryRow &row) { return row.what; },
        .secondLine = [](const HistoryRow &row) { return row.more.simplified(); },
        .meaning = [](const HistoryRow &row) { return row.meaning; },
        .sign = [](const HistoryRow &row) { return row.sign; },
        .tooltip = [](const HistoryRow &row) { return row.more; }},
    {.key = "source",
        //: Column: how this desk knows it
        .title = QT_TRANSLATE_NOOP("tables::HistoryModel", "Source"),
        .text = [](const HistoryRow &row) { return row.source; },
        .secondLine = [](const HistoryRow &row) { return row.by; },
        .meaning = [](const HistoryRow &row) { return row.sourceMeaning; },
        .sign = [](const HistoryRow &row) { return row.sourceSign; }},
};

bool matches(const HistoryRow &row, const QString &number, const QStringList &words)
{
    if (!number.isEmpty() && row.numbers.contains(number))
        return true;
    const QString text
        = QStringList{row.when, row.whenMore, row.what, row.more, row.source, row.by, row.numbers.join(u' ')}
              .join(u'\n')
              .toCaseFolded();
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); });
}

HistoryRow heading(const QDateTime &at, int entries)
{
    const QDate day = at.date();
    return {.id = u"day/"_s % day.toString(Qt::ISODate),
        //: Heading of a day: Tue 24 Nov 2026
        .heading = HistoryModel::tr("%1 %2").arg(QLocale().toString(day, u"ddd"_s), CellText::date(day)),
        .headingLine = HistoryModel::tr("%n item(s)", nullptr, entries),
        .at = at};
}

} // namespace

std::vector<HistoryRow> withDays(std::vector<HistoryRow> rows)
{
    QHash<QDate, int> perDay;
    for (const HistoryRow &row : rows)
        ++perDay[row.at.date()];
    // Not all of them need have been stamped by the same clock: each day stands together all the same.
    std::ranges::stable_sort(rows, std::greater(), [](const HistoryRow &row) { return row.at.date(); });
    std::vector<HistoryRow> all;
    for (HistoryRow &row : rows) {
        if (all.empty() || all.back().at.date() != row.at.date())
            all.push_back(heading(row.at, perDay.value(row.at.date())));
        all.push_back(std::move(row));
    }
    return all;
}

HistoryModel::HistoryModel(QObject *parent)
    : RowModel("tables::HistoryModel", columns, parent)
{
}

void HistoryModel::setEntries(std::vector<HistoryRow> entries)
{
    if (entries == m_all)
        return;
    m_all = std::move(entries);
    rebuild();
}

void HistoryModel::setFilter(const QString &text)
{
    if (text.trimmed() == m_filter)
        return;
    m_filter = text.trimmed();
    rebuild();
}

void HistoryModel::rebuild()
{
    const QString number = domain::toE164(m_filter).value_or(QString());
    const QStringList words = m_filter.toCaseFolded().split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
    std::vector<HistoryRow> rows;
    std::ranges::copy_if(
        m_all, std::back_inserter(rows), [&](const HistoryRow &entry) { return matches(entry, number, words); });
    m_shown = int(rows.size());
    show(withDays(std::move(rows)));
}

} // namespace tables
