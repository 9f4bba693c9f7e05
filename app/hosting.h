#pragma once

#include "flows/imported/hostingbook.h"
#include "flows/imported/hostingdetail.h"
#include "flows/imported/hostinglist.h"
#include "flows/imported/hostingscopes.h"
#include "views/pages/imported/hostingwords.h"

namespace app {

class Shell;

//! The hosting of the profile at work: what is asked for, what reads it, and what was read. It lives and goes with the
//! window, and is made when somebody first asks for it.
class Hosting final : public QObject
{
    Q_OBJECT
public:
    static Hosting &of(Shell &shell);

    const flows::Desk desk; //!< the workspace's, by the clock of the Imported Numbers host
    flows::HostingScopes scopes;
    flows::HostingListFlow list;
    flows::HostingBook book;
    flows::HostingDetailFlow detail;

    //! What this desk calls a plan or a campaign.
    views::NameOfId nameOf() const;

private:
    explicit Hosting(Shell &shell);

    const Shell &m_shell;
};

//! Opens the page of one hosting order inside the current one. \p failures: only its numbers that failed.
void openHostingOrder(Shell &shell, const domain::HostingOrderId &id, bool failures = false);

//! Prepares a mail to the signer of its letter.
void remindSigner(Shell &shell, const domain::HostingOrderId &id);

} // namespace app
