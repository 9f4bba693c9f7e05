#pragma once

#include "domain/porting/portindraft.h"
#include "flows/desk.h"
#include "store/journal.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace flows {

//! The orders of a draft as the journal knows them: after a crash it is ahead of the draft.
struct ReconciledOrders {
    std::vector<domain::SubmittedOrder> orders = {};
    QStringList unknown = {}; //!< intents that are to be settled by reading
};

//! Compares the orders of a draft that was left in the middle with the journal. Reads only.
class DraftReconciliation final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const store::Result<ReconciledOrders> &)>;

    explicit DraftReconciliation(Desk desk, QObject *parent = nullptr);

    //! Replaces what runs. Without anything in the middle, \p handler is called at once.
    void start(const std::vector<domain::SubmittedOrder> &orders, const Handler &handler);

private:
    void take(const QString &intentId, const std::optional<store::JournalEntry> &entry);
    void finish(const store::Result<ReconciledOrders> &result);

    const Desk m_desk;
    ReconciledOrders m_result;
    Handler m_handler;
    int m_open = 0;
    int m_run = 0; //!< answers of an earlier one are not heard
};

} // namespace flows
