#pragma once

#include "domain/clock.h"
#include "flows/imported/hostingdetail.h"
#include "tables/meaning.h"
#include "views/page.h"
#include "views/pages/imported/hostingwords.h"

class QSplitter;

namespace views {

class ErrorBanner;
class FactsRow;
class HostingNumbersView;
class HostingOrderPane;
class HostingReport;
class PageHeader;
class PageState;
class PillLabel;
class Prompts;
class ShortcutButton;

//! One hosting order: what it says, its report, its numbers, its letter. It is read again until it is over, while it is
//! on show.
class HostingOrderPage final : public Page
{
    Q_OBJECT
public:
    //! All of them outlive the page.
    struct Parts {
        flows::HostingDetailFlow &detail;
        const flows::HostingBook &book;
        Prompts &prompts;
        NameOfId nameOf = {};
        domain::Clock now = {}; //!< the server's
    };

    explicit HostingOrderPage(const Parts &parts, QWidget *parent = nullptr);

    //! Where it was opened from, and the orders there.
    void setOrigin(const QString &title, const std::vector<domain::HostingOrderId> &neighbors);
    //! Once they are read: only those that failed.
    void showFailures();
    //! Above the order, until it is closed or another order is opened.
    void say(tables::Meaning meaning, const QString &text);

    QString title() const override;
    PageStatus status() const override;
    void refresh() override;
    void focusFilter() override;
    void togglePane() override;
    bool goBack() override;
    QAbstractButton *nextAction() const override;
    QList<QAction *> orderActions() const override { return m_actions; }
    QString simulationOrder() const override;

Q_SIGNALS:
    void openRequested(const domain::HostingOrderId &id);
    void remindRequested(const domain::HostingOrderId &id);
    void passportRequested(const QString &number); //!< E.164

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildHeader();
    void buildActions();
    void begin();
    void follow();
    void followHeader();
    void followNumbers();
    void followErrors();
    void step(int by);

    flows::HostingDetailFlow &m_detail;
    const flows::HostingBook &m_book;
    const NameOfId m_nameOf;
    const domain::Clock m_now;
    QString m_origin;
    std::vector<domain::HostingOrderId> m_neighbors;
    QList<QAction *> m_actions = {};
    bool m_failuresWanted = false;
    bool m_paneWanted = true;

    PageHeader *m_header;
    ErrorBanner *m_banner;
    PillLabel *m_pill;
    PillLabel *m_failedPill;
    ShortcutButton *m_failures;
    ShortcutButton *m_remind;
    FactsRow *m_facts;
    HostingReport *m_report;
    HostingNumbersView *m_numbers;
    HostingOrderPane *m_pane;
    QSplitter *m_splitter;
    PageState *m_state;
};

} // namespace views
