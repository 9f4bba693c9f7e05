#pragma once

#include "domain/clock.h"
#include "domain/imported/hostingwork.h"
#include "flows/imported/hostingbook.h"
#include "tables/rowmodel.h"

namespace tables {

struct HostingOrderRow {
    domain::HostingOrder order = {};
    bool numbersKnown = false;
    bool numbersFailed = false; //!< the last reading of them did, and they are not known
    domain::HostingOutcome outcome = domain::HostingOutcome::NotKnown;
    int numbers = 0;
    int done = 0;
    int working = 0; //!< begun or waiting, while the order is open
    int left = 0; //!< neither done nor failed when the order was over
    int failed = 0;
    domain::HostingStep step = domain::HostingStep::Nothing;

    friend bool operator==(const HostingOrderRow &, const HostingOrderRow &) = default;
};

HostingOrderRow hostingRowOf(const flows::HostingRecord &record);

inline QString rowId(const HostingOrderRow &row)
{
    return row.order.id.text;
}

//! The hosting orders that were read, each with what became of its numbers.
class HostingOrdersModel final : public RowModel<HostingOrderRow>
{
    Q_OBJECT

public:
    enum ColumnIndex { Order, State, Numbers, Plan, Campaign, Osr, Age, Changed, NextAction, ColumnCount };

    //! \p now in UTC, the server's.
    explicit HostingOrdersModel(domain::Clock now, QObject *parent = nullptr);

    //! What a person calls plans and campaigns.
    void setNames(const QHash<QString, QString> &names);
    void put(const flows::HostingRecord &record) { merge({hostingRowOf(record)}); }
    void put(const std::vector<flows::HostingRecord> &records);
    void remove(const domain::HostingOrderId &id);
    void clear() { reset({}); }
    //! Time has passed.
    void countDays() { refresh(); }

private:
    QVariant special(const HostingOrderRow &row, int column, int role) const override;
    QString nameOf(const QString &id) const;

    const domain::Clock m_now;
    QHash<QString, QString> m_names;
};

} // namespace tables
