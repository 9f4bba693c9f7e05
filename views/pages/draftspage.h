#pragma once

#include "domain/clock.h"
#include "flows/parkeddrafts.h"
#include "store/drafts.h"
#include "tables/draftsmodel.h"
#include "tables/filterproxy.h"
#include "views/page.h"

class QPushButton;

namespace views {

class DataTable;
class DraftsPane;
class ErrorBanner;
class FilterBar;
class PageHeader;
class PageState;

//! The port-ins and text-enablements that were begun on this computer: resume, copy or discard one, and see which can
//! go now.
class DraftsPage final : public Page
{
    Q_OBJECT
public:
    DraftsPage(store::Drafts &drafts, QString profileKey, flows::ParkedDraftsFlow &parked, domain::Clock local,
        QWidget *parent = nullptr);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void focusFilter() override;
    void togglePane() override;
    QAbstractButton *nextAction() const override;

    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

Q_SIGNALS:
    void resumeRequested(const domain::DraftId &id);
    void resumeTextEnableRequested(const domain::DraftId &id);
    void newPortInRequested();
    void openOrderRequested(const domain::OrderId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHeader();
    QWidget *buildTable();
    void connectPane();
    void read();
    void take(const std::vector<store::DraftSummary> &drafts);
    void showState();
    void showCurrent();
    void resume();
    void duplicate();
    void discard();
    void undo();
    void stopWaiting();
    void openOrder();
    void say(tables::Meaning meaning, const QString &text, bool undoable);
    void fail(const store::Error &error);
    const store::DraftSummary *current() const;

    store::Drafts &m_drafts;
    const QString m_profileKey;
    flows::ParkedDraftsFlow &m_parked;
    tables::DraftsModel m_model;
    tables::FilterProxy m_proxy;
    PageHeader *m_header;
    ErrorBanner *m_banner;
    QPushButton *m_undo;
    FilterBar *m_bar;
    PageState *m_state = nullptr;
    DataTable *m_table;
    DraftsPane *m_pane;
    bool m_paneWanted = true;
    std::optional<QDateTime> m_readAt;
    std::optional<domain::DraftId> m_discarded;
    QString m_select; //!< to be chosen once it is in the list
};

} // namespace views
