#include "views/forms/idcompleter.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace views {

namespace {

//! Finds by the whole line, and fills in the id alone.
class IdCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;

protected:
    QString pathFromIndex(const QModelIndex &index) const override { return index.data(Qt::UserRole).toString(); }
};

} // namespace

void offerIds(QLineEdit *line, const flows::NumberNames &names, store::SeenKind kind)
{
    auto *const model = new QStandardItemModel;
    for (const store::SeenId &known : names.ids()) {
        if (known.kind != kind)
            continue;
        auto *const item
            = new QStandardItem(known.localName.isEmpty() ? known.id : u"%1 · %2"_s.arg(known.localName, known.id));
        item->setData(known.id, Qt::UserRole);
        model->appendRow(item);
    }
    auto *const completer = new IdCompleter(model, line);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    model->setParent(completer);
    delete line->completer();
    line->setCompleter(completer);
}

} // namespace views
