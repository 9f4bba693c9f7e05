#include <QCoreApplication>
#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextStream>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;

//! A Numbers API with one list and no work to do: every page is made before the first request comes, so that what is
//! measured against it is the client alone. Arguments: how many numbers. Prints its port.
namespace {

constexpr int pageSize = 1000;
constexpr std::array types{"LOCAL", "TOLL_FREE", "MOBILE"};

QByteArray typeOf(int number)
{
    return types[number % 10 < 6 ? 0 : number % 10 < 9 ? 1 : 2];
}

//! As production answers (all members, unset ones empty).
QByteArray number(int i)
{
    const bool linked = i % 5 != 0;
    return R"({"phoneNumber":"+1208)" + QByteArray::number(i).rightJustified(7, '0')
        + R"(","projectId":"0ad1b8c4-9f8f-4c0e-8d5b-2b8a2f6d1c11","displayName":")"
        + (i % 10 < 3 ? QByteArray() : "Customer " + QByteArray::number(i % 4001) + " Front desk")
        + R"(","regionCode":"US","type":")" + typeOf(i)
        + R"(","capability":["SMS","VOICE"],"money":{"currencyCode":"USD","amount":")" + (i % 4 ? "0.50" : "1.00")
        + R"("},"paymentIntervalMonths":1,"nextChargeDate":"2026-12-)"
        + QByteArray::number(1 + i % 28).rightJustified(2, '0')
        + R"(T21:38:22.937044Z","expireAt":null,"smsConfiguration":{"servicePlanId":")"
        + (linked ? "plan-" + QByteArray::number(i % 7) : QByteArray())
        + R"(","scheduledProvisioning":null,"campaignId":")" + (i % 8 ? "C" + QByteArray::number(i % 9) : QByteArray())
        + R"("},"voiceConfiguration":{"appId":"01890000-0000-7000-8000-00000000000)" + QByteArray::number(i % 5)
        + R"(","scheduledVoiceProvisioning":null,"lastUpdatedTime":null,"type":"RTC","trunkId":"","serviceId":""},"callbackUrl":""})";
}

QByteArray answer(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nDate: Tue, 24 Nov 2026 15:00:00 "
           "GMT\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

//! By type ("" for all) and token.
QHash<QByteArray, QByteArray> pages(int count)
{
    QHash<QByteArray, QByteArray> pages;
    for (const QByteArray &type : {QByteArray(), "LOCAL"_ba, "TOLL_FREE"_ba, "MOBILE"_ba}) {
        QByteArrayList all;
        for (int i = 0; i < count; ++i) {
            if (type.isEmpty() || typeOf(i) == type)
                all << number(i);
        }
        for (int from = 0; from < all.size(); from += pageSize) {
            const bool last = from + pageSize >= all.size();
            const QByteArray token = from == 0 ? QByteArray() : "t" + QByteArray::number(from);
            pages.insert(type + '/' + token,
                answer(R"({"activeNumbers":[)" + all.mid(from, pageSize).join(',') + R"(],"nextPageToken":")"
                    + (last ? QByteArray() : "t" + QByteArray::number(from + pageSize)) + R"(","totalSize":)"
                    + QByteArray::number(all.size()) + '}'));
        }
    }
    return pages;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QHash<QByteArray, QByteArray> all = pages(QCoreApplication::arguments().value(1, u"100000"_s).toInt());
    const QByteArray token = answer(R"({"access_token":"t","expires_in":3599,"scope":"","token_type":"bearer"})");
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
                const QByteArray request = socket->readAll(); // small requests, one at a time
                if (request.startsWith("POST")) {
                    socket->write(token);
                    return;
                }
                const QUrlQuery query(QUrl::fromEncoded(request.left(request.indexOf('\n')).split(' ').value(1)));
                const auto value = [&query](const QString &key) { return query.queryItemValue(key).toLatin1(); };
                socket->write(all.value(value(u"type"_s) + '/' + value(u"pageToken"_s)));
            });
        }
    });
    QTextStream(stdout) << server.serverPort() << Qt::endl;
    return QCoreApplication::exec();
}
