#include "views/pagestack.h"

#include "views/style/controls.h"

#include <algorithm>
#include <utility>

namespace views {

PageStack::PageStack(std::vector<PageSpec> specs, QWidget *parent)
    : QStackedWidget(parent)
    , m_specs(std::move(specs))
{
    setSurface(this, Surface::Base);
}

Page *PageStack::page(const QString &id)
{
    if (const auto found = m_pages.find(id); found != m_pages.end())
        return found->second;
    const auto spec = std::find_if(m_specs.begin(), m_specs.end(), [&](const PageSpec &each) { return each.id == id; });
    if (spec == m_specs.end())
        return nullptr;
    Page *page = spec->create();
    m_pages.emplace(id, page);
    adopt(page);
    return page;
}

Page *PageStack::current() const
{
    return static_cast<Page *>(currentWidget());
}

void PageStack::adopt(Page *page)
{
    addWidget(page);
    const auto pass = [this, page](void (PageStack::*signal)()) {
        return [this, page, signal] {
            if (current() == page)
                Q_EMIT(this->*signal)();
        };
    };
    connect(page, &Page::titleChanged, this, pass(&PageStack::titleChanged));
    connect(page, &Page::statusChanged, this, pass(&PageStack::statusChanged));
    connect(page, &Page::orderActionsChanged, this, pass(&PageStack::orderActionsChanged));
    connect(page, &Page::simulationOrderChanged, this, pass(&PageStack::simulationOrderChanged));
}

bool PageStack::showPage(const QString &id)
{
    Page *wanted = page(id);
    if (!wanted)
        return false;
    m_current = id;
    dropInner();
    setCurrentWidget(wanted);
    enter();
    return true;
}

void PageStack::open(Page *inner)
{
    dropInner();
    m_inner = inner;
    adopt(inner);
    connect(inner, &Page::backRequested, this, &PageStack::closeInner);
    setCurrentWidget(inner);
    enter();
}

void PageStack::closeInner()
{
    if (!m_inner)
        return;
    setCurrentWidget(m_pages.at(m_current));
    dropInner();
    enter();
}

void PageStack::dropInner()
{
    if (!m_inner)
        return;
    Page *gone = std::exchange(m_inner, nullptr);
    removeWidget(gone);
    gone->hide();
    gone->deleteLater(); // it may be the one that asked
}

void PageStack::enter()
{
    Page *page = current();
    Q_EMIT switched();
    page->shown();
    // Without this, the focus stays in the rail, or in a page that is gone.
    if (!page->isAncestorOf(window()->focusWidget()))
        page->setFocus(Qt::OtherFocusReason);
}

} // namespace views
