#include "flows/imported/hostingpassport.h"

#include "api/imported/importedapi.h"
#include "flows/imported/hostingbook.h"

#include <algorithm>

namespace flows {

using domain::HostingOrderId, domain::HostingOrderNumber;

HostingPassport::HostingPassport(const Desk &desk, const HostingBook &book, QString number, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_book(book)
    , m_number(std::move(number))
{
    connect(&m_book, &HostingBook::changed, this, [this](const HostingOrderId &id) {
        if (numberIn(id))
            Q_EMIT changed();
    });
}

void HostingPassport::refresh()
{
    m_state.isReading = true;
    m_call = m_desk.imported.numbers().get(m_number);
    m_call.then(this, [this](const net::Result<domain::ImportedNumber> &answer) {
        m_call.cancel();
        const auto found = api::orNone(answer);
        m_state.isReading = false;
        m_state.error = found ? std::nullopt : std::optional(found.error());
        if (found) {
            m_imported = *found;
            m_state.readAt = m_desk.now();
        }
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

std::vector<HostingOrderId> HostingPassport::orders() const
{
    std::vector<HostingOrderId> ids;
    for (const auto &[id, record] : m_book.orders()) {
        if (numberIn(id))
            ids.push_back(id);
    }
    std::ranges::stable_sort(ids, std::ranges::greater(), [this](const HostingOrderId &id) {
        const auto created = m_book.find(id)->order.created;
        return created ? created->toMSecsSinceEpoch() : qint64(0);
    });
    return ids;
}

const HostingOrderNumber *HostingPassport::numberIn(const HostingOrderId &order) const
{
    const HostingRecord *record = m_book.find(order);
    if (!record)
        return nullptr;
    const auto found = std::ranges::find(record->numbers, m_number, &HostingOrderNumber::phoneNumber);
    return found == record->numbers.end() ? nullptr : &*found;
}

} // namespace flows
