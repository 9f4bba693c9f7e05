#include "sandbox/seedmaker.h"

#include "sandbox/documentroutes.h"
#include "sandbox/duration.h"
#include "sandbox/orderrules.h"
#include "sandbox/portability.h"
#include "sandbox/portingstate.h"
#include "sandbox/seeddocuments.h"
#include "sandbox/seedids.h"

#include <utility>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QString zoneName(int areaCode)
{
    switch (areaCode) {
    case 214:
    case 312:
    case 612:
    case 903:
        return u"US/Central"_s;
    case 303:
    case 505:
    case 602:
        return u"US/Mountain"_s;
    case 206:
    case 415:
    case 503:
    case 604:
    case 808:
        return u"US/Pacific"_s;
    default:
        return u"US/Eastern"_s;
    }
}

} // namespace

SeedMaker::SeedMaker(PortingState &state, QDateTime now, quint32 seed)
    : m_state(state)
    , m_now(std::move(now))
    , m_dice(seed)
    , m_texts(SeedTexts::load())
    , m_pictures{seedPng(180, 240, 3), seedPng(180, 240, 11), seedPng(180, 240, 29)}
    , m_tiff(seedTiff(160, 120))
{
}

int SeedMaker::roll(int from, int to)
{
    return m_dice.bounded(from, to + 1);
}

bool SeedMaker::chance(int percent)
{
    return roll(1, 100) <= percent;
}

QDate SeedMaker::businessDay(int fromToday) const
{
    return addBusinessDays(m_now.date(), fromToday);
}

QDateTime SeedMaker::desiredTimeOn(const Order &order, QDate day) const
{
    return OrderRules::instant({day, order.schedule.time, order.schedule.zone});
}

Order SeedMaker::order(int businessDaysAgo, int blocks, int mostPerBlock)
{
    const bool canadian = chance(18);
    const SeedPlace place = pick(canadian ? m_texts.canadian : m_texts.american);
    const QString customer = pick(m_texts.customers);
    const QTime officeHour(roll(13, 21), roll(0, 59), roll(0, 59));
    Order order{.status = orderStatus::pending, .reference = reference(customer)};
    order.createdAt = std::min(QDateTime(businessDay(-businessDaysAgo), officeHour, Qt::UTC), m_now.addSecs(-600));
    order.submittedAt = order.createdAt;
    order.schedule = {.date = addBusinessDays(order.createdAt.date(), roll(6, 14)),
        .time = QTime(roll(8, 16), chance(25) ? 30 : 0),
        .zone = zoneName(place.areaCode)};
    if (canadian)
        order.resellerName = customer;
    const QJsonObject holder = endUser(customer, place);
    for (int block = 0; block < blocks; ++block)
        addNumbers(order, holder, place, roll(1, mostPerBlock));
    if (chance(92)) // few go out without one
        addLetter(order);
    return order;
}

void SeedMaker::addNumbers(Order &order, const QJsonObject &endUser, const SeedPlace &place, int count)
{
    // Lines of a block are given out in order, so that no number is in two orders.
    int exchange = roll(220, 959);
    const auto nextLine = [this, &place, &exchange]() -> int & {
        return m_nextLines.try_emplace({place.areaCode, exchange}, roll(100, 4000)).first->second;
    };
    while (nextLine() + count > 9999)
        exchange = exchange == 959 ? 220 : exchange + 1;
    const int first = nextLine();
    nextLine() += count;
    const QJsonObject secrets = portOut();
    for (int i = 0; i < count; ++i) {
        const QString phoneNumber = u"+1%1%2%3"_s.arg(place.areaCode).arg(exchange).arg(first + i, 4, 10, QChar(u'0'));
        const Portability answer = portability(phoneNumber);
        QJsonObject sent{{u"phoneNumber"_s, phoneNumber}, {u"endUser"_s, endUser}, {u"portOutInfo"_s, secrets}};
        addServices(sent);
        order.numbers.push_back({.sent = sent,
            .phoneNumber = phoneNumber,
            .carrier = answer.carrier,
            .countryCode = answer.countryCode,
            .group = activationGroup(answer.carrier),
            .status = numberStatus::pending});
    }
}

QJsonObject SeedMaker::endUser(const QString &name, const SeedPlace &place)
{
    const QJsonObject street = pick(m_texts.streets);
    QJsonObject user{{u"name"_s, name}, {u"streetNum"_s, QString::number(roll(1, 9800))},
        {u"streetName"_s, street.value("name"_L1)}, {u"streetType"_s, street.value("type"_L1)}, {u"city"_s, place.city},
        {u"state"_s, place.state}, {u"zipCode"_s, pick(place.zipCodes)},
        {u"typeOfService"_s, chance(92) ? u"B"_s : u"R"_s}};
    if (street.contains("preDir"_L1))
        user[u"streetPreDir"_s] = street.value("preDir"_L1);
    if (street.contains("postDir"_L1))
        user[u"streetPostDir"_s] = street.value("postDir"_L1);
    if (chance(35)) {
        user[u"locationType1"_s] = u"Suite"_s;
        user[u"locationValue1"_s] = QString::number(roll(100, 2400));
    }
    return user;
}

QJsonObject SeedMaker::portOut()
{
    if (chance(70)) // never 0000, which the carriers here refuse
        return {{u"existingPortOutPin"_s, u"%1"_s.arg(roll(1, 9999), 4, 10, QChar(u'0'))}};
    return {{u"accountNum"_s, u"%1-%2"_s.arg(roll(100000, 999999)).arg(roll(10, 99))},
        {u"authorizingName"_s, pick(m_texts.people)}, {u"authorizingDate"_s, businessDay(-30).toString(Qt::ISODate)}};
}

void SeedMaker::addServices(QJsonObject &number)
{
    // A project has a handful of services, the same that its inventory is linked to.
    // As many draws as the rest of the seeded desk has always been made with.
    const auto oneOf = [this](quint64 services) {
        return (m_dice.generate() + quint64(roll(0, 65535)) + quint64(roll(0, 255)) + quint64(roll(0, 255))) % services;
    };
    switch (roll(0, 9)) {
    case 0:
        break;
    case 1:
        number[u"voiceConfiguration"_s]
            = QJsonObject{{u"type"_s, u"FAX"_s}, {u"serviceId"_s, QString(u"01H"_s + code(0x666178 + oneOf(3), 12))}};
        break;
    case 2:
    case 3:
    case 4:
        number[u"voiceConfiguration"_s]
            = QJsonObject{{u"type"_s, u"EST"_s}, {u"trunkId"_s, QString(u"01H"_s + code(0x657374 + oneOf(4), 12))}};
        break;
    default:
        number[u"voiceConfiguration"_s] = QJsonObject{{u"type"_s, u"RTC"_s}, {u"appId"_s, uuid(0x727463 + oneOf(5))}};
    }
    if (chance(40))
        number[u"smsConfiguration"_s] = QJsonObject{{u"smsAppId"_s, hexId(0x736d73 + oneOf(7))}};
}

void SeedMaker::addThread(Order &order, const QString &topic)
{
    const QJsonArray thread = pick(m_texts.threads.value(topic).toArray()).toArray();
    QDateTime time = order.createdAt.addSecs(qint64(roll(2, 30)) * 3600);
    const QString customer = pick(m_texts.people);
    for (const auto &entry : thread) {
        const QJsonObject note = entry.toObject();
        order.notes.push_back({.text = note.value("text"_L1).toString(),
            .createdTime = std::min(time, m_now.addSecs(-60)),
            .createdBy = note.value("from"_L1).toString() == "sinch"_L1 ? u"Sinch Porting"_s : customer});
        time = time.addSecs(qint64(roll(20, 900)) * 60);
    }
}

void SeedMaker::addLetter(Order &order)
{
    const QJsonObject user = order.numbers.front().sent.value("endUser"_L1).toObject();
    const QString customer = user.value("name"_L1).toString();
    Document letter{.id = m_state.nextDocumentId(),
        .name = u"LOA-%1.pdf"_s.arg(order.createdAt.toString(u"yyyy-MM-dd"_s)),
        .description = u"Letter of authorization"_s,
        .content = seedPdf(u"Letter of Authorization"_s,
            {u"Customer: %1"_s.arg(customer), u"Reference: %1"_s.arg(order.reference),
                u"Numbers: %1 and %2 more"_s.arg(order.numbers.front().phoneNumber).arg(order.numbers.size() - 1),
                u"The customer authorizes the transfer of the numbers named in the order."_s})};
    letter.contentType = contentTypeOf(letter.content);
    order.documents.push_back(letter);
    order.loaUploadedBy = pick(m_texts.people);
    order.loaAttachmentDate = order.createdAt.addSecs(900).toString(Qt::ISODate);
    if (!chance(30))
        return;
    const bool tiff = chance(25);
    Document bill{.id = m_state.nextDocumentId(),
        .name = tiff ? u"bill-scan.tif"_s : u"bill-page-1.png"_s,
        .description = u"Recent bill of the losing carrier"_s,
        .content = tiff ? m_tiff : pick(m_pictures)};
    bill.contentType = contentTypeOf(bill.content);
    order.documents.push_back(bill);
}

QString SeedMaker::reference(const QString &customer)
{
    ++m_serial;
    switch (roll(0, 4)) {
    case 0:
        return u"PORT-%1"_s.arg(m_serial);
    case 1:
        return u"%1 #%2"_s.arg(customer.left(60)).arg(m_serial % 100);
    case 2:
        return u"SF-%1/%2"_s.arg(40000 + m_serial).arg(roll(1, 9));
    case 3:
        return u"TKT %1 migration wave %2"_s.arg(m_serial).arg(roll(1, 4));
    default:
        return chance(10) ? QString() : u"%1"_s.arg(7'000'000 + m_serial);
    }
}

} // namespace sandbox
