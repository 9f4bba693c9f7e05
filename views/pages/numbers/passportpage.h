#pragma once

#include "flows/numbers/numberpassport.h"
#include "views/page.h"

class QSplitter;

namespace views {

class PageHeader;
class PassportInventory;
class PassportOrders;
class PassportTimeline;

//! Everything that is known of one number, as a page inside another one: the port-ins that name it, what the inventory
//! has of it, and what this desk did and saw. Each part says how old it is, and fails by itself.
class PassportPage final : public Page
{
    Q_OBJECT
public:
    explicit PassportPage(flows::NumberPassport &passport, QWidget *parent = nullptr);

    void setTrail(const QString &outer); //!< the page to go back to
    void addPart(QWidget *part); //!< below what the inventory has; takes ownership
    QString title() const override;
    PageStatus status() const override;
    void refresh() override;
    QList<QAction *> orderActions() const override;
    QString simulationOrder() const override;
    QAbstractButton *nextAction() const override;
    std::vector<domain::OrderId> shownOrders() const override;

Q_SIGNALS:
    void openRequested(const domain::OrderId &id);
    void refreshRequested(); //!< of the parts that were added

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader();
    void followNumber();
    void follow(flows::PassportPart part);
    void followCurrent();
    void copy();

    flows::NumberPassport &m_passport;
    PageHeader *m_header;
    QSplitter *m_sides;
    QSplitter *m_right;
    PassportOrders *m_orders;
    PassportTimeline *m_timeline;
    PassportInventory *m_inventory;
    QAbstractButton *m_openButton = nullptr;
    QAction *m_open;
    QAction *m_copy;
};

} // namespace views
