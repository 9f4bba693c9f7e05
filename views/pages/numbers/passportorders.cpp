#include "views/pages/numbers/passportorders.h"

#include "domain/porting/zones.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/numbers/passportsection.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"
#include "views/widgets/pagestate.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using flows::PassportPart;

namespace views {

PassportOrders::PassportOrders(QWidget *parent)
    : QWidget(parent)
    , m_table(named(new DataTable, u"passportOrders"_s, tr("Port-ins that name the number")))
    , m_age(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
{
    using M = tables::PassportOrdersModel;
    m_table->setModel(&m_model);
    m_table->setRowHeight(metrics::rowTwoLines);
    m_table->setItemDelegateForColumn(M::Order, new TwoLineDelegate(m_table));
    for (const int column : {M::StatusColumn, M::ThisNumber})
        m_table->setItemDelegateForColumn(column, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setColumnRules({
        {.column = M::Order, .width = 180, .stretch = true},
        {.column = M::StatusColumn, .width = m_table->widthFor(M::StatusColumn, tr("Cancel asked")) + 32},
        {.column = M::ThisNumber, .width = m_table->widthFor(M::ThisNumber, tr("Confirmed")) + 32},
        {.column = M::Reason, .width = 220, .priority = 2},
        {.column = M::Foc, .width = m_table->widthFor(M::Foc, u"28 Nov 2026"_s)},
        {.column = M::Created, .width = m_table->widthFor(M::Created, u"28 Nov 2026"_s), .priority = 1},
    });
    m_state = new PageState(m_table);
    passportSection(this, tr("Port-ins"), m_age)->addWidget(m_state, 1);
    connect(m_table, &DataTable::opened, this, &PassportOrders::opened);
    connect(m_table, &DataTable::currentIdChanged, this, &PassportOrders::currentChanged);
    connect(m_state, &PageState::retryRequested, this, &PassportOrders::retryRequested);
}

domain::OrderId PassportOrders::current() const
{
    return domain::OrderId{m_table->currentId()};
}

void PassportOrders::show(const flows::NumberPassport &passport)
{
    std::vector<tables::PassportOrderRow> rows;
    for (const flows::PassportOrder &each : passport.orders()) {
        rows.push_back({.order = each.order,
            .number = each.number,
            .isRead = each.isRead,
            .failed = each.error.has_value(),
            .focDay = each.number && each.number->focDate ? domain::dayIn(*each.number->focDate, each.zone) : QDate()});
    }
    const bool any = !rows.empty();
    m_model.setOrders(std::move(rows));
    const flows::PassportState &state = passport.state(PassportPart::Orders);
    const QString age = state.readAt ? format::asOf(*state.readAt) : QString();
    m_age->setText(
        passport.hasMoreOrders() ? tr("the newest %1, %2").arg(format::orders(m_model.rowCount()), age) : age);
    if (state.error)
        m_state->showError(errorText(*state.error, Attempt::SearchNumber), any);
    else if (any)
        m_state->showContent();
    else if (!state.readAt)
        m_state->showLoading(tr("Looking for port-ins that name the number."));
    else
        m_state->showEmpty(
            Icon::PhoneIncoming, tr("No port-in names this number."), tr("The server was asked for all of them."));
    Q_EMIT currentChanged();
}

} // namespace views
