#include "views/wizards/portin/verdictpane.h"

#include "domain/phonenumber.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/tablefile.h"
#include "views/widgets/datatable.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/portin/countline.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace views {

using namespace Qt::StringLiterals;
using tables::ActionKind;
using tables::IntakeModel;
using tables::Meaning;
using tables::Sign;

VerdictPane::VerdictPane(flows::PortInFlow &flow, PortInSurroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_around(around)
    , m_model(new IntakeModel(this))
    , m_table(named(new DataTable(this), u"verdicts"_s, tr("Numbers read")))
    , m_read(new TextLabel(TextLabel::Type::Bold, TextLabel::Tone::Normal, this))
    , m_counts(new CountLine(this))
    , m_lookup(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary, this))
    , m_lookAgain(named(new QPushButton(tr("Look aga&in"), this), u"lookAgain"_s, tr("Look again in other orders")))
    , m_fix(named(new QPushButton(tr("Fi&x…"), this), u"fixNumber"_s, tr("Fix the current number")))
    , m_remove(named(new QPushButton(tr("&Remove"), this), u"removeNumber"_s, tr("Remove the current number")))
    , m_open(named(new QPushButton(tr("&Open order"), this), u"openOrder"_s, tr("Open the order that has this number")))
    , m_export(
          named(new QPushButton(tr("&Export set-aside rows…"), this), u"exportSetAside"_s, tr("Export set-aside rows")))
    , m_fixBar(new QWidget(this))
    , m_fixLabel(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Normal, this))
    , m_fixEdit(named(new QLineEdit(this), u"fixEdit"_s, tr("The number as it should be")))
{
    build();
    buildActions();
    connect(&flow, &flows::PortInFlow::judged, this, &VerdictPane::showRows);
    connect(&flow, &flows::PortInFlow::busyChanged, this, &VerdictPane::showRows);
    connect(&flow.lookup(), &flows::NumberLookupFlow::progressChanged, this, &VerdictPane::showLookup);
    connect(&flow.lookup(), &flows::NumberLookupFlow::failed, this, &VerdictPane::showLookup);
    showRows();
}

void VerdictPane::build()
{
    m_counts->setObjectName(u"counts"_s);
    m_lookup->setObjectName(u"lookupState"_s);
    m_table->setModel(m_model);
    m_table->setRowHeight(metrics::rowTwoLines);
    const auto action = new ActionDelegate(m_table);
    m_table->setItemDelegateForColumn(IntakeModel::Number, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(IntakeModel::Why, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(IntakeModel::Verdict, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setItemDelegateForColumn(IntakeModel::NextAction, action);
    m_table->setColumnRules({
        {.column = IntakeModel::Line, .width = m_table->widthFor(IntakeModel::Line, u"20000"_s)},
        {.column = IntakeModel::Read,
            .width = m_table->widthFor(IntakeModel::Read, u"+1 (212) 555-0143"_s),
            .priority = 1},
        {.column = IntakeModel::Number, .width = m_table->widthFor(IntakeModel::Number, u"(212) 555-0143"_s)},
        {.column = IntakeModel::Verdict, .width = m_table->widthFor(IntakeModel::Verdict, u"Unreadable MMM"_s)},
        {.column = IntakeModel::Why, .stretch = true},
        {.column = IntakeModel::NextAction, .width = m_table->widthFor(IntakeModel::NextAction, u"Put back MM"_s)},
    });
    connect(action, &ActionDelegate::pressed, this, [this](const QModelIndex &index) {
        m_table->setCurrentIndex(index);
        act(currentAction());
    });
    connect(m_table, &DataTable::opened, this, [this] { act(currentAction()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &VerdictPane::showActions);

    const auto head = new QHBoxLayout;
    head->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    head->addWidget(m_read, 1);
    head->addWidget(m_counts);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
}

void VerdictPane::buildActions()
{
    const auto use = named(new QPushButton(tr("&Use it"), m_fixBar), u"fixApply"_s, tr("Use the fixed number"));
    const auto drop = named(new QPushButton(tr("Leave it"), m_fixBar), u"fixCancel"_s, tr("Leave the number as it is"));
    const auto fixing = new QHBoxLayout(m_fixBar);
    fixing->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, 0);
    fixing->addWidget(m_fixLabel);
    fixing->addWidget(m_fixEdit, 1);
    fixing->addWidget(use);
    fixing->addWidget(drop);
    m_fixBar->hide();
    connect(use, &QPushButton::clicked, this, &VerdictPane::applyFix);
    connect(m_fixEdit, &QLineEdit::returnPressed, this, &VerdictPane::applyFix);
    connect(drop, &QPushButton::clicked, this, [this] {
        m_fixBar->hide();
        m_table->setFocus();
    });

    const auto buttons = new QWidget(this);
    const auto line = new FlowLayout(buttons);
    for (QPushButton *const button : {m_fix, m_remove, m_open, m_export, m_lookAgain})
        line->addWidget(button);
    line->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    m_lookup->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, 0);
    m_lookup->setWordWrap(true);
    const auto column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(m_fixBar);
    column->addWidget(m_lookup);
    column->addWidget(buttons);
    connect(m_fix, &QPushButton::clicked, this, &VerdictPane::beginFix);
    connect(m_remove, &QPushButton::clicked, this,
        [this] { act(currentAction() == ActionKind::Restore ? ActionKind::Restore : ActionKind::Remove); });
    connect(m_open, &QPushButton::clicked, this, [this] { act(ActionKind::Open); });
    connect(m_export, &QPushButton::clicked, this, &VerdictPane::exportSetAside);
    connect(m_lookAgain, &QPushButton::clicked, &m_flow.lookup(), &flows::NumberLookupFlow::retry);
}

void VerdictPane::showRows()
{
    const QString current = m_table->currentId();
    m_model->setNumbers(m_flow.draft().numbers, m_flow.rows());
    if (!current.isEmpty())
        m_table->selectId(current);
    const domain::IntakeCounts counts = m_flow.counts();
    const bool busy = m_flow.isBusy(domain::PortInStep::Numbers);
    m_read->setText(busy ? tr("Reading…") : tr("%n number(s) read", nullptr, counts.read));
    std::vector<CountLine::Item> items;
    if (counts.goOn > 0)
        items.push_back({Meaning::Done, Sign::Check, tr("%n go on", nullptr, counts.goOn)});
    if (counts.toLookAt > 0)
        items.push_back({Meaning::NeedsYou, Sign::ByMeaning, tr("%n of them to look at", nullptr, counts.toLookAt)});
    if (counts.setAside > 0)
        items.push_back({Meaning::None, Sign::SetAside, tr("%n set aside", nullptr, counts.setAside)});
    m_counts->setItems(items);
    m_export->setEnabled(counts.setAside > 0);
    showLookup();
    showActions();
}

void VerdictPane::showLookup()
{
    const flows::Progress progress = m_flow.lookup().progress();
    const bool running = progress.done < progress.total;
    const bool failed = running && m_flow.lookup().error();
    m_lookAgain->setVisible(failed);
    m_lookup->setMeaning(failed ? Meaning::NeedsYou : Meaning::None);
    m_lookup->setVisible(progress.total > 0);
    if (failed)
        m_lookup->setText(tr("In another order: %1 of %2 not checked. %3")
                              .arg(progress.total - progress.done)
                              .arg(progress.total)
                              .arg(errorText(*m_flow.lookup().error(), Attempt::SearchNumber).happened));
    else if (running)
        m_lookup->setText(tr("In another order: %1 of %2 checked.").arg(progress.done).arg(progress.total));
    else
        m_lookup->setText(tr("In another order: all %1 checked.").arg(progress.total));
}

int VerdictPane::currentNumber() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model->numberIndex(index.row()) : -1;
}

ActionKind VerdictPane::currentAction() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid()
        ? index.siblingAtColumn(IntakeModel::NextAction).data(tables::ActionRole).value<tables::Action>().kind
        : ActionKind::None;
}

void VerdictPane::showActions()
{
    const int number = currentNumber();
    const bool removed = number >= 0 && m_flow.draft().numbers[std::size_t(number)].removed;
    m_fix->setEnabled(number >= 0 && !removed);
    m_remove->setEnabled(number >= 0);
    m_remove->setText(removed ? tr("Pu&t back") : tr("&Remove"));
    m_open->setEnabled(currentAction() == ActionKind::Open);
    if (number >= 0)
        Q_EMIT lineChosen(m_flow.draft().numbers[std::size_t(number)].line);
}

void VerdictPane::act(ActionKind kind)
{
    const int number = currentNumber();
    if (number < 0)
        return;
    if (kind == ActionKind::Open)
        Q_EMIT openOrderRequested({m_flow.rows()[std::size_t(number)].use.id});
    else if (kind == ActionKind::Remove || kind == ActionKind::Restore)
        m_flow.setRemoved({number}, kind == ActionKind::Remove);
    else
        beginFix();
}

void VerdictPane::beginFix()
{
    m_fixing = currentNumber();
    if (m_fixing < 0)
        return;
    const domain::DraftNumber &number = m_flow.draft().numbers[std::size_t(m_fixing)];
    m_fixLabel->setText(number.line > 0 ? tr("Line %1:").arg(number.line) : tr("Number:"));
    m_fixEdit->setText(number.e164.isEmpty() ? number.read : domain::nationalForm(number.e164));
    m_fixBar->show();
    m_fixEdit->setFocus();
    m_fixEdit->selectAll();
}

void VerdictPane::applyFix()
{
    if (m_fixing < 0 || std::size_t(m_fixing) >= m_flow.draft().numbers.size())
        return;
    m_flow.fixNumber(m_fixing, m_fixEdit->text());
    m_fixBar->hide();
    m_table->selectId(u"n%1"_s.arg(m_fixing));
    m_table->setFocus();
}

void VerdictPane::exportSetAside()
{
    std::vector<int> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).group == tables::IntakeGroup::SetAside && m_model->numberIndex(row) >= 0)
            rows.push_back(row);
    }
    saveTable(this, m_around.prompts, tr("Export set-aside rows"), tr("set-aside numbers.csv"),
        tables::exportRows(*m_model, rows), [this](const QString &words) {
            m_lookup->setMeaning(Meaning::Failed);
            m_lookup->setText(words);
            m_lookup->show();
        });
}

} // namespace views
