#include "views/pages/worklistpage.h"

#include "flows/workcase.h"
#include "views/delegates/actiondelegate.h"
#include "views/pages/listpage.h"
#include "views/pages/workactions.h"
#include "views/pages/worklistfilters.h"
#include "views/pages/worklistpane.h"
#include "views/pages/workliststate.h"
#include "views/pages/worklisttable.h"
#include "views/pages/workmarking.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/overflowrow.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/textfilter.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::WorkAction;
using tables::WorkRow;

namespace views {

namespace {
constexpr int paneWidth = 364;
constexpr int paneHeight = 280;
constexpr int paneBelowFrom = 760; // a lower window has no room for a pane under the table
} // namespace

WorklistPage::WorklistPage(const Parts &parts, QWidget *parent)
    : Page(parent)
    , m_worklist(parts.worklist)
    , m_work(parts.work)
    , m_now(parts.now)
    , m_local(parts.local)
    , m_header(new PageHeader)
    , m_next(named(new ShortcutButton({}), u"nextAction"_s, {}))
    , m_banner(named(new ErrorBanner, u"worklistBanner"_s, tr("What was done")))
    , m_bar(new FilterBar)
    , m_filters(new WorklistFilters(*m_bar, this))
    , m_actions(new WorkActions(m_worklist, parts.settler, *m_banner, *this))
{
    buildHeader();
    buildTable();
    m_pane = new WorklistPane;
    auto *list = new QWidget;
    listpage::layOut(list, {m_bar, m_state});
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(u"worklistSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    listpage::layOut(this, {m_header, new Hairline, m_banner, m_splitter});
    buildActions();
    connectFlows();
    m_second.setInterval(std::chrono::seconds(1));
    takeEntries();
}

void WorklistPage::buildHeader()
{
    m_header->setTitle(title());
    auto *refreshButton = listpage::refreshButton();
    auto *create = listpage::newPortInButton(ButtonLook::Normal);
    m_next->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    setLook(m_next, ButtonLook::Primary);
    for (ShortcutButton *button : {refreshButton, create, m_next})
        m_header->addAction(button);
    connect(refreshButton, &QPushButton::clicked, this, &WorklistPage::refresh);
    connect(create, &QPushButton::clicked, this, &WorklistPage::newPortInRequested);
    connect(m_next, &QPushButton::clicked, this, &WorklistPage::actOnCurrent);
}

void WorklistPage::buildTable()
{
    m_table = makeWorklistTable(m_model);
    m_state = new PageState(m_table);
    m_words = new WorklistState(*m_state, m_worklist, m_model, *m_filters, m_local);
    connect(worklistActions(*m_table), &ActionDelegate::pressed, this, [this](const QModelIndex &index) {
        if (const WorkRow *row = m_model.find(index.data(tables::IdRole).toString()))
            act(WorkRow(*row));
    });
    connect(m_table, &DataTable::opened, this, [this] {
        if (m_open->isEnabled())
            m_open->trigger();
    });
    connect(m_table, &DataTable::currentIdChanged, this, &WorklistPage::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &WorklistPage::keepPlace);
    connect(m_words, &WorklistState::clearRequested, m_filters, &WorklistFilters::clear);
    connect(m_words, &WorklistState::readRequested, this, &WorklistPage::refresh);
    connect(m_words, &WorklistState::portInsRequested, this, &WorklistPage::portInsRequested);
}

void WorklistPage::buildActions()
{
    const auto action = [this](const QString &text, QPushButton *button, auto &&run) {
        auto *made = new QAction(text, this);
        connect(made, &QAction::triggered, this, run);
        if (button)
            connect(button, &QPushButton::clicked, made, &QAction::trigger);
        return made;
    };
    m_open = action(tr("&Open order"), m_pane->openButton(), [this] {
        if (const WorkRow *row = current())
            Q_EMIT openRequested(row->item.order);
    });
    m_snooze = action(tr("&Snooze…"), m_pane->snoozeButton(), [this] {
        if (const WorkRow *row = current())
            m_actions->marking().ask(MarkDialog::Mark::Snooze, row->item);
    });
    m_done = action(tr("Mark as &done…"), m_pane->doneButton(), [this] {
        if (const WorkRow *row = current())
            m_actions->marking().ask(MarkDialog::Mark::Done, row->item);
    });
    m_bringBack = action(tr("&Bring back"), nullptr, [this] {
        if (const WorkRow *row = current(); row && row->mark)
            m_actions->marking().bringBack(row->item);
    });
    m_evidence = action(tr("Copy as &evidence"), m_pane->evidenceButton(), [this] {
        QGuiApplication::clipboard()->setText(workEvidence(m_work, m_now()));
        m_banner->showMessage(tables::Meaning::Done, tr("Copied as text."));
    });
    connect(m_pane->actionButton(), &QPushButton::clicked, this, &WorklistPage::actOnCurrent);
    connect(m_pane->closeButton(), &QPushButton::clicked, this, &WorklistPage::togglePane);
}

void WorklistPage::connectFlows()
{
    connect(&m_worklist, &flows::WorklistFlow::changed, this, &WorklistPage::takeEntries);
    connect(&m_worklist, &flows::WorklistFlow::countsChanged, this, &WorklistPage::followCounts);
    connect(&m_worklist, &flows::WorklistFlow::readingChanged, this, &WorklistPage::followState);
    connect(&m_work, &flows::WorkCase::changed, this, &WorklistPage::showPane);
    connect(m_filters, &WorklistFilters::changed, this, [this] {
        m_model.setFilter(m_filters->filter());
        showCurrent();
        followState();
    });
    connect(&m_second, &QTimer::timeout, this, &WorklistPage::followState);
}

void WorklistPage::takeEntries()
{
    std::vector<WorkRow> rows;
    rows.reserve(m_worklist.entries().size());
    for (const flows::WorkEntry &entry : m_worklist.entries())
        rows.push_back({.item = entry.item, .mark = entry.mark});
    m_model.setEntries(std::move(rows), m_worklist.today());
    if (isVisible())
        m_worklist.markShown();
    showCurrent();
    followCounts();
    followState();
}

//! Another order of rows makes the table anew: the same row stays the current one, or the one in its place.
void WorklistPage::keepPlace()
{
    const int row = m_table->currentIndex().row();
    // In the first reading, whoever stands on the first entry wants the most urgent one.
    const QString id = row <= 1 && !m_worklist.reading().isComplete ? QString() : m_table->currentId();
    const auto place = [this, id, row, scroll = m_table->verticalScrollBar()->value()] {
        m_table->verticalScrollBar()->setValue(scroll);
        if (m_table->selectId(id) || m_model.rowCount() == 0)
            return;
        int next = std::clamp(row, 0, m_model.rowCount() - 1);
        if (m_model.isGroupRow(next)) // never the last row
            ++next;
        m_table->setCurrentIndex(m_model.index(next, tables::WorklistModel::What));
    };
    connect(&m_model, &QAbstractItemModel::modelReset, this, place, Qt::SingleShotConnection);
}

const WorkRow *WorklistPage::current() const
{
    const WorkRow *row = m_model.find(m_table->currentId());
    return row && row->heading.isEmpty() ? row : nullptr;
}

void WorklistPage::showCurrent()
{
    const WorkRow *row = current();
    if (row)
        m_work.open({.item = row->item, .mark = row->mark});
    else
        m_work.close();
    const bool marked = row && row->mark;
    m_open->setEnabled(row && !row->item.order.isEmpty());
    m_snooze->setEnabled(row && !marked);
    m_done->setEnabled(row && !marked);
    m_bringBack->setEnabled(marked);
    m_evidence->setEnabled(row);
    showPane();
    Q_EMIT simulationOrderChanged();
}

void WorklistPage::showPane()
{
    const WorkRow *row = current();
    const WorkCaseText text = workCaseText(m_work, m_now());
    if (row)
        m_pane->show(text, m_open->isEnabled(), row->item.action == WorkAction::Reconcile && !row->mark);
    else
        m_pane->showNothing();
    m_next->setText(text.action);
    m_next->setAccessibleName(text.action);
    m_next->setVisible(!m_pane->isVisibleTo(this) && row && !text.action.isEmpty());
    Q_EMIT orderActionsChanged();
}

QString WorklistPage::title() const
{
    return tr("Worklist");
}

void WorklistPage::shown()
{
    m_worklist.markShown();
    m_second.start();
    followState();
    m_table->setFocus(Qt::OtherFocusReason);
}

void WorklistPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_second.stop();
}

void WorklistPage::refresh()
{
    m_worklist.refresh();
}

void WorklistPage::focusFilter()
{
    m_bar->textFilter()->beginTyping();
}

void WorklistPage::togglePane()
{
    m_paneWanted = !m_pane->isVisibleTo(this);
    placePane();
}

QAbstractButton *WorklistPage::nextAction() const
{
    QAbstractButton *button = m_pane->isVisibleTo(this) ? m_pane->actionButton() : m_next;
    return OverflowRow::isOffered(*button, *this) ? button : nullptr;
}

QList<QAction *> WorklistPage::orderActions() const
{
    return {m_open, m_snooze, m_done, m_bringBack, m_evidence};
}

QString WorklistPage::simulationOrder() const
{
    const WorkRow *row = current();
    return row ? row->item.order.text : QString();
}

std::vector<domain::OrderId> WorklistPage::shownOrders() const
{
    std::vector<domain::OrderId> ids;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const domain::OrderId &id = m_model.at(row).item.order;
        if (!id.isEmpty() && std::ranges::find(ids, id) == ids.end())
            ids.push_back(id);
    }
    return ids;
}

void WorklistPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePane();
}

void WorklistPage::placePane()
{
    const bool beside = window()->width() >= metrics::stackPaneBelow;
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_pane->setMinimumWidth(beside ? paneWidth : 0);
    m_pane->setMaximumWidth(beside ? paneWidth + 40 : QWIDGETSIZE_MAX);
    m_pane->setMinimumHeight(beside ? 0 : paneHeight);
    m_pane->setMaximumHeight(beside ? QWIDGETSIZE_MAX : paneHeight + 80);
    m_pane->setVisible(m_paneWanted.value_or(beside || height() >= paneBelowFrom));
    showPane();
}

PageStatus WorklistPage::status() const
{
    return m_words->status();
}

void WorklistPage::followState()
{
    m_words->follow();
    if (hasFocus() && m_table->isVisibleTo(this)) // given to the page while there was nothing to select
        m_table->setFocus(Qt::OtherFocusReason);
    Q_EMIT statusChanged();
}

void WorklistPage::followCounts()
{
    const flows::WorkCounts &counts = m_worklist.counts();
    QStringList parts{tr("%n need(s) you", nullptr, counts.needsYou)};
    if (counts.waiting > 0)
        parts << tr("%n waiting", nullptr, counts.waiting);
    QString subtitle = parts.join(u" · "_s);
    if (m_model.shown() < m_model.available())
        subtitle = tr("%1 of %n item(s)", nullptr, m_model.available()).arg(m_model.shown());
    m_header->setSubtitle(subtitle);
    m_filters->setHiddenCount(counts.hidden);
    Q_EMIT statusChanged();
}

void WorklistPage::actOnCurrent()
{
    if (const WorkRow *row = current())
        act(WorkRow(*row)); // what it leads to may change the rows
}

void WorklistPage::act(const WorkRow &row)
{
    if (row.mark)
        m_actions->marking().bringBack(row.item);
    else
        m_actions->act(row.item);
}

} // namespace views
