#include "sandbox/imported/hostingseeds.h"

#include "sandbox/seedids.h"
#include "sandbox/seedtexts.h"
#include "sandbox/ulid.h"

#include <algorithm>
#include <initializer_list>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

class Seeder
{
public:
    Seeder(HostingBook &book, const HostingSeed &seed)
        : m_book(book)
        , m_seed(seed)
        , m_texts(SeedTexts::load())
    {
    }

    QString plan(int i) const { return hexId(0x736d73 + quint64(i % 7)); }
    QString campaign(int i) const { return u'C' + code(0x63616d + quint64(i % 9), 6); }
    QDateTime before(qint64 seconds) const { return m_seed.epoch.addSecs(-seconds); }

    //! Of the ranges that belong to nobody.
    QString number(bool tollFree = false)
    {
        const int i = m_next++;
        const SeedPlace &place = m_texts.american.at(std::size_t(i / 90) % m_texts.american.size());
        const QString area = tollFree ? u"855"_s : QString::number(place.areaCode);
        return u"+1"_s + area + u"555" + QString::number(100 + i % 90).rightJustified(4, u'0');
    }

    void qualified(const QString &state, int count, qint64 ageDays, const QString &error = {})
    {
        for (int i = 0; i < count; ++i) {
            const QString phoneNumber = number();
            const QDateTime at = before(ageDays * day + i * hour);
            m_book.qualified.emplace(phoneNumber,
                QualifiedNumber{.phoneNumber = phoneNumber,
                    .region = u"US"_s,
                    .state = state,
                    .error = error,
                    .createdAt = at,
                    .updatedAt = at.addSecs(hour)});
        }
    }

    HostingOrder order(HostingKind kind, int count, qint64 ageSeconds)
    {
        const int i = m_orders++;
        const bool tollFree = kind == HostingKind::TollFree;
        HostingOrder order{.kind = kind,
            .displayName
            = m_texts.customers.at(qsizetype(mixed(m_seed.seed + quint64(i)) % quint64(m_texts.customers.size()))),
            .region = u"US"_s,
            .plan = plan(i),
            .campaign = tollFree ? QString() : campaign(i),
            .loaType = kind == HostingKind::Import ? QString() : u"Direct"_s,
            .createdAt = before(ageSeconds),
            .updatedAt = before(ageSeconds)};
        order.id = newUlid(order.createdAt);
        if (kind != HostingKind::Import)
            order.loa = letter(i);
        for (int n = 0; n < count; ++n)
            order.numbers.push_back({.phoneNumber = number(tollFree),
                .osr = kind == HostingKind::TextEnable ? step::waiting : step::unspecified,
                .platform = step::waiting,
                .campaign = order.campaign.isEmpty() ? step::unspecified : step::waiting,
                .changedAt = order.createdAt});
        return order;
    }

    //! Its letter was signed an hour later; time does the rest.
    static HostingOrder signedOne(HostingOrder order)
    {
        order.state = hostingState::inProgress;
        order.startedAt = order.createdAt.addSecs(hour);
        order.updatedAt = order.startedAt;
        return order;
    }

    void add(const HostingOrder &order) { m_book.orders.emplace(order.id, order); }

    ImportedNumber imported(int i, qint64 ageDays)
    {
        const QDateTime at = before(ageDays * day);
        ImportedNumber number{.phoneNumber = this->number(),
            .region = u"US"_s,
            .displayName = i % 3 == 0 ? m_texts.customers.at(i % m_texts.customers.size()) : QString(),
            .plan = plan(i),
            .campaign = campaign(i),
            .createdAt = at,
            .updatedAt = at};
        number.planStep = LinkStep{.id = number.plan, .state = step::done, .changedAt = at};
        number.campaignStep = LinkStep{.id = number.campaign, .state = step::done, .changedAt = at};
        number.carriers.fill({.state = step::done, .changedAt = at});
        return number;
    }

    void add(const ImportedNumber &number) { m_book.imported.emplace(number.phoneNumber, number); }

private:
    QJsonObject letter(int i) const
    {
        const QStringList names = m_texts.people.at(i % m_texts.people.size()).split(u' ');
        const SeedPlace &place = m_texts.american.at(std::size_t(i) % m_texts.american.size());
        const QString domain = u"example.com"_s;
        return {{u"authorisedPerson"_s,
                    QJsonObject{{u"firstName"_s, names.constFirst()}, {u"lastName"_s, names.constLast()},
                        {u"email"_s, u"%1@%2"_s.arg(names.constLast().toLower(), domain)}}},
            {u"address"_s,
                QJsonObject{{u"buildingNumber"_s, QString::number(100 + i * 7)}, {u"street"_s, u"Main Street"_s},
                    {u"city"_s, place.city}, {u"state"_s, place.state}, {u"postalCode"_s, place.zipCodes.constFirst()},
                    {u"country"_s, u"US"_s}}},
            {u"currentVoiceCarrier"_s, i % 2 == 0 ? u"Verizon"_s : u"Lumen"_s}};
    }

    HostingBook &m_book;
    const HostingSeed m_seed;
    const SeedTexts m_texts;
    int m_next = 0;
    int m_orders = 0;
};

void seedQualified(Seeder &seeder)
{
    seeder.qualified(qualifiedState::eligible, 6, 4);
    seeder.qualified(qualifiedState::notEligible, 2, 9, u"The number is wireless"_s);
    seeder.qualified(qualifiedState::failed, 2, 2, u"The code was wrong"_s);
    seeder.qualified(qualifiedState::blocked, 1, 6, u"Too many wrong codes"_s);
    seeder.qualified(qualifiedState::verified, 8, 3);
    seeder.qualified(qualifiedState::hosted, 5, 40);
    seeder.qualified(qualifiedState::notHosted, 2, 12, u"NUMBER_PROVISIONING_FAILED"_s);
}

void seedOrders(Seeder &seeder)
{
    for (const qint64 age : {5 * day, day, 2 * hour}) {
        HostingOrder waiting = seeder.order(HostingKind::TextEnable, 12, age);
        waiting.state = hostingState::waitingForSignature;
        seeder.add(waiting);
    }
    HostingOrder scheduled = seeder.signedOne(seeder.order(HostingKind::TextEnable, 20, 6 * hour));
    scheduled.scheduledAt = seeder.before(-2 * day);
    scheduled.startedAt = scheduled.scheduledAt;
    seeder.add(scheduled);
    seeder.add(
        seeder.signedOne(seeder.order(HostingKind::TextEnable, 48, hour + hour / 4))); // in the registry just now
    HostingOrder parked = seeder.signedOne(seeder.order(HostingKind::TextEnable, 15, 3 * day));
    for (std::size_t i = 0; i < 4; ++i) {
        parked.numbers.at(i).osr = step::inProgress;
        parked.numbers.at(i).parked = true;
    }
    seeder.add(parked);
    HostingOrder partly = seeder.signedOne(seeder.order(HostingKind::TextEnable, 30, 8 * day));
    for (std::size_t i = 0; i < 3; ++i) {
        OrderNumber &number = partly.numbers.at(i);
        number.osr = step::done;
        number.platform = step::done;
        number.campaign = step::failed;
        number.settled = true;
    }
    seeder.add(partly);
    for (const qint64 age : {20 * day, 45 * day})
        seeder.add(seeder.signedOne(seeder.order(HostingKind::TextEnable, 25, age)));
    seeder.add(seeder.signedOne(seeder.order(HostingKind::TollFree, 6, 15 * day)));
    seeder.add(seeder.order(HostingKind::Import, 5, 11 * day));
    HostingOrder rejected = seeder.order(HostingKind::TextEnable, 8, 30 * day);
    rejected.state = hostingState::rejected;
    for (OrderNumber &number : rejected.numbers)
        number.settled = true;
    seeder.add(rejected);
}

void seedImported(Seeder &seeder)
{
    for (int i = 0; i < 24; ++i) {
        ImportedNumber number = seeder.imported(i, 20 + i);
        if (i % 8 == 1) {
            number.campaign.clear();
            number.campaignStep->state = step::failed;
            number.campaignStep->errorCode = i == 1 ? u"CAMPAIGN_EXPIRED"_s : u"MNO_SHARING_ERROR"_s;
        } else if (i % 8 == 3) {
            number.carriers.at(1) = {.state = step::failed,
                .errorCode = u"60135"_s,
                .errorMessage = u"The number is held by another aggregator"_s,
                .changedAt = number.createdAt};
        } else if (i % 8 == 5) {
            number.plan.clear();
            number.campaign.clear();
            number.planStep->unlinks = true;
            number.campaignStep->unlinks = true;
        }
        seeder.add(number);
    }
}

} // namespace

void seedHosting(HostingBook &book, const HostingSeed &seed)
{
    Seeder seeder(book, seed);
    seedQualified(seeder);
    seedOrders(seeder);
    seedImported(seeder);
    book.changed = true;
}

} // namespace sandbox
