#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <utility>
#include <vector>

namespace sandbox {

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

//! One request as it arrived; a copy, because answers may be given long after the server's own object is gone.
struct Request {
    QByteArray verb = {}; //!< "GET"
    QByteArray path = {}; //!< raw: %2B and + stay apart
    QByteArray query = {}; //!< raw, without the question mark
    Headers headers = {};
    QByteArray body = {};

    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

struct Reply {
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = {}; //!< empty: no such header
    Headers headers = {};
    qint64 orderMade = 0; //!< for the request log
    QString made = {}; //!< the number that was rented, or the id of the number order: for the log too
};

//! Query values, percent-decoded, repeated ones in their order. A raw + is a plus: Sinch's Node SDK sends it so.
using Query = std::multimap<QString, QString>;

//! What a route is called with.
struct Call {
    const Request &request;
    QStringList values = {}; //!< of the {placeholders}, in order, percent-decoded
    Query query = {};
};

} // namespace sandbox
