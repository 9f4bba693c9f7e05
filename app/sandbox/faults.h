#pragma once

#include "sandbox/message.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <functional>
#include <optional>

namespace sandbox {

//! What may go wrong with an answer. "The work" is what the request asks for: the order made, the note added.
enum class FaultKind : quint8 {
    Status, //!< "status": no work; answers `status` (default 500) with `body` (text or JSON) and `headers`
    DropBefore, //!< "drop-before": no work; the connection is reset
    DropAfter, //!< "drop-after": the work, then a reset without a byte of answer
    HoldBefore, //!< "hold-before": nothing until the fault is deleted, then work and answer; with `abandon`, no work
    //!< when the client has left meanwhile
    HoldAfter, //!< "hold-after": the work; the answer waits until the fault is deleted
    Delay, //!< "delay": the work and the answer `ms` later (default 1000)
    Drip, //!< "drip": the answer in pieces of `bytes` (default 16) every `ms` (default 50)
    Half, //!< "half": the work; full Content-Length, half of the body, then the end of the connection
    HalfStatusLine, //!< "half-status-line": the work; "HTTP/1.1 20" and the end
    Garbage, //!< "garbage": the work; bytes that are not HTTP
    Html, //!< "html": the work unless the status is an error; a gateway's page with `status` (default 502)
    Empty, //!< "empty": the work; its status with no body
    WrongType, //!< "wrong-type": the work; members of the answer with another JSON type: `member`, or all at the top
    ExpiredToken, //!< "expired-token": no work; the 401 of a token that has expired
    Dialect, //!< "dialect": the work, answered as the skill text shows it; the order then takes groupIds
    Sparse //!< "sparse": the work; numbers in the answer have only phoneNumber, status and focDate
};

struct Fault {
    int id = 0;
    FaultKind kind = FaultKind::Status;
    QString name = {}; //!< the kind as it was asked for
    QString verb = {}; //!< empty: any
    QRegularExpression path = {}; //!< searched in the raw path; empty: any
    int times = 1; //!< 0: until it is deleted
    int skip = 0; //!< so many matching requests go through first
    int seen = 0; //!< matching requests so far
    QJsonObject details = {}; //!< the whole request that made it: what a kind needs besides

    int met() const;
};

//! The faults that are set, and the requests that wait for one of them to be deleted.
class Faults
{
public:
    //! \returns the fault, or in \p error why it cannot be.
    std::optional<Fault> add(const QJsonObject &request, QString &error);
    //! The first fault that \p request meets; counted as met.
    std::optional<Fault> meet(const Request &request);
    //! \p resume is called when the fault is deleted.
    void hold(int fault, std::function<void()> resume);
    bool remove(int id);
    void removeAll();
    QJsonArray toJson() const;

private:
    struct Held {
        int fault = 0;
        std::function<void()> resume;
    };

    std::vector<Fault> m_faults;
    std::vector<Held> m_held;
    int m_lastId = 0;
};

} // namespace sandbox
