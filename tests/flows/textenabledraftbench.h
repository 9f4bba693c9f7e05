#pragma once

#include "flows/hostingbench.h"
#include "flows/imported/textenablesubmit.h"
#include "store/vault.h"

//! Text-enablements that are typed, left and resumed, and the drafts that are kept of them.
class TextEnableDraftBench : public HostingBench
{
protected:
    const QString &profile() const { return desk->desk().profileKey; }
    std::vector<store::DraftSummary> list() { return await(desk->drafts().list(profile())).value(); }
    store::LoadedTextEnable load(const domain::DraftId &id)
    {
        const auto loaded = await(desk->drafts().loadTextEnable(profile(), id));
        return loaded && *loaded ? **loaded : store::LoadedTextEnable{};
    }
    static domain::TextEnableDraft complete(const domain::TextEnableDraft &draft)
    {
        return {.route = draft.route,
            .servicePlanId = QStringLiteral("plan1"),
            .campaignId = QStringLiteral("C1"),
            .displayName = QStringLiteral("Bluefinch"),
            .loa = domain::HostingLoaKind::Direct,
            .person = {.firstName = QStringLiteral("Ana"),
                .lastName = QStringLiteral("Diaz"),
                .email = QStringLiteral("ana@example.com")},
            .emailAgain = QStringLiteral("ana@example.com"),
            .address = {.buildingNumber = QStringLiteral("1400"),
                .street = QStringLiteral("Harbor Court"),
                .city = QStringLiteral("Boise"),
                .state = QStringLiteral("ID"),
                .postalCode = QStringLiteral("83702"),
                .country = QStringLiteral("US")},
            .voiceCarrier = QStringLiteral("Verizon")};
    }
    std::unique_ptr<flows::TextEnableFlow> typed(
        const std::vector<QString> &numbers, domain::TextEnableRoute route = domain::TextEnableRoute::HostingOrders)
    {
        auto flow = std::make_unique<flows::TextEnableFlow>(desk->desk(), route);
        flow->setDraft(complete(flow->draft()));
        flow->setTyped(QStringList(numbers.begin(), numbers.end()).join(u'\n'));
        return isRead(*flow) ? std::move(flow) : nullptr;
    }
    std::unique_ptr<flows::TextEnableFlow> resumed(const domain::DraftId &id)
    {
        auto flow = std::make_unique<flows::TextEnableFlow>(desk->desk(), load(id));
        flow->readOffered();
        return isRead(*flow) ? std::move(flow) : nullptr;
    }
    //! What the journal knows of it.
    static bool reconciles(flows::TextEnableSubmit &submit)
    {
        submit.reconcile();
        return QTest::qWaitFor([&] { return !submit.isReconciling(); }, 15'000);
    }
    static bool isRead(const flows::TextEnableFlow &flow)
    {
        return QTest::qWaitFor([&] { return !flow.isReading(); }, 15'000);
    }
    static bool submits(flows::TextEnableSubmit &submit)
    {
        submit.start();
        return QTest::qWaitFor([&] { return !submit.isRunning(); }, 30'000);
    }
};
