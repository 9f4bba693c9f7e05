#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace sandbox {

//! One number of an order. What the customer sent stays JSON, cleaned by orderrules; the rest is the service's own.
struct Number {
    QJsonObject sent = {}; //!< phoneNumber, endUser, portOutInfo, voiceConfiguration, smsConfiguration, features …
    QString phoneNumber = {};
    QString carrier = {}; //!< the losing one
    QString countryCode = {};
    QString group = {};
    QString status = {};
    QString rejectReason = {};
    QString exclusionReason = {};
    QDateTime exclusionDate = {};
    QJsonArray excludedFeatures = {};
    QDateTime focDate = {};
    QDateTime confirmedDate = {};
    QDateTime activatedDate = {};
    QString activateUser = {};
    // Never shown by the API.
    bool routing = false; //!< reached Sinch's network
    QDateTime activatingAt = {}; //!< asked to be activated; done at this time
};

struct Note {
    QString text = {};
    QDateTime createdTime = {};
    QString createdBy = {};
};

struct Document {
    qint64 id = 0;
    QString name = {};
    QString description = {};
    QString contentType = {};
    QByteArray content = {};
};

struct Schedule {
    QDate date = {};
    QTime time = {};
    QString zone = {}; //!< "US/Eastern"
};

struct Order {
    qint64 id = 0;
    QString status = {};
    QString reference = {};
    bool onDemand = false;
    Schedule schedule = {};
    QString loaUploadedBy = {};
    QString loaAttachmentDate = {}; //!< as sent
    QString resellerName = {};
    std::vector<Number> numbers = {};
    std::vector<Note> notes = {};
    std::vector<Document> documents = {};
    QDateTime createdAt = {};
    // Never shown by the API.
    QDateTime submittedAt = {}; //!< when the losing carriers got it: made, or last corrected
    QDateTime cancelAt = {}; //!< a cancelation that is under way ends then
    bool leaveRejected = false; //!< went on without its rejected numbers
    bool pinned = false; //!< its status was set by hand: not derived from its numbers any more
    bool stuck = false; //!< nobody works on it: time alone does not move it
};

namespace orderStatus {
inline const QString pending = QStringLiteral("PENDING");
inline const QString confirmed = QStringLiteral("CONFIRMED");
inline const QString completed = QStringLiteral("COMPLETED");
inline const QString pendingCancelation = QStringLiteral("PENDING_CANCELATION");
inline const QString canceled = QStringLiteral("CANCELED");
} // namespace orderStatus

namespace numberStatus {
inline const QString pending = QStringLiteral("PENDING");
inline const QString confirmed = QStringLiteral("CONFIRMED");
inline const QString rejected = QStringLiteral("REJECTED");
inline const QString activated = QStringLiteral("ACTIVATED");
inline const QString canceled = QStringLiteral("CANCELED");
inline const QString excluded = QStringLiteral("EXCLUDED");
} // namespace numberStatus

} // namespace sandbox
