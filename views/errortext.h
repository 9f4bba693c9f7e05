#pragma once

#include "net/error.h"

#include <QDateTime>
#include <QString>

namespace views {

//! What was tried when it failed; the words depend on it.
enum class Attempt : quint8 {
    ReadOrders,
    ReadOrder,
    ReadNotes,
    ReadDocuments,
    ReadDocument,
    ReadGroups,
    ReadDefaults,
    ReadRequirements,
    ReadNumberOrder,
    CheckPortability,
    SearchNumber,
    ReadRegions,
    SearchAvailable,
    ReadNumbers,
    SignIn,
    TestConnection,
    CreateOrder,
    UpdateOrder,
    CancelOrder,
    AddNote,
    Upload,
    Activate,
    SaveDefaults,
    RentNumber,
    CreateNumberOrder,
    SaveRegistration,
    UploadAttachment,
    SubmitNumberOrder,
};

//! Whether it would have changed something at the server.
bool isWrite(Attempt attempt);

//! What an operator reads, in this order. Plain text.
struct ErrorText {
    QString happened = {};
    QString means = {};
    QString todo = {};
    QString details = {}; //!< lines of "name: value": status, code, request id, the server's words
    bool outcomeUnknown = false; //!< a write without an answer: shown in the colors of unknown

    QString joined() const; //!< the three sentences as one paragraph
};

ErrorText errorText(const net::Error &error, Attempt attempt);
//! A change was sent at that time and no answer came.
ErrorText unknownOutcomeText(const net::Error &error, Attempt attempt, const QString &sentAt);

//! What went wrong on this computer.
enum class StoreTrouble : quint8 { CannotOpen, CannotWrite, CannotRead, Damaged, KeychainLocked, KeychainMissing };
ErrorText storeErrorText(StoreTrouble trouble, const QString &detail = {});

} // namespace views
