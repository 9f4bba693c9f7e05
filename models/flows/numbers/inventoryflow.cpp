#include "flows/numbers/inventoryflow.h"

#include <QHash>

#include <algorithm>

namespace flows {

using namespace Qt::StringLiterals;
using domain::NumberType;
using net::ErrorKind;

namespace {

constexpr int idlePagesAtMost = 20;

net::Error loopError()
{
    return {.kind = ErrorKind::Protocol, .httpStatus = 200, .detail = u"the pages of the list repeat themselves"_s};
}

} // namespace

InventoryFlow::InventoryFlow(const api::ActiveNumbersApi &api, domain::Clock now, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_now(std::move(now))
{
    for (std::size_t i = 0; i < m_lists.size(); ++i)
        m_lists[i].type = types[i];
}

std::size_t InventoryFlow::indexOf(NumberType type)
{
    return std::size_t(std::ranges::find(types, type) - types.begin());
}

void InventoryFlow::refresh()
{
    m_began = m_now();
    for (List &list : m_lists)
        begin(list, false);
    Q_EMIT stateChanged(state());
    Q_EMIT progressChanged(progress());
}

void InventoryFlow::begin(List &list, bool again)
{
    list.part
        = {.state = ListState::Reading, .total = list.part.total, .restarted = again, .everWhole = list.part.everWhole};
    list.seen.clear();
    list.tokens.clear();
    list.idlePages = 0;
    Q_EMIT listBegan(list.type);
    readPage(list, {});
}

void InventoryFlow::cancel()
{
    for (List &list : m_lists) {
        if (list.part.state == ListState::Reading)
            end(list, ListState::Canceled);
    }
}

void InventoryFlow::readPage(List &list, const std::optional<api::Cursor> &cursor)
{
    list.call = m_api.list({.type = list.type}, cursor);
    list.call.then(this, [this, &list, hadToken = cursor.has_value()](const net::Result<api::ActiveNumberPage> &page) {
        if (page)
            take(list, *page);
        else
            fail(list, hadToken, page.error());
    });
}

//! A server may send one around in circles: to a page that was read, or from one page without news to the next.
bool InventoryFlow::isLoop(List &list, const api::ActiveNumberPage &page, int before)
{
    list.idlePages = list.part.read > before ? 0 : list.idlePages + 1;
    if (!page.next)
        return false;
    const bool known = list.tokens.contains(page.next->token);
    list.tokens.insert(page.next->token);
    return known || list.idlePages > idlePagesAtMost;
}

void InventoryFlow::take(List &list, const api::ActiveNumberPage &page)
{
    // Pages overlap while numbers come and go, so they are counted by what they are.
    const int before = list.part.read;
    for (const domain::ActiveNumber &number : page.items)
        list.seen.insert(qHash(number.phoneNumber));
    list.part.read = int(list.seen.size());
    if (page.total)
        list.part.total = page.total;
    if (!m_asOf || isPartial())
        m_asOf = m_began;

    const bool loops = isLoop(list, page, before);
    if (page.next && !loops)
        readPage(list, page.next); // the server is at it while the rows find their place here
    else
        list.call.cancel();
    if (!page.items.empty())
        Q_EMIT numbersRead(list.type, page.items);
    if (loops) {
        list.part.trouble = InventoryTrouble::Loops;
        list.part.error = loopError();
        end(list, ListState::Failed);
        Q_EMIT failed(*list.part.error);
    } else if (!page.next) {
        const bool isShort = list.part.total.value_or(0) > list.part.read;
        list.part.trouble = isShort ? InventoryTrouble::Short : InventoryTrouble::None;
        if (!isShort) {
            list.part.everWhole = true;
            list.part.total = list.part.read;
            Q_EMIT listCompleted(list.type);
        }
        end(list, ListState::Complete);
    }
    Q_EMIT progressChanged(progress());
}

//! A page that was asked for with a token and is refused: the server has forgotten it. The list begins again, once.
void InventoryFlow::fail(List &list, bool hadToken, const net::Error &error)
{
    const bool isForgotten = hadToken && (error.kind == ErrorKind::Invalid || error.kind == ErrorKind::NotFound);
    if (isForgotten && !list.part.restarted) {
        begin(list, true);
        Q_EMIT progressChanged(progress());
        return;
    }
    list.part.trouble = isForgotten ? InventoryTrouble::LostPlace : InventoryTrouble::None;
    list.part.error = error;
    end(list, ListState::Failed);
    Q_EMIT failed(error);
}

void InventoryFlow::end(List &list, ListState state)
{
    list.call.cancel();
    list.seen = {};
    list.tokens = {};
    list.part.state = state;
    const ListState all = this->state();
    if (all == ListState::Complete)
        m_asOf = m_began;
    if (all != ListState::Reading)
        Q_EMIT stateChanged(all);
}

ListState InventoryFlow::state() const
{
    for (const ListState state : {ListState::Reading, ListState::Failed, ListState::Canceled, ListState::NotRead}) {
        if (std::ranges::any_of(m_lists, [state](const List &list) { return list.part.state == state; }))
            return state;
    }
    return ListState::Complete;
}

Progress InventoryFlow::progress() const
{
    Progress all;
    for (const List &list : m_lists) {
        all.done += list.part.read;
        all.total += std::max(list.part.read, list.part.total.value_or(0));
    }
    return all;
}

bool InventoryFlow::isPartial() const
{
    return std::ranges::any_of(
        m_lists, [](const List &list) { return list.part.state != ListState::NotRead && !list.part.everWhole; });
}

std::optional<net::Error> InventoryFlow::error() const
{
    const auto list = std::ranges::find_if(m_lists, [](const List &each) { return each.part.error.has_value(); });
    return list == m_lists.end() ? std::nullopt : list->part.error;
}

InventoryTrouble InventoryFlow::trouble() const
{
    const auto list
        = std::ranges::find_if(m_lists, [](const List &each) { return each.part.trouble != InventoryTrouble::None; });
    return list == m_lists.end() ? InventoryTrouble::None : list->part.trouble;
}

int InventoryFlow::missing() const
{
    int missing = 0;
    for (const List &list : m_lists) {
        if (list.part.trouble == InventoryTrouble::Short)
            missing += list.part.total.value_or(0) - list.part.read;
    }
    return missing;
}

void InventoryFlow::accept(const domain::ActiveNumber &number)
{
    Q_EMIT numberRead(number);
}

void InventoryFlow::forget(const QString &phoneNumber)
{
    Q_EMIT numberGone(phoneNumber);
}

} // namespace flows
