#pragma once

#include <QWidget>

class QHBoxLayout;

class QPushButton;

namespace views {

class OverflowRow;
class PillLabel;
class TextLabel;

//! The head of a page, a wizard page or a dialog: title, what it is about, and actions at the right. A page inside
//! another one also has the way back above the title. Where room is short, the shortcuts in the buttons go, then the
//! words beside the title, then buttons into a menu, those at the left first; the title is cut last.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    //! Puts the subtitle under the title instead of beside it (wizards and dialogs).
    void setStacked(bool stacked);
    //! "← Port-ins / 890192331"; an empty page name takes the line away.
    void setTrail(const QString &page, const QString &here);
    //! Right end of the trail: "2 of 46" with its arrows; 0 of 0 hides them.
    void setPlace(int position, int count);

    void addPill(PillLabel *pill); //!< takes ownership
    void addAction(QWidget *button); //!< takes ownership; left to right
    void insertAction(int at, QWidget *button); //!< likewise, before the one that is there

Q_SIGNALS:
    void backRequested();
    void previousRequested();
    void nextRequested();

private:
    QWidget *m_trail;
    QPushButton *m_back;
    TextLabel *m_here;
    TextLabel *m_place;
    QPushButton *m_previous;
    QPushButton *m_next;
    TextLabel *m_title;
    TextLabel *m_beside;
    TextLabel *m_below;
    QHBoxLayout *m_pills;
    OverflowRow *m_actions;
    QString m_subtitle = {};
    bool m_stacked = false;
};

} // namespace views
