#include "views/pages/numbers/numberorderspage.h"

#include "tables/numbers/numberordertext.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/listpage.h"
#include "views/pages/numbers/numberorderwords.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/textfilter.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tables::Meaning, tables::NumberOrdersModel;

namespace views {

NumberOrdersPage::NumberOrdersPage(const NumberOrderSheet::Parts &parts, QWidget *parent)
    : Page(parent)
    , m_book(parts.book)
    , m_model(parts.now)
    , m_stack(new QStackedWidget)
    , m_header(new PageHeader)
    , m_banner(named(new ErrorBanner, u"numberOrdersBanner"_s, tr("What happened")))
    , m_bar(new FilterBar)
    , m_table(named(new DataTable, u"numberOrdersTable"_s, tr("Number orders")))
    , m_sheet(new NumberOrderSheet(parts))
{
    buildHeader();
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    m_state = new PageState(buildTable());
    auto *list = new QWidget;
    listpage::layOut(list, {m_header, m_banner, new Hairline, m_bar, m_state});
    list->layout()->addWidget(buildFoot());
    m_stack->addWidget(list);
    m_stack->addWidget(m_sheet);
    listpage::layOut(this, {m_stack});
    buildActions();
    connectBook();
    connect(m_sheet, &NumberOrderSheet::backRequested, this, &NumberOrdersPage::goBack);
    m_tick.setInterval(20s);
    connect(&m_tick, &QTimer::timeout, &m_model, &NumberOrdersModel::countDown);
    m_tick.start();
    m_state->showLoading(tr("Reading the number orders."));
    take();
}

void NumberOrdersPage::buildHeader()
{
    m_header->setTitle(title());
    auto *again = listpage::refreshButton();
    auto *begin = named(new QPushButton(icon(Icon::Plus, QPalette::HighlightedText), tr("&New number order…")),
        u"newNumberOrder"_s, tr("New number order"));
    setLook(begin, ButtonLook::Primary);
    m_header->addAction(again);
    m_header->addAction(begin);
    connect(again, &QPushButton::clicked, this, &NumberOrdersPage::refresh);
    connect(begin, &QPushButton::clicked, this, &NumberOrdersPage::newOrderRequested);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
}

QWidget *NumberOrdersPage::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(NumberOrdersModel::Created, Qt::DescendingOrder);
    m_table->setRowHeight(metrics::rowWithButton);
    auto *action = new ActionDelegate(m_table);
    m_table->setItemDelegateForColumn(NumberOrdersModel::Numbers, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(
        NumberOrdersModel::State, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setItemDelegateForColumn(NumberOrdersModel::Reserved, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(NumberOrdersModel::NextAction, action);
    const auto width = [this](int column, const QString &sample) { return m_table->widthFor(column, sample); };
    m_table->setColumnRules({
        {.column = NumberOrdersModel::Numbers, .width = 220, .stretch = true},
        {.column = NumberOrdersModel::State,
            .width = width(NumberOrdersModel::State, tables::NumberOrderText::lost().text) + 32},
        {.column = NumberOrdersModel::Reserved,
            .width = width(NumberOrdersModel::Reserved, tr("until %1").arg(tr("24 Nov 2026") % u" 00:00"))},
        {.column = NumberOrdersModel::Missing,
            .width = width(NumberOrdersModel::Missing, tables::NumberOrderText::missing({88, 8})),
            .priority = 1},
        {.column = NumberOrdersModel::Created,
            .width = width(NumberOrdersModel::Created, tr("24 Nov 2026") % u"00"),
            .priority = 2},
        {.column = NumberOrdersModel::NextAction, .width = 124},
    });
    connect(action, &ActionDelegate::pressed, this, [this](const QModelIndex &index) {
        m_table->setCurrentIndex(index);
        openCurrent();
    });
    connect(m_table, &DataTable::opened, this, &NumberOrdersPage::openCurrent);
    connect(m_table, &DataTable::currentIdChanged, this, &NumberOrdersPage::showFoot);
    connect(m_bar->textFilter(), &TextFilter::filterChanged, this, [this](const QString &text) {
        m_proxy.setFilterText(text);
        showState();
    });
    return m_table;
}

QWidget *NumberOrdersPage::buildFoot()
{
    auto *foot = new QWidget;
    setSurface(foot, Surface::Window);
    m_openButton = named(new QPushButton(tr("&Open order")), u"openNumberOrder"_s, tr("Open the number order"));
    m_id = named(new QLineEdit, u"numberOrderId"_s, tr("Id of a number order that was made elsewhere"));
    m_id->setPlaceholderText(tr("Id of an order made elsewhere"));
    m_id->setMaxLength(128);
    m_add = named(new QPushButton(tr("&Add by its id")), u"addNumberOrder"_s, tr("Add the order with this id"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    row->addWidget(m_openButton);
    row->addStretch();
    m_id->setMinimumWidth(260);
    row->addWidget(m_id);
    row->addWidget(m_add);
    connect(m_openButton, &QPushButton::clicked, this, &NumberOrdersPage::openCurrent);
    connect(m_add, &QPushButton::clicked, this, &NumberOrdersPage::adopt);
    connect(m_id, &QLineEdit::returnPressed, this, &NumberOrdersPage::adopt);
    connect(m_id, &QLineEdit::textChanged, this, &NumberOrdersPage::showFoot);
    return foot;
}

void NumberOrdersPage::buildActions()
{
    const auto add = [this](const QString &text, const QString &name, auto act) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        m_actions.append(action);
    };
    add(tr("&New number order…"), u"actionNewNumberOrder"_s, &NumberOrdersPage::newOrderRequested);
    add(tr("&Open number order"), u"actionOpenNumberOrder"_s, &NumberOrdersPage::openCurrent);
}

void NumberOrdersPage::connectBook()
{
    using Book = flows::NumberOrderBook;
    connect(&m_book, &Book::changed, this, &NumberOrdersPage::take);
    connect(&m_book, &Book::readingChanged, this, &NumberOrdersPage::showState);
    connect(&m_book, &Book::storeFailed, this,
        [this](const store::Error &error) { m_banner->showError(storeErrorText(StoreAttempt::Save, error)); });
    connect(&m_book, &Book::adopted, this, [this](const domain::NumberOrderId &id) {
        m_id->clear();
        open(id);
    });
    connect(&m_book, &Book::adoptFailed, this, [this](const domain::NumberOrderId &id, const net::Error &error) {
        if (error.kind == net::ErrorKind::NotFound)
            m_banner->showMessage(
                Meaning::NeedsYou, tr("This project has no number order %1. Check the id.").arg(id.text));
        else
            m_banner->showError(errorText(error, Attempt::ReadNumberOrder));
        showFoot();
    });
    connect(m_state, &PageState::retryRequested, this, &NumberOrdersPage::refresh);
    connect(m_state, &PageState::actionRequested, this, [this] {
        if (m_proxy.filterText().isEmpty())
            Q_EMIT newOrderRequested();
        else
            m_bar->textFilter()->clear();
    });
}

QString NumberOrdersPage::title() const
{
    return tr("Number orders");
}

PageStatus NumberOrdersPage::status() const
{
    PageStatus status;
    status.shown = tr("%n number order(s)", nullptr, m_model.rowCount());
    if (const auto asOf = m_book.asOf())
        status.asOf = format::asOf(*asOf);
    if (!m_book.isReading())
        return status;
    const flows::Progress progress = m_book.progress();
    status.busy = tr("Reading number orders, %1 of %2").arg(progress.done).arg(progress.total);
    status.done = progress.done;
    status.total = progress.total;
    status.cancelable = true;
    return status;
}

void NumberOrdersPage::shown()
{
    m_book.load();
    m_book.refresh();
}

void NumberOrdersPage::refresh()
{
    if (m_stack->currentWidget() == m_sheet)
        m_book.refresh(m_sheet->id());
    else
        m_book.refresh();
}

void NumberOrdersPage::cancelBusy()
{
    m_book.cancel();
}

void NumberOrdersPage::focusFilter()
{
    if (m_stack->currentWidget() != m_sheet)
        m_bar->textFilter()->beginTyping();
}

void NumberOrdersPage::togglePane()
{
    if (m_stack->currentWidget() == m_sheet)
        m_sheet->togglePanel();
}

bool NumberOrdersPage::goBack()
{
    if (m_stack->currentWidget() != m_sheet)
        return false;
    m_stack->setCurrentIndex(0);
    m_table->setFocus();
    Q_EMIT titleChanged();
    return true;
}

QAbstractButton *NumberOrdersPage::nextAction() const
{
    if (m_stack->currentWidget() == m_sheet)
        return m_sheet->nextAction();
    return m_openButton->isEnabled() ? m_openButton : nullptr;
}

void NumberOrdersPage::open(const domain::NumberOrderId &id)
{
    if (!m_book.find(id)) {
        m_wanted = id;
        return;
    }
    m_wanted = {};
    m_table->selectId(id.text);
    m_sheet->open(id);
    m_stack->setCurrentWidget(m_sheet);
    Q_EMIT titleChanged();
}

void NumberOrdersPage::openCurrent()
{
    const tables::NumberOrderRow *row = m_model.find(m_table->currentId());
    if (row && row->order)
        open(row->order->id);
    else if (row)
        m_banner->showMessage(Meaning::Unknown, NumberOrderWords::lost(row->lost.goneAt));
}

void NumberOrdersPage::adopt()
{
    const QString id = m_id->text().trimmed();
    if (id.isEmpty())
        return;
    m_banner->clear();
    m_book.adopt({id});
    showFoot();
}

void NumberOrdersPage::take()
{
    m_model.setOrders(m_book.orders(), m_book.lost());
    if (!m_table->currentIndex().isValid() && m_proxy.rowCount() > 0)
        m_table->selectRow(0);
    if (!m_wanted.isEmpty() && m_book.find(m_wanted))
        open(m_wanted);
    showState();
}

void NumberOrdersPage::showState()
{
    const int all = m_model.rowCount();
    const int open = int(std::ranges::count_if(m_book.orders(),
        [](const store::KnownNumberOrder &known) { return !domain::isFinal(known.order.state.value); }));
    m_header->setSubtitle(
        all == 0 ? QString() : tr("%1 known to this desk, %2 not over", "two counts").arg(all).arg(open));
    if (m_proxy.rowCount() > 0)
        m_state->showContent();
    else if (!m_book.isLoaded())
        m_state->showLoading(tr("Reading the number orders."));
    else if (all == 0)
        m_state->showEmpty(Icon::FileDocument, tr("No number orders."),
            tr("Numbers of most countries are bought with papers: an order reserves them, Sinch reviews who they are "
               "for. The server has no list of orders, so Portside keeps those that are made here, or added by their "
               "id."),
            tr("New number order…"));
    else
        m_state->showEmpty(Icon::Filter, tr("None of the %n number order(s) match.", nullptr, all),
            tr("The text filter is “%1”.").arg(m_proxy.filterText()), tr("Clear filter"));
    if (const auto &error = m_book.error())
        m_state->showError(errorText(*error, Attempt::ReadNumberOrder), true);
    showFoot();
    Q_EMIT statusChanged();
}

void NumberOrdersPage::showFoot()
{
    m_openButton->setEnabled(m_model.find(m_table->currentId()) != nullptr);
    m_add->setEnabled(!m_id->text().trimmed().isEmpty() && !m_book.isReading({m_id->text().trimmed()}));
}

} // namespace views
