#pragma once

#include "tables/meaning.h"
#include "views/style/icons.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QString>

#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace views {

struct NavEntry {
    QString id = {};
    Icon icon = Icon::None;
    QString title = {};
    QString section = {}; //!< a heading is shown where it changes
    QKeySequence shortcut = {}; //!< said in the tooltip; the window owns the action
};

//! What stands at the right of an entry: a quiet count, or a badge for needs-you and unknown.
struct NavBadge {
    int count = 0;
    tables::Meaning meaning = tables::Meaning::None;
};

class NavButton;

//! The pages of the window: icon and word, or icons alone when there is little room.
class NavRail final : public QWidget
{
    Q_OBJECT
public:
    explicit NavRail(QWidget *parent = nullptr);

    void setEntries(const std::vector<NavEntry> &entries);
    void setCurrent(const QString &id);
    QString current() const { return m_current; }
    void setBadge(const QString &id, const NavBadge &badge);

    bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);

Q_SIGNALS:
    //! The operator chose a page; setCurrent() is up to whoever shows it.
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NavButton *button(const QString &id) const;
    void updateWidth();

    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    std::vector<NavButton *> m_buttons = {};
    std::vector<QWidget *> m_headings = {};
    QString m_current = {};
    bool m_collapsed = false;
};

} // namespace views
