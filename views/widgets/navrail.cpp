#include "views/widgets/navrail.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/widgets/labels.h"
#include "views/widgets/navbutton.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace views {

using namespace Qt::StringLiterals;

NavRail::NavRail(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    named(this, u"navRail"_s, tr("Pages"));
    setSurface(this, Surface::Window);
    m_layout->setContentsMargins(0, 8, 1, 8);
    m_layout->setSpacing(0);
}

void NavRail::setEntries(const std::vector<NavEntry> &entries)
{
    while (const std::unique_ptr<QLayoutItem> item{m_layout->takeAt(0)})
        delete item->widget();
    m_buttons.clear();
    m_headings.clear();
    QString section;
    for (const NavEntry &entry : entries) {
        if (entry.section != section && !entry.section.isEmpty()) {
            auto *heading = new TextLabel(entry.section, TextLabel::Type::Small, TextLabel::Tone::Secondary);
            heading->setContentsMargins(metrics::inset, 12, metrics::inset, 4);
            m_layout->addWidget(heading);
            m_headings.push_back(heading);
        }
        section = entry.section;
        auto *button = new NavButton(entry, this);
        m_group->addButton(button);
        m_layout->addWidget(button);
        m_buttons.push_back(button);
        // The rail says what was chosen and shows what is: the page may refuse to be left.
        connect(button, &QAbstractButton::clicked, this, [this, button] {
            const QString wanted = button->id();
            setCurrent(m_current);
            Q_EMIT chosen(wanted);
        });
    }
    m_layout->addStretch();
    setCurrent(m_current);
    setCollapsed(m_collapsed);
}

NavButton *NavRail::button(const QString &id) const
{
    const auto found
        = std::find_if(m_buttons.begin(), m_buttons.end(), [&](const NavButton *each) { return each->id() == id; });
    return found == m_buttons.end() ? nullptr : *found;
}

void NavRail::setCurrent(const QString &id)
{
    m_current = id;
    if (NavButton *current = button(id)) {
        current->setChecked(true);
        return;
    }
    m_group->setExclusive(false);
    for (NavButton *each : m_buttons)
        each->setChecked(false);
    m_group->setExclusive(true);
}

void NavRail::setBadge(const QString &id, const NavBadge &badge)
{
    if (NavButton *each = button(id))
        each->setBadge(badge);
}

void NavRail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    for (QWidget *heading : m_headings)
        heading->setVisible(!collapsed);
    for (NavButton *each : m_buttons)
        each->setCollapsed(collapsed);
    updateWidth();
}

void NavRail::updateWidth()
{
    int wanted = m_collapsed ? metrics::navCollapsedWidth : metrics::navWidth;
    for (const NavButton *each : m_buttons)
        wanted = std::max(wanted, each->sizeHint().width());
    setFixedWidth(wanted);
}

void NavRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::edge(painter, QRectF(rect()), Qt::RightEdge, palette().color(QPalette::Mid));
}

} // namespace views
