#pragma once

#include "domain/clock.h"
#include "flows/timing.h"
#include "store/intent.h"

namespace api {
class ConfigurationApi;
class ImportedApi;
class NumbersApi;
class OrdersApi;
class PortabilityApi;
} // namespace api
namespace store {
class Drafts;
class Journal;
} // namespace store

namespace flows {

//! What the flows of one profile work with. Everything behind the references outlives the flows.
struct Desk {
    const api::OrdersApi &orders;
    const api::PortabilityApi &portability;
    const api::ConfigurationApi &configuration;
    const api::NumbersApi &numbers;
    const api::ImportedApi &imported;
    store::Journal &journal;
    store::Drafts &drafts;
    QString profileKey = {}; //!< what the journal and the drafts are kept under
    QString user = {}; //!< of this computer, for the journal
    domain::Clock now = {}; //!< the server's: judges dates, and stamps what was read
    domain::Clock local = {}; //!< this computer's: stamps the journal, as it may have no answer yet
    Timing timing = {};

    //! An intent with what every one of this desk has. \p patience: the request's own time-out.
    store::Intent intent(store::IntentKind kind, const QString &target, std::chrono::milliseconds patience) const;
};

} // namespace flows
