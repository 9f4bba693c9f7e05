#pragma once

#include "flows/imported/importedlist.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace views {

class FilterBar;
class FilterChip;

//! What the server is asked for: which plans and campaigns of those that are known, the region, a part of the number,
//! and the order.
class ImportedFilters final : public QObject
{
    Q_OBJECT
public:
    //! \p nameOf: what this desk calls a plan or a campaign.
    ImportedFilters(FilterBar &bar, std::function<QString(const QString &id)> nameOf, QObject *parent = nullptr);

    //! All pairs that this desk knows.
    void setKnown(std::vector<flows::ImportedScope> known);
    //! With those of the known pairs that the filters let through, and the one of numbers that are linked to nothing.
    flows::ImportedQuery query() const;
    bool isSet() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    void askId(bool isPlan);
    void askRegion();
    void askPattern();
    void askPlace();
    void askOrder();
    void follow();

    FilterBar &m_bar;
    const std::function<QString(const QString &)> m_nameOf;
    std::vector<flows::ImportedScope> m_known;
    std::optional<QString> m_wantedPlan;
    std::optional<QString> m_wantedCampaign;
    flows::ImportedQuery m_query; //!< but for the pairs
    FilterChip *m_plan;
    FilterChip *m_campaign;
    FilterChip *m_region;
    FilterChip *m_pattern;
    FilterChip *m_place;
    FilterChip *m_order;
};

} // namespace views
