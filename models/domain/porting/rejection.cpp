#include "domain/porting/rejection.h"

#include "domain/porting/rejectionwords.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! Words that say nothing about the reason.
constexpr std::array fillers{"a"_L1, "an"_L1, "the"_L1, "is"_L1, "are"_L1, "was"_L1, "were"_L1, "be"_L1, "been"_L1,
    "do"_L1, "does"_L1, "did"_L1, "has"_L1, "have"_L1};

struct Same {
    QLatin1StringView word;
    QLatin1StringView as;
};

//! Spellings that are one word to the trade.
constexpr std::array sameWords{Same{"numbers"_L1, "number"_L1}, Same{"tn"_L1, "number"_L1}, Same{"tns"_L1, "number"_L1},
    Same{"dids"_L1, "number"_L1}, Same{"acct"_L1, "account"_L1}, Same{"accounts"_L1, "account"_L1},
    Same{"addr"_L1, "address"_L1}, Same{"addresses"_L1, "address"_L1}, Same{"authorised"_L1, "authorized"_L1},
    Same{"authorizing"_L1, "authorized"_L1}, Same{"authorising"_L1, "authorized"_L1},
    Same{"authorization"_L1, "authorized"_L1}, Same{"authorisation"_L1, "authorized"_L1},
    Same{"features"_L1, "feature"_L1}, Same{"orders"_L1, "order"_L1}, Same{"mismatched"_L1, "mismatch"_L1},
    Same{"mismatches"_L1, "mismatch"_L1}, Same{"matches"_L1, "match"_L1}, Same{"matched"_L1, "match"_L1},
    Same{"doesnt"_L1, "not"_L1}, Same{"dont"_L1, "not"_L1}, Same{"didnt"_L1, "not"_L1}, Same{"isnt"_L1, "not"_L1},
    Same{"arent"_L1, "not"_L1}, Same{"wasnt"_L1, "not"_L1}, Same{"cannot"_L1, "not"_L1}, Same{"cant"_L1, "not"_L1}};

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        const auto same
            = std::find_if(sameWords.begin(), sameWords.end(), [&](const Same &s) { return word == s.word; });
        if (same != sameWords.end())
            word = same->as;
        if (!word.isEmpty() && std::find(fillers.begin(), fillers.end(), word) == fillers.end())
            words.append(word);
        word.clear();
    };
    for (const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded(); const QChar c : folded) {
        if (c.isLetterOrNumber())
            word += c;
        else if (c != u'\'' && c != u'’')
            end();
    }
    end();
    return words;
}

//! A place in a reason where words of a dictionary stand.
struct Found {
    qsizetype at = 0;
    qsizetype count = 0;
    qsizetype letters = 0;
    RejectionKind kind = RejectionKind::Other;
    QString words = {};
    QStringList fields = {};

    bool isLongerThan(const Found &other) const
    {
        return std::pair(count, letters) > std::pair(other.count, other.letters);
    }
    bool overlaps(const Found &other) const { return at < other.at + other.count && other.at < at + count; }
};

void find(const QStringList &reason, const QString &words, const QStringList &wanted, RejectionKind kind,
    const QStringList &fields, std::vector<Found> &found)
{
    if (wanted.isEmpty())
        return;
    for (qsizetype at = 0; at + wanted.size() <= reason.size(); ++at) {
        if (std::equal(wanted.begin(), wanted.end(), reason.begin() + at))
            found.push_back({.at = at,
                .count = wanted.size(),
                .letters = wanted.join(u' ').size(),
                .kind = kind,
                .words = words,
                .fields = fields});
    }
}

//! The longest first; of those that overlap only the longest.
void keepLongest(std::vector<Found> &found)
{
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.isLongerThan(b); });
    std::vector<Found> kept;
    for (const Found &each : found) {
        if (std::none_of(kept.begin(), kept.end(), [&](const Found &longer) { return longer.overlaps(each); }))
            kept.push_back(each);
    }
    found = std::move(kept);
}

//! What Portside knows, with its words ready to be compared.
std::vector<Found> findKnown(const QStringList &reason)
{
    static const std::vector<QStringList> wanted = [] {
        std::vector<QStringList> words;
        for (const KnownWords &known : knownRejectionWords())
            words.push_back(wordsOf(known.words));
        return words;
    }();
    std::vector<Found> found;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const KnownWords &known = knownRejectionWords()[i];
        find(reason, known.words, wanted[i], known.kind, known.fields.isEmpty() ? fieldsOf(known.kind) : known.fields,
            found);
    }
    keepLongest(found);
    return found;
}

void addMissing(QStringList &fields, const QStringList &more)
{
    for (const QString &field : more) {
        if (!fields.contains(field))
            fields.append(field);
    }
}

const QString &reasonOf(const PortNumber &number)
{
    return number.rejectReason.isEmpty() ? number.exclusionReason : number.rejectReason;
}

} // namespace

QString foldedWords(const QString &text)
{
    return wordsOf(text).join(u' ');
}

RejectionMeaning meaningOf(const QString &reason, const std::vector<RejectionWords> &own)
{
    const QStringList words = wordsOf(reason);
    std::vector<Found> theirs;
    for (const RejectionWords &entry : own)
        find(words, entry.words, wordsOf(entry.words), entry.kind, fieldsOf(entry.kind), theirs);
    keepLongest(theirs);
    if (!theirs.empty()) {
        // What a person has said counts, and our guess at the rest of the reason does not.
        const Found &first = theirs.front();
        return {.kind = first.kind, .words = first.words, .own = true, .fields = first.fields};
    }
    RejectionMeaning meaning;
    const std::vector<Found> ours = findKnown(words);
    if (!ours.empty()) {
        meaning.kind = ours.front().kind;
        meaning.words = ours.front().words;
    }
    for (const Found &each : ours)
        addMissing(meaning.fields, each.fields);
    return meaning;
}

bool isOrderField(const QString &path)
{
    return path == "resellerName"_L1 || path.startsWith("desiredPortSchedule"_L1);
}

std::vector<RejectionGroup> rejectionGroups(const PortOrder &order, const std::vector<RejectionWords> &own)
{
    std::vector<RejectedReason> reasons;
    QHash<QString, std::size_t> index;
    QHash<QString, qsizetype> place;
    for (const PortNumber &number : order.numbers) {
        if (number.status.value != NumberStatus::Rejected)
            continue;
        place.insert(number.phoneNumber, place.size());
        const QString text = reasonOf(number).simplified();
        if (!index.contains(text)) {
            index.insert(text, reasons.size());
            reasons.push_back({.text = text});
        }
        reasons[index.value(text)].numbers.append(number.phoneNumber);
    }
    std::vector<RejectionGroup> groups;
    for (const RejectedReason &reason : reasons) {
        const RejectionMeaning meaning = meaningOf(reason.text, own);
        auto group = std::find_if(groups.begin(), groups.end(), [&](const RejectionGroup &each) {
            return meaning.kind != RejectionKind::Other && each.kind == meaning.kind;
        });
        if (group == groups.end())
            group = groups.insert(groups.end(), {.kind = meaning.kind});
        group->own = group->own || meaning.own;
        addMissing(group->fields, meaning.fields);
        group->reasons.push_back(reason);
        group->numbers += reason.numbers;
    }
    for (RejectionGroup &group : groups) {
        std::sort(group.numbers.begin(), group.numbers.end(),
            [&](const QString &a, const QString &b) { return place.value(a) < place.value(b); });
        std::stable_sort(group.reasons.begin(), group.reasons.end(),
            [](const RejectedReason &a, const RejectedReason &b) { return a.numbers.size() > b.numbers.size(); });
    }
    std::stable_sort(groups.begin(), groups.end(), [](const RejectionGroup &a, const RejectionGroup &b) {
        return std::pair(a.kind == RejectionKind::Other, -a.numbers.size())
            < std::pair(b.kind == RejectionKind::Other, -b.numbers.size());
    });
    return groups;
}

QString draftNote(const PortOrder &order, const RejectionGroup &group, qsizetype room)
{
    QStringList quoted;
    for (const RejectedReason &reason : group.reasons) {
        if (!reason.text.isEmpty())
            quoted.append(u"\"%1\""_s.arg(reason.text));
    }
    QString begin = group.numbers.size() == 1 ? u"1 number was rejected"_s
                                              : u"%1 numbers were rejected"_s.arg(group.numbers.size());
    if (!order.customerReference.isEmpty())
        begin = u"%1: %2"_s.arg(order.customerReference, begin);
    const QString asked = askOf(group.kind);
    const QString why = quoted.isEmpty() ? u" without a reason"_s : u": "_s + quoted.join(u", "_s);
    const auto text = [&](const QString &reasons, const QStringList &numbers) {
        const qsizetype more = group.numbers.size() - numbers.size();
        QString list = numbers.join(u", "_s);
        if (more > 0)
            list += (numbers.isEmpty() ? u"all %1 of them"_s : u" and %1 more"_s).arg(more);
        return u"%1%2.\nNumbers: %3.\n\n%4"_s.arg(begin, reasons, list, asked);
    };
    for (const QString &reasons : {why, QString()}) {
        QStringList numbers = group.numbers;
        while (!numbers.isEmpty() && text(reasons, numbers).size() > room)
            numbers.removeLast();
        if (const QString fitting = text(reasons, numbers); !numbers.isEmpty() && fitting.size() <= room)
            return fitting;
    }
    return text({}, {}).left(room);
}

} // namespace domain
