#include "tables/notesmodel.h"

#include "tables/celltext.h"

#include <QLocale>

namespace tables {

using namespace Qt::StringLiterals;

namespace {

QString written(const NoteRow &row)
{
    if (!row.note.createdTime)
        return CellText::notStated();
    const QDateTime local = row.note.createdTime->toLocalTime();
    return CellText::date(local.date()) % u' ' % local.time().toString(u"HH:mm"_s);
}

QString from(const NoteRow &row)
{
    if (row.ours)
        return NotesModel::tr("Us");
    return row.note.createdBy.isEmpty() ? NotesModel::tr("Sinch") : row.note.createdBy;
}

constexpr Column<NoteRow> columns[] = {
    {.key = "note",
        .title = QT_TRANSLATE_NOOP("tables::NotesModel", "Note"),
        .text = [](const NoteRow &row) { return row.note.note; }},
    {.key = "from",
        //: Column: who wrote the note
        .title = QT_TRANSLATE_NOOP("tables::NotesModel", "From"),
        .text = from},
    {.key = "written",
        .title = QT_TRANSLATE_NOOP("tables::NotesModel", "Written"),
        .text = written,
        .sortKey = [](const NoteRow &row) -> QVariant { return row.note.createdTime.value_or(QDateTime()); },
        .exportText
        = [](const NoteRow &row) { return row.note.createdTime.value_or(QDateTime()).toString(Qt::ISODate); }},
};

} // namespace

NotesModel::NotesModel(QObject *parent)
    : RowModel("tables::NotesModel", columns, parent)
{
}

void NotesModel::setNotes(
    const std::vector<domain::OrderNote> &notes, const std::function<bool(const domain::OrderNote &)> &isOurs)
{
    std::vector<NoteRow> rows;
    QHash<QString, int> times;
    for (const domain::OrderNote &note : notes) {
        const QString told = note.createdTime.value_or(QDateTime()).toString(Qt::ISODateWithMs) % u'|' % note.note;
        rows.push_back(
            {.id = told % u'|' % QString::number(++times[told]), .note = note, .ours = isOurs && isOurs(note)});
    }
    // The server's order is not published; what has no time stays where it was, at the end.
    std::ranges::stable_sort(rows, std::greater(),
        [](const NoteRow &row) { return row.note.createdTime ? row.note.createdTime->toMSecsSinceEpoch() : 0; });
    show(std::move(rows));
}

} // namespace tables
