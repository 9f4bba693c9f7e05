#pragma once

#include "domain/porting/portorder.h"
#include "tables/rowmodel.h"

#include <QSet>

namespace tables {

struct OrderNumberRow {
    domain::PortNumber number = {};
    domain::PortZone zone = domain::PortZone::Eastern;

    QString key() const { return number.phoneNumber; }
    friend bool operator==(const OrderNumberRow &, const OrderNumberRow &) = default;
};

//! The numbers of one order, each with its own status. Rows can be ticked; the first column carries the box.
class OrderNumbersModel final : public RowModel<OrderNumberRow>
{
    Q_OBJECT
public:
    enum Column : int { Number, Status, Reason, Group, Foc, Voice, Sms, Emergency };

    explicit OrderNumbersModel(QObject *parent = nullptr);

    //! Another order: nothing stays ticked.
    void open(const domain::PortOrder &order);
    //! The same order, read again.
    void refresh(const domain::PortOrder &order);
    void clear() { open({}); }

    QStringList checked() const; //!< E.164, in the order's sequence
    void setChecked(const QStringList &numbers, bool checked);

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void checkedChanged();

private:
    QSet<QString> m_checked;
};

} // namespace tables
