#include "views/pages/followuplist.h"
#include "views/pages/orderhistorytab.h"
#include "views/pages/ordernotestab.h"
#include "views/pages/orderpage.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/pagestate.h"

#include <QTabWidget>

//! What others ask the page of an order to show.
namespace views {

void OrderPage::showNotes(const QString &draft)
{
    m_notes->draft(m_detail.id(), draft);
    m_tabs->setCurrentWidget(m_notes);
    m_notes->focusEditor();
}

void OrderPage::showDocuments()
{
    m_tabs->setCurrentWidget(m_documents);
}

void OrderPage::showHistory(const QString &number)
{
    m_tabs->setCurrentWidget(m_history);
    m_history->showNumber(number);
}

void OrderPage::askForDocument(const OrderDocumentsTab::Wanted &wanted)
{
    showDocuments();
    m_documents->askForFile(m_detail.id(), wanted);
}

void OrderPage::followFollowUps()
{
    m_tabs->setTabVisible(m_afterTab, !m_after->isEmpty());
    m_tabs->setTabText(m_afterTab,
        m_after->done() == m_after->all() ? tr("After activation")
                                          : tr("After activation  %1/%2").arg(m_after->done()).arg(m_after->all()));
}

void OrderPage::say(tables::Meaning meaning, const QString &text)
{
    m_state->banner()->setRetryVisible(false);
    m_state->banner()->showMessage(meaning, text);
}

} // namespace views
