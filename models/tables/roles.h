#pragma once

#include "tables/meaning.h"

#include <QMetaType>
#include <QString>

#include <vector>

//! What a model tells a delegate beyond Qt's own roles. An invalid QVariant always means "nothing to paint".
namespace tables {

enum Role {
    SortRole = Qt::UserRole, //!< QString, int, qint64, QDate or QDateTime: what to sort by; one type per column
    IdRole, //!< QString: the row's id, unique in the model; the same in every column
    MeaningRole, //!< tables::Meaning of this cell's text
    SignRole, //!< tables::Sign beside the text, where the meaning's own icon is not the right one
    StatusTextRole, //!< QString: the word in the pill (also the DisplayRole of a status column)
    SecondLineRole, //!< QString: the small line below
    SecondMeaningRole, //!< tables::Meaning of the second line: its icon and color
    BarPartsRole, //!< tables::BarParts
    ActionRole, //!< tables::Action: the button in the row
    GroupTitleRole, //!< QString: only on group rows (they span the first column); SecondLineRole is the rest of the
                    //!< line
    CheckRole, //!< Qt::CheckState of the row, in every column (Qt::CheckStateRole only in the first)
    FixedFontRole, //!< bool: paint in the system's fixed font (ids, raw text)
    FilterRole, //!< QString: all that the text filter looks at, of the whole row
};

//! The parts of a small bar, in the order in which they are painted.
enum class BarKind : quint8 { Done, Confirmed, Pending, Failed };

struct BarPart {
    BarKind kind = BarKind::Pending;
    int count = 0;

    friend bool operator==(const BarPart &, const BarPart &) = default;
};

//! "0 active · 3 rejected": a word of the line above the bar, in its meaning's color.
struct BarWord {
    QString text = {};
    Meaning meaning = Meaning::None;

    friend bool operator==(const BarWord &, const BarWord &) = default;
};

struct BarParts {
    int total = 0;
    std::vector<BarPart> parts = {}; //!< done, confirmed, pending, failed; never empty parts
    std::vector<BarWord> words = {}; //!< the same figures in words; painted with " · " between them

    friend bool operator==(const BarParts &, const BarParts &) = default;
};

//! What the button of a row does. The page that owns the table decides how.
enum class ActionKind : quint8 { None, Open, Activate, Reconcile, Fix, Remove, Restore, Continue };

struct Action {
    ActionKind kind = ActionKind::None; //!< None: the text is only said ("wait, locked"), there is no button
    QString text = {};

    friend bool operator==(const Action &, const Action &) = default;
};

} // namespace tables

Q_DECLARE_METATYPE(tables::BarParts)
Q_DECLARE_METATYPE(tables::Action)
