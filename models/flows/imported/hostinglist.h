#pragma once

#include "api/imported/hostingordersapi.h"
#include "domain/clock.h"
#include "flows/orderlist.h"
#include "flows/parallel.h"

#include <set>

namespace flows {

class HostingScopes;

//! Which orders are asked for. What is not set is asked for one after the other.
struct HostingListFilter {
    std::optional<domain::HostingOrderState> state = {};
    std::optional<domain::HostingOrderType> type = {};
    QString servicePlanId = {}; //!< empty: all that are known
    std::optional<QString> campaignId = {}; //!< an empty one: orders without

    friend bool operator==(const HostingListFilter &, const HostingListFilter &) = default;
};

//! What a reading asked, for the person to see what the list rests on.
struct HostingAsked {
    int states = 0;
    int types = 0;
    int pairs = 0; //!< of plan and campaign
    int questions = 0; //!< all of these combined, less those that were left out
    int answered = 0;
    int failed = 0;
    int leftOut = 0; //!< not asked, or not to the end: there are more than are asked at a time

    bool isWhole() const { return failed == 0 && leftOut == 0 && answered == questions; }

    friend bool operator==(const HostingAsked &, const HostingAsked &) = default;
};

//! The states that an order can be listed by, what is open first.
const std::vector<domain::HostingOrderState> &listedStates();
const std::vector<domain::HostingOrderType> &listedTypes();

//! The hosting orders of the project. The server has no list of all of them: it is asked for every state and type with
//! every pair of plan and campaign that is known, a few at a time. Orders are handed on as they come, and kept
//! elsewhere.
class HostingListFlow final : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostQuestions = 1200; //!< of a reading that a person asked for
    static constexpr int mostByItself = 120; //!< of one that begins by itself
    static constexpr int mostPages = 50; //!< of one question

    //! All of them outlive it.
    HostingListFlow(
        const api::HostingOrdersApi &api, HostingScopes &scopes, domain::Clock now, QObject *parent = nullptr);

    const HostingListFilter &filter() const { return m_filter; }
    void setFilter(const HostingListFilter &filter) { m_filter = filter; }
    //! Starts over while reading.
    void refresh(int most = mostQuestions);
    void cancel(); //!< what came stays

    ListState state() const { return m_state; }
    Progress progress() const;
    const HostingAsked &asked() const { return m_asked; }
    //! UTC, when the last reading began that asked anything.
    const std::optional<QDateTime> &asOf() const { return m_asOf; }
    //! The first of the last reading.
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged(flows::ListState state);
    void progressChanged();
    void ordersRead(const std::vector<domain::HostingOrder> &orders, const QDateTime &readAt);
    //! All orders of this state and type with this plan and campaign, as they were when it began to be asked.
    void answered(const api::HostingOrderFilter &question, const std::set<domain::HostingOrderId> &orders,
        const QDateTime &askedAt);
    void failed(const net::Error &error);

private:
    //! One page of one question.
    struct Page {
        std::size_t question = 0;
        std::optional<api::Cursor> cursor = {};
    };
    struct Question {
        api::HostingOrderFilter filter = {};
        std::set<domain::HostingOrderId> orders = {};
        QDateTime askedAt = {};
        int pages = 0;
    };

    void makeQuestions(int most);
    net::Call<api::HostingOrderPage> ask(const Page &page);
    void take(const Page &page, const net::Result<api::HostingOrderPage> &result);
    void fail(const net::Error &error);
    void end(ListState state);

    const api::HostingOrdersApi &m_api;
    HostingScopes &m_scopes;
    const domain::Clock m_now;
    HostingListFilter m_filter;
    std::vector<Question> m_questions;
    HostingAsked m_asked;
    ListState m_state = ListState::NotRead;
    std::optional<QDateTime> m_asOf;
    std::optional<net::Error> m_error;
    Parallel<Page, api::HostingOrderPage> m_calls;
};

} // namespace flows
