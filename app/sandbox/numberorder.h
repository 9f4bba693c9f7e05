#pragma once

#include "sandbox/linkbody.h"

#include <QJsonObject>

namespace sandbox {

enum class NumberOrderState : quint8 { Created, Expired, InReview, Blocked, Rejected, Completed };
enum class UploadStatus : quint8 { Waiting, Completed, Failed };

struct OrderAttachment {
    QString id = {}; //!< of the requirement that it meets
    QString fileName = {};
    QString mimeType = {};
    QString documentType = {};
    QDateTime createdAt = {};
    QDateTime updatedAt = {};
    UploadStatus status = UploadStatus::Waiting;
};

struct OrderLogEntry {
    QString message = {};
    QDateTime time = {};
};

//! Numbers that are kept for the project until it has said who they are for.
struct NumberOrder {
    QString id = {};
    NumberOrderState state = NumberOrderState::Created;
    std::vector<NumberKey> numbers = {}; //!< all of one product
    LinkBody links = {};
    QDateTime createdAt = {};
    QDateTime updatedAt = {};
    QDateTime expireAt = {};
    QJsonObject requestDetails = {};
    std::vector<OrderAttachment> attachments = {};
    std::vector<OrderLogEntry> logs = {}; //!< oldest first
    // Never shown by the API.
    QDateTime submittedAt = {};
};

QLatin1StringView nameOf(NumberOrderState state); //!< "IN_REVIEW"
std::optional<NumberOrderState> numberOrderStateNamed(const QString &name);
QLatin1StringView nameOf(UploadStatus status);

} // namespace sandbox
