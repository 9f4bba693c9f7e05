#pragma once

#include "flows/savedviews.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QTabBar;

namespace views {

class PillLabel;
class TextLabel;

//! The saved views as tabs, and what can be done with the chosen one. It says when what is shown is no longer what was
//! saved.
class SavedViewsBar final : public QWidget
{
    Q_OBJECT
public:
    explicit SavedViewsBar(flows::SavedViews &views, QWidget *parent = nullptr);

    QString current() const { return m_current; } //!< the chosen view's id
    void choose(const QString &id);
    //! What the page shows now.
    void setShown(const flows::OrderView &shown);
    //! How many rows each view has, where that is known.
    void setCounts(const QHash<QString, int> &counts);
    static QString nameOf(const flows::OrderView &view);

Q_SIGNALS:
    void chosen(const QString &id); //!< show it as it was saved

private:
    void build();
    void connectParts();
    void fillTabs();
    void follow();
    void say(const QString &text); //!< beside Undo
    QString problemWith(const QString &name, const QString &id) const;
    void askNew();
    void askRename();
    void remove();

    flows::SavedViews &m_views;
    QString m_current;
    flows::OrderView m_shown;
    QHash<QString, int> m_counts;
    QTabBar *m_tabs;
    PillLabel *m_modified;
    TextLabel *m_said;
    QPushButton *m_undo;
    QPushButton *m_reset;
    QPushButton *m_save;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QPushButton *m_new;
    bool m_filling = false;
};

} // namespace views
