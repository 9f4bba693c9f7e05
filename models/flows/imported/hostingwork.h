#pragma once

#include "domain/imported/hostingorder.h"
#include "flows/desk.h"
#include "flows/worksource.h"

#include <QTimer>

namespace flows {

class HostingBook;
class HostingListFlow;

//! What the hosting orders ask for: those that were read, and as many as can be asked for now and then without being a
//! burden.
class HostingWork final : public WorkSource
{
    Q_OBJECT

public:
    HostingWork(Desk desk, HostingBook &book, HostingListFlow &list, QObject *parent = nullptr);

    //! There is a sign-in: lists now, and every quarter of an hour.
    void begin();

    WorkReading reading() const override;
    void start() override { }
    void refresh() override;
    void judgeAgain() override;

private:
    void judge(const domain::HostingOrderId &id);
    void list();

    const Desk m_desk;
    HostingBook &m_book;
    HostingListFlow &m_list;
    QTimer m_every;
    bool m_begun = false;
    bool m_readOnce = false; //!< or tried
};

} // namespace flows
