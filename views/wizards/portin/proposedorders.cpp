#include "views/wizards/portin/proposedorders.h"

#include "tables/roles.h"
#include "views/delegates/twolinedelegate.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"

#include <QRadioButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::PlannedOrder;
using domain::SplitMode;

namespace {

enum Column { Place, Carrier, Numbers };

} // namespace

ProposedOrders::ProposedOrders(flows::PortInFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_perCarrier(named(new QRadioButton(tr("One &order per losing carrier"), this), u"splitPerCarrier"_s,
          tr("One order per losing carrier")))
    , m_few(named(
          new QRadioButton(tr("As fe&w orders as possible"), this), u"splitFew"_s, tr("As few orders as possible")))
    , m_words(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary, this))
    , m_model(new QStandardItemModel(0, 3, this))
    , m_table(named(new DataTable(this), u"proposedOrders"_s, tr("Proposed orders")))
    , m_rest(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary, this))
{
    build();
    connect(m_perCarrier, &QRadioButton::clicked, this, [this] { m_flow.setSplit(SplitMode::PerCarrier); });
    connect(m_few, &QRadioButton::clicked, this, [this] { m_flow.setSplit(SplitMode::AsFewAsPossible); });
    connect(&flow, &flows::PortInFlow::judged, this, &ProposedOrders::showPlan);
    showPlan();
}

void ProposedOrders::build()
{
    m_model->setHorizontalHeaderLabels({tr("#"), tr("Losing carrier"), tr("Numbers")});
    m_table->setModel(m_model);
    m_table->setRowHeight(metrics::rowTwoLines);
    m_table->setItemDelegateForColumn(Carrier, new TwoLineDelegate(m_table));
    m_table->setColumnRules({
        {.column = Place, .width = m_table->widthFor(Place, u"100"_s)},
        {.column = Carrier, .stretch = true},
        {.column = Numbers, .width = m_table->widthFor(Numbers, u"20,000"_s)},
    });
    m_words->setWordWrap(true);
    m_rest->setWordWrap(true);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::gap);
    column->addWidget(new TextLabel(tr("Proposed orders"), TextLabel::Type::Section, TextLabel::Tone::Normal, this));
    column->addWidget(m_perCarrier);
    column->addWidget(m_few);
    column->addWidget(m_words);
    column->addWidget(m_table, 1);
    column->addWidget(m_rest);
}

void ProposedOrders::showPlan()
{
    const domain::PortInDraft &draft = m_flow.draft();
    m_perCarrier->setChecked(draft.split == SplitMode::PerCarrier);
    m_few->setChecked(draft.split == SplitMode::AsFewAsPossible);
    m_words->setText(draft.split == SplitMode::PerCarrier
            ? tr("Recommended by Sinch. Accounts stay together; an order holds at most 500 numbers.")
            : tr("Carriers are mixed. Accounts stay together; an order holds at most 500 numbers."));

    const std::vector<PlannedOrder> &plan = m_flow.plan();
    m_model->setRowCount(int(plan.size()));
    for (int row = 0; row < int(plan.size()); ++row) {
        const PlannedOrder &order = plan[std::size_t(row)];
        QStringList accounts;
        for (const QString &account : order.accounts) {
            if (!account.isEmpty())
                accounts.append(format::maskedTail(account));
        }
        QString second;
        if (accounts.size() == 1)
            second = tr("account %1").arg(accounts.first());
        else if (!accounts.isEmpty())
            second = tr("accounts %1").arg(accounts.mid(0, 4).join(u", "_s));
        if (!order.wholeAccounts)
            second += u' ' + tr("(cut: it holds more than 500)");
        const QString carrier = order.carriers.isEmpty() ? tr("not known yet") : order.carriers.join(u", "_s);
        const auto set = [this, row](int column, const QString &text) {
            const QModelIndex index = m_model->index(row, column);
            m_model->setData(index, text);
            m_model->setData(index, QString::number(row), tables::IdRole);
            return index;
        };
        set(Place, QString::number(row + 1));
        m_model->setData(set(Carrier, carrier), second.isEmpty() ? QVariant() : second, tables::SecondLineRole);
        m_model->setData(set(Numbers, format::count(qlonglong(order.indexes.size()))),
            int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    }
    const auto refused = std::count_if(draft.numbers.begin(), draft.numbers.end(),
        [](const domain::DraftNumber &n) { return !n.removed && n.portability && !n.portability->portable; });
    m_rest->setText(refused > 0
            ? tr("%n number(s) not portable: left out of the orders, kept in the list.", nullptr, int(refused))
            : QString());
}

} // namespace views
