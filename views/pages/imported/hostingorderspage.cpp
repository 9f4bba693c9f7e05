#include "views/pages/imported/hostingorderspage.h"

#include "flows/imported/hostingscopes.h"
#include "tables/imported/hostingtext.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/minibardelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/dialogs/exportdialog.h"
#include "views/pages/imported/hostingfilters.h"
#include "views/pages/imported/hostingpane.h"
#include "views/pages/listpage.h"
#include "views/pages/paneplace.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/textfilter.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>

using namespace Qt::StringLiterals;
using tables::HostingOrdersModel;

namespace views {

HostingOrdersPage::HostingOrdersPage(const Parts &parts, QWidget *parent)
    : Page(parent)
    , m_list(parts.list)
    , m_book(parts.book)
    , m_scopes(parts.scopes)
    , m_prompts(parts.prompts)
    , m_model(parts.now)
    , m_header(new PageHeader)
    , m_banner(named(new ErrorBanner, u"hostingBanner"_s, tr("What happened")))
    , m_bar(new FilterBar)
    , m_filters(new HostingFilters(*m_bar, m_scopes, parts.nameOf, this))
    , m_table(named(new DataTable, u"hostingOrders"_s, tr("Hosting orders")))
    , m_pane(new HostingPane(parts.nameOf, parts.now))
{
    m_state = new PageState(buildTable());
    buildHeader();
    m_splitter = new QSplitter;
    m_splitter->setObjectName(u"hostingSplitter"_s);
    m_splitter->addWidget(m_state);
    m_splitter->addWidget(m_pane);
    m_place = new PanePlace(*this, *m_splitter, {.beside = 1080}); // its table has more columns
    listpage::layOut(this, {m_header, m_banner, new Hairline, m_bar, buildAsked(), m_splitter});
    buildActions();
    connectParts();
    takeAll();
}

void HostingOrdersPage::buildHeader()
{
    m_header->setTitle(title());
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    auto *again = listpage::refreshButton();
    auto *import
        = named(new QPushButton(icon(Icon::Import), tr("&Import numbers…")), u"importNumbers"_s, tr("Import numbers"));
    auto *enable = named(new QPushButton(icon(Icon::Plus, QPalette::HighlightedText), tr("Text-&enable numbers…")),
        u"textEnable"_s, tr("Text-enable numbers"));
    setLook(enable, ButtonLook::Primary);
    m_header->addAction(again);
    m_header->addAction(makeExportButton(*m_table,
        {.title = tr("Export the hosting orders"), .fileName = [] { return tr("hosting orders.csv"); }}, m_prompts));
    m_header->addAction(import);
    m_header->addAction(enable);
    connect(again, &QPushButton::clicked, this, &HostingOrdersPage::refresh);
    connect(import, &QPushButton::clicked, this, &HostingOrdersPage::importRequested);
    connect(enable, &QPushButton::clicked, this, &HostingOrdersPage::textEnableRequested);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
}

QWidget *HostingOrdersPage::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(HostingOrdersModel::Age, Qt::DescendingOrder);
    m_table->setRowHeight(metrics::rowWithButton);
    auto *action = new ActionDelegate(m_table);
    m_table->setItemDelegateForColumn(HostingOrdersModel::Order, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(
        HostingOrdersModel::State, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setItemDelegateForColumn(HostingOrdersModel::Numbers, new MiniBarDelegate(m_table));
    m_table->setItemDelegateForColumn(HostingOrdersModel::NextAction, action);
    const auto width = [this](int column, const QString &sample) { return m_table->widthFor(column, sample); };
    const domain::HostingOrder over{.state = domain::HostingOrderState::Completed};
    const QString widestState = tables::HostingText::of(over, domain::HostingOutcome::NotKnown, 0).text;
    m_table->setColumnRules({
        {.column = HostingOrdersModel::Order, .width = 200, .stretch = true},
        {.column = HostingOrdersModel::State, .width = width(HostingOrdersModel::State, widestState) + 32},
        {.column = HostingOrdersModel::Numbers, .width = 212},
        {.column = HostingOrdersModel::Plan,
            .width = width(HostingOrdersModel::Plan, u"0130a21c9ed6461b"_s),
            .priority = 3},
        {.column = HostingOrdersModel::Campaign,
            .width = width(HostingOrdersModel::Campaign, u"CDCQLGJ"_s),
            .priority = 2},
        {.column = HostingOrdersModel::Osr,
            .width = width(HostingOrdersModel::Osr, tr("%1 UTC").arg(u"28 Nov 00:00"_s)),
            .priority = 4},
        {.column = HostingOrdersModel::Age,
            .width = width(HostingOrdersModel::Age, HostingOrdersModel::tr("%n business day(s)", nullptr, 88)),
            .priority = 1},
        {.column = HostingOrdersModel::Changed,
            .width = width(HostingOrdersModel::Changed, tr("24 Nov 2026") % u"0"),
            .priority = 5},
        {.column = HostingOrdersModel::NextAction,
            .width = std::max(124, width(HostingOrdersModel::NextAction, tr("Remind signer…")) + metrics::inset)},
    });
    connect(action, &ActionDelegate::pressed, this, [this](const QModelIndex &index) {
        m_table->setCurrentIndex(index);
        doNext();
    });
    return m_table;
}

QWidget *HostingOrdersPage::buildAsked()
{
    auto *line = new QWidget;
    m_asked = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_asked->setObjectName(u"hostingAsked"_s);
    m_asked->setWordWrap(true);
    auto *scopes = named(
        new QPushButton(tr("&Plans and campaigns…")), u"hostingScopes"_s, tr("Plans and campaigns that are asked for"));
    setLook(scopes, ButtonLook::Link);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(metrics::inset, 0, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    row->addWidget(m_asked, 1);
    row->addWidget(scopes, 0, Qt::AlignTop);
    connect(scopes, &QPushButton::clicked, this, &HostingOrdersPage::scopesRequested);
    return line;
}

void HostingOrdersPage::buildActions()
{
    const auto add = [this](const QString &text, const QString &name, auto act) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        m_actions.append(action);
    };
    add(tr("&Open hosting order"), u"actionOpenHosting"_s, &HostingOrdersPage::openCurrent);
    add(tr("&Do what is next"), u"actionNextHosting"_s, &HostingOrdersPage::doNext);
    add(tr("&Text-enable numbers…"), u"actionTextEnable"_s, &HostingOrdersPage::textEnableRequested);
    add(tr("&Import numbers…"), u"actionImportNumbers"_s, &HostingOrdersPage::importRequested);
    add(tr("&Plans and campaigns…"), u"actionHostingScopes"_s, &HostingOrdersPage::scopesRequested);
}

void HostingOrdersPage::connectParts()
{
    m_bar->textFilter()->setPlaceholderText(tr("Name, id, plan or campaign"));
    connect(m_bar->textFilter(), &TextFilter::filterChanged, this, [this](const QString &text) {
        m_proxy.setFilterText(text);
        showState();
    });
    connect(m_filters, &HostingFilters::changed, this, [this] {
        applyFilter();
        refresh();
    });
    connect(m_table, &DataTable::opened, this, &HostingOrdersPage::openCurrent);
    connect(m_table, &DataTable::currentIdChanged, this, &HostingOrdersPage::showCurrent);
    connect(m_pane->openButton(), &QPushButton::clicked, this, &HostingOrdersPage::openCurrent);
    connect(m_pane->nextButton(), &QPushButton::clicked, this, &HostingOrdersPage::doNext);
    connect(&m_list, &flows::HostingListFlow::stateChanged, this, &HostingOrdersPage::showState);
    connect(&m_list, &flows::HostingListFlow::progressChanged, this, &HostingOrdersPage::showAsked);
    connect(&m_book, &flows::HostingBook::changed, this, &HostingOrdersPage::take);
    connect(&m_book, &flows::HostingBook::gone, this, [this](const domain::HostingOrderId &id) {
        m_model.remove(id);
        showState();
    });
    connect(&m_book, &flows::HostingBook::readingChanged, this, &HostingOrdersPage::statusChanged);
    connect(m_state, &PageState::retryRequested, this, &HostingOrdersPage::refresh);
    connect(m_state, &PageState::actionRequested, this, [this] {
        if (m_scopes.asked().empty())
            return Q_EMIT scopesRequested();
        if (!m_filters->isSet() && m_proxy.filterText().isEmpty())
            return Q_EMIT textEnableRequested();
        m_bar->textFilter()->clear();
        m_filters->clear();
    });
}

void HostingOrdersPage::takeAll()
{
    std::vector<flows::HostingRecord> records;
    for (const auto &[id, record] : m_book.orders())
        records.push_back(record);
    m_model.put(records);
    applyFilter();
    showState();
}

void HostingOrdersPage::take(const domain::HostingOrderId &id)
{
    const flows::HostingRecord *record = m_book.find(id);
    if (!record)
        return;
    const int before = m_model.rowCount();
    m_model.put(*record);
    if (!m_wanted.isEmpty() && m_table->selectId(m_wanted))
        m_wanted.clear();
    else if (!m_table->currentIndex().isValid() && m_proxy.rowCount() > 0)
        m_table->selectRow(0);
    if (m_table->currentId() == id.text)
        showCurrent();
    if (before != m_model.rowCount())
        showState();
    else
        Q_EMIT statusChanged();
}

void HostingOrdersPage::applyFilter()
{
    if (m_filters->isSet())
        m_proxy.setCondition([this](int row) { return m_filters->accepts(m_model.at(row).order); });
    else
        m_proxy.setCondition({});
    if (!m_table->currentIndex().isValid() && m_proxy.rowCount() > 0)
        m_table->selectRow(0);
}

void HostingOrdersPage::select(const domain::HostingOrderId &id)
{
    m_wanted = m_table->selectId(id.text) ? QString() : id.text;
}

std::vector<domain::HostingOrderId> HostingOrdersPage::shownHostingOrders() const
{
    std::vector<domain::HostingOrderId> ids;
    for (int row = 0; row < m_proxy.rowCount(); ++row)
        ids.push_back({m_proxy.index(row, 0).data(tables::IdRole).toString()});
    return ids;
}

void HostingOrdersPage::say(tables::Meaning meaning, const QString &text)
{
    m_banner->showMessage(meaning, text);
}

void HostingOrdersPage::shown()
{
    m_model.countDays();
    if (m_list.state() != flows::ListState::Reading && (!m_list.asOf() || !m_list.asked().isWhole()))
        refresh();
    showState();
}

void HostingOrdersPage::refresh()
{
    m_list.setFilter(m_filters->filter());
    m_list.refresh();
}

void HostingOrdersPage::cancelBusy()
{
    m_list.cancel();
}

void HostingOrdersPage::focusFilter()
{
    m_bar->textFilter()->beginTyping();
}

void HostingOrdersPage::togglePane()
{
    m_place->toggle();
}

QAbstractButton *HostingOrdersPage::nextAction() const
{
    return m_pane->nextButton()->isVisibleTo(m_pane) ? m_pane->nextButton() : nullptr;
}

QString HostingOrdersPage::simulationOrder() const
{
    return current().text;
}

domain::HostingOrderId HostingOrdersPage::current() const
{
    return {m_table->currentId()};
}

void HostingOrdersPage::showCurrent()
{
    if (const flows::HostingRecord *record = m_book.find(current()))
        m_pane->showOrder(*record, m_book.isReading(current()));
    else
        m_pane->showNothing();
    const bool any = m_table->currentIndex().isValid();
    m_actions[0]->setEnabled(any);
    m_actions[1]->setEnabled(any && nextAction());
    Q_EMIT simulationOrderChanged();
    Q_EMIT orderActionsChanged();
}

void HostingOrdersPage::openCurrent()
{
    if (const auto id = current(); !id.isEmpty())
        Q_EMIT openRequested(id);
}

void HostingOrdersPage::doNext()
{
    const tables::HostingOrderRow *row = m_model.find(m_table->currentId());
    if (!row)
        return;
    switch (row->step) {
    case domain::HostingStep::RemindSigner:
        return Q_EMIT remindRequested(row->order.id);
    case domain::HostingStep::LookAtFailures:
        return Q_EMIT failuresRequested(row->order.id);
    case domain::HostingStep::Wait:
    case domain::HostingStep::Nothing:
        return;
    }
    Q_UNREACHABLE();
}

} // namespace views
