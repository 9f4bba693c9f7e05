#include "sandbox/faultplay.h"

#include "sandbox/clock.h"
#include "sandbox/distort.h"
#include "sandbox/jsonreply.h"
#include "sandbox/tokens.h"

#include <QJsonDocument>

namespace sandbox {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

//! What a fault is told to answer: its `status`, `headers` and `body`, which may be JSON or text.
Reply toldReply(const QJsonObject &details)
{
    Reply reply{.status = details.value("status"_L1).toInt(500)};
    const QJsonValue body = details.value("body"_L1);
    if (body.isObject() || body.isArray()) {
        reply.contentType = "application/json";
        reply.body = QJsonDocument::fromVariant(body.toVariant()).toJson(QJsonDocument::Compact);
    } else if (body.isString()) {
        reply.contentType = "text/plain";
        reply.body = body.toString().toUtf8();
    }
    const QJsonObject headers = details.value("headers"_L1).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        if (header.key().compare("Content-Type"_L1, Qt::CaseInsensitive) == 0)
            reply.contentType = header->toVariant().toString().toUtf8();
        else
            reply.headers.emplace_back(header.key().toUtf8(), header->toVariant().toString().toUtf8());
    }
    return reply;
}

Reply gatewayPage(int status)
{
    return {.status = status,
        .body = "<!DOCTYPE html>\n<html><head><title>Gateway</title></head>"
                "<body><h1>The service is not available</h1><p>Please try again later.</p></body></html>\n",
        .contentType = "text/html; charset=utf-8"};
}

milliseconds intervalOf(const QJsonObject &details, int otherwise)
{
    return milliseconds(std::max(0, details.value("ms"_L1).toInt(otherwise)));
}

} // namespace

void play(const Fault &fault, const FaultPlay &request, Faults &faults, const Clock &clock)
{
    const auto &exchange = request.exchange;
    const QJsonObject &details = fault.details;
    const auto refuse = [&](const Reply &reply) {
        request.answered(reply);
        exchange->answer(reply);
    };
    switch (fault.kind) {
    case FaultKind::Status:
        refuse(toldReply(details));
        return;
    case FaultKind::ExpiredToken:
        refuse(Tokens::expired(clock.now().addSecs(-1)));
        return;
    case FaultKind::DropBefore:
        exchange->cut();
        return;
    case FaultKind::DropAfter:
        request.work();
        exchange->cut();
        return;
    case FaultKind::HoldBefore:
        request.held(true);
        faults.hold(fault.id, [request, abandon = details.value("abandon"_L1).toBool()] {
            request.held(false);
            // A request that has arrived is done even when nobody waits for it any more: that is what makes an
            // unknown outcome unknown.
            if (!abandon || request.exchange->isOpen())
                request.exchange->answer(request.work());
        });
        return;
    case FaultKind::HoldAfter:
        request.held(true);
        faults.hold(fault.id, [request, reply = request.work()] {
            request.held(false);
            request.exchange->answer(reply);
        });
        return;
    case FaultKind::Delay:
        Exchange::after(intervalOf(details, 1000), [exchange, reply = request.work()] { exchange->answer(reply); });
        return;
    case FaultKind::Drip:
        exchange->answerSlowly(
            request.work(), std::max(1, details.value("bytes"_L1).toInt(16)), intervalOf(details, 50));
        return;
    case FaultKind::Half:
        exchange->answerHalf(request.work());
        return;
    case FaultKind::HalfStatusLine:
        request.work();
        exchange->answerRaw("HTTP/1.1 20");
        return;
    case FaultKind::Garbage:
        request.work();
        exchange->answerRaw(QByteArray::fromHex("000117f3ff0d0a") + "not HTTP at all\r\n\r\n");
        return;
    case FaultKind::Html: {
        const Reply page = gatewayPage(details.value("status"_L1).toInt(502));
        if (page.status < 300) {
            request.work();
            exchange->answer(page);
        } else {
            refuse(page);
        }
        return;
    }
    case FaultKind::Empty:
        exchange->answer(emptyReply(request.work().status));
        return;
    case FaultKind::WrongType:
        exchange->answer(withWrongTypes(request.work(), details.value("member"_L1).toString()));
        return;
    case FaultKind::Dialect:
        exchange->answer(inSkillDialect(request.work()));
        return;
    case FaultKind::Sparse:
        exchange->answer(sparse(request.work()));
        return;
    }
    Q_UNREACHABLE();
}

} // namespace sandbox
