#include "flows/imported/textenableflow.h"

#include "api/imported/importedapi.h"
#include "domain/imported/hostingbatch.h"
#include "domain/porting/numberfinder.h"

#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flows {

using domain::QualifiedNumber, domain::QualifiedState, domain::TextEnableVerdict;

static domain::KeptTextEnable newDraft(const Desk &desk, domain::TextEnableRoute route)
{
    return {.id = {QUuid::createUuid().toString(QUuid::WithoutBraces)},
        .createdAt = desk.local(),
        .draft = {.route = route}};
}

TextEnableFlow::TextEnableFlow(const Desk &desk, domain::TextEnableRoute route, QObject *parent)
    : TextEnableFlow(desk, newDraft(desk, route), parent)
{
}

TextEnableFlow::TextEnableFlow(const Desk &desk, const store::LoadedTextEnable &left, QObject *parent)
    : TextEnableFlow(desk, left.draft, parent)
{
    m_wasLeft = true;
    m_textMissing = left.textMissing;
    if (m_textMissing) { // another text must not take them away
        m_kept.chosen = domain::wantedNumbers(m_kept);
        m_kept.read.clear();
    }
    m_offered = {m_kept.chosen.begin(), m_kept.chosen.end()};
    readTyped();
    judge();
}

TextEnableFlow::TextEnableFlow(const Desk &desk, domain::KeptTextEnable kept, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_kept(std::move(kept))
    , m_autosave(
          desk, [this] { return m_desk.drafts.save(m_desk.profileKey, m_kept); }, m_kept.changedAt)
    , m_lists(
          this, maximumCalls,
          [this](const Asked &asked) { return m_desk.imported.qualified().list({.state = asked.state}, asked.cursor); },
          [this](const Asked &asked, const net::Result<api::QualifiedNumberPage> &page) { takePage(asked, page); })
    , m_looks(
          this, maximumCalls, [this](const QString &number) { return m_desk.imported.qualified().get(number); },
          [this](const QString &number, const net::Result<QualifiedNumber> &result) { takeLook(number, result); })
{
}

TextEnableFlow::~TextEnableFlow()
{
    m_autosave.save(); // the store finishes what was posted before it closes
}

void TextEnableFlow::goTo(domain::TextEnableStep step)
{
    if (step == m_kept.step)
        return;
    m_kept.step = step;
    m_autosave.savePlace();
}

void TextEnableFlow::noteSubmitted(const QStringList &numbers, const QString &problem)
{
    const bool isSubmitting = !numbers.isEmpty();
    if (numbers == m_kept.submitted && isSubmitting == m_kept.isSubmitting && problem == m_kept.problem)
        return;
    m_kept.submitted = numbers;
    m_kept.isSubmitting = isSubmitting;
    m_kept.problem = problem;
    m_autosave.write();
    Q_EMIT changed();
}

void TextEnableFlow::discard()
{
    if (!m_autosave.isKept())
        return;
    m_autosave.forget();
    store::then(m_desk.drafts.discard(m_desk.profileKey, m_kept.id), this,
        [](const store::Result<void> &) { /* at worst it is offered again */ });
    Q_EMIT changed();
}

void TextEnableFlow::begin(const std::vector<QualifiedNumber> &numbers)
{
    for (const QualifiedNumber &number : numbers) {
        m_known[number.phoneNumber] = number;
        m_kept.chosen << number.phoneNumber;
        m_offered.push_back(number.phoneNumber);
    }
    judge();
}

void TextEnableFlow::readOffered()
{
    m_readError.reset();
    for (const QualifiedState state :
        {QualifiedState::Verified, QualifiedState::HostingFailed, QualifiedState::Eligible})
        m_lists.enqueue({.state = state});
    lookUp();
    Q_EMIT changed();
}

void TextEnableFlow::takePage(const Asked &asked, const net::Result<api::QualifiedNumberPage> &page)
{
    if (!page) {
        m_readError = page.error();
    } else {
        for (const QualifiedNumber &number : page->items) {
            m_known[number.phoneNumber] = number;
            if (std::ranges::find(m_offered, number.phoneNumber) == m_offered.end())
                m_offered.push_back(number.phoneNumber);
        }
        if (page->next)
            m_lists.enqueue({.state = asked.state, .cursor = page->next});
    }
    judge();
}

void TextEnableFlow::setDraft(const domain::TextEnableDraft &draft)
{
    domain::TextEnableDraft next = draft;
    next.typed = m_kept.draft.typed; // see setTyped()
    if (next == m_kept.draft)
        return;
    const bool isOtherRegion = next.region != m_kept.draft.region;
    m_kept.draft = next;
    m_autosave.touch();
    if (isOtherRegion)
        judge();
    else
        Q_EMIT changed();
}

void TextEnableFlow::setTyped(const QString &text)
{
    if (text == m_kept.draft.typed)
        return;
    m_kept.draft.typed = text;
    readTyped();
    m_autosave.touch();
    judge();
    lookUp();
}

void TextEnableFlow::readTyped()
{
    m_typed.clear();
    m_kept.read.clear();
    for (const QString &line : m_kept.draft.typed.split(u'\n')) {
        for (const domain::NumberReading &reading : domain::readLine(line)) {
            const QString number = reading.e164.isEmpty() ? reading.read : reading.e164;
            if (number.isEmpty() || std::ranges::find(m_typed, number) != m_typed.end())
                continue;
            m_typed.push_back(number);
            if (!reading.e164.isEmpty())
                m_kept.read << number;
        }
    }
}

void TextEnableFlow::setChosen(const QStringList &numbers, bool chosen)
{
    QStringList &to = chosen ? m_kept.chosen : m_kept.dropped;
    QStringList &from = chosen ? m_kept.dropped : m_kept.chosen;
    for (const QString &number : numbers) {
        from.removeAll(number);
        if (!to.contains(number))
            to << number;
    }
    m_autosave.touch();
    judge();
}

//! Numbers that were typed, or ticked before, and that no list had, are asked for one by one.
void TextEnableFlow::lookUp()
{
    for (const TextEnableNumber &number : m_numbers) {
        const bool mayBeKnown = (number.isTyped || number.isWanted) && number.verdict == TextEnableVerdict::NotChecked;
        if (!mayBeKnown || m_looked.contains(number.number))
            continue;
        m_looked.insert(number.number);
        m_looks.enqueue(number.number);
    }
}

void TextEnableFlow::takeLook(const QString &number, const net::Result<QualifiedNumber> &result)
{
    const auto found = api::orNone(result);
    if (found) {
        m_known[number] = *found;
    } else {
        m_readError = found.error();
        m_looked.remove(number); // tried again when the lists are read again
    }
    judge();
}

TextEnableNumber TextEnableFlow::judged(const QString &number, bool isWanted) const
{
    TextEnableNumber row{.number = number, .isTollFree = domain::isTollFree(number), .isWanted = isWanted};
    std::optional<const QualifiedNumber *> qualified;
    if (const auto known = m_known.find(number); known != m_known.end()) {
        row.isAnswered = true;
        qualified = known->second ? &*known->second : nullptr;
        if (known->second)
            row.error = known->second->hosted.error;
    }
    row.verdict = domain::textEnableVerdict(number, draft().region, qualified);
    row.isChosen = isWanted && domain::mayGo(row.verdict, draft().route);
    return row;
}

void TextEnableFlow::judge()
{
    m_numbers.clear();
    for (const QString &number : m_typed) {
        m_numbers.push_back(judged(number, !m_kept.dropped.contains(number)));
        m_numbers.back().isTyped = true;
    }
    for (const QString &number : m_offered) {
        if (std::ranges::find(m_typed, number) == m_typed.end())
            m_numbers.push_back(judged(number, m_kept.chosen.contains(number)));
    }
    Q_EMIT changed();
}

//! Wanted, and known not to go; what went already is not.
int TextEnableFlow::leftBehind() const
{
    return int(std::ranges::count_if(m_numbers, [this](const TextEnableNumber &number) {
        return number.isWanted && !number.isChosen && !number.isOpen() && !m_kept.submitted.contains(number.number);
    }));
}

std::vector<QString> TextEnableFlow::going() const
{
    std::vector<QString> numbers;
    for (const TextEnableNumber &number : m_numbers) {
        if (number.isChosen)
            numbers.push_back(number.number);
    }
    return numbers;
}

std::vector<domain::TextEnableIssue> TextEnableFlow::issues() const
{
    std::vector<domain::TextEnableIssue> all = domain::issuesOf(draft(), going(), m_desk.now());
    if (const int count = leftBehind(); count > 0)
        all.push_back({.step = domain::TextEnableStep::Numbers,
            .issue = {.field = u"numbers"_s,
                .severity = domain::Severity::Warning,
                .kind = domain::HostingIssueKind::LeftBehind,
                .count = count}});
    return all;
}

std::vector<domain::TextEnableIssue> TextEnableFlow::issues(domain::TextEnableStep step) const
{
    std::vector<domain::TextEnableIssue> all = issues();
    std::erase_if(all, [step](const domain::TextEnableIssue &issue) { return issue.step != step; });
    return all;
}

} // namespace flows
