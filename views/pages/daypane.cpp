#include "views/pages/daypane.h"

#include "tables/plantext.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using tables::PlanModel, tables::PlanText;

DayPane::DayPane(domain::Clock now, QWidget *parent)
    : QWidget(parent)
    , m_model(std::move(now), QTimeZone::systemTimeZone())
    , m_title(new TextLabel(TextLabel::Type::Section))
    , m_remark(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_table(named(new DataTable, u"dayTable"_s, tr("What is due on the day")))
    , m_state(new PageState(m_table))
    , m_buttons(new QWidget)
    , m_open(named(new QPushButton(tr("&Open order")), u"dayOpen"_s, tr("Open order")))
    , m_activate(named(new QPushButton(tr("&Activate group…")), u"dayActivate"_s, tr("Activate group")))
    , m_warnings(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
{
    m_title->setObjectName(u"dayTitle"_s);
    m_remark->setObjectName(u"dayRemark"_s);
    m_remark->setElided(true);
    m_warnings->setObjectName(u"dayWarnings"_s);
    m_warnings->setWordWrap(true);
    m_warnings->setMeaning(tables::Meaning::NeedsYou);
    m_table->setModel(&m_model);
    m_table->setRowHeight(metrics::rowWithButton);
    auto *twoLine = new TwoLineDelegate(m_table);
    for (const int column : {PlanModel::Time, PlanModel::Order, PlanModel::When})
        m_table->setItemDelegateForColumn(column, twoLine);
    m_table->setItemDelegateForColumn(PlanModel::StateColumn, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    auto *action = new ActionDelegate(m_table);
    m_table->setItemDelegateForColumn(PlanModel::NextAction, action);
    m_table->setColumnRules({
        {.column = PlanModel::Time, .width = m_table->widthFor(PlanModel::Time, u"09:00 US/Mountain0"_s)},
        {.column = PlanModel::Order, .width = 160, .stretch = true},
        {.column = PlanModel::When,
            .width = m_table->widthFor(PlanModel::When, tr("44 business days early")),
            .priority = 1},
        {.column = PlanModel::StateColumn,
            .width = m_table->widthFor(PlanModel::StateColumn, PlanText::of(domain::PlanState::Due).text) + 24},
        {.column = PlanModel::NextAction, .width = 112},
    });

    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::inset, 8, metrics::inset, 8);
    head->setSpacing(metrics::blockGap);
    head->addWidget(m_title);
    head->addWidget(m_remark, 1);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_activate);
    buttons->addWidget(m_open);
    buttons->addWidget(m_warnings, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(new Hairline);
    layout->addWidget(m_state, 1);
    layout->addWidget(new Hairline);
    layout->addWidget(m_buttons);
    setSurface(this, Surface::Window);

    const auto idAt = [](const QModelIndex &index) { return index.data(tables::IdRole).toString(); };
    connect(action, &ActionDelegate::pressed, this, [this, idAt](const QModelIndex &index) {
        act(idAt(index), index.data(tables::ActionRole).value<tables::Action>().kind == tables::ActionKind::Activate);
    });
    connect(m_table, &DataTable::opened, this, [this, idAt](const QModelIndex &index) { act(idAt(index), false); });
    connect(m_table, &DataTable::currentIdChanged, this, &DayPane::follow);
    connect(m_open, &QPushButton::clicked, this, [this] { act(m_table->currentId(), false); });
    connect(m_activate, &QPushButton::clicked, this, [this] { act(m_table->currentId(), true); });
    follow();
}

void DayPane::showDay(QDate day, const std::vector<domain::PlanEntry> &plan, const tables::PlanFilter &filter,
    const QStringList &holidays)
{
    m_title->setText(format::longDate(day));
    const QString before = m_table->currentId();
    m_model.setDay(day, plan, filter);
    QStringList remarks = holidays;
    if (day.dayOfWeek() >= Qt::Saturday)
        remarks << tr("weekend");
    if (m_model.entries() > 0)
        remarks << tr("%n due", "so many things on a day", m_model.entries());
    m_remark->setText(remarks.join(u" · "_s));
    if (!m_table->selectId(before) && m_model.entries() > 0)
        m_table->selectRow(1); // below the heading
    follow();
}

const domain::PlanEntry *DayPane::current() const
{
    const tables::PlanRow *row = m_model.find(m_table->currentId());
    return row && row->heading.isEmpty() ? &row->entry : nullptr;
}

void DayPane::follow()
{
    const domain::PlanEntry *entry = current();
    m_buttons->setEnabled(entry);
    m_activate->setVisible(entry && entry->mayActivate);
    setLook(m_activate, ButtonLook::Accent);
    m_warnings->setText(entry ? PlanText::warnings(*entry).replace(u'\n', u' ') : QString());
    m_open->setAccessibleName(entry ? tr("Open order %1").arg(entry->order.text) : tr("Open order"));
    Q_EMIT currentChanged();
}

void DayPane::act(const QString &id, bool activate)
{
    const tables::PlanRow *row = m_model.find(id);
    if (!row || !row->heading.isEmpty())
        return;
    if (activate && row->entry.mayActivate)
        Q_EMIT activateRequested(row->entry.order, {row->entry.group});
    else
        Q_EMIT openRequested(row->entry.order);
}

} // namespace views
