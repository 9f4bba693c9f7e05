#include "views/mainwindow.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/gobutton.h"
#include "views/widgets/simulationstrip.h"

#include <QCloseEvent>
#include <QDataStream>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <utility>

namespace views {

using namespace Qt::StringLiterals;

namespace {
constexpr quint8 layoutVersion = 2;
} // namespace

MainWindow::MainWindow(std::vector<PageSpec> pages, QWidget *parent)
    : QMainWindow(parent)
    , m_band(new Band)
    , m_trouble(named(new ErrorBanner, u"windowTrouble"_s, tr("Trouble with this computer")))
    , m_rail(new NavRail)
    , m_stack(new PageStack(std::move(pages)))
    , m_status(new StatusLine)
    , m_simulation(new SimulationStrip)
{
    named(this, u"mainWindow"_s, tr("Portside"));
    setMinimumSize(metrics::minimumWidth, metrics::minimumHeight);
    resize(1440, 900);
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
    all->addWidget(m_trouble);
    all->addLayout(middle, 1);
    all->addWidget(m_simulation);
    all->addWidget(m_status);
    setCentralWidget(central);
    m_trouble->setRetryVisible(false);
    m_trouble->setClosable(true);
    connect(m_trouble, &ErrorBanner::closed, m_trouble, &ErrorBanner::clear);
    auto *goButton = named(
        new GoButton(tr("Go to number, order, page…")), u"goField"_s, tr("Go to a number, order, page or action"));
    goButton->setHint(QKeySequence(Qt::CTRL | Qt::Key_K));
    connect(goButton, &QAbstractButton::clicked, this, &MainWindow::goRequested);
    m_band->setField(goButton);

    std::vector<NavEntry> entries;
    for (const PageSpec &spec : m_stack->specs())
        entries.push_back({spec.id, spec.icon, spec.title, spec.section, spec.shortcut});
    m_rail->setEntries(entries);
    buildMenus();
    connect(m_rail, &NavRail::chosen, this, &MainWindow::showPage);
    connect(m_stack, &PageStack::switched, this, &MainWindow::updatePage);
    connect(m_stack, &PageStack::titleChanged, this, &MainWindow::updateTitle);
    connect(m_stack, &PageStack::statusChanged, this, &MainWindow::updateStatus);
    connect(m_stack, &PageStack::orderActionsChanged, this, &MainWindow::updateOrderMenu);
    connect(m_stack, &PageStack::simulationOrderChanged, this, &MainWindow::updateSimulation);
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

void MainWindow::showTrouble(const ErrorText &text)
{
    m_trouble->showError(text);
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
    return m_stack->page(id);
}

Page *MainWindow::currentPage() const
{
    return m_stack->current();
}

QString MainWindow::currentPageId() const
{
    return m_stack->currentId();
}

void MainWindow::showPage(const QString &id)
{
    if (m_stack->showPage(id))
        Q_EMIT currentPageChanged(id);
}

void MainWindow::open(Page *inner)
{
    m_stack->open(inner);
}

void MainWindow::closeInner()
{
    m_stack->closeInner();
}

void MainWindow::updatePage()
{
    m_rail->setCurrent(m_stack->currentId());
    updateTitle();
    updateOrderMenu();
    updateStatus();
    updateSimulation();
}

void MainWindow::updateStatus()
{
    m_status->setStatus(currentPage()->status());
}

void MainWindow::updateSimulation()
{
    m_simulation->setOrder(currentPage()->simulationOrder());
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
    stream << layoutVersion << saveGeometry() << m_rail->isCollapsed();
    return layout;
}

void MainWindow::restoreLayout(const QByteArray &layout)
{
    quint8 version = 0;
    QByteArray geometry;
    bool collapsed = false;
    QDataStream stream(layout);
    stream >> version >> geometry >> collapsed;
    if (stream.status() != QDataStream::Ok || version != layoutVersion)
        return;
    restoreGeometry(geometry);
    m_wasNarrow = width() < metrics::collapseNavBelow;
    m_rail->setCollapsed(collapsed || m_wasNarrow);
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
