#pragma once

#include "domain/imported/invoicerules.h"
#include "flows/donemarks.h"

namespace flows {

class QualifiedListFlow;

//! For which qualified numbers invoices were mailed to Sinch, by whom and when. No API knows: it is remembered on this
//! computer.
class Invoices final : public QObject
{
    Q_OBJECT

public:
    //! \p marks outlives it.
    Invoices(const Desk &desk, store::WorkMarks &marks, QObject *parent = nullptr);

    //! Where the store was not open yet.
    void read() { m_sent.read(); }
    bool isKnown() const { return m_sent.isKnown(); }
    //! Nothing: nobody has said so. A number that was deleted and added again has to be proven anew.
    const store::WorkMark *sent(const domain::QualifiedNumber &number) const;
    void setSent(const std::vector<domain::QualifiedNumber> &numbers, bool sent);
    //! They were just mailed, for some of them perhaps once more: the days begin anew.
    void setMailed(const std::vector<domain::QualifiedNumber> &numbers);
    domain::InvoiceFacts facts(const domain::QualifiedNumber &number) const;
    std::vector<domain::InvoiceFacts> factsOf(const QualifiedListFlow &list) const;

Q_SIGNALS:
    void changed();
    void failed(const store::Error &error);

private:
    DoneMarks m_sent;
};

} // namespace flows
