#include "tables/palettemodel.h"

namespace tables {

using domain::PaletteKind;

namespace {

QString kindText(const PaletteRow &row)
{
    switch (row.kind) {
    case PaletteKind::Page:
        return PaletteModel::tr("Page");
    case PaletteKind::Order:
        return PaletteModel::tr("Port-in");
    case PaletteKind::Number:
        return PaletteModel::tr("Number");
    case PaletteKind::Action:
        return PaletteModel::tr("Action");
    case PaletteKind::LookUp:
        //: What a row does: ask the server
        return PaletteModel::tr("Ask the server");
    }
    Q_UNREACHABLE();
}

constexpr Column<PaletteRow> columns[] = {
    {.key = "what",
        .title = QT_TRANSLATE_NOOP("tables::PaletteModel", "Where to"),
        .text = [](const PaletteRow &row) { return row.text; },
        .secondLine = [](const PaletteRow &row) { return row.more; }},
    {.key = "kind", .title = QT_TRANSLATE_NOOP("tables::PaletteModel", "Kind"), .text = kindText},
    {.key = "keys",
        .title = QT_TRANSLATE_NOOP("tables::PaletteModel", "Keys"),
        .text = [](const PaletteRow &row) { return row.keys; },
        .align = Qt::AlignRight},
};

} // namespace

PaletteModel::PaletteModel(QObject *parent)
    : RowModel("tables::PaletteModel", columns, parent)
{
}

} // namespace tables
