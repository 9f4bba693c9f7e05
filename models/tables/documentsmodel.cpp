#include "tables/documentsmodel.h"

#include "tables/celltext.h"

namespace tables {

namespace {

Action action(const DocumentRow &row)
{
    if (row.document.id.isEmpty())
        return {};
    if (row.opening)
        return {ActionKind::None, CellText::reading()};
    return {ActionKind::Open, DocumentsModel::tr("Open")};
}

constexpr Column<DocumentRow> columns[] = {
    {.key = "name",
        .title = QT_TRANSLATE_NOOP("tables::DocumentsModel", "Document"),
        .text =
            [](const DocumentRow &row) {
                return row.document.name.isEmpty() ? DocumentsModel::tr("without a name") : row.document.name;
            },
        .secondLine = [](const DocumentRow &row) { return row.document.id.text; }},
    {.key = "description",
        .title = QT_TRANSLATE_NOOP("tables::DocumentsModel", "Description"),
        .text = [](const DocumentRow &row) { return row.document.description; },
        .tooltip = [](const DocumentRow &row) { return row.document.description; }},
    {.key = "from",
        //: Column: who uploaded the document
        .title = QT_TRANSLATE_NOOP("tables::DocumentsModel", "From"),
        .text =
            [](const DocumentRow &row) {
                return row.ours ? DocumentsModel::tr("Us") : DocumentsModel::tr("not by this desk");
            },
        .hidePriority = 1},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::DocumentsModel", "Next action"),
        .text = [](const DocumentRow &row) { return action(row).text; },
        .value = [](const DocumentRow &row, int role) -> QVariant {
            return role == ActionRole && !action(row).text.isEmpty() ? QVariant::fromValue(action(row)) : QVariant();
        },
        .align = Qt::AlignHCenter,
        .exported = false},
};

} // namespace

DocumentsModel::DocumentsModel(QObject *parent)
    : RowModel("tables::DocumentsModel", columns, parent)
{
}

void DocumentsModel::setDocuments(const std::vector<domain::OrderDocument> &documents, const QSet<QString> &ours)
{
    std::vector<DocumentRow> rows;
    int nameless = 0;
    for (const domain::OrderDocument &document : documents) {
        const QString id = document.id.isEmpty() ? u'?' % QString::number(++nameless) : document.id.text;
        const DocumentRow *known = find(id);
        rows.push_back({.id = id,
            .document = document,
            .ours = ours.contains(document.id.text),
            .opening = known && known->opening});
    }
    show(std::move(rows));
}

void DocumentsModel::setOpening(const domain::DocumentId &id, bool opening)
{
    change(id.text, [opening](DocumentRow &row) { row.opening = opening; });
}

} // namespace tables
