#include "domain/porting/loaletter.h"

#include "domain/porting/address.h"
#include "domain/porting/split.h"

#include <QHash>
#include <QSet>

#include <algorithm>

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

} // namespace domain
