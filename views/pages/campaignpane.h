#pragma once

#include "tables/campaignordersmodel.h"
#include "tables/roles.h"

#include <QWidget>

class QPushButton;

namespace flows {
struct CampaignView;
}

namespace views {

class DataTable;
class PillLabel;
class TextLabel;

//! The orders of the selected campaign, and the drafts that are still to become orders of it.
class CampaignPane final : public QWidget
{
    Q_OBJECT
public:
    explicit CampaignPane(QWidget *parent = nullptr);

    //! \p find gives an order as it was read last.
    void showCampaign(const flows::CampaignView &view, const domain::FindOrder &find);
    void focusOrders();
    domain::OrderId currentOrder() const; //!< empty for a draft
    QPushButton *nextAction() const; //!< null when there is none
    std::vector<domain::OrderId> shownOrders() const;

Q_SIGNALS:
    void currentOrderChanged();
    void openOrderRequested(const domain::OrderId &id);
    void resumeRequested(const domain::DraftId &id);
    void orderAgainRequested(const domain::OrderId &id, const QStringList &numbers);

private:
    void buildTable();
    void showOrder();
    void act(tables::ActionKind kind);
    const tables::CampaignOrderRow *current() const;

    tables::CampaignOrdersModel m_model;
    TextLabel *m_name;
    PillLabel *m_pill;
    TextLabel *m_words;
    DataTable *m_table;
    QPushButton *m_open;
    QPushButton *m_draft;
    QPushButton *m_again;
};

} // namespace views
