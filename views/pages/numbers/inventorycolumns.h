#pragma once

#include <QObject>
#include <QStringList>

namespace tables {
class NumbersModel;
}

namespace views {

class DataTable;

//! Which columns of the inventory are shown, by the person's choice; room may take more of them away.
class InventoryColumns final : public QObject
{
    Q_OBJECT
public:
    InventoryColumns(DataTable &table, const tables::NumbersModel &model, QObject *parent);

    static QStringList usuallyHidden(const tables::NumbersModel &model); //!< keys, in the order of the columns

    const QStringList &hidden() const { return m_hidden; }
    void setHidden(const QStringList &keys);
    void ask();

    //! With widths and sorting, to be remembered by the program.
    QByteArray save() const;
    void restore(const QByteArray &state);

Q_SIGNALS:
    void changed();

private:
    DataTable &m_table;
    const tables::NumbersModel &m_model;
    QStringList m_hidden;
};

} // namespace views
