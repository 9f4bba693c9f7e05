#pragma once

#include "flows/testdesk.h"
#include "store/campaigns.h"
#include "views/pages/campaignspage.h"
#include "views/pages/draftspage.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/textfilter.h"
#include "views/wizardbench.h"
#include "views/wizards/portin/newsbanner.h"

//! The pages of drafts and campaigns over a desk with both.
class DraftPagesBench
{
protected:
    void begin();
    void end();
    bool save(const domain::PortInDraft &draft)
    {
        return await(m_desk->drafts().save(m_desk->desk().profileKey, draft)).has_value();
    }
    static domain::PortInDraft draft(const QString &reference, int numbers = 2);
    domain::PortInDraft campaign();
    std::vector<store::DraftSummary> drafts()
    {
        return await(m_desk->drafts().list(m_desk->desk().profileKey)).value();
    }
    std::unique_ptr<views::DraftsPage> draftsPage();
    std::unique_ptr<views::CampaignsPage> campaignsPage();
    template <class W>
    static W *child(QWidget &parent, const QString &name)
    {
        W *found = parent.findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    std::unique_ptr<TestDesk> m_desk;
    std::unique_ptr<store::Campaigns> m_store;
    std::unique_ptr<flows::ParkedDraftsFlow> m_parked;
    std::unique_ptr<flows::CampaignsFlow> m_campaigns;
};

inline void DraftPagesBench::begin()
{
    m_desk = std::make_unique<TestDesk>();
    QVERIFY(m_desk->isReady());
    m_store = std::make_unique<store::Campaigns>(m_desk->database());
    m_parked = std::make_unique<flows::ParkedDraftsFlow>(m_desk->desk());
    m_campaigns = std::make_unique<flows::CampaignsFlow>(m_desk->desk(), *m_store);
}

inline void DraftPagesBench::end()
{
    m_campaigns.reset();
    m_parked.reset();
    m_store.reset();
    m_desk.reset();
}

inline domain::PortInDraft DraftPagesBench::draft(const QString &reference, int numbers)
{
    domain::PortInDraft draft;
    draft.id = {QStringLiteral("draft of ") + reference};
    draft.reference = reference;
    for (const QString &number : someNumbers(numbers))
        draft.numbers.push_back({.read = number, .e164 = number});
    return draft;
}

//! Two orders at the sandbox, the first with a rejected number that is locked in; and a third that was refused.
inline domain::PortInDraft DraftPagesBench::campaign()
{
    const QStringList numbers = someNumbers(5);
    const qint64 first = m_desk->sandbox().createOrder(numbers.mid(0, 2), QStringLiteral("Bluefinch 1/3 #AAAA"));
    const qint64 second = m_desk->sandbox().createOrder(numbers.mid(2, 2), QStringLiteral("Bluefinch 2/3 #BBBB"));
    m_desk->sandbox().reject(first, {numbers[1]}, QStringLiteral("Invalid PIN"));
    m_desk->sandbox().confirm(first, {{QStringLiteral("leaveRejected"), true}});
    domain::PortInDraft intake = draft(QStringLiteral("Bluefinch"), 5);
    const auto order = [](const QString &reference, const QStringList &own, domain::SubmitState state, qint64 id) {
        return domain::SubmittedOrder{.reference = reference,
            .numbers = {own.begin(), own.end()},
            .state = state,
            .orderId = {id ? QString::number(id) : QString()}};
    };
    intake.orders
        = {order(QStringLiteral("Bluefinch 1/3 #AAAA"), numbers.mid(0, 2), domain::SubmitState::Created, first),
            order(QStringLiteral("Bluefinch 2/3 #BBBB"), numbers.mid(2, 2), domain::SubmitState::Created, second),
            order(QStringLiteral("Bluefinch 3/3 #CCCC"), numbers.mid(4), domain::SubmitState::Refused, 0)};
    return intake;
}

inline std::unique_ptr<views::DraftsPage> DraftPagesBench::draftsPage()
{
    auto page = std::make_unique<views::DraftsPage>(
        m_desk->drafts(), m_desk->desk().profileKey, *m_parked, [] { return QDateTime::currentDateTimeUtc(); });
    page->resize(1200, 700);
    page->show();
    page->shown();
    return page;
}

inline std::unique_ptr<views::CampaignsPage> DraftPagesBench::campaignsPage()
{
    auto page = std::make_unique<views::CampaignsPage>(*m_campaigns, [] { return QDateTime::currentDateTimeUtc(); });
    page->resize(1400, 800);
    page->show();
    page->shown();
    return page;
}
