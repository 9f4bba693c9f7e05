#include "views/pages/orderhistorytab.h"

#include "views/delegates/rowdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/format.h"
#include "views/pages/historytext.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/labels.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/textfilter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;
using tables::HistoryModel;

namespace views {

OrderHistoryTab::OrderHistoryTab(flows::OrderHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
{
    m_table = named(new DataTable, u"orderHistory"_s, tr("History of the order"));
    m_table->setModel(&m_model);
    m_table->setRowHeight(metrics::rowTwoLines);
    auto *twoLines = new TwoLineDelegate(m_table);
    for (const int column : {HistoryModel::When, HistoryModel::What, HistoryModel::Source})
        m_table->setItemDelegateForColumn(column, twoLines);
    m_table->setColumnRules({
        {.column = HistoryModel::When,
            .width = m_table->widthFor(HistoryModel::When,
                betweenText({QDate(2026, 11, 20), QTime(20, 0)}, {QDate(2026, 11, 20), QTime(20, 30)}).joined())},
        {.column = HistoryModel::What, .width = 220, .stretch = true},
        {.column = HistoryModel::Source,
            .width = m_table->widthFor(HistoryModel::Source, u"dated 28 Nov 2026 20:00:00"_s),
            .priority = 1},
    });
    m_state = new PageState(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_state, 1);
    connect(m_state, &PageState::retryRequested, &m_history, &flows::OrderHistory::refresh);
    connect(m_state, &PageState::actionRequested, m_filter, &QLineEdit::clear);
    connect(&m_history, &flows::OrderHistory::changed, this, &OrderHistoryTab::follow);
    follow();
}

QWidget *OrderHistoryTab::buildBar()
{
    auto *bar = new QWidget;
    bar->setMinimumHeight(metrics::filterBarHeight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    m_filter = named(new TextFilter, u"historyFilter"_s, tr("Find in the history: a number, a reason, a note"));
    m_filter->setPlaceholderText(tr("Number, reason, note"));
    m_filter->setMaximumWidth(280);
    m_count = new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary);
    m_copy = named(new QPushButton(icon(Icon::Copy), tr("&Copy")), u"copyHistory"_s, tr("Copy the entries shown"));
    m_copy->setToolTip(tr("The entries shown, as text"));
    row->addWidget(m_filter, 1);
    row->addStretch();
    row->addWidget(m_count);
    row->addWidget(m_copy);
    connect(m_filter, &TextFilter::filterChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        follow();
    });
    connect(m_copy, &QPushButton::clicked, this, &OrderHistoryTab::copy);
    return bar;
}

void OrderHistoryTab::showNumber(const QString &e164)
{
    m_filter->setText(e164.isEmpty() ? QString() : format::phone(e164));
    m_model.setFilter(m_filter->text());
    follow();
    focusFilter();
}

void OrderHistoryTab::focusFilter()
{
    m_filter->beginTyping();
}

void OrderHistoryTab::follow()
{
    if (!(m_history.id() == m_order)) {
        m_order = m_history.id();
        m_filter->clear();
        m_model.setFilter({});
    }
    m_model.setEntries(historyRows(m_history.seen(), m_history.sent()));
    const int all = m_model.entryCount();
    const int shown = m_model.shownCount();
    const QString entries = tr("%n item(s)", nullptr, all);
    m_count->setText(all == 0 ? QString() : shown == all ? entries : tr("%1 of %2").arg(shown).arg(entries));
    m_copy->setEnabled(shown > 0);
    if (m_history.error())
        m_state->showError(storeErrorText(StoreAttempt::Read, *m_history.error()), all > 0);
    else if (!m_history.isRead())
        m_state->showLoading(tr("Reading what is written down of this order."));
    else if (all == 0)
        m_state->showEmpty(Icon::History, tr("Nothing yet."),
            tr("Portside writes down what differs from one reading to the next, and what is sent from here."));
    else if (shown == 0)
        m_state->showEmpty(Icon::Filter, tr("None of the entries match."),
            tr("Looked for “%1” in %2.").arg(m_model.filter(), entries), tr("Clear the filter"));
    else
        m_state->showContent();
}

void OrderHistoryTab::copy()
{
    QStringList lines;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const tables::HistoryRow &entry = m_model.at(row);
        if (!entry.heading.isEmpty()) {
            lines << entry.heading;
            continue;
        }
        QStringList parts{entry.whenMore.isEmpty() ? entry.when : QString(entry.when % u' ' % entry.whenMore),
            entry.what, entry.more.simplified(), entry.source, entry.by};
        parts.removeAll(QString());
        lines << parts.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace views
