#include "views/mainwindow.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/simulationstrip.h"

#include <QCloseEvent>
#include <QDataStream>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace views {

using namespace Qt::StringLiterals;

namespace {
constexpr quint8 layoutVersion = 1;
} // namespace

MainWindow::MainWindow(std::vector<PageSpec> pages, QWidget *parent)
    : QMainWindow(parent)
    , m_specs(std::move(pages))
    , m_band(new Band)
    , m_rail(new NavRail)
    , m_stack(new QStackedWidget)
    , m_status(new StatusLine)
    , m_simulation(new SimulationStrip)
{
    named(this, u"mainWindow"_s, tr("Portside"));
    setMinimumSize(metrics::minimumWidth, metrics::minimumHeight);
    resize(1440, 900);
    setSurface(m_stack, Surface::Base);
    m_simulation->hide();

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    auto *central = new QWidget;
    auto *all = new QVBoxLayout(central);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_band);
    all->addLayout(middle, 1);
    all->addWidget(m_simulation);
    all->addWidget(m_status);
    setCentralWidget(central);

    std::vector<NavEntry> entries;
    for (const PageSpec &spec : m_specs)
        entries.push_back({spec.id, spec.icon, spec.title, spec.section, spec.shortcut});
    m_rail->setEntries(entries);
    buildMenus();
    connect(m_rail, &NavRail::chosen, this, &MainWindow::showPage);
    connect(m_status, &StatusLine::cancelRequested, this, [this] {
        if (Page *page = currentPage())
            page->cancelBusy();
    });
}

void MainWindow::setBand(const BandInfo &info)
{
    m_band->setInfo(info);
    updateTitle();
}

void MainWindow::setTime(const QString &text)
{
    m_band->setTime(text);
}

void MainWindow::setConnection(Connection connection, const QString &detail)
{
    m_status->setConnection(connection, detail);
}

void MainWindow::setBadge(const QString &pageId, const NavBadge &badge)
{
    m_rail->setBadge(pageId, badge);
}

void MainWindow::setSimulated(bool simulated)
{
    m_simulation->setVisible(simulated);
}

Page *MainWindow::page(const QString &id)
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

void MainWindow::adopt(Page *page)
{
    m_stack->addWidget(page);
    const auto ifCurrent = [this, page](auto &&act) {
        return [this, page, act] {
            if (currentPage() == page)
                act();
        };
    };
    connect(page, &Page::titleChanged, this, ifCurrent([this] { updateTitle(); }));
    connect(page, &Page::statusChanged, this, ifCurrent([this, page] { m_status->setStatus(page->status()); }));
    connect(page, &Page::orderActionsChanged, this, ifCurrent([this] { updateOrderMenu(); }));
    connect(page, &Page::simulationOrderChanged, this,
        ifCurrent([this, page] { m_simulation->setOrder(page->simulationOrder()); }));
}

void MainWindow::showPage(const QString &id)
{
    Page *wanted = page(id);
    if (!wanted)
        return;
    m_current = id;
    m_rail->setCurrent(id);
    dropInner();
    m_stack->setCurrentWidget(wanted);
    pageSwitched();
    Q_EMIT currentPageChanged(id);
}

QString MainWindow::currentPageId() const
{
    return m_current;
}

Page *MainWindow::currentPage() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::open(Page *inner)
{
    dropInner();
    m_inner = inner;
    adopt(inner);
    connect(inner, &Page::backRequested, this, &MainWindow::closeInner);
    m_stack->setCurrentWidget(inner);
    pageSwitched();
}

void MainWindow::dropInner()
{
    if (!m_inner)
        return;
    Page *gone = std::exchange(m_inner, nullptr);
    m_stack->removeWidget(gone);
    gone->hide();
    gone->deleteLater(); // it may be the one that asked
}

void MainWindow::closeInner()
{
    if (!m_inner)
        return;
    m_stack->setCurrentWidget(m_pages.at(m_current));
    dropInner();
    pageSwitched();
}

void MainWindow::pageSwitched()
{
    Page *page = currentPage();
    if (!page)
        return;
    updateTitle();
    updateOrderMenu();
    m_status->setStatus(page->status());
    m_simulation->setOrder(page->simulationOrder());
    page->shown();
    // Without this, the focus stays in the rail, or in a page that is gone.
    if (!page->isAncestorOf(focusWidget()))
        page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::updateTitle()
{
    QStringList parts;
    if (const Page *page = currentPage())
        parts.append(page->title());
    parts.append(m_band->info().profile);
    parts.append(tr("Portside"));
    parts.removeAll(QString());
    setWindowTitle(parts.join(u" — "_s));
}

void MainWindow::goBack()
{
    Page *page = currentPage();
    if (page && page->goBack())
        return;
    closeInner();
}

QByteArray MainWindow::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << layoutVersion << saveGeometry() << m_rail->isCollapsed() << m_current;
    return layout;
}

void MainWindow::restoreLayout(const QByteArray &layout)
{
    quint8 version = 0;
    QByteArray geometry;
    bool collapsed = false;
    QString current;
    QDataStream stream(layout);
    stream >> version >> geometry >> collapsed >> current;
    if (stream.status() != QDataStream::Ok || version != layoutVersion)
        return;
    restoreGeometry(geometry);
    m_wasNarrow = width() < metrics::collapseNavBelow;
    m_rail->setCollapsed(collapsed || m_wasNarrow);
    showPage(current);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    // Only crossing the border changes the rail: in between it is as the operator left it.
    const bool narrow = width() < metrics::collapseNavBelow;
    if (narrow != m_wasNarrow)
        m_rail->setCollapsed(narrow);
    m_wasNarrow = narrow;
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    Page *page = currentPage();
    const bool typing = qobject_cast<QLineEdit *>(focusWidget()) != nullptr;
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (page && plain && !typing && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        page->moveCurrent(event->key() == Qt::Key_J ? 1 : -1);
        return;
    }
    if (plain && event->key() == Qt::Key_Escape) {
        goBack();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace views
