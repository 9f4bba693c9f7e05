#include "views/pages/imported/hostingnumbersview.h"

#include "domain/imported/hostingrules.h"
#include "views/delegates/statusdelegate.h"
#include "views/dialogs/exportdialog.h"
#include "views/dialogs/filterdialog.h"
#include "views/pages/listpage.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/textfilter.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::HostingOrderNumber, domain::HostingProgress;
using tables::HostingNumbersModel, tables::HostingText;

namespace views {

HostingNumbersView::HostingNumbersView(Prompts &prompts, std::function<QString()> fileName, QWidget *parent)
    : QWidget(parent)
    , m_bar(new FilterBar)
    , m_table(named(new DataTable, u"hostingNumbers"_s, tr("Numbers of the hosting order")))
{
    const std::pair<QString, QString> names[chips]{{tr("Outcome"), u"filterOutcome"_s}, {tr("OSR"), u"filterOsr"_s},
        {tr("Platform"), u"filterPlatform"_s}, {tr("Campaign"), u"filterCampaign"_s},
        {tr("Carriers"), u"filterCarriers"_s}};
    for (int i = 0; i < chips; ++i) {
        const auto chip = Chip(i);
        m_chips[std::size_t(i)] = m_bar->addChip(names[i].first, names[i].second);
        connect(m_chips[std::size_t(i)], &QAbstractButton::clicked, this, [this, chip] { ask(chip); });
        connect(m_chips[std::size_t(i)], &FilterChip::cleared, this, [this, chip] { apply(chip, Wanted::Any); });
    }
    connect(m_bar, &FilterBar::clearRequested, this, [this] {
        m_wanted = {};
        applyAll();
    });
    buildTable();
    m_bar->addTool(
        makeExportButton(*m_table, {.title = tr("Export the numbers"), .fileName = std::move(fileName)}, prompts));
    connect(m_bar->textFilter(), &TextFilter::filterChanged, this, [this](const QString &text) {
        m_proxy.setFilterText(text);
        applyAll();
    });
    m_state = new PageState(m_table);
    connect(m_state, &PageState::actionRequested, this, [this] {
        m_bar->textFilter()->clear();
        m_wanted = {};
        applyAll();
    });
    listpage::layOut(this, {m_bar, m_state});
    applyAll();
}

void HostingNumbersView::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(HostingNumbersModel::Problem, Qt::AscendingOrder);
    m_table->setRowHeight(metrics::rowRoomy);
    const int mark = metrics::smallIcon + metrics::gap;
    const QString widest = HostingText::of(HostingProgress::Unspecified).text;
    const int text = m_table->fontMetrics().horizontalAdvance(widest) + metrics::inset + metrics::grid + mark;
    std::vector<ColumnRule> rules{{.column = HostingNumbersModel::Number,
        .width = m_table->widthFor(HostingNumbersModel::Number, u"(888) 888-8888"_s),
        .stretch = true}};
    const int states[]{HostingNumbersModel::Osr, HostingNumbersModel::Platform, HostingNumbersModel::Campaign,
        HostingNumbersModel::AttSms, HostingNumbersModel::TmobileSms, HostingNumbersModel::AttMms,
        HostingNumbersModel::TmobileMms};
    for (const int column : states) {
        m_table->setItemDelegateForColumn(column, new StatusDelegate(StatusDelegate::Form::Mark, m_table));
        rules.push_back({.column = column,
            .width = std::max(text, m_table->widthFor(column, {})), // a heading has no mark
            .priority = m_model.columnInfo(column).hidePriority});
    }
    rules.push_back({.column = HostingNumbersModel::Problem, .width = 200, .priority = 9});
    m_table->setColumnRules(std::move(rules));
    // Its words stand in the pane and in exports; here it only sorts.
    m_table->setColumnWanted(HostingNumbersModel::Problem, false);
    connect(m_table, &DataTable::currentIdChanged, this, &HostingNumbersView::currentChanged);
    connect(m_table, &DataTable::opened, this, [this] { Q_EMIT opened(current()); });
}

void HostingNumbersView::setNumbers(const domain::HostingOrder &order, const std::vector<HostingOrderNumber> &numbers)
{
    m_model.setNumbers(order, numbers);
    m_bar->textFilter()->setPlaceholderText(tr("Filter these %n rows", nullptr, int(numbers.size())));
    applyAll();
}

void HostingNumbersView::clear()
{
    m_bar->textFilter()->clear();
    m_wanted = {};
    m_model.clear();
    applyAll();
}

void HostingNumbersView::showFailures()
{
    m_bar->textFilter()->clear();
    m_wanted = {};
    m_wanted[Outcome] = Wanted::Failed;
    applyAll();
    if (m_proxy.rowCount() > 0)
        m_table->selectRow(0);
    m_table->setFocus();
}

void HostingNumbersView::focusFilter()
{
    m_bar->textFilter()->beginTyping();
}

QString HostingNumbersView::current() const
{
    return m_table->currentId();
}

QString HostingNumbersView::textOf(Chip chip, Wanted wanted)
{
    const bool isOutcome = chip == Outcome;
    switch (wanted) {
    case Wanted::Any:
        return {};
    case Wanted::Failed:
        return HostingText::of(HostingProgress::Failed).text;
    case Wanted::Working:
        //: Filter: numbers that are neither hosted nor failed
        return isOutcome ? tr("On its way") : HostingText::of(HostingProgress::InProgress).text;
    case Wanted::Waiting:
        return HostingText::of(HostingProgress::Waiting).text;
    case Wanted::Done:
        //: Filter: numbers whose messages go through Sinch
        return isOutcome ? tr("Hosted") : HostingText::of(HostingProgress::Done).text;
    case Wanted::NotStated:
        return HostingText::of(HostingProgress::Unspecified).text;
    }
    Q_UNREACHABLE();
}

void HostingNumbersView::ask(Chip chip)
{
    std::vector<FilterChoice> choices;
    for (const Wanted wanted : {Wanted::Failed, Wanted::Working, Wanted::Waiting, Wanted::Done, Wanted::NotStated}) {
        if (chip != Outcome || wanted != Wanted::Waiting)
            choices.push_back({textOf(chip, wanted), QString::number(int(wanted))});
    }
    const Wanted now = m_wanted[std::size_t(chip)];
    const QString names[chips]{tr("Outcome"), tr("OSR"), tr("Platform"), tr("Campaign"), tr("Carriers")};
    filterdialog::askChoice(window(), names[chip], choices, now == Wanted::Any ? QString() : QString::number(int(now)),
        [this, chip](const QString &value) { apply(chip, value.isEmpty() ? Wanted::Any : Wanted(value.toInt())); });
}

void HostingNumbersView::apply(Chip chip, Wanted wanted)
{
    m_wanted[std::size_t(chip)] = wanted;
    applyAll();
}

void HostingNumbersView::applyAll()
{
    bool any = false;
    for (int i = 0; i < chips; ++i) {
        m_chips[std::size_t(i)]->setValue(textOf(Chip(i), m_wanted[std::size_t(i)]));
        any = any || m_wanted[std::size_t(i)] != Wanted::Any;
    }
    if (any)
        m_proxy.setCondition([this](int row) { return accepts(m_model.at(row).number); });
    else
        m_proxy.setCondition({});
    if (m_proxy.rowCount() > 0 || m_model.rowCount() == 0)
        m_state->showContent();
    else
        m_state->showEmpty(Icon::Filter, tr("None of the %n number(s) match.", nullptr, m_model.rowCount()),
            tr("Filters or the text leave nothing of what was read."), tr("Clear filters"));
    if (!m_table->currentIndex().isValid() && m_proxy.rowCount() > 0)
        m_table->selectRow(0);
    Q_EMIT filtered();
}

bool HostingNumbersView::fits(const domain::Open<HostingProgress> &state, Wanted wanted)
{
    switch (wanted) {
    case Wanted::Any:
        return true;
    case Wanted::Failed:
        return state == HostingProgress::Failed;
    case Wanted::Working:
        return state == HostingProgress::InProgress;
    case Wanted::Waiting:
        return state == HostingProgress::Waiting;
    case Wanted::Done:
        return state == HostingProgress::Done;
    case Wanted::NotStated:
        return state.value == HostingProgress::Unspecified || state.value == HostingProgress::Unknown;
    }
    Q_UNREACHABLE();
}

static bool hasOutcome(const HostingOrderNumber &number, domain::HostingOutcome outcome)
{
    return domain::outcomeOf(number) == outcome;
}

bool HostingNumbersView::accepts(const HostingOrderNumber &number) const
{
    switch (m_wanted[Outcome]) {
    case Wanted::Any:
    case Wanted::Waiting:
        break;
    case Wanted::Failed:
        if (!hasOutcome(number, domain::HostingOutcome::Failed))
            return false;
        break;
    case Wanted::Working:
        if (!hasOutcome(number, domain::HostingOutcome::Open))
            return false;
        break;
    case Wanted::Done:
        if (!hasOutcome(number, domain::HostingOutcome::Done))
            return false;
        break;
    case Wanted::NotStated:
        if (!hasOutcome(number, domain::HostingOutcome::NotKnown))
            return false;
        break;
    }
    const Wanted carriers = m_wanted[Carriers];
    return fits(number.osr.state, m_wanted[Osr]) && fits(number.platform.state, m_wanted[Platform])
        && fits(number.campaign.state, m_wanted[Campaign])
        && (carriers == Wanted::Any
            || std::ranges::any_of(tables::hostingCarriers, [&number, carriers](HostingText::Carrier carrier) {
                   return fits(HostingText::stateOf(number.carriers, carrier).state, carriers);
               }));
}

} // namespace views
