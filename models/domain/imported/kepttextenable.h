#pragma once

#include "domain/imported/textenabledraft.h"
#include "domain/porting/portindraft.h"

namespace domain {

//! A text-enablement that was begun, as it is kept until it is ordered or discarded. Lives on this computer, never
//! expires. What the server says of the numbers is no part of it: that is read again.
struct KeptTextEnable {
    DraftId id = {};
    QDateTime createdAt = {}; //!< UTC
    QDateTime changedAt = {}; //!< UTC
    TextEnableStep step = TextEnableStep::Numbers;

    TextEnableDraft draft = {};
    QStringList read = {}; //!< E.164: the numbers of what was pasted, as far as it could be read
    QStringList chosen = {}; //!< E.164: ticked in the list
    QStringList dropped = {}; //!< unticked

    QStringList submitted = {}; //!< E.164: in orders that are made, or may be
    bool isSubmitting = false; //!< orders of it are made, or may be: the journal knows which
    QString problem = {}; //!< in words, for the person who comes back later

    friend bool operator==(const KeptTextEnable &, const KeptTextEnable &) = default;
};

//! What the person wants text-enabled, whether it may be or not. Each once.
QStringList wantedNumbers(const KeptTextEnable &kept);
//! Without what was ordered from it, and belonging to nothing.
KeptTextEnable duplicateOf(const KeptTextEnable &kept);

} // namespace domain
