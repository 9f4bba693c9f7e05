#pragma once

#include "domain/porting/campaign.h"
#include "tables/rowmodel.h"

namespace tables {

//! What the list shows of an order that was read.
struct CampaignOrderReading {
    QString reference = {};
    domain::Open<domain::OrderStatus> status = {};
    domain::NumberCounts counts = {};

    friend bool operator==(const CampaignOrderReading &, const CampaignOrderReading &) = default;
};

//! An order of a campaign, or a draft that goes on with numbers of one.
struct CampaignOrderRow {
    domain::CampaignOrder order = {}; //!< of a draft: its numbers only
    std::optional<CampaignOrderReading> read = {}; //!< last
    int index = 0; //!< 1-based; 0: a draft
    int total = 0; //!< orders of the campaign
    domain::DraftId draft = {}; //!< of a draft
    domain::OrderId follows = {}; //!< likewise
    QStringList rest = {}; //!< rejected, and nothing goes on with them

    friend bool operator==(const CampaignOrderRow &, const CampaignOrderRow &) = default;
};

QString rowId(const CampaignOrderRow &row);
std::vector<CampaignOrderRow> rowsOf(const domain::Campaign &campaign, const domain::FindOrder &find);

//! The orders of one campaign, and the drafts that are still to become orders of it.
class CampaignOrdersModel final : public RowModel<CampaignOrderRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Order, StatusColumn, Numbers, NextAction };

    explicit CampaignOrdersModel(QObject *parent = nullptr);

    void setRows(std::vector<CampaignOrderRow> rows);
};

} // namespace tables
