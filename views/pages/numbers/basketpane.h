#pragma once

#include "flows/numbers/rentbasket.h"
#include "tables/numbers/availablemodel.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace views {

class DataTable;
class FactsList;
class ShortcutButton;
class TextLabel;

//! The numbers that were chosen, over several searches, and what they cost together.
class BasketPane final : public QWidget
{
    Q_OBJECT
public:
    //! \p basket outlives it.
    explicit BasketPane(flows::RentBasket &basket, QWidget *parent = nullptr);

    //! One line without the list, for where it stands under a table.
    void setCompact(bool compact);
    ShortcutButton *rentButton() const { return m_rent; }

Q_SIGNALS:
    void rentRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildTable();
    QWidget *buildFoot();
    void follow();
    void removeCurrent();

    flows::RentBasket &m_basket;
    tables::AvailableModel m_model;
    TextLabel *m_count;
    TextLabel *m_nothing;
    DataTable *m_table;
    FactsList *m_total;
    TextLabel *m_warning;
    QPushButton *m_remove;
    QPushButton *m_empty;
    ShortcutButton *m_rent;
    QBoxLayout *m_foot = nullptr;
    bool m_compact = false;
};

} // namespace views
