#include "flows/imported/textenableflow.h"

#include "api/imported/importedapi.h"
#include "domain/imported/hostingbatch.h"
#include "domain/porting/numberfinder.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flows {

using domain::QualifiedNumber, domain::QualifiedState, domain::TextEnableVerdict;

TextEnableFlow::TextEnableFlow(Desk desk, domain::TextEnableRoute route, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_lists(
          this, maximumCalls,
          [this](const Asked &asked) { return m_desk.imported.qualified().list({.state = asked.state}, asked.cursor); },
          [this](const Asked &asked, const net::Result<api::QualifiedNumberPage> &page) { takePage(asked, page); })
    , m_looks(
          this, maximumCalls, [this](const QString &number) { return m_desk.imported.qualified().get(number); },
          [this](const QString &number, const net::Result<QualifiedNumber> &result) { takeLook(number, result); })
{
    m_draft.route = route;
}

TextEnableFlow::~TextEnableFlow() = default;

void TextEnableFlow::begin(const std::vector<QualifiedNumber> &numbers)
{
    for (const QualifiedNumber &number : numbers) {
        m_known[number.phoneNumber] = number;
        m_chosen.insert(number.phoneNumber);
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
    if (draft == m_draft)
        return;
    const bool isOtherRegion = draft.region != m_draft.region;
    const QString typed = m_draft.typed;
    m_draft = draft;
    m_draft.typed = typed; // see setTyped()
    if (isOtherRegion)
        judge();
    else
        Q_EMIT changed();
}

void TextEnableFlow::setTyped(const QString &text)
{
    if (text == m_draft.typed)
        return;
    m_draft.typed = text;
    m_typed.clear();
    for (const QString &line : text.split(u'\n')) {
        for (const domain::NumberReading &reading : domain::readLine(line)) {
            const QString number = reading.e164.isEmpty() ? reading.read : reading.e164;
            if (!number.isEmpty() && std::ranges::find(m_typed, number) == m_typed.end())
                m_typed.push_back(number);
        }
    }
    judge();
    lookUp();
}

void TextEnableFlow::setChosen(const QStringList &numbers, bool chosen)
{
    for (const QString &number : numbers) {
        if (chosen) {
            m_dropped.remove(number);
            m_chosen.insert(number);
        } else {
            m_chosen.remove(number);
            m_dropped.insert(number);
        }
    }
    judge();
}

//! Typed numbers that no list had are asked for one by one.
void TextEnableFlow::lookUp()
{
    for (const TextEnableNumber &number : m_numbers) {
        const bool mayBeKnown = number.isTyped && number.verdict == TextEnableVerdict::NotChecked;
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

TextEnableNumber TextEnableFlow::judged(const QString &number) const
{
    TextEnableNumber row{.number = number, .isTollFree = domain::isTollFree(number)};
    std::optional<const QualifiedNumber *> qualified;
    if (const auto known = m_known.find(number); known != m_known.end()) {
        qualified = known->second ? &*known->second : nullptr;
        if (known->second)
            row.error = known->second->hosted.error;
    }
    row.verdict = domain::textEnableVerdict(number, m_draft.region, qualified);
    return row;
}

void TextEnableFlow::judge()
{
    m_numbers.clear();
    for (const QString &number : m_typed) {
        TextEnableNumber row = judged(number);
        row.isTyped = true;
        row.isChosen = !m_dropped.contains(number) && domain::mayGo(row.verdict, m_draft.route);
        m_numbers.push_back(row);
    }
    for (const QString &number : m_offered) {
        if (std::ranges::find(m_typed, number) != m_typed.end())
            continue;
        TextEnableNumber row = judged(number);
        row.isChosen = m_chosen.contains(number) && domain::mayGo(row.verdict, m_draft.route);
        m_numbers.push_back(row);
    }
    Q_EMIT changed();
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

std::vector<domain::TextEnableIssue> TextEnableFlow::issues(domain::TextEnableStep step) const
{
    std::vector<domain::TextEnableIssue> all = issues();
    std::erase_if(all, [step](const domain::TextEnableIssue &issue) { return issue.step != step; });
    return all;
}

} // namespace flows
