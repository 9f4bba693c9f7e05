#pragma once

#include "flows/desk.h"
#include "flows/worksource.h"

#include <QTimer>

namespace flows {

class NumberOrderBook;

//! What the number orders of this desk ask for, by domain::workOf(). Reservations run out while nothing else happens,
//! so they are judged again as time passes.
class NumberOrderWork final : public WorkSource
{
    Q_OBJECT

public:
    NumberOrderWork(Desk desk, const NumberOrderBook &book, QObject *parent = nullptr);

    void start() override { m_judge.start(); }
    void judgeAgain() override;

private:
    const Desk m_desk;
    const NumberOrderBook &m_book;
    QTimer m_judge;
};

} // namespace flows
