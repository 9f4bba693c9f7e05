#pragma once

#include "app/workspace.h"
#include "domain/imported/kepttextenable.h"
#include "views/dialogs/imported/importnumbersdialog.h"

class QDialog;

namespace views {
class TextEnableWizard;
}

namespace app {

class Shell;

//! What makes hosting orders and imported numbers: the text-enablement and the import. It lives and goes with the
//! window.
class HostingDialogs final : public QObject
{
    Q_OBJECT

public:
    static HostingDialogs &of(Shell &shell);

    //! Into the Tools menu; what an earlier run left half done is offered once the store is open.
    void addActions();

    //! \returns the wizard, which deletes itself when it is closed.
    views::TextEnableWizard *textEnable(
        domain::TextEnableRoute route, const std::vector<domain::QualifiedNumber> &numbers = {});
    //! Goes on with a text-enablement that was left.
    void resume(const domain::DraftId &id);
    views::ImportNumbersDialog *importNumbers(const views::ImportNumbersDialog::Start &start = {});
    //! Opens the place where a request that was not done was typed in, filled in.
    void sendAgain(const store::Intent &intent);

Q_SIGNALS:
    //! Lists of hosting orders and of what they are about are to be read again.
    void orderMade(const domain::HostingOrderId &order);
    //! Lists of imported numbers are to be read again.
    void imported();

private:
    explicit HostingDialogs(Shell &shell);

    void resume(const domain::DraftId &id, const std::function<void()> &isGone);
    views::TextEnableWizard *openWizard(views::TextEnableWizard *wizard);
    void fill(const store::Intent &intent);
    void offerLeft();
    views::ImportNumbersDialog *openImport(
        const views::ImportNumbersDialog::Start &start, const std::optional<domain::ImportJob> &left);
    void openOrder(const domain::HostingOrderId &id);
    void see(const QString &servicePlanId, const QString &campaignId);
    void open(QDialog *dialog);

    Shell &m_shell;
    const flows::Desk m_desk; //!< the workspace's, by the clock of the Imported Numbers host
    std::vector<domain::ImportJob> m_left;
    bool m_offered = false; //!< in this run
};

} // namespace app
