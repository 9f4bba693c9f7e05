#include "views/pages/numbers/passporttimeline.h"

#include "store/journalrules.h"
#include "views/delegates/twolinedelegate.h"
#include "views/format.h"
#include "views/pages/historytext.h"
#include "views/pages/numbers/passportsection.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"
#include "views/widgets/pagestate.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using flows::PassportPart;
using tables::HistoryModel;

namespace views {

PassportTimeline::PassportTimeline(QWidget *parent)
    : QWidget(parent)
    , m_table(named(new DataTable, u"passportTimeline"_s, tr("What happened to the number")))
    , m_age(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
{
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
    passportSection(this, tr("What this desk saw and did"), m_age)->addWidget(m_state, 1);
    connect(m_table, &DataTable::opened, this, [this] {
        const tables::HistoryRow *row = m_model.find(m_table->currentId());
        if (row && !row->order.isEmpty())
            Q_EMIT openRequested(row->order);
    });
    connect(m_state, &PageState::retryRequested, this, &PassportTimeline::retryRequested);
}

void PassportTimeline::show(const flows::NumberPassport &passport)
{
    std::vector<tables::HistoryRow> rows = historyRows(passport.history(), passport.journal());
    for (tables::HistoryRow &row : rows) {
        for (const store::JournalEntry &entry : passport.journal()) {
            if (row.id.startsWith("sent/"_L1) && row.id.endsWith(entry.intent.id))
                row.order = domain::OrderId{store::orderIdOf(entry)};
        }
        const QString order = row.reference.isEmpty() ? row.order.text : row.reference;
        if (!order.isEmpty())
            row.more = row.more.isEmpty() ? order : QString(order % u" · " % row.more);
    }
    m_model.setEntries(std::move(rows));
    const flows::PassportState &did = passport.state(PassportPart::Journal);
    const flows::PassportState &saw = passport.state(PassportPart::History);
    const bool any = m_model.entryCount() > 0;
    const bool cut = passport.hasMoreHistory() || passport.hasMoreJournal();
    const QString age = saw.readAt ? format::asOf(*saw.readAt) : QString();
    m_age->setText(cut ? tr("the newest %n item(s), %1", nullptr, m_model.entryCount()).arg(age) : age);
    if (const auto &error = saw.storeError ? saw.storeError : did.storeError)
        m_state->showError(storeErrorText(StoreAttempt::Read, *error), any);
    else if (any)
        m_state->showContent();
    else if (!did.readAt || !saw.readAt)
        m_state->showLoading(tr("Reading what is written down of the number."));
    else
        m_state->showEmpty(Icon::History, tr("Nothing yet."),
            tr("Portside writes down what differs from one reading to the next, and what is sent from here."));
}

} // namespace views
