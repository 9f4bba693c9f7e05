#include "views/pages/draftspage.h"

#include "tables/roles.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/draftspane.h"
#include "views/pages/listpage.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/textfilter.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLayout>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;
using tables::DraftsModel;

namespace views {

DraftsPage::DraftsPage(
    store::Drafts &drafts, QString profileKey, flows::ParkedDraftsFlow &parked, domain::Clock local, QWidget *parent)
    : Page(parent)
    , m_drafts(drafts)
    , m_profileKey(std::move(profileKey))
    , m_parked(parked)
    , m_model(std::move(local))
    , m_header(new PageHeader)
    , m_banner(named(new ErrorBanner, u"draftsBanner"_s, tr("What happened")))
    , m_undo(named(new QPushButton(tr("&Undo")), u"undoDiscard"_s, tr("Undo the discarding")))
    , m_bar(new FilterBar)
    , m_table(named(new DataTable, u"draftsTable"_s, tr("Drafts")))
    , m_pane(new DraftsPane)
{
    buildHeader();
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    m_banner->addAction(m_undo);
    m_state = new PageState(buildTable());
    listpage::layOut(this, {m_header, m_banner, new Hairline, m_bar, m_state});
    layout()->addWidget(m_pane);
    connectPane();

    connect(m_undo, &QPushButton::clicked, this, &DraftsPage::undo);
    connect(m_state, &PageState::retryRequested, this, &DraftsPage::read);
    connect(m_state, &PageState::actionRequested, this, [this] {
        if (m_proxy.filterText().isEmpty())
            Q_EMIT newPortInRequested();
        else
            m_bar->textFilter()->clear();
    });
    connect(m_bar->textFilter(), &TextFilter::filterChanged, this, [this](const QString &text) {
        m_proxy.setFilterText(text);
        showState();
    });
    connect(&m_drafts, &store::Drafts::changed, this, &DraftsPage::read);
    connect(&m_parked, &flows::ParkedDraftsFlow::stateChanged, this, &DraftsPage::statusChanged);
    m_state->showLoading(tr("Reading the drafts."));
    showCurrent();
}

void DraftsPage::buildHeader()
{
    m_header->setTitle(title());
    auto *again = listpage::refreshButton();
    auto *begin = listpage::newPortInButton();
    m_header->addAction(again);
    m_header->addAction(begin);
    connect(again, &QPushButton::clicked, this, &DraftsPage::refresh);
    connect(begin, &QPushButton::clicked, this, &DraftsPage::newPortInRequested);
}

QWidget *DraftsPage::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DraftsModel::Changed, Qt::DescendingOrder);
    m_table->setRowHeight(metrics::rowWithButton);
    auto *twoLine = new TwoLineDelegate(m_table);
    auto *action = new ActionDelegate(m_table);
    for (const int column : {int(DraftsModel::Reference), int(DraftsModel::Remark)})
        m_table->setItemDelegateForColumn(column, twoLine);
    m_table->setItemDelegateForColumn(DraftsModel::State, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setItemDelegateForColumn(DraftsModel::NextAction, action);
    m_table->setColumnRules({
        {.column = DraftsModel::Reference, .width = 200, .stretch = true},
        {.column = DraftsModel::Numbers, .width = 80},
        {.column = DraftsModel::Step,
            .width = m_table->widthFor(DraftsModel::Step, tr("Letter of authorization")),
            .priority = 2},
        {.column = DraftsModel::Changed,
            .width = m_table->widthFor(DraftsModel::Changed, tr("24 Nov 2026") % u"00"_s),
            .priority = 1},
        {.column = DraftsModel::State, .width = m_table->widthFor(DraftsModel::State, tr("Not canceled")) + 32},
        {.column = DraftsModel::Remark,
            .width = m_table->widthFor(DraftsModel::Remark, tr("Waits for 890192331 to be canceled.")),
            .priority = 3},
        {.column = DraftsModel::NextAction, .width = 124},
    });
    connect(m_table, &DataTable::opened, this, &DraftsPage::resume);
    connect(action, &ActionDelegate::pressed, this, &DraftsPage::resume);
    connect(m_table, &DataTable::currentIdChanged, this, &DraftsPage::showCurrent);
    return m_table;
}

void DraftsPage::connectPane()
{
    connect(m_pane, &DraftsPane::resumeRequested, this, &DraftsPage::resume);
    connect(m_pane, &DraftsPane::openOrderRequested, this, &DraftsPage::openOrder);
    connect(m_pane, &DraftsPane::stopWaitingRequested, this, &DraftsPage::stopWaiting);
    connect(m_pane, &DraftsPane::duplicateRequested, this, &DraftsPage::duplicate);
    connect(m_pane, &DraftsPane::discardRequested, this, &DraftsPage::discard);
}

QString DraftsPage::title() const
{
    return tr("Drafts");
}

PageStatus DraftsPage::status() const
{
    PageStatus status;
    status.shown = tr("%n draft(s)", nullptr, m_model.rowCount());
    if (m_readAt)
        status.asOf = format::asOf(m_readAt->toLocalTime());
    if (m_parked.isReading())
        status.busy = tr("Looking at the orders that drafts wait for");
    else if (m_parked.error())
        status.busy = errorText(*m_parked.error(), Attempt::ReadOrder).happened;
    return status;
}

void DraftsPage::shown()
{
    read();
    m_parked.look();
}

void DraftsPage::refresh()
{
    shown();
}

void DraftsPage::focusFilter()
{
    m_bar->textFilter()->beginTyping();
}

void DraftsPage::togglePane()
{
    m_paneWanted = !m_pane->isVisible();
    showCurrent();
}

QAbstractButton *DraftsPage::nextAction() const
{
    return m_pane->isVisible() ? m_pane->resumeButton() : nullptr;
}

QByteArray DraftsPage::saveColumns() const
{
    return m_table->horizontalHeader()->saveState();
}

void DraftsPage::restoreColumns(const QByteArray &state)
{
    if (!state.isEmpty())
        m_table->horizontalHeader()->restoreState(state);
}

void DraftsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) && m_table->hasFocus())
        return discard();
    Page::keyPressEvent(event);
}

void DraftsPage::read()
{
    store::then(
        m_drafts.list(m_profileKey), this, [this](const store::Result<std::vector<store::DraftSummary>> &drafts) {
            if (drafts)
                return take(*drafts);
            m_state->showError(storeErrorText(StoreAttempt::Read, drafts.error()), m_model.rowCount() > 0);
        });
}

void DraftsPage::take(const std::vector<store::DraftSummary> &drafts)
{
    m_readAt = QDateTime::currentDateTimeUtc();
    m_model.setDrafts(drafts);
    if (!m_select.isEmpty() && m_table->selectId(m_select))
        m_select.clear();
    if (!m_table->currentIndex().isValid() && m_proxy.rowCount() > 0)
        m_table->selectRow(0);
    showState();
}

void DraftsPage::showState()
{
    const int all = m_model.rowCount();
    int needing = 0;
    for (int row = 0; row < all; ++row)
        needing += m_model.data(m_model.index(row, DraftsModel::State), tables::MeaningRole).value<tables::Meaning>()
            == tables::Meaning::NeedsYou;
    const QString drafts = tr("%n draft(s)", nullptr, all);
    m_header->setSubtitle(needing > 0 ? tr("%1 · %n to look at", nullptr, needing).arg(drafts) : drafts);
    if (m_proxy.rowCount() > 0)
        m_state->showContent();
    else if (all == 0)
        m_state->showEmpty(
            Icon::Save, tr("No drafts."), tr("Paste an e-mail or open a CSV to begin a port-in."), tr("New port-in"));
    else
        m_state->showEmpty(Icon::Filter, tr("None of the %1 match.").arg(drafts),
            tr("The text filter is “%1”.").arg(m_proxy.filterText()), tr("Clear filter"));
    showCurrent();
    Q_EMIT statusChanged();
}

const store::DraftSummary *DraftsPage::current() const
{
    const tables::DraftRow *row = m_model.find(m_table->currentId());
    return row && m_proxy.rowCount() > 0 ? &row->draft : nullptr;
}

void DraftsPage::showCurrent()
{
    const store::DraftSummary *draft = current();
    m_pane->setVisible(draft && m_paneWanted);
    if (draft)
        m_pane->showDraft(*draft, m_model.index(m_model.rowOf(draft->id.text), 0));
}

void DraftsPage::resume()
{
    const store::DraftSummary *draft = current();
    if (!draft)
        return;
    if (store::isTextEnable(*draft))
        Q_EMIT resumeTextEnableRequested(draft->id);
    else
        Q_EMIT resumeRequested(draft->id);
}

void DraftsPage::openOrder()
{
    const store::DraftSummary *draft = current();
    if (!draft)
        return;
    if (!draft->waits.empty())
        Q_EMIT openOrderRequested(draft->waits.front().order);
    else if (draft->origin)
        Q_EMIT openOrderRequested(draft->origin->order);
}

void DraftsPage::duplicate()
{
    const store::DraftSummary *draft = current();
    if (!draft)
        return;
    const QString words = draft->submitting
        ? tr("The draft was copied, without what was ordered from it. Its numbers are looked up again.")
        : tr("The draft was copied. Its numbers are in both now.");
    store::then(m_drafts.duplicate(m_profileKey, draft->id), this,
        [this, words](const store::Result<std::optional<domain::DraftId>> &copy) {
            if (!copy)
                return fail(copy.error());
            if (!*copy)
                return read();
            m_select = (*copy)->text;
            say(tables::Meaning::Done, words, false);
            read();
        });
}

void DraftsPage::discard()
{
    const store::DraftSummary *draft = current();
    if (!draft)
        return;
    store::then(m_drafts.discard(m_profileKey, draft->id), this,
        [this, id = draft->id, name = draft->reference](const store::Result<void> &discarded) {
            if (!discarded)
                return fail(discarded.error());
            m_discarded = id;
            say(tables::Meaning::Closed,
                name.isEmpty() ? tr("The draft was discarded.") : tr("“%1” was discarded.").arg(name), true);
        });
}

void DraftsPage::undo()
{
    if (!m_discarded)
        return;
    store::then(m_drafts.restore(m_profileKey, *m_discarded), this, [this](const store::Result<void> &restored) {
        if (!restored)
            return fail(restored.error());
        m_select = m_discarded->text;
        m_discarded.reset();
        m_banner->clear();
        read();
    });
}

void DraftsPage::stopWaiting()
{
    const store::DraftSummary *draft = current();
    if (!draft)
        return;
    store::then(m_drafts.park(m_profileKey, draft->id, {}), this, [this](const store::Result<void> &unparked) {
        if (!unparked)
            fail(unparked.error());
    });
}

void DraftsPage::say(tables::Meaning meaning, const QString &text, bool undoable)
{
    m_undo->setVisible(undoable);
    m_banner->showMessage(meaning, text);
}

void DraftsPage::fail(const store::Error &error)
{
    m_undo->hide();
    m_banner->showError(storeErrorText(StoreAttempt::Save, error));
}

} // namespace views
