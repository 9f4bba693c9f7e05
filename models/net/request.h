#pragma once

#include "net/query.h"

#include <QByteArray>
#include <QString>

namespace net {

//! How long an answer may take (Timeouts in client.h). Documents travel in the Upload class, both ways.
enum class Patience { Read, Write, Upload };

//! One request as a value. Use get(), post(), put() and remove() to make one.
struct Request {
    QString operation = {}; //!< the published operation id: names the request in logs and drift reports
    QByteArray verb = "GET";
    QString path = {}; //!< after the client's base URL, percent-encoded per segment: see segment()
    Query query = {};
    QByteArray body = {};
    QByteArray contentType = "application/json"; //!< of a POST or PUT; of a DELETE only with a body
    Patience patience = Patience::Read;
    //! May be sent again after a failure without a person's word. True for GET and for the POSTs that only ask
    //! (/portabilityChecks, :lookupNumberRequirements), and for nothing else: the provider has no idempotency key.
    bool repeatable = false;
};

Request get(const QString &operation, const QString &path, const Query &query = {});
Request post(const QString &operation, const QString &path, const QByteArray &body);
Request put(const QString &operation, const QString &path, const QByteArray &body);
Request remove(const QString &operation, const QString &path);

//! One path segment with everything but letters, digits and -._~ encoded. An id from outside can therefore
//! never reach another resource; the client refuses what is left, empty and dot segments.
QString segment(const QString &text);

} // namespace net
