#pragma once

#include "domain/imported/qualifiednumber.h"
#include "flows/desk.h"
#include "flows/parallel.h"
#include "flows/settlereading.h"

#include <QStringList>

namespace flows {

//! Looks what became of a call with a code, of a code that was told, or of a removal. A state tells no more than that
//! something came: a second call of a number that waits for its code leaves no trace.
class QualifiedSettleReading final : public SettleReading
{
    Q_OBJECT

public:
    QualifiedSettleReading(Desk desk, store::Intent intent);

    void start(Handler handler) override;

private:
    Sight judge(const std::optional<domain::QualifiedNumber> &number) const;

    const Desk m_desk;
    const store::Intent m_intent;
    net::Call<domain::QualifiedNumber> m_call;
};

//! Looks whether numbers were added. They are all added or none, so that one of those that were not there before tells
//! of all.
class AddQualifiedSettleReading final : public SettleReading
{
    Q_OBJECT

public:
    AddQualifiedSettleReading(Desk desk, store::Intent intent);

    void start(Handler handler) override;

private:
    void take(const net::Result<domain::QualifiedNumber> &result);

    const Desk m_desk;
    const store::Intent m_intent;
    Handler m_handler;
    int m_open = 0;
    int m_there = 0;
    std::optional<net::Error> m_error;
    Parallel<QString, domain::QualifiedNumber> m_calls;
};

} // namespace flows
