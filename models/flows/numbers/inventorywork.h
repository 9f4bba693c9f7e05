#pragma once

#include "api/numbers/activenumbersapi.h"
#include "domain/numbers/numberwork.h"
#include "flows/desk.h"
#include "flows/worksource.h"

#include <QMap>
#include <QTimer>

#include <array>

namespace flows {

class InventoryFlow;

//! What the numbers ask for: those that the inventory loads, and without it as many as can be read now and then without
//! being a burden. Where there are more, it says so.
class InventoryWork final : public WorkSource
{
    Q_OBJECT

public:
    static constexpr int mostPages = 10; //!< of each list, that are read by themselves
    static constexpr int mostKnown = 5000; //!< numbers with work, of each list: what comes after is only counted

    InventoryWork(Desk desk, InventoryFlow &inventory, QObject *parent = nullptr);

    //! There is a sign-in: reads now, and every quarter of an hour.
    void begin();

    WorkReading reading() const override;
    void start() override { }
    void refresh() override;
    void judgeAgain() override;

Q_SIGNALS:
    //! One page of some list, whoever read it.
    void numbersSeen(const std::vector<domain::ActiveNumber> &numbers);
    void wasRead(); //!< all lists, well or not, for the first time

private:
    struct Found {
        QMap<QString, domain::NumberFacts> numbers = {}; //!< in order: which causes are told apart hangs on it
        std::map<std::pair<domain::NumberWorkKind, QString>, domain::SetFingerprint> more = {};
    };
    //! One list of the inventory: its types are read apart, as the inventory does.
    struct List {
        domain::NumberType type = {};
        Found found = {};
        Found next = {}; //!< of the reading that is under way
        int pages = 0;
        int read = 0;
        int total = 0; //!< as the server counted
        bool whole = false; //!< every number of it was looked at
        bool failed = false; //!< the last reading did
        net::Call<api::ActiveNumberPage> call = {};
    };

    List *listOf(domain::NumberType type);
    void readAll();
    void readPage(List &list, const std::optional<api::Cursor> &cursor);
    void beginList(List &list);
    void take(List &list, const std::vector<domain::ActiveNumber> &numbers);
    void endList(List &list, bool whole);
    void takeOne(const domain::ActiveNumber &number);
    void forget(const QString &number);
    void publishSoon();
    void publish();
    bool isReading() const;
    void setReadOnce();

    const Desk m_desk;
    InventoryFlow &m_inventory;
    std::array<List, 3> m_lists;
    bool m_begun = false;
    bool m_readOnce = false; //!< well or not
    QTimer m_every;
    QTimer m_publish; //!< pages come fast
};

//! What the rules want to know of it.
domain::NumberFacts factsOf(const domain::ActiveNumber &number);

} // namespace flows
