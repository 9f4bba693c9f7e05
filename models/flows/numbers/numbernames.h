#pragma once

#include "domain/porting/portorder.h"
#include "flows/desk.h"
#include "store/protectednumbers.h"
#include "store/seenids.h"

#include <QHash>

namespace flows {

//! What this desk knows of numbers and ids that the API has no place for: names that a person gave to plans, campaigns
//! and voice services, and numbers that must stay. In memory, so that tables can ask for every row.
class NumberNames final : public QObject
{
    Q_OBJECT

public:
    NumberNames(Desk desk, store::SeenIds &ids, store::ProtectedNumbers &protectedNumbers, QObject *parent = nullptr);

    //! Once the store is open; follows it from then on.
    void load();

    //! Empty where the person gave none.
    QString nameOf(store::SeenKind kind, const QString &id) const;
    //! Named ones first, by name, then the last seen.
    const std::vector<store::SeenId> &ids() const { return m_known; }
    //! Null: it may be released.
    const store::ProtectedNumber *protection(const QString &number) const;

    void see(std::vector<store::SeenId> ids) { m_ids.see(m_desk.profileKey, std::move(ids)); }
    void rename(store::SeenKind kind, const QString &id, const QString &name);
    void protect(const QStringList &numbers, const QString &reason);
    void unprotect(const QStringList &numbers);

Q_SIGNALS:
    void changed();
    void storeFailed(const store::Error &error);

private:
    void loadIds();
    void loadProtected();
    void watch(const QFuture<store::Result<void>> &writing);

    const Desk m_desk;
    store::SeenIds &m_ids;
    store::ProtectedNumbers &m_protectedNumbers;
    std::vector<store::SeenId> m_known;
    QHash<std::pair<int, QString>, QString> m_names;
    QHash<QString, store::ProtectedNumber> m_protected;
    bool m_loaded = false;
};

//! The kind of the ids of a voice service; an app's for a type that nobody knows.
store::SeenKind seenKindOf(domain::VoiceType type);

} // namespace flows
