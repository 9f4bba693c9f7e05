#include "views/pages/numbers/inventorycolumns.h"

#include "tables/numbers/numbersmodel.h"
#include "views/dialogs/viewdialogs.h"
#include "views/pages/numbers/inventorytable.h"
#include "views/widgets/datatable.h"

#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>

namespace views {

static constexpr quint32 stateMark = 0x504e4331; // "PNC1"

InventoryColumns::InventoryColumns(DataTable &table, const tables::NumbersModel &model, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
{
    setHidden(usuallyHidden(model));
}

QStringList InventoryColumns::usuallyHidden(const tables::NumbersModel &model)
{
    QStringList keys;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (!isShownAtFirst(column))
            keys << model.columnInfo(column).key;
    }
    return keys;
}

void InventoryColumns::setHidden(const QStringList &keys)
{
    m_hidden.clear();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QString key = m_model.columnInfo(column).key;
        if (keys.contains(key))
            m_hidden << key;
        m_table.setColumnWanted(column, !keys.contains(key));
    }
    Q_EMIT changed();
}

void InventoryColumns::ask()
{
    std::vector<ColumnChoice> choices;
    for (int column = 1; column < m_model.columnCount(); ++column) { // the first names the row
        const tables::ColumnInfo info = m_model.columnInfo(column);
        choices.push_back({.key = info.key, .title = info.title, .shown = !m_hidden.contains(info.key)});
    }
    viewdialogs::askColumns(&m_table, choices, [this](const std::vector<ColumnChoice> &chosen) {
        QStringList hidden;
        for (const ColumnChoice &choice : chosen) {
            if (!choice.shown)
                hidden << choice.key;
        }
        setHidden(hidden);
    });
}

QByteArray InventoryColumns::save() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << stateMark << m_hidden.join(u',') << m_table.horizontalHeader()->saveState();
    return state;
}

void InventoryColumns::restore(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 mark = 0;
    QString hidden;
    QByteArray header;
    stream >> mark;
    if (mark != stateMark)
        return;
    stream >> hidden >> header; // never a list: what a damaged one says of its length is believed
    if (stream.status() != QDataStream::Ok)
        return;
    m_table.horizontalHeader()->restoreState(header);
    setHidden(hidden.split(u',', Qt::SkipEmptyParts));
}

} // namespace views
