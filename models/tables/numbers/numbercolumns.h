#pragma once

#include "tables/numbers/numberkeys.h"
#include "tables/numbers/numbersearch.h"
#include "tables/numbers/servicetext.h"

#include <span>

namespace tables {

//! What is known of a number's emergency address. It is read number by number, when somebody looks.
enum class EmergencyState : quint8 { NotRead, None, Set };

//! What the cells show besides what the store has. A value, so that workers can have it.
struct NumberSurroundings {
    QDate today = {};
    IdNames names = {}; //!< what this desk calls ids
    QHash<InventoryRow, EmergencyState> emergency = {};
};

struct NumberCell {
    const NumberStore &store;
    InventoryRow row = 0;
    const NumberSurroundings &around;

    const NumberKind &kind() const { return store.kind(row); }
    const NumberServices &services() const { return store.services(row); }
    //! What this desk calls it, else itself.
    QString named(const QString &id) const { return around.names.value(id, id); }
    EmergencyState emergency() const { return around.emergency.value(row, EmergencyState::NotRead); }
};

//! One column is one entry of a table; whatever is null is empty.
struct NumberColumn {
    const char *key = nullptr; //!< see ColumnInfo
    const char *title = nullptr; //!< QT_TRANSLATE_NOOP("tables::NumbersModel", ...)
    QString (*text)(const NumberCell &) = nullptr;
    NumberKeys (*keys)(const NumberStore &, const NumberSurroundings &) = nullptr; //!< what to sort by
    QString (*exportText)(const NumberCell &) = nullptr; //!< when it is not the text
    Status (*status)(const NumberCell &) = nullptr; //!< its meaning and sign; its word goes into the tooltip
    QString (*tooltip)(const NumberCell &) = nullptr; //!< instead of the status' word
    Qt::Alignment align = Qt::AlignLeft;
    int hidePriority = 0;
};

//! In the order of NumbersModel::ColumnIndex.
std::span<const NumberColumn> numberColumns();

} // namespace tables
