#pragma once

#include "api/numbers/activenumbersapi.h"
#include "domain/clock.h"
#include "flows/orderlist.h"
#include "flows/progress.h"

#include <QObject>
#include <QSet>

#include <array>

namespace flows {

//! What is wrong with a list although every answer came.
enum class InventoryTrouble : quint8 {
    None,
    LostPlace, //!< the server forgot twice where a list went on
    Loops, //!< its pages lead to each other, or bring nothing new for ever
    Short, //!< it counted more numbers than it sent
};

//! All numbers of the project: one list per type and no region, which means the same whatever the server takes as its
//! default, read page by page at the same time. Rows are handed on as they come and kept elsewhere; those that were
//! there stay until their list was read to its end.
class InventoryFlow final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::array types{
        domain::NumberType::Local, domain::NumberType::TollFree, domain::NumberType::Mobile};

    //! One list.
    struct Part {
        ListState state = ListState::NotRead;
        int read = 0; //!< different numbers of the last reading
        std::optional<int> total = {}; //!< as the server counted last
        bool restarted = false; //!< the server had forgotten its token
        InventoryTrouble trouble = InventoryTrouble::None;
        std::optional<net::Error> error = {};
        bool everWhole = false; //!< it was read to its end once
    };

    InventoryFlow(const api::ActiveNumbersApi &api, domain::Clock now, QObject *parent = nullptr);

    void refresh(); //!< from the first pages on; while reading, starts over
    void cancel(); //!< what came stays

    ListState state() const;
    Progress progress() const;
    const Part &part(domain::NumberType type) const { return m_lists[indexOf(type)].part; }
    bool isPartial() const; //!< some list was never read to its end
    //! UTC, when the reading began that brought what is there.
    const std::optional<QDateTime> &asOf() const { return m_asOf; }
    std::optional<net::Error> error() const; //!< of the first list that failed
    InventoryTrouble trouble() const; //!< the first
    int missing() const; //!< numbers that the server counted and did not send

    //! One number was read, or changed, elsewhere.
    void accept(const domain::ActiveNumber &number);
    //! The server no longer has it.
    void forget(const QString &phoneNumber);

Q_SIGNALS:
    void stateChanged(flows::ListState state);
    void progressChanged(const flows::Progress &progress);
    void listBegan(domain::NumberType type);
    //! One page. It may repeat what was there already, and newer rows count.
    void numbersRead(domain::NumberType type, const std::vector<domain::ActiveNumber> &numbers);
    //! What stood in this list and was not among its pages is gone.
    void listCompleted(domain::NumberType type);
    void numberRead(const domain::ActiveNumber &number);
    void numberGone(const QString &phoneNumber);
    void failed(const net::Error &error);

private:
    struct List {
        domain::NumberType type = {};
        Part part = {};
        net::Call<api::ActiveNumberPage> call = {};
        QSet<size_t> seen = {}; //!< hashes of its numbers
        QSet<QString> tokens = {};
        int idlePages = 0; //!< pages in a row that brought nothing new
    };

    static std::size_t indexOf(domain::NumberType type);
    void begin(List &list, bool again);
    void readPage(List &list, const std::optional<api::Cursor> &cursor);
    void take(List &list, const api::ActiveNumberPage &page);
    void fail(List &list, bool hadToken, const net::Error &error);
    void end(List &list, ListState state);
    bool isLoop(List &list, const api::ActiveNumberPage &page, int before);

    const api::ActiveNumbersApi &m_api;
    const domain::Clock m_now;
    std::array<List, types.size()> m_lists;
    QDateTime m_began;
    std::optional<QDateTime> m_asOf;
};

} // namespace flows
