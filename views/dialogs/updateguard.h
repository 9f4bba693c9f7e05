#pragma once

#include "flows/updateflow.h"
#include "tables/meaning.h"
#include "views/style/icons.h"

#include <QWidget>

class QStandardItem;
class QStandardItemModel;

namespace views {

class DataTable;

//! The three columns of an update: as opened, on the server now, to be sent; what has to be decided comes first.
class UpdateGuard final : public QWidget
{
    Q_OBJECT

public:
    explicit UpdateGuard(flows::UpdateFlow &flow, QWidget *parent = nullptr);

    //! Builds the rows anew.
    void showPlan();

    //! A value in words; secrets are never shown.
    static QString valueText(const flows::MemberKey &key, const QJsonValue &value);
    static QString memberName(const flows::MemberKey &key);

private:
    void addGroup(flows::UpdateKind kind, int count);
    void addItem(const flows::UpdateItem &item);
    void addHeading(const QString &title, const QString &rest, tables::Meaning meaning, Icon icon = Icon::None);
    void addLetter();
    void addBilling();
    void addRest();
    void addConfirm(int row, const flows::UpdateItem &item, const QString &text);
    void addChoice(int row, const flows::UpdateItem &item);
    QList<QStandardItem *> rowOf(const flows::UpdateItem &item) const;

    flows::UpdateFlow &m_flow;
    QStandardItemModel *m_model;
    DataTable *m_table;
};

} // namespace views
