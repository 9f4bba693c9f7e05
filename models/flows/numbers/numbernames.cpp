#include "flows/numbers/numbernames.h"

namespace flows {

NumberNames::NumberNames(Desk desk, store::SeenIds &ids, store::ProtectedNumbers &protectedNumbers, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_ids(ids)
    , m_protectedNumbers(protectedNumbers)
{
    connect(&m_ids, &store::SeenIds::changed, this, [this](const QString &profileKey) {
        if (m_loaded && profileKey == m_desk.profileKey)
            loadIds();
    });
    connect(&m_protectedNumbers, &store::ProtectedNumbers::changed, this, [this](const QString &profileKey) {
        if (m_loaded && profileKey == m_desk.profileKey)
            loadProtected();
    });
}

void NumberNames::load()
{
    m_loaded = true;
    loadIds();
    loadProtected();
}

void NumberNames::loadIds()
{
    store::then(m_ids.list(m_desk.profileKey), this, [this](const store::Result<std::vector<store::SeenId>> &ids) {
        if (!ids) {
            Q_EMIT storeFailed(ids.error());
            return;
        }
        m_known = *ids;
        m_names.clear();
        for (const store::SeenId &id : m_known) {
            if (!id.localName.isEmpty())
                m_names.insert({int(id.kind), id.id}, id.localName);
        }
        Q_EMIT changed();
    });
}

void NumberNames::loadProtected()
{
    store::then(m_protectedNumbers.list(m_desk.profileKey), this,
        [this](const store::Result<std::vector<store::ProtectedNumber>> &numbers) {
            if (!numbers) {
                Q_EMIT storeFailed(numbers.error());
                return;
            }
            m_protected.clear();
            for (const store::ProtectedNumber &number : *numbers)
                m_protected.insert(number.number, number);
            Q_EMIT changed();
        });
}

QString NumberNames::nameOf(store::SeenKind kind, const QString &id) const
{
    return m_names.value({int(kind), id});
}

const store::ProtectedNumber *NumberNames::protection(const QString &number) const
{
    const auto found = m_protected.constFind(number);
    return found == m_protected.cend() ? nullptr : &*found;
}

void NumberNames::rename(store::SeenKind kind, const QString &id, const QString &name)
{
    if (!id.trimmed().isEmpty())
        watch(m_ids.rename(m_desk.profileKey, kind, id.trimmed(), name.trimmed()));
}

void NumberNames::protect(const QStringList &numbers, const QString &reason)
{
    watch(m_protectedNumbers.protect(m_desk.profileKey, numbers, reason.trimmed(), m_desk.user));
}

void NumberNames::unprotect(const QStringList &numbers)
{
    watch(m_protectedNumbers.unprotect(m_desk.profileKey, numbers));
}

void NumberNames::watch(const QFuture<store::Result<void>> &writing)
{
    store::then(writing, this, [this](const store::Result<void> &done) {
        if (!done)
            Q_EMIT storeFailed(done.error());
    });
}

store::SeenKind seenKindOf(domain::VoiceType type)
{
    switch (type) {
    case domain::VoiceType::Unknown:
    case domain::VoiceType::Rtc:
        return store::SeenKind::RtcApp;
    case domain::VoiceType::Est:
        return store::SeenKind::EstTrunk;
    case domain::VoiceType::Fax:
        return store::SeenKind::FaxService;
    }
    Q_UNREACHABLE();
}

} // namespace flows
