#pragma once

#include "views/page.h"
#include "views/style/icons.h"

#include <QKeySequence>
#include <QStackedWidget>

#include <functional>
#include <map>
#include <vector>

namespace views {

//! One page of the rail: built when it is first shown.
struct PageSpec {
    QString id = {};
    Icon icon = Icon::None;
    QString title = {};
    QString section = {};
    QKeySequence shortcut = {};
    std::function<Page *()> create = {}; //!< the stack takes ownership
};

//! The pages of the window, and at most one page inside the current one. Its signals are those of the page that is
//! shown; what others say is not heard.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageStack(std::vector<PageSpec> specs, QWidget *parent = nullptr);

    const std::vector<PageSpec> &specs() const { return m_specs; }
    Page *page(const QString &id); //!< builds it if needed; null when there is none
    Page *current() const;
    QString currentId() const { return m_current; } //!< of the outer page

    bool showPage(const QString &id); //!< false when there is none
    void open(Page *inner); //!< takes ownership
    void closeInner();

Q_SIGNALS:
    void switched();
    void titleChanged();
    void statusChanged();
    void orderActionsChanged();
    void simulationOrderChanged();

private:
    void adopt(Page *page);
    void dropInner();
    void enter();

    std::vector<PageSpec> m_specs;
    std::map<QString, Page *> m_pages = {};
    Page *m_inner = nullptr;
    QString m_current = {};
};

} // namespace views
