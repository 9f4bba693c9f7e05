#include "flows/imported/addqualifiedflow.h"

#include "api/imported/importedapi.h"
#include "flows/imported/qualifiedintent.h"
#include "flows/settleflow.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flows {

using domain::QualifiedNumber;

namespace {

QString wordsOf(const net::Error &error)
{
    return error.detail.isEmpty() ? error.title : error.detail;
}

//! Which of the numbers that were sent a field of the server's is about: "phoneNumbers[2]".
std::optional<int> positionIn(const QString &field)
{
    const qsizetype open = field.indexOf(u'[');
    const qsizetype close = field.indexOf(u']', open);
    if (open < 0 || close < open)
        return {};
    bool isNumber = false;
    const int position = field.mid(open + 1, close - open - 1).toInt(&isNumber);
    return isNumber ? std::optional(position) : std::nullopt;
}

} // namespace

AddQualifiedFlow::AddQualifiedFlow(Desk desk, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_settler(settler)
    , m_reads(
          this, maximumCalls, [this](const QString &number) { return m_desk.imported.qualified().get(number); },
          [this](const QString &number, const net::Result<QualifiedNumber> &result) { takeReading(number, result); })
{
    connect(&m_settler, &SettleFlow::changed, this, &AddQualifiedFlow::takeSettlement);
}

AddQualifiedFlow::~AddQualifiedFlow() = default;

AddRow *AddQualifiedFlow::rowOf(const QString &number)
{
    const auto found = std::ranges::find(m_rows, number, &AddRow::number);
    return found == m_rows.end() ? nullptr : &*found;
}

int AddQualifiedFlow::count(AddState state) const
{
    return int(std::ranges::count(m_rows, state, &AddRow::state));
}

void AddQualifiedFlow::setNumbers(const QStringList &numbers)
{
    if (isSending())
        return;
    std::vector<AddRow> rows;
    std::deque<QString> toRead;
    for (const QString &number : numbers) {
        if (std::ranges::find(rows, number, &AddRow::number) != rows.end())
            continue;
        const AddRow *known = rowOf(number);
        rows.push_back(known && known->state != AddState::ReadFailed ? *known : AddRow{.number = number});
        if (rows.back().state == AddState::Reading)
            toRead.push_back(number);
    }
    // What was sent is not forgotten because somebody edits the text.
    for (const AddRow &row : m_rows) {
        const bool wasSent = row.state == AddState::Added || row.state == AddState::Unknown;
        if (wasSent && std::ranges::find(rows, row.number, &AddRow::number) == rows.end())
            rows.push_back(row);
    }
    m_rows = std::move(rows);
    m_reads.clear();
    m_reads.setQueue(std::move(toRead));
    Q_EMIT changed();
}

void AddQualifiedFlow::takeReading(const QString &number, const net::Result<QualifiedNumber> &result)
{
    AddRow *row = rowOf(number);
    if (!row || row->state != AddState::Reading)
        return;
    const auto found = api::orNone(result);
    row->state = !found ? AddState::ReadFailed : *found ? AddState::Known : AddState::Ready;
    row->words = found ? QString() : wordsOf(found.error());
    row->qualified = found ? *found : std::nullopt;
    if (row->qualified)
        Q_EMIT numberRead(*row->qualified);
    Q_EMIT changed();
}

void AddQualifiedFlow::add()
{
    if (isSending() || isReading())
        return;
    QStringList numbers;
    for (const AddRow &row : m_rows) {
        if (row.state == AddState::Ready || row.state == AddState::NotSent)
            numbers << row.number;
    }
    m_queue.clear();
    for (qsizetype i = 0; i < numbers.size(); i += mostAtOnce)
        m_queue.push_back(numbers.mid(i, mostAtOnce));
    next();
}

void AddQualifiedFlow::next()
{
    if (m_queue.empty())
        return;
    m_sending = m_queue.front();
    m_queue.pop_front();
    set(m_sending, AddState::Sending);
    store::Intent intent = m_desk.intent(
        store::IntentKind::AddQualifiedNumbers, u"qualified-"_s + newIntentId(), m_desk.timing.writeTimeout);
    intent.data = qualifiedintent::adding(m_sending, {}, m_desk.now()); // those that are there are not sent
    m_call.start(
        m_desk.journal, intent,
        [this] {
            return m_desk.imported.qualified().add({m_sending.begin(), m_sending.end()});
        },
        [this](const WriteEnd &end, const auto &answer) { takeEnd(end, answer); });
}

void AddQualifiedFlow::takeEnd(const WriteEnd &end, const std::optional<std::vector<QualifiedNumber>> &answer)
{
    const QStringList sent = m_sending;
    const QString words = end.error ? wordsOf(*end.error) : QString();
    switch (end.state) {
    case store::OutcomeState::Done:
        set(sent, AddState::Added);
        for (const QualifiedNumber &number : answer.value_or(std::vector<QualifiedNumber>())) {
            if (AddRow *row = rowOf(number.phoneNumber))
                row->qualified = number;
            Q_EMIT numberRead(number);
        }
        Q_EMIT changed();
        next();
        return;
    case store::OutcomeState::Unknown:
        m_unknown.insert(end.intentId, sent);
        set(sent, AddState::Unknown, words);
        m_settler.settle(end.intentId);
        next();
        return;
    case store::OutcomeState::Refused:
        m_queue.clear(); // a person looks first
        if (end.error)
            takeRefusal(*end.error);
        return;
    case store::OutcomeState::Begun:
    case store::OutcomeState::Sent:
    case store::OutcomeState::Failed:
    case store::OutcomeState::Absent:
        m_queue.clear(); // the next one would not leave this machine either
        set(sent, AddState::NotSent, words);
        if (end.storeError)
            Q_EMIT storeFailed(*end.storeError);
        if (end.error)
            Q_EMIT failed(*end.error);
        return;
    }
    Q_UNREACHABLE();
}

//! All or none: where the server names the ones it does not take, the others can be added without them.
void AddQualifiedFlow::takeRefusal(const net::Error &error)
{
    const QStringList sent = std::exchange(m_sending, {});
    set(sent, AddState::NotSent);
    for (const net::FieldError &field : error.fields) {
        const auto position = positionIn(field.field);
        if (position && *position >= 0 && *position < sent.size())
            set({sent[*position]}, AddState::Refused, field.message);
    }
    Q_EMIT failed(error);
}

void AddQualifiedFlow::takeSettlement(const Settlement &settlement)
{
    if (!settlement.isSettled() || !m_unknown.contains(settlement.intentId))
        return;
    const QStringList numbers = m_unknown.take(settlement.intentId);
    set(numbers, settlement.state == SettleState::Done ? AddState::Added : AddState::NotSent);
}

void AddQualifiedFlow::set(const QStringList &numbers, AddState state, const QString &words)
{
    for (const QString &number : numbers) {
        if (AddRow *row = rowOf(number)) {
            row->state = state;
            row->words = words;
        }
    }
    Q_EMIT changed();
}

} // namespace flows
