#pragma once

#include "api/imported/hostingordersapi.h"
#include "domain/imported/importednumber.h"
#include "domain/imported/qualifiednumber.h"
#include "flows/desk.h"
#include "flows/imported/hostingintent.h"
#include "flows/settlereading.h"

#include <QSet>

#include <deque>

namespace store {
struct JournalEntry;
}

namespace flows {

//! A number that was imported is among those of the project, with the plan that was asked for.
class ImportSettleReading final : public SettleReading
{
    Q_OBJECT

public:
    ImportSettleReading(Desk desk, store::Intent intent);

    void start(Handler handler) override;

private:
    Sight judge(const domain::ImportedNumber &number) const;

    const Desk m_desk;
    const store::Intent m_intent;
    net::Call<domain::ImportedNumber> m_call;
};

//! Hosting orders carry no reference of ours. The one that was to be made is recognized by what it was made of: its
//! type, plan, campaign and country, a time that fits, and exactly the numbers that were sent, which no other order of
//! that time can have. Where the lists have none, the numbers themselves must say so too.
class HostingOrderSettleReading final : public SettleReading
{
    Q_OBJECT

public:
    HostingOrderSettleReading(Desk desk, store::Intent intent);

    void start(Handler handler) override;

private:
    void findOurs(const std::function<void()> &then);
    void listNext();
    void list(const std::optional<api::Cursor> &cursor);
    void takePage(const api::HostingOrderPage &page);
    bool mayBeIt(const domain::HostingOrder &order) const;
    void compareNext();
    void readNumbers(const std::optional<api::Cursor> &cursor);
    void takeNumbers(const api::OrderNumberPage &page);
    void askNumber();
    void finish(const net::Result<Sighting> &result);

    const Desk m_desk;
    const store::Intent m_intent;
    const std::optional<hostingintent::Expected> m_expected;
    Handler m_handler;
    QSet<QString> m_explained; //!< orders that other requests of ours made
    std::deque<domain::HostingOrderState> m_states; //!< still to be listed
    std::deque<domain::HostingOrderId> m_candidates;
    QSet<QString> m_found; //!< numbers of the candidate that is being compared
    net::Call<api::HostingOrderPage> m_list;
    net::Call<api::OrderNumberPage> m_numbers;
    net::Call<domain::QualifiedNumber> m_qualified;
    net::Call<domain::ImportedNumber> m_imported;
};

} // namespace flows
