#pragma once

#include "await.h"
#include "store/drafts.h"
#include "store/draftsecrets.h"
#include "store/vault.h"

inline const QString project = QStringLiteral("project");

inline const QStringList secretTexts{QStringLiteral("PIN-0042"), QStringLiteral("ACCOUNT-9931"),
    QStringLiteral("NEWPIN-0071"), QStringLiteral("NUMBERPIN-0007"), QStringLiteral("NUMBERACCOUNT-55"),
    QStringLiteral("NUMBERNEWPIN-8"), QStringLiteral("pasted PASTEDPIN-1234"), QStringLiteral("line LINEPIN-4321")};

inline domain::DraftNumber number(const QString &e164)
{
    return {.line = 1, .read = e164, .e164 = e164};
}

//! A draft with something in every corner that matters here.
inline domain::PortInDraft fullDraft()
{
    domain::PortInDraft draft;
    draft.id.text = QStringLiteral("draft");
    draft.step = domain::PortInStep::Carrier;
    draft.reference = QStringLiteral("Größe 訂單 🙂 Ñandú");
    draft.pastedText = secretTexts.at(6);
    draft.endUser = {.name = QStringLiteral("José d'Arc"),
        .zipCode = QStringLiteral("01234"),
        .typeOfService = domain::ServiceType::Business};
    draft.portOut = {.pin = secretTexts.at(0),
        .accountNumber = secretTexts.at(1),
        .accountPhoneNumber = QStringLiteral("+14165550100"),
        .authorizingName = QStringLiteral("Ana"),
        .authorizingDate = QDate(2026, 3, 2)};
    draft.newPortOutPin = secretTexts.at(2);
    draft.numbers = {number(QStringLiteral("+14165550123")), number(QStringLiteral("+14165550124")),
        {.line = 3, .read = secretTexts.at(7)}};
    draft.numbers[1].portOut = domain::PortOutInfo{.pin = secretTexts.at(3), .accountNumber = secretTexts.at(4)};
    draft.numbers[1].newPortOutPin = secretTexts.at(5);
    draft.numbers[2].removed = true;
    draft.schedule = {.date = QDate(2026, 4, 1), .time = QTime(9, 0), .zone = domain::PortZone::Pacific};
    draft.orders = {{.reference = QStringLiteral("REF 01/01 #K7Q2"),
        .numbers = {QStringLiteral("+14165550123")},
        .state = domain::SubmitState::Refused,
        .problem = QStringLiteral("The PIN is wrong")}};
    return draft;
}

inline domain::KeptTextEnable textEnablement()
{
    return {.id = {QStringLiteral("text")},
        .step = domain::TextEnableStep::Details,
        .draft = {.route = domain::TextEnableRoute::QualifiedNumbers,
            .typed = secretTexts.at(6),
            .displayName = QStringLiteral(" Größe 訂單 "),
            .loa = domain::HostingLoaKind::Blanket,
            .person = {.firstName = QStringLiteral("Ana"), .email = QStringLiteral("ana@example.com")},
            .date = QDate(2026, 4, 1),
            .time = QTime(9, 0)},
        .read = {QStringLiteral("+12085550101"), QStringLiteral("+12085550102")},
        .chosen = {QStringLiteral("+12085550103")},
        .dropped = {QStringLiteral("+12085550101")},
        .submitted = {QStringLiteral("+12085550102")},
        .isSubmitting = true,
        .problem = QStringLiteral("The plan is unknown")};
}

//! Saved times are the store's.
template <class Draft>
Draft withTimesOf(Draft draft, const Draft &other)
{
    draft.createdAt = other.createdAt;
    draft.changedAt = other.changedAt;
    return draft;
}

inline QStringList told(const QByteArray &bytes)
{
    QStringList found;
    for (const QString &secret : secretTexts) {
        const QByteArray wide(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2);
        if (bytes.contains(secret.toUtf8()) || bytes.contains(wide))
            found.append(secret);
    }
    return found;
}

//! The store of drafts, on a file that can be opened again.
class DraftsBench
{
protected:
    void begin();
    void end();
    static void withAndWithoutAKey()
    {
        QTest::addColumn<bool>("withKey");
        QTest::newRow("with a key") << true;
        QTest::newRow("without a key") << false;
    }
    store::Drafts &drafts() { return *m_drafts; }
    bool restart();
    template <class Draft>
    bool save(const Draft &draft)
    {
        return await(drafts().save(project, draft)).has_value();
    }
    store::LoadedTextEnable loadTextEnable(const QString &id = QStringLiteral("text"))
    {
        const auto loaded = await(drafts().loadTextEnable(project, {id}));
        return loaded && *loaded ? **loaded : store::LoadedTextEnable{};
    }
    store::LoadedDraft load(const QString &id = QStringLiteral("draft"))
    {
        const auto loaded = await(drafts().load(project, {id}));
        return loaded && *loaded ? **loaded : store::LoadedDraft{};
    }
    std::vector<store::DraftSummary> list(const QString &profileKey = project)
    {
        return await(drafts().list(profileKey)).value_or(std::vector<store::DraftSummary>{});
    }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<store::Drafts> m_drafts;
    std::shared_ptr<const store::Vault> m_vault;
};

inline void DraftsBench::begin()
{
    m_store = std::make_unique<TestStore>();
    QVERIFY(m_store->open());
    m_drafts = std::make_unique<store::Drafts>(*m_store->database);
    m_vault = store::Vault::fromKey(store::Vault::newKey());
    m_drafts->setVault(m_vault);
}

inline void DraftsBench::end()
{
    m_drafts.reset();
    m_store.reset();
}

inline bool DraftsBench::restart()
{
    m_drafts.reset();
    const bool open = m_store->reopen();
    m_drafts = std::make_unique<store::Drafts>(*m_store->database);
    m_drafts->setVault(m_vault);
    return open;
}
