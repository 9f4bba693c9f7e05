#include "views/pages/savedviewsbar.h"

#include "views/dialogs/viewdialogs.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTabBar>

using namespace Qt::StringLiterals;
using flows::OrderScope, flows::OrderView, flows::SavedViews;

namespace views {

SavedViewsBar::SavedViewsBar(SavedViews &views, QWidget *parent)
    : QWidget(parent)
    , m_views(views)
    , m_current(views.all().front().id)
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
        if (m_views.update(m_current, m_shown))
            say(tr("Saved."));
    });
    connect(m_rename, &QPushButton::clicked, this, &SavedViewsBar::askRename);
    connect(m_remove, &QPushButton::clicked, this, &SavedViewsBar::remove);
    connect(m_new, &QPushButton::clicked, this, &SavedViewsBar::askNew);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_views.undo();
        say({});
    });
    connect(&m_views, &SavedViews::changed, this, &SavedViewsBar::fillTabs);
}

QString SavedViewsBar::nameOf(const OrderView &view)
{
    if (!SavedViews::isBuiltIn(view.id))
        return view.name;
    switch (view.scope) {
    case OrderScope::All:
        //: A view of the order list: every order
        return tr("All");
    case OrderScope::Open:
        //: A view of the order list: orders that are not over
        return tr("Open");
    case OrderScope::Rejected:
        return tr("Rejected");
    case OrderScope::Ready:
        return tr("Ready to activate");
    }
    Q_UNREACHABLE();
}

void SavedViewsBar::choose(const QString &id)
{
    if (!m_views.find(id))
        return;
    m_current = id;
    fillTabs();
    Q_EMIT chosen(id);
}

void SavedViewsBar::fillTabs()
{
    m_filling = true;
    const bool stays = m_views.find(m_current);
    if (!stays)
        m_current = m_views.all().front().id;
    while (m_tabs->count() > int(m_views.all().size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    for (std::size_t i = 0; i < m_views.all().size(); ++i) {
        const OrderView &view = m_views.all()[i];
        const int tab = int(i) < m_tabs->count() ? int(i) : m_tabs->addTab({});
        const QString name = nameOf(view);
        const auto count = m_counts.constFind(view.id);
        const QString text
            = count == m_counts.cend() ? name : tr("%1  %2", "view, rows").arg(name, QString::number(*count));
        m_tabs->setTabText(tab, QString(text).replace(u'&', u"&&"_s));
        m_tabs->setTabData(tab, view.id);
        m_tabs->setAccessibleTabName(
            tab, count == m_counts.cend() ? name : tr("%1, %2").arg(name, format::orders(*count)));
        if (view.id == m_current)
            m_tabs->setCurrentIndex(tab);
    }
    m_filling = false;
    if (!stays)
        Q_EMIT chosen(m_current);
    follow();
}

void SavedViewsBar::setShown(const OrderView &shown)
{
    m_shown = shown;
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
    const OrderView *view = m_views.find(m_current);
    const bool own = view && !SavedViews::isBuiltIn(m_current);
    const bool modified = view && !view->showsTheSameAs(m_shown);
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
        return tr("A name has at most %1 characters.").arg(SavedViews::longestName);
    }
    for (const OrderView &view : m_views.all()) {
        if (SavedViews::isBuiltIn(view.id) && nameOf(view).compare(name.simplified(), Qt::CaseInsensitive) == 0)
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
            OrderView view = m_shown;
            view.name = name;
            const QString id = m_views.add(view);
            if (id.isEmpty())
                return;
            m_current = id;
            fillTabs();
            say(tr("View “%1” saved.").arg(name.simplified()));
        });
}

void SavedViewsBar::askRename()
{
    const OrderView *view = m_views.find(m_current);
    if (!view || SavedViews::isBuiltIn(m_current))
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
    const OrderView *view = m_views.find(m_current);
    const QString name = view ? nameOf(*view) : QString();
    if (m_views.remove(m_current))
        say(tr("View “%1” deleted.").arg(name));
}

} // namespace views
