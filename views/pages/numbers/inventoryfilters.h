#pragma once

#include "tables/numbers/inventoryfilter.h"

#include <QObject>

namespace tables {
class NumbersModel;
}

namespace views {

class FilterBar;
class FilterChip;
struct FilterChoice;

//! The chips of the inventory: what each shows of the filter, and the question behind it. What can be chosen are the
//! values that the numbers have.
class InventoryFilters final : public QObject
{
    Q_OBJECT
public:
    //! Adds its chips to \p bar. Both outlive it.
    InventoryFilters(FilterBar &bar, const tables::NumbersModel &model, QObject *parent);

    //! The text is the text field's, and left as it is.
    const tables::InventoryFilter &filter() const { return m_filter; }
    void setFilter(const tables::InventoryFilter &filter); //!< shows it; does not emit
    void apply(const tables::InventoryFilter &filter); //!< as if a person had chosen it
    bool isSet() const;
    //! "State is set to Failed, region to US."
    QString inWords() const;
    void clear();
    void follow(); //!< names of ids changed

    static QString stateText(tables::NumberState state);

Q_SIGNALS:
    void changed(const tables::InventoryFilter &filter);

private:
    using Change = std::function<void(tables::InventoryFilter &filter, const QString &value)>;

    void ask(const QString &title, std::vector<FilterChoice> choices, const QString &current, const Change &change);
    void askState();
    void askType();
    void askRegion();
    void askCapability();
    void askPlan();
    void askCampaign();
    void askVoice();
    std::vector<FilterChoice> ids(const std::function<QStringList(const tables::NumberServices &)> &of) const;

    FilterBar &m_bar;
    const tables::NumbersModel &m_model;
    tables::InventoryFilter m_filter;
    FilterChip *m_state;
    FilterChip *m_type;
    FilterChip *m_region;
    FilterChip *m_plan;
    FilterChip *m_voice;
    FilterChip *m_campaign;
    FilterChip *m_capability;
};

} // namespace views
