#pragma once

#include <QModelIndex>
#include <QWidget>

class QPushButton;

namespace store {
struct DraftSummary;
}

namespace views {

class PillLabel;
class TextLabel;

//! The selected draft under the list: how it stands, and what can be done with it.
class DraftsPane final : public QWidget
{
    Q_OBJECT
public:
    explicit DraftsPane(QWidget *parent = nullptr);

    //! \p row is any cell of it in a DraftsModel, or in a proxy of one.
    void showDraft(const store::DraftSummary &draft, const QModelIndex &row);
    QPushButton *resumeButton() const { return m_resume; }

Q_SIGNALS:
    void resumeRequested();
    void openOrderRequested();
    void stopWaitingRequested();
    void duplicateRequested();
    void discardRequested();

private:
    PillLabel *m_pill;
    TextLabel *m_name;
    TextLabel *m_words;
    QPushButton *m_resume;
    QPushButton *m_openOrder;
    QPushButton *m_stopWaiting;
};

} // namespace views
