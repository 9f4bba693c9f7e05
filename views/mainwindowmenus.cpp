#include "views/mainwindow.h"

#include "views/style/controls.h"
#include "views/widgets/overflowrow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

namespace views {

using namespace Qt::StringLiterals;

//! The menu bar: every key of the window is an entry here, so nothing is only a key.
void MainWindow::buildMenus()
{
    const auto add = [this](Menu which, const QString &title, const QString &objectName) {
        QMenu *menu = menuBar()->addMenu(title);
        menu->setObjectName(objectName);
        m_menus.emplace(which, menu);
        return menu;
    };
    const auto entry
        = [this](QMenu *menu, const QString &text, const QString &objectName, const QKeySequence &keys, auto &&act) {
              QAction *action = menu->addAction(text);
              action->setObjectName(objectName);
              action->setShortcut(keys);
              connect(action, &QAction::triggered, this, act);
              return action;
          };
    const auto onPage = [this](auto &&act) {
        return [this, act] {
            if (Page *page = currentPage())
                act(*page);
        };
    };

    QMenu *file = add(Menu::File, tr("&File"), u"fileMenu"_s);
    entry(file, tr("&New port-in…"), u"actionNewPortIn"_s, QKeySequence(Qt::CTRL | Qt::Key_N),
        [this] { Q_EMIT newPortInRequested(); });
    file->addSeparator();
    entry(file, tr("&Quit"), u"actionQuit"_s, QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });

    QMenu *edit = add(Menu::Edit, tr("&Edit"), u"editMenu"_s);
    entry(edit, tr("&Filter"), u"actionFilter"_s, QKeySequence(Qt::CTRL | Qt::Key_F),
        onPage([](Page &page) { page.focusFilter(); }));

    QMenu *view = add(Menu::View, tr("&View"), u"viewMenu"_s);
    entry(
        view, tr("&Refresh"), u"actionRefresh"_s, QKeySequence(Qt::Key_F5), onPage([](Page &page) { page.refresh(); }));
    entry(view, tr("&Details pane"), u"actionPane"_s, QKeySequence(Qt::Key_F8),
        onPage([](Page &page) { page.togglePane(); }));
    entry(view, tr("&Page names"), u"actionRail"_s, QKeySequence(Qt::CTRL | Qt::Key_B),
        [this] { m_rail->setCollapsed(!m_rail->isCollapsed()); });

    QMenu *go = add(Menu::Go, tr("&Go"), u"goMenu"_s);
    entry(go, tr("To &anything…"), u"actionGo"_s, QKeySequence(Qt::CTRL | Qt::Key_K), [this] { Q_EMIT goRequested(); });
    go->addSeparator();
    for (const PageSpec &spec : m_stack->specs()) {
        entry(go, spec.title, u"go_"_s + spec.id, spec.shortcut, [this, id = spec.id] { showPage(id); });
    }
    go->addSeparator();
    entry(go, tr("&Back"), u"actionBack"_s, QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });

    add(Menu::Order, tr("&Order"), u"orderMenu"_s);
    // An action of its own: the menu is filled anew with every page, the key must not go with it.
    m_next = new QAction(tr("&Next action"), this);
    m_next->setObjectName(u"actionNext"_s);
    m_next->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    addAction(m_next);
    connect(m_next, &QAction::triggered, this, onPage([](Page &page) {
        QAbstractButton *button = page.nextAction();
        if (button && OverflowRow::isOffered(*button, page) && button->isEnabled())
            button->click();
    }));

    add(Menu::Tools, tr("&Tools"), u"toolsMenu"_s);
    QMenu *help = add(Menu::Help, tr("&Help"), u"helpMenu"_s);
    entry(help, tr("About &Qt"), u"actionAboutQt"_s, {}, [] { QApplication::aboutQt(); });
}

void MainWindow::updateOrderMenu()
{
    QMenu *menu = m_menus.at(Menu::Order);
    menu->clear(); // deletes nothing: the actions are the pages'
    const Page *page = currentPage();
    const QList<QAction *> actions = page ? page->orderActions() : QList<QAction *>();
    menu->addAction(m_next);
    menu->addSeparator();
    menu->addActions(actions);
    // An empty menu would be a dead end for a screen reader.
    m_next->setText(
        page && page->nextAction() ? tr("&Next action: %1").arg(page->nextAction()->text()) : tr("&Next action"));
}

} // namespace views
