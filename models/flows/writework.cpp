#include "flows/writework.h"

#include "flows/intentdata.h"
#include "flows/orderwatch.h"
#include "store/journal.h"

using namespace Qt::StringLiterals;

namespace flows {

using domain::WorkWrite;
using store::IntentKind;
using store::JournalEntry;

static WorkWrite writeOf(IntentKind kind)
{
    switch (kind) {
    case IntentKind::Unknown:
        return WorkWrite::Other;
    case IntentKind::CreateOrder:
        return WorkWrite::Create;
    case IntentKind::UpdateOrder:
        return WorkWrite::Update;
    case IntentKind::CancelOrder:
        return WorkWrite::Cancel;
    case IntentKind::AddNote:
        return WorkWrite::Note;
    case IntentKind::UploadDocument:
        return WorkWrite::Document;
    case IntentKind::Activate:
        return WorkWrite::Activation;
    case IntentKind::Configuration:
        return WorkWrite::Defaults;
    case IntentKind::RentNumber:
    case IntentKind::RentAnyNumber:
        return WorkWrite::Rental;
    case IntentKind::ChangeNumber:
    case IntentKind::ReleaseNumber:
        return WorkWrite::NumberChange;
    case IntentKind::ProvisionAddress:
    case IntentKind::DeprovisionAddress:
        return WorkWrite::EmergencyAddress;
    case IntentKind::CreateNumberOrder:
    case IntentKind::SaveRegistration:
    case IntentKind::UploadAttachment:
    case IntentKind::SubmitNumberOrder:
        return WorkWrite::NumberOrder;
    case IntentKind::ImportNumber:
    case IntentKind::ChangeImportedNumber:
    case IntentKind::RemoveImportedNumber:
        return WorkWrite::ImportedNumber;
    case IntentKind::AddQualifiedNumbers:
    case IntentKind::RemoveQualifiedNumber:
    case IntentKind::SendVoiceChallenge:
    case IntentKind::VerifyVoiceChallenge:
        return WorkWrite::QualifiedNumber;
    case IntentKind::ImportNumbers:
    case IntentKind::TextEnable:
    case IntentKind::TextEnableTollFree:
        return WorkWrite::HostingOrder;
    case IntentKind::HostingCallbacks:
    case IntentKind::CallbackSecret:
        return WorkWrite::Callbacks;
    }
    Q_UNREACHABLE();
}

WriteWork::WriteWork(Desk desk, const OrderWatch &watch, QObject *parent)
    : WorkSource(parent)
    , m_desk(std::move(desk))
    , m_watch(watch)
{
    connect(&m_desk.journal, &store::Journal::changed, this, [this](const QString &intentId) {
        store::then(
            m_desk.journal.find(intentId), this, [this](const store::Result<std::optional<JournalEntry>> &entry) {
                if (entry && *entry && (*entry)->intent.profileKey == m_desk.profileKey)
                    take(**entry);
            });
    });
    connect(&m_watch, &OrderWatch::orderRead, this, [this](const domain::OrderId &id) {
        for (const auto &[intentId, entry] : m_unknown) {
            if (store::orderIdOf(entry) == id.text)
                judge(entry);
        }
    });
}

void WriteWork::start()
{
    store::then(m_desk.journal.unsettled(m_desk.profileKey), this,
        [this](const store::Result<std::vector<JournalEntry>> &entries) {
            if (!entries)
                return; // the window says what is wrong with the store
            for (const JournalEntry &entry : *entries)
                take(entry);
        });
}

void WriteWork::judgeAgain()
{
    for (const auto &[intentId, entry] : m_unknown)
        judge(entry);
}

void WriteWork::take(const JournalEntry &entry)
{
    const QString &id = entry.intent.id;
    if (store::needsSettling(entry)) {
        m_unknown[id] = entry;
        judge(entry);
    } else if (m_unknown.erase(id) > 0) {
        Q_EMIT found(u"write/"_s + id, {});
    }
}

void WriteWork::judge(const JournalEntry &entry)
{
    const store::Intent &intent = entry.intent;
    domain::UnknownWrite write{.intentId = intent.id,
        .order = {store::orderIdOf(entry)},
        .write = writeOf(intent.kind),
        .sentAt = intent.createdAt};
    for (const store::Outcome &outcome : entry.outcomes) {
        if (outcome.state == store::OutcomeState::Sent)
            write.sentAt = outcome.at;
    }
    if (const WatchedOrder *watched = m_watch.find(write.order)) {
        write.name = watched->order.customerReference;
        write.numbers = int(watched->order.numbers.size());
    } else if (const auto sent = intentdata::sentOrder(intent.data)) {
        write.name = sent->customerReference;
        write.numbers = int(sent->numbers.size());
    }
    if (write.name.isEmpty())
        write.name = store::targetName(entry);
    Q_EMIT found(u"write/"_s + intent.id, {domain::workOf(write, m_desk.local())});
}

} // namespace flows
