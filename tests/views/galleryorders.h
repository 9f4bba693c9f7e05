#pragma once

#include "tables/roles.h"

#include <QAbstractTableModel>

//! Rows for pictures: the ones of the visual reference, repeated.
class GalleryOrders final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Reference, Status, Numbers, Desired, Foc, Created, LastChange, Next, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void fill(int rows);
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : Count; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    int m_rows = 0;
};
