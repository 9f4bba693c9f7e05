#include "support/sandbox.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

namespace support {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // a busy machine may take its time

QJsonArray texts(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

} // namespace

Sandbox::Sandbox(const SandboxOptions &options)
    : m_options(options)
{
    restart();
}

Sandbox::~Sandbox() = default;

QString Sandbox::program()
{
    const QString named = qEnvironmentVariable("PORTSIDE_SANDBOX");
    return named.isEmpty() ? QStringLiteral(PORTSIDE_SANDBOX_PROGRAM) : named;
}

bool Sandbox::restart()
{
    stop();
    m_token.clear();
    QStringList arguments{u"--strict"_s, u"--orders"_s, QString::number(m_options.orders), u"--numbers"_s,
        QString::number(m_options.numbers), u"--seed"_s, QString::number(m_options.seed)};
    if (!m_options.now.isEmpty())
        arguments += {u"--now"_s, m_options.now};
    if (!m_options.stateDir.isEmpty())
        arguments += {u"--state"_s, m_options.stateDir};
    arguments += m_options.more;

    m_process = std::make_unique<app::SandboxProcess>();
    const auto failed = std::make_shared<bool>(false);
    QObject::connect(m_process.get(), &app::SandboxProcess::failed, m_process.get(), [failed](const QString &text) {
        *failed = true;
        qWarning("%s (%s)", qUtf8Printable(text), qUtf8Printable(program()));
    });
    m_process->start(arguments, program());
    if (!QTest::qWaitFor([&] { return *failed || m_process->isRunning(); }, patience) || *failed)
        return false;
    m_info = *m_process->info();
    return true;
}

void Sandbox::stop(bool kill)
{
    if (!isRunning())
        return;
    if (kill)
        m_process->kill();
    else
        m_process->stop();
    if (!QTest::qWaitFor([this] { return !m_process->isRunning(); }, patience))
        qWarning("the sandbox did not end");
}

int Sandbox::addFault(const QJsonObject &fault)
{
    return control("POST", u"/faults"_s, fault).object.value("id"_L1).toInt();
}

bool Sandbox::removeFault(int id)
{
    return control("DELETE", u"/faults/%1"_s.arg(id)).status == 204;
}

bool Sandbox::removeAllFaults()
{
    return control("DELETE", u"/faults"_s).status == 204;
}

bool Sandbox::advance(const QString &duration)
{
    m_token.clear(); // it may have expired
    return control("POST", u"/clock"_s, {{u"advance"_s, duration}}).status == 200;
}

QDateTime Sandbox::now()
{
    return QDateTime::fromString(control("GET", u"/clock"_s).object.value("now"_L1).toString(), Qt::ISODateWithMs);
}

bool Sandbox::orderCall(qint64 order, const QString &verb, const QJsonObject &body)
{
    return control("POST", u"/orders/%1/%2"_s.arg(QString::number(order), verb), body).status == 200;
}

bool Sandbox::confirm(qint64 order, const QJsonObject &how)
{
    return orderCall(order, u"confirm"_s, how);
}

bool Sandbox::reject(qint64 order, const QStringList &numbers, const QString &reason)
{
    return orderCall(order, u"reject"_s, {{u"numbers"_s, texts(numbers)}, {u"reason"_s, reason}});
}

bool Sandbox::release(qint64 order, const QString &group)
{
    return orderCall(order, u"release"_s, group.isEmpty() ? QJsonObject() : QJsonObject{{u"group"_s, group}});
}

bool Sandbox::exclude(qint64 order, const QStringList &numbers, const QString &reason)
{
    return orderCall(order, u"exclude"_s, {{u"numbers"_s, texts(numbers)}, {u"reason"_s, reason}});
}

bool Sandbox::note(qint64 order, const QString &text)
{
    return orderCall(order, u"note"_s, {{u"note"_s, text}});
}

bool Sandbox::change(qint64 order, const QJsonObject &patch)
{
    return orderCall(order, u"change"_s, {{u"patch"_s, patch}});
}

bool Sandbox::cancelNow(qint64 order)
{
    return orderCall(order, u"cancel-now"_s, {});
}

QJsonArray Sandbox::requests()
{
    return control("GET", u"/requests"_s).object.value("requests"_L1).toArray();
}

int Sandbox::count(const QString &verb, const QString &path)
{
    const QRegularExpression pattern(path);
    int found = 0;
    for (const QJsonArray all = requests(); const auto &entry : all) {
        const QJsonObject request = entry.toObject();
        found += request.value("verb"_L1).toString() == verb && request.value("path"_L1).toString().contains(pattern);
    }
    return found;
}

void Sandbox::clearRequests()
{
    control("DELETE", u"/requests"_s);
}

QJsonObject Sandbox::state()
{
    return control("GET", u"/state"_s).object;
}

QString Sandbox::token()
{
    const QByteArray basic = "Basic " + QString(m_info.keyId + u':' + m_info.keySecret).toUtf8().toBase64();
    const SandboxAnswer answer = call("POST", QUrl(m_info.auth.toString() + u"/oauth2/token"_s),
        "grant_type=client_credentials", "application/x-www-form-urlencoded", basic);
    return answer.object.value("access_token"_L1).toString();
}

SandboxAnswer Sandbox::porting(const QByteArray &verb, const QString &path, const QJsonObject &body)
{
    return api(m_info.porting, verb, path, body);
}

SandboxAnswer Sandbox::numbers(const QByteArray &verb, const QString &path, const QJsonObject &body)
{
    return api(m_info.numbers, verb, path, body);
}

SandboxAnswer Sandbox::api(const QUrl &base, const QByteArray &verb, const QString &path, const QJsonObject &body)
{
    const QUrl url(base.toString() + u"/v1/projects/"_s + m_info.project + path);
    const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    const auto ask = [&] {
        if (m_token.isEmpty())
            m_token = token();
        return call(verb, url, bytes, "application/json", "Bearer " + m_token.toLatin1());
    };
    const SandboxAnswer answer = ask();
    if (answer.status != 401)
        return answer;
    m_token.clear(); // it expires on the sandbox's clock, which may run fast; refused means not done
    return ask();
}

SandboxAnswer Sandbox::control(const QByteArray &verb, const QString &path, const QJsonObject &body)
{
    const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    return call(verb, QUrl(m_info.control.toString() + path), bytes, "application/json", {});
}

SandboxAnswer Sandbox::call(const QByteArray &verb, const QUrl &url, const QByteArray &body,
    const QByteArray &contentType, const QByteArray &authorization)
{
    QNetworkRequest request(url);
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
    // Not qWaitFor(): it sleeps between two looks, and an upload of ten MiB is a thousand steps.
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    if (!reply->isFinished()) {
        qWarning("no answer from the sandbox: %s %s", verb.constData(), qUtf8Printable(url.path()));
        return {};
    }
    SandboxAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->isOpen() ? reply->readAll() : QByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    answer.object = document.object();
    answer.array = document.array();
    return answer;
}

QJsonObject Sandbox::orderBody(const QStringList &numbers, const QString &reference)
{
    const QJsonObject endUser{{u"name"_s, u"Larkspur Dental Group"_s}, {u"streetNum"_s, u"0420"_s},
        {u"streetName"_s, u"Main"_s}, {u"streetType"_s, u"St"_s}, {u"city"_s, u"Springfield"_s}, {u"state"_s, u"IL"_s},
        {u"zipCode"_s, u"02134"_s}, {u"typeOfService"_s, u"B"_s}};
    QJsonArray entries;
    for (const QString &number : numbers)
        entries.append(QJsonObject{{u"phoneNumber"_s, number}, {u"endUser"_s, endUser},
            {u"portOutInfo"_s, QJsonObject{{u"existingPortOutPin"_s, u"0042"_s}}}});
    return {{u"customerOrderReference"_s, reference},
        {u"desiredPortSchedule"_s,
            QJsonObject{{u"desiredPortDate"_s, now().date().addDays(10).toString(Qt::ISODate)},
                {u"desiredPortTime"_s, u"09:00:00"_s}, {u"desiredPortTimeZone"_s, u"US/Eastern"_s}}},
        {u"phoneNumbers"_s, entries}};
}

qint64 Sandbox::createOrder(const QStringList &numbers, const QString &reference, bool onDemand)
{
    QJsonObject body = orderBody(numbers, reference);
    body[u"onDemandActivation"_s] = onDemand;
    const SandboxAnswer answer = porting("POST", u"/orders/portIns"_s, body);
    if (answer.status != 201)
        qWarning("the sandbox refused the order: %s", answer.body.constData());
    return answer.object.value("id"_L1).toInteger();
}

} // namespace support
