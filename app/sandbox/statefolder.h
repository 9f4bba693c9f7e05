#pragma once

#include "sandbox/tokens.h"

#include <QString>

#include <optional>

namespace sandbox {

class PortingState;

//! What a restarted sandbox needs besides the orders.
struct SavedService {
    QString instance = {};
    Credentials credentials = {};
    QDateTime savedAt = {}; //!< real time
    QDateTime now = {}; //!< the sandbox's, then
};

//! Keeps the service in a folder. `desk.json` is the desk as it was seeded; `orders/ID.json` an order as it is since
//! it changed; `service.json` the rest. Each file is replaced whole, so a power cut leaves the old or the new one;
//! a change costs one order, not the desk. The folder is not for real data: nothing in it is encrypted.
class StateFolder
{
public:
    explicit StateFolder(QString path);

    //! Why the folder cannot be used; nothing when it can.
    QString open();
    //! Fills \p state with what is kept; nothing when the folder is new. \p error says what is damaged.
    std::optional<SavedService> load(PortingState &state, QString &error) const;
    //! The seeded desk, once.
    QString saveDesk(const PortingState &state) const;
    //! What changed since the last call. \returns why it could not be kept.
    QString save(PortingState &state, const SavedService &service) const;

private:
    QString file(const QString &name) const { return m_path + u'/' + name; }

    QString m_path;
};

} // namespace sandbox
