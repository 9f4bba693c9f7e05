#pragma once

#include "domain/clock.h"
#include "domain/porting/campaign.h"
#include "tables/rowmodel.h"
#include "tables/statustext.h"

namespace tables {

struct CampaignRow {
    domain::Campaign campaign = {};
    domain::CampaignRollup rollup = {};

    friend bool operator==(const CampaignRow &, const CampaignRow &) = default;
};

inline QString rowId(const CampaignRow &row)
{
    return row.campaign.id;
}

//! Orders that belong together, a line for each intake, with the worst of its orders in front.
class CampaignsModel final : public RowModel<CampaignRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Reference, State, Numbers, Created, ColumnCount };

    //! \p now in UTC, this computer's: campaigns are stamped with it.
    explicit CampaignsModel(domain::Clock now, QObject *parent = nullptr);

    void setCampaigns(std::vector<CampaignRow> campaigns);

    static Status of(domain::CampaignState state);
    //! All figures in words, the worst first.
    static BarParts bar(const domain::CampaignRollup &rollup);
    //! "11 orders, 1 of them still to be sent"
    static QString orders(const domain::CampaignRollup &rollup);

private:
    QVariant special(const CampaignRow &row, int column, int role) const override;

    const domain::Clock m_now;
};

} // namespace tables
