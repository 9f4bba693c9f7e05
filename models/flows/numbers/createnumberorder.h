#pragma once

#include "api/numbers/numbersapi.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"

namespace flows {

class NumberOrderBook;
class SettleFlow;

//! A new number order: where there are numbers, what will be asked for, and the order itself, sent once. It reserves
//! the numbers and costs nothing until it is completed. One whose answer is lost can be looked for by nothing.
class CreateNumberOrder final : public QObject
{
    Q_OBJECT

public:
    CreateNumberOrder(Desk desk, NumberOrderBook &book, SettleFlow &settler, QObject *parent = nullptr);

    void readRegions();
    //! Drops the question before it.
    void askRequirements(const QString &regionCode, domain::NumberType type);
    void create(const domain::NumberOrderRequest &request);
    bool isCreating() const { return m_create.isRunning(); }

Q_SIGNALS:
    void regionsRead(const std::vector<domain::NumberRegion> &regions);
    void regionsFailed(const net::Error &error);
    //! Nothing: the server knows of none.
    void requirementsRead(const std::optional<domain::NumberRequirements> &requirements);
    void requirementsFailed(const net::Error &error);
    void finished(const flows::WriteEnd &end, const domain::NumberOrderId &id);

private:
    const Desk m_desk;
    NumberOrderBook &m_book;
    SettleFlow &m_settler;
    net::Call<std::vector<domain::NumberRegion>> m_regions;
    net::Call<domain::NumberRequirements> m_requirements;
    JournalledCall<domain::NumberOrder> m_create;
};

} // namespace flows
