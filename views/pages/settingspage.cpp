#include "views/pages/settingspage.h"

#include "views/widgets/navrail.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace views {

SettingsPage::SettingsPage(std::vector<Section> sections, QWidget *parent)
    : Page(parent)
    , m_sections(std::move(sections))
    , m_rail(new NavRail)
    , m_stack(new QStackedWidget)
{
    auto *header = new PageHeader;
    header->setTitle(title());
    std::vector<NavEntry> entries;
    for (const Section &section : m_sections) {
        entries.push_back({.id = section.id, .icon = section.icon, .title = section.title});
        m_stack->addWidget(section.widget);
    }
    m_rail->setEntries(entries);

    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(new Hairline);
    layout->addLayout(row, 1);

    connect(m_rail, &NavRail::chosen, this, &SettingsPage::showSection);
    if (!m_sections.empty())
        m_rail->setCurrent(m_sections.front().id);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

PageStatus SettingsPage::status() const
{
    const Section *section = current();
    return {.shown = section ? section->title : title()};
}

void SettingsPage::showSection(const QString &id)
{
    const auto at = std::ranges::find(m_sections, id, &Section::id);
    if (at == m_sections.end())
        return;
    m_rail->setCurrent(id);
    m_stack->setCurrentWidget(at->widget);
    if (at->shown && isVisible())
        at->shown();
    Q_EMIT statusChanged();
}

void SettingsPage::shown()
{
    if (const Section *section = current(); section && section->shown)
        section->shown();
}

void SettingsPage::refresh()
{
    if (const Section *section = current(); section && section->refresh)
        section->refresh();
}

const SettingsPage::Section *SettingsPage::current() const
{
    const auto at = std::ranges::find(m_sections, m_stack->currentWidget(), &Section::widget);
    return at == m_sections.end() ? nullptr : &*at;
}

} // namespace views
