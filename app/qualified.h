#pragma once

#include "flows/imported/invoices.h"
#include "flows/imported/qualifiedlist.h"

namespace domain {
struct WorkItem;
}

namespace app {

class Shell;

//! The qualified numbers of the profile: what reads them, and for which of them invoices were mailed. Lives and goes
//! with the window, and is made when somebody first asks for it.
class Qualified final : public QObject
{
    Q_OBJECT
public:
    static Qualified &of(Shell &shell);

    flows::QualifiedListFlow list;
    flows::Invoices invoices;

    //! The dialogs. What they read and change reaches the list.
    void add();
    void challenge(const QString &number);
    void mailInvoices(const std::vector<domain::QualifiedNumber> &numbers);
    //! Of an entry of the worklist, for those that it is still about.
    void mailInvoicesOf(const domain::WorkItem &item);
    void remove(const QString &number);

private:
    explicit Qualified(Shell &shell);

    Shell &m_shell;
};

} // namespace app
