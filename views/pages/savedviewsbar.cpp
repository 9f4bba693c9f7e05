#include "views/pages/savedviewsbar.h"

#include "views/dialogs/viewdialogs.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using flows::ViewShelf;

namespace views {

SavedViewsBar::SavedViewsBar(ViewShelf &views, Shown shown, QWidget *parent)
    : QWidget(parent)
    , m_views(views)
    , m_shown(std::move(shown))
    , m_current(views.entries().front().id)
    , m_tabs(named(new QTabBar, u"savedViews"_s, tr("Views")))
    , m_modified(new PillLabel({tr("modified"), tables::Meaning::Closed, tables::Sign::NoSign}))
    , m_said(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_undo(named(new QPushButton(tr("&Undo")), u"viewUndo"_s, tr("Undo the change of the views")))
    , m_reset(named(new QPushButton(tr("Reset")), u"viewReset"_s, tr("Show the view as it was saved")))
    , m_save(named(new QPushButton(tr("Save")), u"viewSave"_s, tr("Save the changes of the view")))
    , m_rename(named(new QPushButton(tr("Rename…")), u"viewRename"_s, tr("Rename the view")))
    , m_remove(named(new QPushButton(tr("Delete")), u"viewDelete"_s, tr("Delete the view")))
    , m_new(named(new QPushButton(tr("Save &view…")), u"viewNew"_s, tr("Save what is shown as a view")))
{
    build();
    connectParts();
    fillTabs();
}

void SavedViewsBar::build()
{
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setFocusPolicy(Qt::StrongFocus);
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_tabs->setMinimumWidth(160);
    m_modified->setObjectName(u"viewModified"_s);
    m_said->setObjectName(u"viewSaid"_s);
    m_said->setElided(true);
    m_new->setIcon(icon(Icon::Bookmark));
    setLook(m_undo, ButtonLook::Link);
    for (QPushButton *button : {m_reset, m_save, m_rename, m_remove, m_new})
        setLook(button, ButtonLook::Flat);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::gap, 0, metrics::gap, 0);
    layout->setSpacing(metrics::grid);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_said);
    layout->addWidget(m_undo);
    layout->addWidget(m_modified);
    for (QPushButton *button : {m_reset, m_save, m_rename, m_remove, m_new})
        layout->addWidget(button);
    setMinimumHeight(metrics::tabHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SavedViewsBar::connectParts()
{
    const auto chooseAt = [this](int tab) {
        if (m_filling || tab < 0)
            return;
        m_current = m_tabs->tabData(tab).toString();
        say({});
        Q_EMIT chosen(m_current);
    };
    connect(m_tabs, &QTabBar::currentChanged, this, chooseAt);
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, &SavedViewsBar::askRename);
    connect(m_reset, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_current); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_shown.update(m_current))
            say(tr("Saved."));
    });
    connect(m_rename, &QPushButton::clicked, this, &SavedViewsBar::askRename);
    connect(m_remove, &QPushButton::clicked, this, &SavedViewsBar::remove);
    connect(m_new, &QPushButton::clicked, this, &SavedViewsBar::askNew);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_views.undo();
        say({});
    });
    connect(&m_views, &ViewShelf::changed, this, &SavedViewsBar::fillTabs);
}

std::optional<ViewShelf::Entry> SavedViewsBar::entry(const QString &id) const
{
    const auto all = m_views.entries();
    const auto found = std::ranges::find(all, id, &ViewShelf::Entry::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QString SavedViewsBar::currentName() const
{
    const auto view = entry(m_current);
    return view ? m_shown.nameOf(*view) : QString();
}

void SavedViewsBar::choose(const QString &id)
{
    if (!entry(id))
        return;
    m_current = id;
    fillTabs();
    Q_EMIT chosen(id);
}

void SavedViewsBar::fillTabs()
{
    m_filling = true;
    const auto views = m_views.entries();
    const bool stays = entry(m_current).has_value();
    if (!stays)
        m_current = views.front().id;
    while (m_tabs->count() > int(views.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    for (std::size_t i = 0; i < views.size(); ++i) {
        const ViewShelf::Entry &view = views[i];
        const int tab = int(i) < m_tabs->count() ? int(i) : m_tabs->addTab({});
        const QString name = m_shown.nameOf(view);
        const auto count = m_counts.constFind(view.id);
        const QString text
            = count == m_counts.cend() ? name : tr("%1  %2", "view, rows").arg(name, QString::number(*count));
        m_tabs->setTabText(tab, QString(text).replace(u'&', u"&&"_s));
        m_tabs->setTabData(tab, view.id);
        m_tabs->setAccessibleTabName(
            tab, count == m_counts.cend() ? name : tr("%1, %2").arg(name, m_shown.counted(*count)));
        if (view.id == m_current)
            m_tabs->setCurrentIndex(tab);
    }
    m_filling = false;
    if (!stays)
        Q_EMIT chosen(m_current);
    follow();
}

void SavedViewsBar::setCounts(const QHash<QString, int> &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    fillTabs();
}

void SavedViewsBar::follow()
{
    const auto view = entry(m_current);
    const bool own = view && !view->isBuiltIn;
    const bool modified = view && !m_shown.isSame(m_current);
    m_modified->setVisible(modified);
    m_reset->setVisible(modified);
    m_save->setVisible(modified && own);
    m_rename->setVisible(own && !modified);
    m_remove->setVisible(own && !modified);
    m_undo->setVisible(m_views.canUndo() && !m_said->text().isEmpty());
}

void SavedViewsBar::say(const QString &text)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
    follow();
}

QString SavedViewsBar::problemWith(const QString &name, const QString &id) const
{
    using flows::NameProblem;
    switch (m_views.problemWith(name, id)) {
    case NameProblem::None:
        break;
    case NameProblem::Empty:
        return tr("A view needs a name.");
    case NameProblem::Taken:
        return tr("Another view has this name.");
    case NameProblem::TooLong:
        return tr("A name has at most %1 characters.").arg(ViewShelf::longestName);
    }
    for (const ViewShelf::Entry &view : m_views.entries()) {
        if (view.isBuiltIn && m_shown.nameOf(view).compare(name.simplified(), Qt::CaseInsensitive) == 0)
            return tr("Another view has this name.");
    }
    return {};
}

void SavedViewsBar::askNew()
{
    viewdialogs::askName(
        this, tr("Save what is shown as a view"), tr("&Save view"), {},
        [this](const QString &name) { return problemWith(name, {}); },
        [this](const QString &name) {
            const QString id = m_shown.add(name);
            if (id.isEmpty())
                return;
            m_current = id;
            fillTabs();
            say(tr("View “%1” saved.").arg(name.simplified()));
        });
}

void SavedViewsBar::askRename()
{
    const auto view = entry(m_current);
    if (!view || view->isBuiltIn)
        return;
    viewdialogs::askName(
        this, tr("Rename the view"), tr("&Rename view"), view->name,
        [this, id = m_current](const QString &name) { return problemWith(name, id); },
        [this, id = m_current](const QString &name) {
            if (m_views.rename(id, name))
                say(tr("View renamed."));
        });
}

void SavedViewsBar::remove()
{
    const QString name = currentName();
    if (m_views.remove(m_current))
        say(tr("View “%1” deleted.").arg(name));
}

} // namespace views
