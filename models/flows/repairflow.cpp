#include "flows/repairflow.h"

#include "api/porting/ordersapi.h"

#include <algorithm>
#include <utility>

namespace flows {

using domain::PortOrder;
using store::TaughtWords;

RepairFlow::RepairFlow(
    Desk desk, domain::OrderId order, SettleFlow &settler, store::RejectionWords &words, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_id(std::move(order))
    , m_words(words)
    , m_notes(m_desk, settler)
{
    connect(&m_words, &store::RejectionWords::changed, this, &RepairFlow::readDictionary);
    connect(&m_notes, &NoteFlow::finished, this, [this](const WriteEnd &end) {
        if (end.isDone())
            refresh();
    });
}

void RepairFlow::refresh()
{
    readDictionary();
    m_read = m_desk.orders.get(m_id);
    m_read.then(this, [this](const net::Result<PortOrder> &result) {
        m_read.cancel();
        setReading(false);
        if (!result) {
            Q_EMIT readFailed(result.error());
            return;
        }
        m_order = *result;
        m_readAt = m_desk.now();
        regroup();
        Q_EMIT orderRead(*m_order, *m_readAt);
    });
    setReading(true);
}

void RepairFlow::readDictionary()
{
    store::then(m_words.list(), this, [this](const store::Result<std::vector<TaughtWords>> &taught) {
        if (!taught) {
            Q_EMIT dictionaryFailed(taught.error());
            return;
        }
        if (*taught == m_taught)
            return;
        m_taught = *taught;
        regroup();
    });
}

void RepairFlow::regroup()
{
    if (!m_order)
        return;
    m_groups = domain::rejectionGroups(*m_order, store::wordsOf(m_taught));
    Q_EMIT groupsChanged();
}

QStringList RepairFlow::rejected() const
{
    QStringList numbers;
    if (m_order) {
        for (const domain::PortNumber &number : m_order->numbers) {
            if (number.status.value == domain::NumberStatus::Rejected)
                numbers.append(number.phoneNumber);
        }
    }
    return numbers;
}

domain::Permission RepairFlow::mayUpdate() const
{
    return m_order ? domain::permission(*m_order, domain::OrderAction::Update) : domain::Permission::UnknownStatus;
}

void RepairFlow::teach(const QString &words, domain::RejectionKind kind)
{
    const QString folded = domain::foldedWords(words);
    const auto before = std::find_if(m_taught.begin(), m_taught.end(),
        [&](const TaughtWords &each) { return domain::foldedWords(each.words) == folded; });
    const Undo undo{words, before == m_taught.end() ? std::nullopt : std::optional(*before)};
    store::then(m_words.teach({.words = words, .kind = kind, .by = m_desk.user}), this,
        [this, undo, words, kind](const store::Result<void> &done) {
            if (!done) {
                Q_EMIT teachingFailed(done.error());
                return;
            }
            m_undo = undo;
            Q_EMIT taughtWords(words, kind);
        });
}

void RepairFlow::undoTeaching()
{
    if (!m_undo)
        return;
    const Undo undo = *std::exchange(m_undo, std::nullopt);
    store::then(undo.before ? m_words.teach(*undo.before) : m_words.forget(undo.words), this,
        [this, undo](const store::Result<void> &done) {
            if (done)
                return;
            m_undo = undo;
            Q_EMIT teachingFailed(done.error());
        });
}

void RepairFlow::sendNote(const QString &text)
{
    m_notes.send(m_id, text);
}

void RepairFlow::setReading(bool reading)
{
    if (reading == m_isReading)
        return;
    m_isReading = reading;
    Q_EMIT readingChanged(reading);
}

} // namespace flows
