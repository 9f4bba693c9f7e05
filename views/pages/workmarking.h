#pragma once

#include "flows/worklistflow.h"
#include "views/dialogs/markdialog.h"

class QPushButton;

namespace views {

class ErrorBanner;

//! Snoozing, marking as done, and taking either back: the questions, the writing, and what is said afterwards.
class WorkMarking final : public QObject
{
    Q_OBJECT

public:
    //! Speaks through \p banner; dialogs belong to \p page.
    WorkMarking(flows::WorklistFlow &worklist, ErrorBanner &banner, QWidget &page);

    void ask(MarkDialog::Mark mark, const domain::WorkItem &item);
    void bringBack(const domain::WorkItem &item);
    //! What became of a write whose outcome was unknown.
    void tellSettled(const flows::WorkEntry &entry, bool done);

private:
    void mark(MarkDialog::Mark mark, const domain::WorkItem &item, const QDate &until, const QString &reason);
    void say(const QString &text, bool undoable);

    flows::WorklistFlow &m_worklist;
    ErrorBanner &m_banner;
    QWidget &m_page;
    QPushButton *m_undo;
    QString m_lastKey;
};

} // namespace views
