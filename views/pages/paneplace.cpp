#include "views/pages/paneplace.h"

#include <QEvent>
#include <QSplitter>

namespace views {

static constexpr int widestBeside = 380;

PanePlace::PanePlace(QWidget &page, QSplitter &splitter, PaneRoom room)
    : QObject(&page)
    , m_page(page)
    , m_splitter(splitter)
    , m_pane(*splitter.widget(splitter.count() - 1))
    , m_room(room)
{
    constexpr int paneWidth = 344;
    splitter.setChildrenCollapsible(false);
    splitter.setStretchFactor(0, 1);
    splitter.setSizes({1000, paneWidth});
    page.installEventFilter(this);
    place();
}

void PanePlace::setEmpty(bool empty)
{
    if (m_empty == empty)
        return;
    m_empty = empty;
    place();
}

void PanePlace::toggle()
{
    if (m_empty)
        return;
    const bool shown = !m_pane.isVisibleTo(&m_page);
    m_wanted = shown == hasRoom() ? std::nullopt : std::optional(shown);
    place();
}

void PanePlace::ask()
{
    if (!m_pane.isVisibleTo(&m_page))
        toggle();
}

bool PanePlace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

bool PanePlace::hasRoom() const
{
    return m_page.width() >= m_room.beside || m_page.height() >= m_room.under;
}

void PanePlace::place()
{
    const bool beside = m_page.width() >= m_room.beside;
    m_splitter.setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_pane.setMaximumWidth(beside ? widestBeside : QWIDGETSIZE_MAX);
    m_pane.setVisible(!m_empty && m_wanted.value_or(hasRoom()));
}

} // namespace views
