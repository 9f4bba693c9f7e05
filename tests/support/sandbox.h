#pragma once

#include "app/sandboxprocess.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QStringList>

#include <memory>

namespace support {

//! How a test wants its sandbox. Always --strict, and on a port of its own.
struct SandboxOptions {
    int orders = 0; //!< seeded orders; 0 starts with an empty desk
    int numbers = 0; //!< seeded active numbers
    int seed = 1;
    QString now = {}; //!< ISO-8601 with a zone; empty: the real time
    QString stateDir = {}; //!< empty: nothing is kept
    QStringList more = {}; //!< further arguments
};

//! What the sandbox answered.
struct SandboxAnswer {
    int status = 0; //!< 0: no answer came
    QByteArray body = {};
    QJsonObject object = {};
    QJsonArray array = {};
};

//! A `portside-sandbox` process for one test, and a remote control for it. Test code may wait: every call here
//! returns when the sandbox has answered. Faults never hit these control calls.
//!
//!     support::Sandbox sandbox({.orders = 20});
//!     QVERIFY(sandbox.isRunning());
//!     sandbox.addFault({{"kind", "drop-after"}, {"verb", "POST"}, {"path", "orders/portIns$"}});
//!     …
//!     QCOMPARE(sandbox.count("POST", "orders/portIns"), 1);
//!
//! What a fault can be is written in app/sandbox/faults.h; the control calls in app/sandbox/controlroutes.h.
class Sandbox
{
public:
    explicit Sandbox(const SandboxOptions &options = {});
    ~Sandbox();

    //! The executable: the one of this build, or the one that the environment variable PORTSIDE_SANDBOX names.
    static QString program();

    bool isRunning() const { return m_process && m_process->isRunning(); }
    const app::SandboxInfo &info() const { return m_info; } //!< stays after the end
    //! Ends the process; with \p kill as a power cut would.
    void stop(bool kill = false);
    //! Starts it again with the same options. The port is another one; with a stateDir the rest is the same.
    bool restart();

    //! \returns the fault's id, 0 when it was refused. Members: kind, verb, path (a regular expression searched in the
    //! raw path), times (default 1; 0 = until removed), skip, and what the kind needs (status, headers, body, ms …).
    int addFault(const QJsonObject &fault);
    //! Held requests that met it go on.
    bool removeFault(int id);
    bool removeAllFaults();

    //! Moves the sandbox's clock, and the orders with it: "PT1H", "P1D", "P3B" (business days).
    bool advance(const QString &duration);
    QDateTime now();

    //! Each control call on an order; true when the sandbox took it. Without a group, all groups.
    bool confirm(qint64 order, const QJsonObject &how = {}); //!< group, focDate, leaveRejected
    bool reject(qint64 order, const QStringList &numbers, const QString &reason);
    bool release(qint64 order, const QString &group = {}); //!< routing reached
    bool exclude(qint64 order, const QStringList &numbers, const QString &reason);
    bool note(qint64 order, const QString &text);
    bool change(qint64 order, const QJsonObject &patch); //!< somebody else edits; any member, status too
    bool cancelNow(qint64 order);

    //! What arrived at /auth, /porting and /numbers, oldest first: verb, path, query, time, status, fault, order, held.
    QJsonArray requests();
    //! How many of them have this verb and this text in their raw path (a regular expression).
    int count(const QString &verb, const QString &path);
    void clearRequests();
    QJsonObject state(); //!< clock, counts by status, faults

    //! A token as the auth API gives it, and a call on the porting or the Numbers API with it; \p path begins after the
    //! project id.
    QString token();
    SandboxAnswer porting(const QByteArray &verb, const QString &path, const QJsonObject &body = {});
    SandboxAnswer numbers(const QByteArray &verb, const QString &path, const QJsonObject &body = {});
    SandboxAnswer control(const QByteArray &verb, const QString &path, const QJsonObject &body = {});
    SandboxAnswer call(const QByteArray &verb, const QUrl &url, const QByteArray &body, const QByteArray &contentType,
        const QByteArray &authorization);

    //! The body of an order that the sandbox takes: desired in ten days, one complete entry per number.
    QJsonObject orderBody(const QStringList &numbers, const QString &reference = {});
    //! Creates it. \returns its id, 0 when it was refused.
    qint64 createOrder(const QStringList &numbers, const QString &reference = {}, bool onDemand = false);

private:
    SandboxAnswer api(const QUrl &base, const QByteArray &verb, const QString &path, const QJsonObject &body);
    bool orderCall(qint64 order, const QString &verb, const QJsonObject &body);

    SandboxOptions m_options;
    std::unique_ptr<app::SandboxProcess> m_process;
    app::SandboxInfo m_info;
    QNetworkAccessManager m_network;
    QString m_token;
};

} // namespace support
