#include "views/wizards/portin/orderwords.h"

#include "domain/phonenumber.h"
#include "domain/porting/address.h"
#include "domain/porting/zones.h"
#include "views/format.h"
#include "json/porting/portorderjson.h"
#include "json/writer.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace views {

using namespace Qt::StringLiterals;
using domain::EndUser;
using domain::PortNumber;
using domain::PortOrder;
using domain::PortOutInfo;

namespace {

class OrderWords
{
    Q_DECLARE_TR_FUNCTIONS(views::OrderWords)

public:
    static QString runs(std::vector<QString> numbers, int most);
    static std::vector<Fact> facts(const PortOrder &order);
    static std::vector<Fact> common(
        const domain::PortSchedule &schedule, bool onDemand, const QString &letter, const QString &firstNote);

private:
    static QString account(const PortOutInfo &info);
    static QString services(const PortOrder &order);
    template <class T, class Of>
    static std::vector<T> different(const PortOrder &order, Of of);
};

QString OrderWords::runs(std::vector<QString> numbers, int most)
{
    std::sort(numbers.begin(), numbers.end());
    const auto value = [](const QString &e164) { return e164.mid(1).toLongLong(); };
    QStringList runs;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < numbers.size() && runs.size() < most;) {
        std::size_t last = i;
        while (last + 1 < numbers.size() && value(numbers[last + 1]) == value(numbers[last]) + 1)
            ++last;
        const QString first = domain::nationalForm(numbers[i]);
        // By its full context: lupdate loses the class behind the std:: of the parameters.
        //: A run of telephone numbers: (212) 555-0142 to 0147
        runs.append(last == i
                ? first
                : QCoreApplication::translate("views::OrderWords", "%1 to %2").arg(first, numbers[last].right(4)));
        shown += last - i + 1;
        i = last + 1;
    }
    QString text = runs.join(u", "_s);
    if (shown < numbers.size())
        text = tr("%1 and %n more", nullptr, int(numbers.size() - shown)).arg(text);
    return text;
}

QString OrderWords::account(const PortOutInfo &info)
{
    QStringList parts;
    if (!info.accountNumber.isEmpty())
        parts.append(format::maskedTail(info.accountNumber));
    parts.append(info.pin.isEmpty() ? tr("no PIN") : tr("PIN %1").arg(format::masked(info.pin)));
    if (!info.authorizingName.isEmpty() && info.authorizingDate.isValid())
        parts.append(tr("authorized by %1 on %2").arg(info.authorizingName, format::date(info.authorizingDate)));
    else if (!info.authorizingName.isEmpty())
        parts.append(tr("authorized by %1").arg(info.authorizingName));
    return parts.join(u", "_s);
}

QString OrderWords::services(const PortOrder &order)
{
    int voice = 0;
    int sms = 0;
    for (const PortNumber &number : order.numbers) {
        voice += number.voice ? 1 : 0;
        sms += number.sms ? 1 : 0;
    }
    QStringList parts;
    if (voice > 0) {
        const auto &first = *std::find_if(
            order.numbers.begin(), order.numbers.end(), [](const PortNumber &n) { return n.voice.has_value(); });
        parts.append(tr("%1 %2 for %3", "kind, id, how many numbers")
                         .arg(format::voiceType(first.voice->type), first.voice->id(), format::count(voice)));
    } else {
        parts.append(tr("voice later"));
    }
    parts.append(sms > 0 ? tr("SMS app for %1").arg(format::count(sms)) : tr("no SMS app"));
    return parts.join(u", "_s);
}

template <class T, class Of>
std::vector<T> OrderWords::different(const PortOrder &order, Of of)
{
    std::vector<T> found;
    for (const PortNumber &number : order.numbers) {
        if (const T value = of(number); std::find(found.begin(), found.end(), value) == found.end())
            found.push_back(value);
    }
    return found;
}

std::vector<Fact> OrderWords::facts(const PortOrder &order)
{
    std::vector<QString> numbers;
    for (const PortNumber &number : order.numbers)
        numbers.push_back(number.phoneNumber);
    const auto endUsers
        = different<EndUser>(order, [](const PortNumber &number) { return number.endUser.value_or(EndUser()); });
    const auto accounts = different<PortOutInfo>(
        order, [](const PortNumber &number) { return number.portOutInfo.value_or(PortOutInfo()); });

    std::vector<Fact> facts;
    facts.push_back({.name = tr("Reference"), .value = order.customerReference});
    facts.push_back({.name = tr("Numbers"), .value = runs(numbers, 6)});
    QString endUser = endUsers.empty() ? QString() : domain::nameAndAddress(endUsers[0]);
    if (endUsers.size() > 1)
        endUser = tr("%1, and %n other(s)", nullptr, int(endUsers.size()) - 1).arg(endUser);
    facts.push_back({.name = tr("End user"), .value = endUser});
    QString accountText = accounts.empty() ? QString() : account(accounts[0]);
    if (accounts.size() > 1)
        accountText = tr("%1, and %n other(s)", nullptr, int(accounts.size()) - 1).arg(accountText);
    facts.push_back({.name = tr("Account"), .value = accountText});
    if (!order.resellerName.isEmpty())
        facts.push_back({.name = tr("Reseller"), .value = order.resellerName});
    facts.push_back({.name = tr("Services"), .value = services(order)});
    return facts;
}

std::vector<Fact> OrderWords::common(
    const domain::PortSchedule &schedule, bool onDemand, const QString &letter, const QString &firstNote)
{
    const domain::Instant instant = domain::instantOf(schedule.date, schedule.time, schedule.zone.value);
    std::vector<Fact> facts;
    if (instant.utc.isValid()) {
        facts.push_back({.name = tr("Desired date"),
            .value = tr("%1, %2", "date, time in zone")
                         .arg(format::longDate(schedule.date),
                             format::timeInZone(schedule.time, format::zone(schedule.zone), instant.utc))});
    } else {
        facts.push_back({.name = tr("Desired date"), .value = tr("missing"), .meaning = tables::Meaning::Failed});
    }
    facts.push_back({.name = tr("Activation"),
        .value = onDemand ? tr("On demand: nothing goes live by itself") : tr("Automatic, at that time")});
    facts.push_back({.name = tr("Letter"), .value = letter});
    if (!firstNote.isEmpty())
        facts.push_back({.name = tr("First note"), .value = firstNote});
    return facts;
}

} // namespace

QString numberRuns(const std::vector<QString> &e164, int most)
{
    return OrderWords::runs(e164, most);
}

std::vector<Fact> orderFacts(const PortOrder &order)
{
    return OrderWords::facts(order);
}

std::vector<Fact> commonFacts(
    const domain::PortSchedule &schedule, bool onDemand, const QString &letter, const QString &firstNote)
{
    return OrderWords::common(schedule, onDemand, letter, firstNote);
}

QString maskedJson(const PortOrder &order)
{
    PortOrder shown = order;
    for (PortNumber &number : shown.numbers) {
        number.newPortOutPin = format::masked(number.newPortOutPin);
        if (!number.portOutInfo)
            continue;
        number.portOutInfo->pin = format::masked(number.portOutInfo->pin);
        number.portOutInfo->accountNumber = format::masked(number.portOutInfo->accountNumber);
    }
    return QString::fromUtf8(QJsonDocument(json::write(shown).toObject()).toJson(QJsonDocument::Indented));
}

} // namespace views
