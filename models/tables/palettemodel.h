#pragma once

#include "domain/palette.h"
#include "tables/rowmodel.h"

namespace tables {

struct PaletteRow {
    QString id = {};
    domain::PaletteKind kind = domain::PaletteKind::Page;
    QString text = {}; //!< as it is shown
    QString more = {};
    QString keys = {}; //!< what also leads there: "Ctrl+4"

    friend bool operator==(const PaletteRow &, const PaletteRow &) = default;
};

inline QString rowId(const PaletteRow &row)
{
    return row.id;
}

//! Where one can go, best first.
class PaletteModel final : public RowModel<PaletteRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { What, Kind, Keys };

    explicit PaletteModel(QObject *parent = nullptr);

    void setRows(std::vector<PaletteRow> rows) { reset(std::move(rows)); }
};

} // namespace tables
