#include "views/lettertext.h"

#include "domain/porting/orderrules.h"
#include "views/format.h"

#include <QCoreApplication>

namespace views {

using domain::LetterVerdict;
using tables::Meaning;

namespace {

class LetterText
{
    Q_DECLARE_TR_FUNCTIONS(views::LetterText)

public:
    static QStringList difference(const domain::LoaDifference &differs);
    static QString attached(const flows::OrderLetter &letter);
    static LetterAgeText age(const QDate &written, const QDate &usedOn, const domain::LetterAges &ages);
    static Fact presence(const domain::PortOrder &order, const std::optional<flows::OrderLetter> &ours);
    static std::vector<Fact> facts(
        const domain::PortOrder &order, const std::optional<flows::OrderLetter> &ours, const domain::LetterAges &ages);
    static Fact fact(
        const domain::PortOrder &order, const std::optional<flows::OrderLetter> &ours, const domain::LetterAges &ages);
};

QStringList LetterText::difference(const domain::LoaDifference &differs)
{
    QStringList words;
    if (!differs.added.isEmpty())
        words.append(tr("%n number(s) are not in it.", nullptr, int(differs.added.size())));
    if (!differs.gone.isEmpty())
        words.append(tr("%n number(s) in it are not ordered.", nullptr, int(differs.gone.size())));
    if (differs.holder)
        words.append(tr("A name, an address or a billing number is another one."));
    if (differs.carrier)
        words.append(tr("A losing carrier is another one."));
    return words;
}

QString LetterText::attached(const flows::OrderLetter &letter)
{
    return tr("Attached %1 as %2", "date, file name")
        .arg(format::date(letter.attachedAt.toLocalTime().date()), letter.name);
}

LetterAgeText LetterText::age(const QDate &written, const QDate &usedOn, const domain::LetterAges &ages)
{
    const std::optional<int> days = domain::letterAge(written, usedOn);
    if (!days)
        return {};
    const QString old = tr("%n day(s) old on %1", nullptr, *days).arg(format::date(usedOn));
    switch (domain::judgeLetter(days, ages)) {
    case LetterVerdict::NotKnown:
    case LetterVerdict::Fresh:
        return {tr("%1.").arg(old)};
    case LetterVerdict::Old:
        return {tr("%1: some carriers want a newer one.").arg(old), Meaning::NeedsYou};
    case LetterVerdict::TooOld:
        return {tr("%1: many carriers refuse that. Get a new one signed.").arg(old), Meaning::Failed};
    }
    Q_UNREACHABLE();
}

Fact LetterText::presence(const domain::PortOrder &order, const std::optional<flows::OrderLetter> &ours)
{
    Fact fact{.name = tr("Letter")};
    if (ours) {
        fact.value = attached(*ours);
        return fact;
    }
    switch (domain::hasLoa(order)) {
    case domain::LoaPresence::Yes:
        fact.value = tr("attached, not by this desk");
        return fact;
    case domain::LoaPresence::No:
        fact.value = tr("none: carriers often want one");
        fact.meaning = Meaning::NeedsYou;
        return fact;
    case domain::LoaPresence::Unknown:
        fact.value = tr("unknown: no document says that it is one");
        return fact;
    }
    Q_UNREACHABLE();
}

std::vector<Fact> LetterText::facts(
    const domain::PortOrder &order, const std::optional<flows::OrderLetter> &ours, const domain::LetterAges &ages)
{
    std::vector<Fact> facts{presence(order, ours)};
    if (!ours && domain::hasLoa(order) == domain::LoaPresence::No)
        return facts;
    const QDate written = domain::letterDate(order);
    const LetterAgeText old = age(written, domain::letterUsedOn(order), ages);
    facts.push_back({tr("Signed"),
        written.isValid() ? tr("%1, by the date of the authorization").arg(format::date(written))
                          : format::absent(format::Absent::NotStated)});
    if (!old.text.isEmpty())
        facts.push_back({tr("Age"), old.text, {}, old.meaning});
    if (ours) {
        const QStringList differs = difference(flows::letterDifference(*ours, order));
        if (!differs.isEmpty())
            facts.push_back({tr("Stale"), differs.join(QLatin1Char(' ')), {}, Meaning::NeedsYou});
    }
    return facts;
}

Fact LetterText::fact(
    const domain::PortOrder &order, const std::optional<flows::OrderLetter> &ours, const domain::LetterAges &ages)
{
    Fact fact{.name = tr("LOA")};
    const auto presence = ours ? domain::LoaPresence::Yes : domain::hasLoa(order);
    const auto days = domain::letterAge(domain::letterDate(order), domain::letterUsedOn(order));
    switch (presence) {
    case domain::LoaPresence::No:
        fact.value = tr("None");
        return fact;
    case domain::LoaPresence::Unknown:
        fact.value = tr("Unknown");
        return fact;
    case domain::LoaPresence::Yes:
        fact.value = ours ? tr("Attached %1").arg(format::date(ours->attachedAt.toLocalTime().date())) : tr("Attached");
        break;
    }
    if (ours && !flows::letterDifference(*ours, order).isEmpty()) {
        fact.value = tr("Stale");
        fact.meaning = Meaning::NeedsYou;
    } else if (const auto verdict = domain::judgeLetter(days, ages); verdict == LetterVerdict::TooOld) {
        fact.value = tr("%n day(s) old", nullptr, *days);
        fact.meaning = Meaning::Failed;
    } else if (verdict == LetterVerdict::Old) {
        fact.value = tr("%n day(s) old", nullptr, *days);
        fact.meaning = Meaning::NeedsYou;
    }
    return fact;
}

} // namespace

std::vector<Fact> letterFacts(
    const domain::PortOrder &order, const std::optional<flows::OrderLetter> &ours, const domain::LetterAges &ages)
{
    return LetterText::facts(order, ours, ages);
}

Fact letterFact(
    const domain::PortOrder &order, const std::optional<flows::OrderLetter> &ours, const domain::LetterAges &ages)
{
    return LetterText::fact(order, ours, ages);
}

QStringList letterDifferenceWords(const domain::LoaDifference &difference)
{
    return LetterText::difference(difference);
}

QString letterAttachedWords(const flows::OrderLetter &letter)
{
    return LetterText::attached(letter);
}

LetterAgeText letterAgeText(const QDate &written, const QDate &usedOn, const domain::LetterAges &ages)
{
    return LetterText::age(written, usedOn, ages);
}

} // namespace views
