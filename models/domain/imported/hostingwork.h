#pragma once

#include "domain/imported/hostingrules.h"
#include "domain/worklist.h"

//! What hosting orders ask a person for (product: worklist rules).
namespace domain {

//! What is to be done about an order next.
enum class HostingStep : quint8 {
    Nothing,
    Wait, //!< Sinch and the carriers are at it
    RemindSigner, //!< the letter lies with its signer
    LookAtFailures,
};

//! \p failed: how many of its numbers did.
HostingStep nextStep(const HostingOrder &order, int failed);

//! So many business days a letter may lie before its signer is reminded.
inline constexpr int signatureDays = 2;

//! All that the order asks for. Its failures stay until somebody says that they are dealt with.
std::vector<WorkItem> workOf(
    const HostingOrder &order, const std::vector<HostingOrderNumber> &numbers, const QDateTime &nowUtc);

} // namespace domain
