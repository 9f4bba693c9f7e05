#include "views/pages/workmarking.h"

#include "tables/worktext.h"
#include "views/format.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/widgets/errorbanner.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using domain::WorkItem;
using tables::WorkText;

namespace views {

WorkMarking::WorkMarking(flows::WorklistFlow &worklist, ErrorBanner &banner, QWidget &page)
    : QObject(&page)
    , m_worklist(worklist)
    , m_banner(banner)
    , m_page(page)
    , m_undo(named(new QPushButton(tr("&Undo")), u"undoMark"_s, tr("Undo")))
{
    m_banner.setRetryVisible(false);
    m_banner.setClosable(true);
    m_banner.addAction(m_undo);
    connect(&m_banner, &ErrorBanner::closed, &m_banner, &ErrorBanner::clear);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_worklist.bringBack(m_lastKey);
        m_banner.clear();
    });
    connect(&m_worklist, &flows::WorklistFlow::markFailed, this, [this](const store::Error &error) {
        m_undo->hide();
        m_banner.showError(storeErrorText(StoreAttempt::Save, error));
    });
}

void WorkMarking::ask(MarkDialog::Mark mark, const WorkItem &item)
{
    const bool unknown = item.reason == domain::WorkReason::OutcomeUnknown;
    auto *dialog = new MarkDialog(mark,
        {.name = WorkText::name(item),
            .why = WorkText::why(item),
            .remark = unknown
                ? tr("This settles nothing: in Activity the outcome stays unknown until reading tells it.")
                : QString(),
            .today = m_worklist.today(),
            .nextBusinessDay = m_worklist.nextBusinessDay()},
        &m_page);
    connect(dialog, &MarkDialog::decided, this,
        [this, mark, item](const QDate &until, const QString &reason) { this->mark(mark, item, until, reason); });
    dialog->open();
}

void WorkMarking::mark(MarkDialog::Mark mark, const WorkItem &item, const QDate &until, const QString &reason)
{
    m_lastKey = item.key;
    if (mark == MarkDialog::Mark::Snooze) {
        m_worklist.snooze(item.key, until, reason);
        say(tr("“%1” is snoozed until %2.").arg(WorkText::name(item), format::longDate(until)), true);
    } else {
        m_worklist.markDone(item.key, reason);
        say(tr("“%1” is marked as done.").arg(WorkText::name(item)), true);
    }
}

void WorkMarking::bringBack(const WorkItem &item)
{
    m_worklist.bringBack(item.key);
    say(tr("“%1” is in the list again.").arg(WorkText::name(item)), false);
}

void WorkMarking::tellSettled(const flows::WorkEntry &entry, bool done)
{
    const QString what = WorkText::written(entry.item.write);
    const QString name = WorkText::name(entry.item);
    say(done ? tr("Found out: %1 for “%2” arrived. It was done.", "what was sent, for which order")
                   .arg(what.toLower(), name)
             : tr("Found out: %1 for “%2” did not arrive. It is not done, and may be sent again.")
                   .arg(what.toLower(), name),
        false);
}

void WorkMarking::say(const QString &text, bool undoable)
{
    m_undo->setVisible(undoable);
    m_banner.showMessage(tables::Meaning::Done, text);
}

} // namespace views
