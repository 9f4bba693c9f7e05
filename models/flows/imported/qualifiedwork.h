#pragma once

#include "flows/desk.h"
#include "flows/worksource.h"

#include <QTimer>

namespace flows {

class Invoices;
class QualifiedListFlow;

//! What the qualified numbers ask of a person: invoices that nobody has mailed. They are read by themselves, now and
//! then.
class QualifiedWork final : public WorkSource
{
    Q_OBJECT

public:
    QualifiedWork(Desk desk, QualifiedListFlow &list, Invoices &invoices, QObject *parent = nullptr);

    //! There is a sign-in: reads now, and every half hour.
    void begin();

    WorkReading reading() const override;
    void start() override;
    void refresh() override;
    void judgeAgain() override;

private:
    const Desk m_desk;
    QualifiedListFlow &m_list;
    Invoices &m_invoices;
    bool m_begun = false;
    bool m_readOnce = false; //!< or tried
    QTimer m_every;
    QTimer m_judge; //!< numbers come many at a time
};

} // namespace flows
