#pragma once

#include "domain/open.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

//! How far something has come at Sinch and at the carriers, in the words that the resources of the Imported Numbers &
//! Hosting Orders API share (contract: imported §3, §4.4).
namespace domain {

//! Unspecified is a word of the server's own: the step does not belong to this number, or nobody says.
enum class HostingProgress : quint8 { Unknown, Unspecified, Waiting, InProgress, Done, Failed };

//! Done or failed: nothing becomes of it by itself any more.
bool isOver(HostingProgress progress);
//! Whether a step may be in \p next after it was in \p now. A failed step and a done one may be started again.
bool mayFollow(HostingProgress now, HostingProgress next);

enum class HostingOperation : quint8 { Unknown, Unspecified, Provisioning, Deprovisioning };

enum class HostingService : quint8 { Unknown, Sms, Campaign };

//! One kind of message at one carrier.
struct CarrierState {
    Open<HostingProgress> state = {};
    QString errorCode = {}; //!< the carrier's own: "60135"
    QString errorMessage = {}; //!< plain text from outside
    std::optional<QDateTime> updated = {}; //!< UTC
    Open<HostingOperation> operation = {}; //!< told for imported numbers only
    QJsonObject rest = {};

    friend bool operator==(const CarrierState &, const CarrierState &) = default;
};

//! AT&T and T-Mobile, text and multimedia.
struct CarrierStates {
    CarrierState smsAtt = {};
    CarrierState smsTmo = {};
    CarrierState mmsAtt = {};
    CarrierState mmsTmo = {};
    QJsonObject rest = {};

    friend bool operator==(const CarrierStates &, const CarrierStates &) = default;
};

//! T-Mobile says that another aggregator holds the number: it can be linked when the import asks for its migration.
bool wantsMigration(const CarrierStates &carriers);

} // namespace domain
