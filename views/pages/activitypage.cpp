#include "views/pages/activitypage.h"

#include "flows/settleflow.h"
#include "views/delegates/actiondelegate.h"
#include "views/dialogs/exportdialog.h"
#include "views/format.h"
#include "views/pages/activityfilters.h"
#include "views/pages/activitypane.h"
#include "views/pages/activitytable.h"
#include "views/pages/activitywords.h"
#include "views/pages/listpage.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/textfilter.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSplitter>

using namespace Qt::StringLiterals;
using State = flows::ActivityFlow::State;

namespace views {

ActivityPage::ActivityPage(const Parts &parts, QWidget *parent)
    : Page(parent)
    , m_parts(parts)
    , m_model(parts.local)
    , m_header(new PageHeader)
    , m_settleAll(named(new QPushButton(tr("Reconcile a&ll")), u"settleAll"_s,
          tr("Find out what became of all uncertain requests; this only reads")))
    , m_export(named(
          new QPushButton(icon(Icon::Export), tr("E&xport…")), u"exportActivity"_s, tr("Export the activity as CSV")))
    , m_bar(new FilterBar)
    , m_filters(new ActivityFilters(*m_bar, parts.local, this))
{
    buildHeader();
    m_bar->textFilter()->setPlaceholderText(tr("Search all requests"));
    m_bar->textFilter()->setAccessibleName(tr("Search all requests"));
    m_state = new PageState(buildTable());
    m_pane = new ActivityPane(parts.local);
    m_pane->setMinimumWidth(300);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(u"activitySplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_state);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({760, 380});

    listpage::layOut(this, {m_header, new Hairline, m_bar, m_splitter});

    buildActions();
    connectPane();
    connect(&parts.flow, &flows::ActivityFlow::changed, this, &ActivityPage::follow);
    connect(&parts.settler, &flows::SettleFlow::changed, this, &ActivityPage::followSettlement);
    connect(m_filters, &ActivityFilters::changed, this, &ActivityPage::applyFilter);
    connect(m_bar->textFilter(), &TextFilter::filterChanged, this, &ActivityPage::applyFilter);
    connect(m_state, &PageState::retryRequested, this, &ActivityPage::refresh);
    connect(m_state, &PageState::actionRequested, this, &ActivityPage::clearFilters);
    follow();
}

void ActivityPage::buildHeader()
{
    m_header->setTitle(title());
    auto *refreshButton = listpage::refreshButton();
    m_header->addAction(refreshButton);
    m_header->addAction(m_export);
    m_header->addAction(m_settleAll);
    connect(refreshButton, &QPushButton::clicked, this, &ActivityPage::refresh);
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::exportRows);
    connect(m_settleAll, &QPushButton::clicked, &m_parts.settler, &flows::SettleFlow::settleAll);
}

QWidget *ActivityPage::buildTable()
{
    m_table = makeActivityTable(m_model);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildFoot());
    connect(activityActions(*m_table), &ActionDelegate::pressed, this, &ActivityPage::press);
    connect(m_table, &DataTable::currentIdChanged, this, &ActivityPage::showCurrent);
    connect(m_table, &DataTable::opened, this, [this] { m_openAction->trigger(); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == m_table->verticalScrollBar()->maximum())
            m_parts.flow.loadMore();
    });
    return content;
}

QWidget *ActivityPage::buildFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::inset, metrics::grid, metrics::inset, metrics::grid);
    m_loaded = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_loaded->setObjectName(u"activityLoaded"_s);
    m_more = named(new QPushButton(tr("Show &more")), u"activityMore"_s, tr("Show older requests"));
    setLook(m_more, ButtonLook::Link);
    row->addWidget(m_loaded);
    row->addWidget(m_more);
    row->addStretch();
    connect(m_more, &QPushButton::clicked, &m_parts.flow, &flows::ActivityFlow::loadMore);
    return foot;
}

void ActivityPage::buildActions()
{
    m_openAction = new QAction(tr("&Open order"), this);
    m_settleAction = new QAction(tr("&Reconcile"), this);
    m_againAction = new QAction(tr("Send &again…"), this);
    m_copyAction = new QAction(tr("Copy as &evidence"), this);
    connect(m_openAction, &QAction::triggered, this, [this] {
        if (const auto &detail = m_pane->detail())
            Q_EMIT openRequested(domain::OrderId{store::orderIdOf(detail->entry)});
    });
    connect(m_settleAction, &QAction::triggered, this, [this] { m_parts.settler.settle(m_table->currentId()); });
    connect(m_againAction, &QAction::triggered, this, &ActivityPage::sendAgain);
    connect(m_copyAction, &QAction::triggered, this, &ActivityPage::copyEvidence);
}

void ActivityPage::connectPane()
{
    connect(m_pane->openButton(), &QPushButton::clicked, m_openAction, &QAction::trigger);
    connect(m_pane->reconcileButton(), &QPushButton::clicked, m_settleAction, &QAction::trigger);
    connect(m_pane->sendAgainButton(), &QPushButton::clicked, m_againAction, &QAction::trigger);
    connect(m_pane->copyButton(), &QPushButton::clicked, m_copyAction, &QAction::trigger);
    connect(&m_parts.flow, &flows::ActivityFlow::detailRead, this, [this](const flows::ActivityDetail &detail) {
        if (detail.entry.intent.id != m_table->currentId())
            return;
        m_pane->showEntry(detail, referenceOf(detail.entry));
        followSettlement();
        followActions();
        if (std::exchange(m_againWhenRead, {}) == detail.entry.intent.id)
            sendAgain();
    });
}

QString ActivityPage::title() const
{
    return tr("Activity");
}

PageStatus ActivityPage::status() const
{
    const flows::ActivityFlow &flow = m_parts.flow;
    PageStatus status{.shown = tr("%n request(s)", nullptr, int(flow.open().size() + flow.settled().size()))};
    if (flow.asOf())
        status.asOf = format::asOf(*flow.asOf());
    const flows::Progress settling = m_parts.settler.progress();
    if (flow.state() == State::Reading)
        status.busy = tr("Reading the journal");
    else if (settling.done < settling.total)
        status.busy = tr("Finding out, %1 of %2").arg(settling.done).arg(settling.total);
    return status;
}

void ActivityPage::shown()
{
    if (m_parts.flow.state() == State::NotRead || m_parts.flow.state() == State::Failed)
        m_parts.flow.refresh();
}

void ActivityPage::refresh()
{
    m_parts.flow.refresh();
}

void ActivityPage::focusFilter()
{
    m_bar->textFilter()->beginTyping();
}

void ActivityPage::togglePane()
{
    m_paneWanted = !m_pane->isVisible();
    m_paneFits = true;
    m_pane->setVisible(m_paneWanted);
}

QAbstractButton *ActivityPage::nextAction() const
{
    for (QPushButton *button : {m_pane->reconcileButton(), m_pane->sendAgainButton(), m_pane->openButton()}) {
        if (button->isVisible() && button->isEnabled())
            return button;
    }
    return nullptr;
}

QList<QAction *> ActivityPage::orderActions() const
{
    return {m_openAction, m_settleAction, m_againAction, m_copyAction};
}

void ActivityPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool beside = event->size().width() >= metrics::stackPaneBelow - metrics::navWidth;
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_pane->setMaximumWidth(beside ? 440 : QWIDGETSIZE_MAX);
    const bool fits = beside || event->size().height() >= 760;
    if (fits != m_paneFits || !event->oldSize().isValid()) {
        m_paneFits = fits;
        m_pane->setVisible(m_paneWanted && fits);
    }
}

void ActivityPage::applyFilter()
{
    store::JournalFilter filter = m_filters->filter();
    filter.text = m_bar->textFilter()->text().simplified();
    m_parts.flow.setFilter(filter);
}

void ActivityPage::clearFilters()
{
    m_bar->textFilter()->clear();
    m_filters->clear();
}

void ActivityPage::follow()
{
    const QString current = m_table->currentId();
    m_model.setItems(items(m_parts.flow.open()), items(m_parts.flow.settled()));
    const bool kept = !current.isEmpty() && m_model.rowOf(current) >= 0;
    if (kept && m_table->currentId() != current)
        m_table->selectId(current);
    else if (!kept && m_model.rowCount() > 0)
        m_table->moveCurrent(m_table->currentIndex().isValid() ? 0 : 1);
    followState();
    showCurrent();
}

void ActivityPage::followState()
{
    const flows::ActivityFlow &flow = m_parts.flow;
    const bool empty = m_model.rowCount() == 0;
    const bool filtered = m_filters->isSet() || !m_bar->textFilter()->text().simplified().isEmpty();
    const QString total = tr("%Ln request(s)", nullptr, flow.total());
    if (flow.state() == State::Failed) {
        m_state->showError(storeErrorText(StoreAttempt::Read, *flow.error()), !empty);
    } else if (!empty) {
        m_state->showContent();
    } else if (flow.state() == State::Read && filtered) {
        QStringList words{m_filters->inWords()};
        if (!flow.filter().text.isEmpty())
            words << tr("The text is “%1”.").arg(flow.filter().text);
        words.removeAll(QString());
        m_state->showEmpty(Icon::Filter, tr("None of the %1 match.").arg(total), words.join(u' '), tr("Clear filters"));
    } else if (flow.state() == State::Read) {
        m_state->showEmpty(Icon::History, tr("Nothing was sent yet."),
            tr("Every request that changes something at Sinch is written down here before it goes."));
    } else {
        m_state->showLoading(tr("Reading the journal."));
    }
    const auto shown = qlonglong(flow.open().size()) + qlonglong(flow.settled().size());
    m_loaded->setText(flow.hasMore() || filtered ? tr("%1 of %2 shown").arg(format::count(shown), total)
                                                 : tr("%1, all shown").arg(total));
    m_more->setVisible(flow.hasMore());
    m_header->setSubtitle(
        flow.uncertain() > 0 ? tr("%1 · %Ln to find out", nullptr, flow.uncertain()).arg(total) : total);
    m_settleAll->setEnabled(flow.uncertain() > 0);
    m_export->setEnabled(!empty);
    Q_EMIT statusChanged();
}

void ActivityPage::followActions()
{
    const auto &detail = m_pane->detail();
    m_openAction->setEnabled(detail && !store::orderIdOf(detail->entry).isEmpty());
    m_settleAction->setEnabled(detail && store::needsSettling(detail->entry));
    m_againAction->setEnabled(detail && flows::sendAgain(*detail) == flows::SendAgain::Allowed);
    m_copyAction->setEnabled(detail.has_value());
    Q_EMIT orderActionsChanged();
}

void ActivityPage::followSettlement()
{
    m_pane->setSettlement(m_parts.settler.settlement(m_table->currentId()));
    Q_EMIT statusChanged();
}

void ActivityPage::showCurrent()
{
    const QString id = m_table->currentId();
    if (id.isEmpty() || m_model.rowOf(id) < 0) {
        m_pane->showNothing();
        followActions();
        return;
    }
    m_parts.flow.readDetail(id);
}

void ActivityPage::press(const QModelIndex &index)
{
    const auto action = index.data(tables::ActionRole).value<tables::Action>();
    const tables::JournalRow *row = m_model.find(index.data(tables::IdRole).toString());
    if (!row)
        return;
    if (action.kind == tables::ActionKind::Reconcile) {
        m_parts.settler.settle(row->id);
    } else if (action.kind == tables::ActionKind::Open) {
        Q_EMIT openRequested(domain::OrderId{row->orderId});
    } else if (action.kind == tables::ActionKind::Continue) {
        m_againWhenRead = row->id;
        m_parts.flow.readDetail(row->id);
    }
}

void ActivityPage::sendAgain()
{
    const auto &detail = m_pane->detail();
    if (detail && flows::sendAgain(*detail) == flows::SendAgain::Allowed)
        Q_EMIT sendAgainRequested(detail->entry);
    else if (!m_pane->isVisible())
        togglePane(); // it says why
}

void ActivityPage::exportRows()
{
    auto *dialog = new ExportDialog(*m_table,
        {.title = tr("Export the activity"), .fileName = [] { return tr("activity.csv"); }}, m_parts.prompts, this);
    // What is not loaded yet is exported as well: the table shows a part of what the filter wants.
    dialog->setSource([this](const ExportDialog::Chunk &chunk, const ExportDialog::Done &done) {
        m_parts.flow.collect(
            [this, chunk](const std::vector<flows::ActivityEntry> &entries) {
                tables::JournalModel part(m_parts.local);
                part.setItems({}, items(entries));
                chunk(part);
            },
            [done](const std::optional<store::Error> &error) {
                done(error ? storeErrorText(StoreAttempt::Read, *error).joined() : QString());
            });
    });
    connect(dialog, &QDialog::finished, &m_parts.flow, &flows::ActivityFlow::cancelCollect);
    connect(dialog, &ExportDialog::stopped, &m_parts.flow, &flows::ActivityFlow::cancelCollect);
    dialog->open();
}

void ActivityPage::copyEvidence()
{
    const auto &detail = m_pane->detail();
    if (!detail)
        return;
    QGuiApplication::clipboard()->setText(activitywords::evidence(detail->entry,
        {.project = m_parts.project, .reference = referenceOf(detail->entry), .madeAt = m_parts.local()}));
}

QString ActivityPage::referenceOf(const store::JournalEntry &entry) const
{
    if (const QString target = store::targetName(entry); !target.isEmpty())
        return target;
    const domain::OrderId id{store::orderIdOf(entry)};
    return m_parts.referenceOf && !id.isEmpty() ? m_parts.referenceOf(id) : QString();
}

std::vector<tables::JournalItem> ActivityPage::items(const std::vector<flows::ActivityEntry> &entries) const
{
    std::vector<tables::JournalItem> items;
    items.reserve(entries.size());
    for (const flows::ActivityEntry &each : entries)
        items.push_back({.entry = each.entry,
            .subject = each.subject,
            .reference = each.reference.isEmpty() ? referenceOf(each.entry) : each.reference});
    return items;
}

} // namespace views
