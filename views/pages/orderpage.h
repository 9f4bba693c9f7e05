#pragma once

#include "flows/followups.h"
#include "flows/noteflow.h"
#include "flows/orderdetail.h"
#include "flows/orderhistory.h"
#include "flows/orderletter.h"
#include "flows/unreadnotes.h"
#include "flows/uploadflow.h"
#include "tables/meaning.h"
#include "views/page.h"
#include "views/pages/orderdocumentstab.h"

class QPushButton;
class QTabWidget;
class QSplitter;

namespace views {

class FactsRow;
class FollowUpList;
class GroupsPanel;
class OrderHistoryTab;
class OrderNotesTab;
class OrderNumbersTab;
class OrderOverviewTab;
class PageHeader;
class PageState;
class PillLabel;
class ShortcutButton;
class TextLabel;

//! One order: what it says, its numbers, groups, notes, documents and history. Its buttons follow what the server said
//! last.
class OrderPage final : public Page
{
    Q_OBJECT
public:
    struct Parts {
        flows::OrderDetailFlow &detail;
        flows::NoteFlow &notes;
        flows::UploadFlow &upload;
        flows::OrderHistory &history;
        flows::UnreadNotes &unread;
        flows::FollowUps &followUps;
        domain::Clock now = {};
        OrderDocumentsTab::KeepFile keepFile = {};
        Prompts &prompts;
        domain::LetterAges letterAges = {};
    };

    explicit OrderPage(const Parts &parts, QWidget *parent = nullptr);

    //! Where it was opened from, and the orders there: for the way back, "2 of 46" and the arrows.
    void setOrigin(const QString &title, const std::vector<domain::OrderId> &neighbors);
    void setOurNotes(const QSet<QString> &texts);
    //! Its place in a campaign, "3 of 11 of Bluefinch Q4"; empty: it stands alone.
    void setCampaign(const QString &place);
    //! The letter of authorization that this desk attached to the order last.
    void setLetter(const std::optional<flows::OrderLetter> &letter);
    //! With the cursor in the field for a note, and \p draft in it.
    void showNotes(const QString &draft = {});
    void showDocuments();
    //! Of this number only; empty: everything.
    void showHistory(const QString &number);
    //! The same, and asks for a file.
    void askForDocument(const OrderDocumentsTab::Wanted &wanted);
    //! Above the order, until it is read again.
    void say(tables::Meaning meaning, const QString &text);

    QString title() const override;
    PageStatus status() const override;
    void refresh() override;
    void focusFilter() override;
    void togglePane() override;
    bool goBack() override;
    QAbstractButton *nextAction() const override;
    QList<QAction *> orderActions() const override;
    QString simulationOrder() const override;

Q_SIGNALS:
    void numberRequested(const QString &number); //!< E.164: all that is known of it
    void openRequested(const domain::OrderId &id);
    void activateRequested(const domain::OrderId &id, const QStringList &groups);
    void cancelRequested(const domain::OrderId &id);
    void updateRequested(const domain::OrderId &id);
    void campaignRequested();
    void repairRequested(const domain::OrderId &id);
    void evidenceRequested(const domain::PortOrder &order, const QDateTime &readAt);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader();
    void buildTabs(const Parts &parts);
    void buildActions();
    void follow();
    void followFacts(const domain::PortOrder &order);
    void followNotes();
    void followFollowUps();
    void followActivation();
    void followRepair();
    void step(int by);

    flows::OrderDetailFlow &m_detail;
    flows::UnreadNotes &m_unread;
    const domain::Clock m_now;
    const domain::LetterAges m_letterAges;
    std::optional<flows::OrderLetter> m_letter;
    QString m_origin;
    std::vector<domain::OrderId> m_neighbors;
    PageHeader *m_header;
    PillLabel *m_pill;
    QPushButton *m_campaign;
    TextLabel *m_may;
    ShortcutButton *m_activate;
    ShortcutButton *m_repair;
    QPushButton *m_update;
    QPushButton *m_evidence;
    FactsRow *m_facts;
    PageState *m_state;
    QTabWidget *m_tabs;
    OrderOverviewTab *m_overview = nullptr;
    OrderNumbersTab *m_numbers = nullptr;
    GroupsPanel *m_groups = nullptr;
    OrderNotesTab *m_notes = nullptr;
    OrderDocumentsTab *m_documents = nullptr;
    OrderHistoryTab *m_history = nullptr;
    FollowUpList *m_after = nullptr;
    int m_afterTab = -1;
    QSplitter *m_splitter = nullptr;
    QAction *m_activateAction = nullptr;
    QAction *m_noteAction = nullptr;
    QAction *m_updateAction = nullptr;
    QAction *m_repairAction = nullptr;
    QAction *m_cancelAction = nullptr;
    QAction *m_evidenceAction = nullptr;
    QAction *m_refreshAction = nullptr;
    bool m_paneWanted = true;
};

} // namespace views
