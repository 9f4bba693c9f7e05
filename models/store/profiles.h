#pragma once

#include "store/profile.h"

#include <QObject>

#include <vector>

namespace store {

class Settings;

//! The profiles of the settings file, in the order in which they were made. Only Project profiles are stored.
class Profiles final : public QObject
{
    Q_OBJECT

public:
    explicit Profiles(Settings &settings, QObject *parent = nullptr);

    const std::vector<Profile> &all() const { return m_profiles; }
    const Profile *find(const QString &id) const;
    //! By name, ignoring case, or by id: what --profile takes.
    const Profile *findByName(const QString &name) const;

    //! Gives it an id when it has none. Empty when its kind is not stored, or the file could not be written: then it is
    //! in the list for this run only.
    std::optional<Profile> add(Profile profile);
    bool update(const Profile &profile);
    //! The secret is the caller's to remove.
    bool remove(const QString &id);

Q_SIGNALS:
    void changed();

private:
    //! Writes the order and says whether all of it is in the file.
    bool finish();

    Settings &m_settings;
    std::vector<Profile> m_profiles;
};

} // namespace store
