#include "views/pages/historypage.h"

#include "views/delegates/twolinedelegate.h"
#include "views/pages/historytext.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/textfilter.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using tables::ChangesModel, tables::HistoryRow;

namespace views {

HistoryPage::HistoryPage(flows::HistorySearch &search, QWidget *parent)
    : Page(parent)
    , m_search(search)
    , m_header(new PageHeader)
    , m_open(new QAction(tr("&Open the order's history"), this))
    , m_copy(new QAction(tr("&Copy the entries shown"), this))
{
    buildHeader();
    m_state = new PageState(buildTable());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(new Hairline);
    layout->addWidget(buildBar());
    layout->addWidget(m_state, 1);
    connect(m_open, &QAction::triggered, this, &HistoryPage::open);
    connect(m_copy, &QAction::triggered, this, &HistoryPage::copy);
    connect(m_state, &PageState::retryRequested, this, &HistoryPage::refresh);
    connect(m_state, &PageState::actionRequested, m_text, &QLineEdit::clear);
    connect(&m_search, &flows::HistorySearch::changed, this, &HistoryPage::follow);
    follow();
}

void HistoryPage::buildHeader()
{
    m_header->setTitle(title());
    auto *again = named(new ShortcutButton(tr("Re&fresh")), u"refresh"_s, tr("Refresh"));
    again->setIcon(icon(Icon::Refresh));
    again->setHint(QKeySequence(Qt::Key_F5));
    setLook(again, ButtonLook::Flat);
    auto *copyButton
        = named(new QPushButton(icon(Icon::Copy), tr("&Copy")), u"copyHistory"_s, tr("Copy the entries shown"));
    copyButton->setToolTip(tr("The entries shown, as text"));
    auto *openButton
        = named(new ShortcutButton(tr("&Open")), u"openHistory"_s, tr("Open the order and show its history"));
    openButton->setHint(QKeySequence(Qt::Key_Return));
    for (QPushButton *button : std::initializer_list<QPushButton *>{again, copyButton, openButton})
        m_header->addAction(button);
    connect(again, &QPushButton::clicked, this, &HistoryPage::refresh);
    connect(copyButton, &QPushButton::clicked, m_copy, &QAction::trigger);
    connect(openButton, &QPushButton::clicked, m_open, &QAction::trigger);
    connect(m_open, &QAction::changed, openButton, [this, openButton] { openButton->setEnabled(m_open->isEnabled()); });
    connect(m_copy, &QAction::changed, copyButton, [this, copyButton] { copyButton->setEnabled(m_copy->isEnabled()); });
}

QWidget *HistoryPage::buildTable()
{
    m_table = named(new DataTable, u"historyTable"_s, tr("What changed in the orders"));
    m_table->setModel(&m_model);
    m_table->setRowHeight(metrics::rowTwoLines);
    auto *twoLines = new TwoLineDelegate(m_table);
    for (const int column : {ChangesModel::When, ChangesModel::Order, ChangesModel::What})
        m_table->setItemDelegateForColumn(column, twoLines);
    m_table->setColumnRules({
        {.column = ChangesModel::When,
            .width = m_table->widthFor(ChangesModel::When,
                betweenText({QDate(2026, 11, 20), QTime(20, 0)}, {QDate(2026, 11, 20), QTime(20, 30)}).joined())},
        {.column = ChangesModel::Order, .width = 240},
        {.column = ChangesModel::What, .width = 240, .stretch = true},
    });
    connect(m_table, &DataTable::opened, this, &HistoryPage::open);
    connect(m_table, &DataTable::currentIdChanged, this, &HistoryPage::showCurrent);
    return m_table;
}

QWidget *HistoryPage::buildBar()
{
    auto *bar = new QWidget;
    bar->setMinimumHeight(metrics::filterBarHeight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    m_text = named(new TextFilter, u"historySearch"_s,
        tr("Search the history: a number, an order, a reference, a reason, a note"));
    m_text->setPlaceholderText(tr("Number, order, reference, reason, note"));
    m_text->setMaximumWidth(420);
    m_count = new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary);
    row->addWidget(m_text, 1);
    m_first = named(new QCheckBox(tr("First &readings")), u"historyFirst"_s,
        tr("Also show when each order was read for the first time"));
    m_first->setToolTip(tr("Also show when each order was read for the first time"));
    m_first->setChecked(m_search.firstReadings() == store::FirstReadings::Shown);
    row->addWidget(m_first);
    row->addStretch();
    row->addWidget(m_count);
    connect(m_first, &QCheckBox::toggled, this, [this](bool shown) {
        m_search.setFirstReadings(shown ? store::FirstReadings::Shown : store::FirstReadings::Hidden);
        Q_EMIT firstReadingsChanged(shown);
    });
    connect(m_text, &TextFilter::filterChanged, &m_search, &flows::HistorySearch::search);
    return bar;
}

QString HistoryPage::title() const
{
    return tr("History");
}

PageStatus HistoryPage::status() const
{
    PageStatus status;
    if (m_search.isRead())
        status.shown = m_count->text();
    status.busy = tr("Read from this computer alone");
    return status;
}

void HistoryPage::shown()
{
    m_search.refresh();
    if (m_text->text().isEmpty())
        m_text->setFocus(Qt::OtherFocusReason);
    else
        m_table->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::refresh()
{
    m_search.refresh();
}

void HistoryPage::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

QList<QAction *> HistoryPage::orderActions() const
{
    return {m_open, m_copy};
}

QString HistoryPage::simulationOrder() const
{
    const HistoryRow *row = current();
    return row ? row->order.text : QString();
}

std::vector<domain::OrderId> HistoryPage::shownOrders() const
{
    std::vector<domain::OrderId> ids;
    for (const store::HistoryEntry &entry : m_search.entries()) {
        if (std::ranges::find(ids, entry.order) == ids.end())
            ids.push_back(entry.order);
    }
    return ids;
}

const HistoryRow *HistoryPage::current() const
{
    const HistoryRow *row = m_model.find(m_table->currentId());
    return row && row->heading.isEmpty() ? row : nullptr;
}

void HistoryPage::follow()
{
    m_model.setEntries(historyRows(m_search.entries(), {}));
    const int shown = int(m_search.entries().size());
    m_count->setText(!m_search.isRead() ? QString()
            : m_search.isCut()          ? tr("the newest %n change(s)", nullptr, shown)
                                        : tr("%n change(s)", nullptr, shown));
    m_copy->setEnabled(shown > 0);
    if (m_search.error())
        m_state->showError(storeErrorText(StoreAttempt::Read, *m_search.error()), shown > 0);
    else if (!m_search.isRead())
        m_state->showLoading(tr("Reading what is written down of the orders."));
    else if (shown > 0)
        m_state->showContent();
    else if (m_search.text().isEmpty() && m_search.firstReadings() == store::FirstReadings::Hidden)
        m_state->showEmpty(Icon::History, tr("Nothing has changed yet."),
            tr("Portside writes down what differs from one reading of an order to the next. First readings are not "
               "shown."));
    else if (m_search.text().isEmpty())
        m_state->showEmpty(Icon::History, tr("Nothing yet."),
            tr("Portside writes down what differs from one reading of an order to the next."));
    else
        m_state->showEmpty(Icon::Magnify, tr("Nothing in the history has all of these words."),
            tr("Looked for “%1” in what this desk saw of all its orders.").arg(m_search.text()),
            tr("Clear the search"));
    showCurrent();
    Q_EMIT statusChanged();
}

void HistoryPage::showCurrent()
{
    m_open->setEnabled(current() != nullptr);
    Q_EMIT orderActionsChanged();
    Q_EMIT simulationOrderChanged();
}

void HistoryPage::open()
{
    if (const HistoryRow *row = current())
        Q_EMIT openRequested(row->order, row->numbers.size() == 1 ? row->numbers.front() : QString());
}

void HistoryPage::copy()
{
    QStringList lines;
    for (int index = 0; index < m_model.rowCount(); ++index) {
        const HistoryRow &row = m_model.at(index);
        if (!row.heading.isEmpty()) {
            lines << row.heading;
            continue;
        }
        QStringList parts{row.whenMore.isEmpty() ? row.when : QString(row.when % u' ' % row.whenMore),
            row.reference.simplified(), row.order.text, row.what, row.more.simplified()};
        parts.removeAll(QString());
        lines << parts.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace views
