#pragma once

#include "domain/porting/portorder.h"
#include "tables/rowmodel.h"

#include <functional>

namespace tables {

struct NoteRow {
    QString id = {}; //!< ours: the server gives notes none
    domain::OrderNote note = {};
    bool ours = false; //!< in our journal; all others are Sinch's, or a colleague's

    friend bool operator==(const NoteRow &, const NoteRow &) = default;
};

inline QString rowId(const NoteRow &row)
{
    return row.id;
}

//! The notes of one order, newest first. Their text is plain text from outside.
class NotesModel final : public RowModel<NoteRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Note, From, Written };

    explicit NotesModel(QObject *parent = nullptr);

    void setNotes(
        const std::vector<domain::OrderNote> &notes, const std::function<bool(const domain::OrderNote &)> &isOurs);
    void clear() { reset({}); }
};

} // namespace tables
