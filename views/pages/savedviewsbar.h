#pragma once

#include "flows/viewshelf.h"

#include <QHash>
#include <QWidget>

#include <functional>

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
    //! What the list knows that the bar does not.
    struct Shown {
        std::function<QString(const flows::ViewShelf::Entry &)> nameOf
            = {}; //!< built-in ones have no name of their own
        std::function<QString(int rows)> counted = {}; //!< "12 orders"
        std::function<bool(const QString &id)> isSame = {}; //!< what is shown is what this view shows
        std::function<QString(const QString &name)> add = {}; //!< what is shown, as a view; its id
        std::function<bool(const QString &id)> update = {}; //!< this view to what is shown
    };

    SavedViewsBar(flows::ViewShelf &views, Shown shown, QWidget *parent = nullptr);

    QString current() const { return m_current; } //!< the chosen view's id
    QString currentName() const;
    void choose(const QString &id);
    void follow(); //!< something else is shown
    //! How many rows each view has, where that is known.
    void setCounts(const QHash<QString, int> &counts);

Q_SIGNALS:
    void chosen(const QString &id); //!< show it as it was saved

private:
    void build();
    void connectParts();
    void fillTabs();
    void say(const QString &text); //!< beside Undo
    QString problemWith(const QString &name, const QString &id) const;
    void askNew();
    void askRename();
    void remove();

    std::optional<flows::ViewShelf::Entry> entry(const QString &id) const;

    flows::ViewShelf &m_views;
    const Shown m_shown;
    QString m_current;
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
