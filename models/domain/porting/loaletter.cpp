#include "domain/porting/loaletter.h"

#include "domain/porting/address.h"
#include "domain/porting/orderrules.h"
#include "domain/porting/split.h"
#include "domain/porting/zones.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! The numbers that go on, and those that were sent already, in the draft's order.
std::vector<std::size_t> numbersOfLetters(const PortInDraft &draft, const std::vector<IntakeRow> &rows)
{
    std::vector<std::size_t> indexes = numbersToOrder(draft, rows);
    const QSet<QString> sent = numbersSent(draft);
    for (std::size_t i = 0; i < draft.numbers.size(); ++i) {
        if (sent.contains(draft.numbers[i].e164))
            indexes.push_back(i);
    }
    std::sort(indexes.begin(), indexes.end());
    indexes.erase(std::unique(indexes.begin(), indexes.end()), indexes.end());
    return indexes;
}

QHash<QString, const LoaStatement *> byNumber(const std::vector<LoaStatement> &statements)
{
    QHash<QString, const LoaStatement *> numbers;
    for (const LoaStatement &statement : statements) {
        for (const QString &number : statement.numbers)
            numbers.insert(number, &statement);
    }
    return numbers;
}

} // namespace

std::vector<LoaStatement> loaStatements(const PortInDraft &draft, const std::vector<IntakeRow> &rows)
{
    std::vector<LoaStatement> statements;
    QHash<QStringList, std::size_t> index;
    QSet<QString> seen;
    for (const std::size_t i : numbersOfLetters(draft, rows)) {
        const DraftNumber &number = draft.numbers[i];
        if (seen.contains(number.e164))
            continue;
        seen.insert(number.e164);
        const EndUser endUser = endUserOf(draft, number);
        const PortOutInfo portOut = portOutOf(draft, number);
        const QString address = addressLine(endUser);
        const QStringList key{endUser.name, address, portOut.accountNumber, portOut.accountPhoneNumber};
        if (!index.contains(key)) {
            index.insert(key, statements.size());
            statements.push_back(
                {.holder = endUser.name, .address = address, .billingNumber = portOut.accountPhoneNumber});
        }
        LoaStatement &statement = statements[index.value(key)];
        statement.numbers.append(number.e164);
        const QString carrier = number.portability ? number.portability->carrier : QString();
        if (!carrier.isEmpty() && !statement.carriers.contains(carrier))
            statement.carriers.append(carrier);
    }
    return statements;
}

std::vector<LoaStatement> loaStatements(const PortOrder &order)
{
    std::vector<LoaStatement> statements;
    QHash<QStringList, std::size_t> index;
    for (const PortNumber &number : order.numbers) {
        const EndUser endUser = number.endUser.value_or(EndUser());
        const PortOutInfo portOut = number.portOutInfo.value_or(PortOutInfo());
        const QString address = addressLine(endUser);
        const QStringList key{endUser.name, address, portOut.accountNumber, portOut.accountPhoneNumber};
        if (!index.contains(key)) {
            index.insert(key, statements.size());
            statements.push_back(
                {.holder = endUser.name, .address = address, .billingNumber = portOut.accountPhoneNumber});
        }
        statements[index.value(key)].numbers.append(number.phoneNumber);
    }
    return statements;
}

LoaDifference loaDifference(const std::vector<LoaStatement> &stated, const std::vector<LoaStatement> &now)
{
    const auto before = byNumber(stated);
    const auto after = byNumber(now);
    LoaDifference difference;
    for (const LoaStatement &statement : now) {
        for (const QString &number : statement.numbers) {
            const LoaStatement *old = before.value(number);
            if (!old) {
                difference.added.append(number);
                continue;
            }
            difference.holder = difference.holder || old->holder != statement.holder
                || old->address != statement.address || old->billingNumber != statement.billingNumber;
            // A carrier that left with its numbers changes nothing for those that stayed.
            difference.carrier = difference.carrier
                || std::any_of(statement.carriers.begin(), statement.carriers.end(),
                    [old](const QString &carrier) { return !old->carriers.contains(carrier); });
        }
    }
    for (const LoaStatement &statement : stated) {
        for (const QString &number : statement.numbers) {
            if (!after.contains(number))
                difference.gone.append(number);
        }
    }
    return difference;
}

bool speaksOfLoa(const QString &text)
{
    const QString folded = text.toLower().remove(u'.');
    if (folded.contains("letter of auth"_L1) || folded.contains("letter-of-auth"_L1)
        || folded.contains("letter_of_auth"_L1) || folded.contains("letterofauth"_L1))
        return true;
    for (qsizetype at = folded.indexOf("loa"_L1); at >= 0; at = folded.indexOf("loa"_L1, at + 1)) {
        const bool begins = at == 0 || !folded[at - 1].isLetter();
        // The point is gone, so "loa.pdf" reads "loapdf" here.
        const QStringView rest = QStringView(folded).mid(at + 3);
        const bool ends = rest.isEmpty() || !rest[0].isLetter() || rest == "pdf"_L1 || rest.startsWith("tif"_L1)
            || rest == "png"_L1 || rest == "jpg"_L1 || rest == "jpeg"_L1;
        if (begins && ends)
            return true;
    }
    return false;
}

LoaDifference letterDifference(const std::vector<LoaStatement> &stated, const PortOrder &order)
{
    const auto before = byNumber(stated);
    LoaDifference difference;
    QSet<QString> there;
    for (const PortNumber &number : order.numbers) {
        there.insert(number.phoneNumber);
        const LoaStatement *old = before.value(number.phoneNumber);
        if (!old) {
            difference.added.append(number.phoneNumber);
            continue;
        }
        if (number.endUser && (old->holder != number.endUser->name || old->address != addressLine(*number.endUser)))
            difference.holder = true;
        if (number.portOutInfo && old->billingNumber != number.portOutInfo->accountPhoneNumber)
            difference.holder = true;
    }
    for (const LoaStatement &statement : stated) {
        for (const QString &number : statement.numbers) {
            if (!there.contains(number))
                difference.gone.append(number);
        }
    }
    return difference;
}

bool isStale(const LoaChoice &loa, const std::vector<LoaStatement> &now)
{
    return loa.kind != LoaKind::None && loa.kind == loa.statedBy && !loa.stated.empty()
        && !loaDifference(loa.stated, now).isEmpty();
}

std::optional<int> letterAge(const QDate &written, const QDate &on)
{
    if (!written.isValid() || !on.isValid())
        return {};
    return static_cast<int>(written.daysTo(on));
}

LetterVerdict judgeLetter(std::optional<int> days, const LetterAges &ages)
{
    if (!days)
        return LetterVerdict::NotKnown;
    if (*days >= ages.urge)
        return LetterVerdict::TooOld;
    return *days >= ages.warn ? LetterVerdict::Old : LetterVerdict::Fresh;
}

QDate letterDate(const PortOrder &order)
{
    QDate oldest;
    for (const PortNumber &number : order.numbers) {
        const QDate date = number.portOutInfo ? number.portOutInfo->authorizingDate : QDate();
        if (date.isValid() && (!oldest.isValid() || date < oldest))
            oldest = date;
    }
    return oldest;
}

QDate letterUsedOn(const PortOrder &order)
{
    const QDate foc = focRange(order.numbers, zoneOf(order)).latest;
    return foc.isValid() ? foc : order.schedule.date;
}

} // namespace domain
