#include "views/pages/numbers/inventorypage.h"

#include "flows/numbers/inventoryflow.h"
#include "flows/numbers/numberdetail.h"
#include "tables/numbers/numbersmodel.h"
#include "views/format.h"
#include "views/pages/listpage.h"
#include "views/pages/numbers/inventorycolumns.h"
#include "views/pages/numbers/inventoryfilters.h"
#include "views/pages/numbers/inventorytable.h"
#include "views/pages/numbers/inventoryviewtabs.h"
#include "views/pages/numbers/numberpane.h"
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
#include <QPushButton>
#include <QSplitter>

using namespace Qt::StringLiterals;
using tables::NumbersModel;

namespace views {

InventoryPage::InventoryPage(const Parts &parts, QWidget *parent)
    : Page(parent)
    , m_flow(parts.flow)
    , m_detail(parts.detail)
    , m_model(parts.model)
    , m_actions(new NumberActions(this))
    , m_header(new PageHeader)
    , m_buy(named(new QPushButton(icon(Icon::Cart), tr("&Buy numbers…")), u"buyNumbers"_s, tr("Buy numbers")))
    , m_left(named(new ErrorBanner, u"leftJobs"_s, tr("Left half done")))
    , m_banner(named(new ErrorBanner, u"inventoryBanner"_s, tr("What happened")))
    , m_bar(new FilterBar)
    , m_filters(new InventoryFilters(*m_bar, m_model, this))
    , m_table(makeInventoryTable(m_model))
    , m_columns(new InventoryColumns(*m_table, m_model, this))
    , m_pane(new NumberPane(
          *m_actions, [this](const QString &id) { return m_model.nameOf(id); }, parts.now))
    , m_splitter(new QSplitter)
{
    m_header->setTitle(title());
    auto *again = listpage::refreshButton();
    connect(again, &QPushButton::clicked, this, &InventoryPage::refresh);
    m_header->addAction(again);
    m_header->addAction(m_buy);
    connect(m_buy, &QPushButton::clicked, this, &InventoryPage::buyRequested);
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    m_left->setRetryVisible(false);
    auto *goOn = named(new QPushButton(tr("&Go on…")), u"goOn"_s, tr("Go on with what was left half done"));
    m_left->addAction(goOn);
    connect(goOn, &QPushButton::clicked, this, &InventoryPage::goOnRequested);
    m_state = new PageState(m_table);
    m_splitter->setObjectName(u"inventorySplitter"_s);
    m_splitter->addWidget(m_state);
    m_splitter->addWidget(m_pane);
    m_place = new PanePlace(*this, *m_splitter);
    m_bulk = buildBulk();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_header, m_left, m_banner, new Hairline, m_bar})
        column->addWidget(part);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_bulk);

    connectParts();
    connectFlows();
    followServed();
    m_pane->showNumber(m_detail);
    followCurrent();
    followTicks();
    followState();
}

QWidget *InventoryPage::buildBulk()
{
    auto *bulk = new QWidget;
    bulk->setObjectName(u"bulkBar"_s);
    setSurface(bulk, Surface::Alternate);
    m_tickText = new TextLabel(TextLabel::Type::Bold);
    m_tickText->setObjectName(u"tickText"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    row->addWidget(m_tickText);
    QPushButton *clear = m_actions->button(NumberAction::ClearTicks, u"clearTicks"_s);
    setLook(clear, ButtonLook::Link);
    row->addWidget(clear);
    row->addStretch();
    row->addWidget(m_actions->button(NumberAction::Copy, u"copyTicked"_s));
    row->addWidget(m_actions->button(NumberAction::Bulk, u"bulkChange"_s));
    row->addWidget(m_actions->button(NumberAction::Protect, u"bulkProtect"_s));
    row->addWidget(m_actions->button(NumberAction::Release, u"bulkRelease"_s));
    auto *column = new QVBoxLayout(bulk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline);
    column->addLayout(row);
    return bulk;
}

void InventoryPage::connectParts()
{
    auto *columns = named(new QPushButton(icon(Icon::Columns), QString()), u"columns"_s, tr("Columns"));
    columns->setToolTip(tr("Columns…"));
    auto *all
        = named(new QPushButton(icon(Icon::CheckboxMarked), QString()), u"tickAll"_s, tr("Tick all numbers shown"));
    all->setToolTip(all->accessibleName());
    for (QPushButton *tool : {all, columns}) {
        setLook(tool, ButtonLook::Flat);
        m_bar->addTool(tool);
    }
    m_bar->textFilter()->setPlaceholderText(tr("Number, name or id"));
    m_bar->textFilter()->setShortcutText(QKeySequence(Qt::CTRL | Qt::Key_F).toString(QKeySequence::NativeText));
    connect(columns, &QPushButton::clicked, m_columns, &InventoryColumns::ask);
    connect(all, &QPushButton::clicked, m_actions->action(NumberAction::TickAll), &QAction::trigger);
    connect(m_actions, &NumberActions::triggered, this, &InventoryPage::act);
    // At once and not when typing rests: a million numbers are searched in less than a frame.
    connect(m_bar->textFilter(), &TextFilter::textChanged, this, &InventoryPage::lookFor);
    connect(m_filters, &InventoryFilters::changed, this, [this] { lookFor(m_bar->textFilter()->text()); });
    connect(m_table, &DataTable::currentIdChanged, this, &InventoryPage::followCurrent);
    connect(m_table, &DataTable::opened, this, [this] {
        if (m_actions->isServed(NumberAction::Passport))
            act(NumberAction::Passport);
        else
            m_place->ask();
    });
    connect(m_state, &PageState::retryRequested, this, &InventoryPage::refresh);
    connect(m_state, &PageState::actionRequested, this, [this] {
        if (m_model.filter() == tables::InventoryFilter())
            return m_model.numbers() == 0 ? Q_EMIT buyRequested() : refresh();
        m_bar->textFilter()->clear();
        m_filters->clear();
    });
}

void InventoryPage::connectFlows()
{
    connect(&m_flow, &flows::InventoryFlow::stateChanged, this, &InventoryPage::followState);
    connect(&m_flow, &flows::InventoryFlow::progressChanged, this, &InventoryPage::followRows);
    connect(&m_model, &NumbersModel::arranged, this, [this] {
        if (!m_wanted.isEmpty() && m_table->selectId(m_wanted))
            m_wanted.clear();
        else if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
            m_table->selectRow(0);
        followState();
        followTicks();
    });
    connect(&m_model, &NumbersModel::rowsInserted, this, &InventoryPage::followState);
    connect(&m_model, &NumbersModel::checkedChanged, this, &InventoryPage::followTicks);
    connect(&m_model, &NumbersModel::numbersChanged, this, &InventoryPage::followCurrent);
    connect(&m_detail, &flows::NumberDetailFlow::changed, this, [this] { m_pane->showNumber(m_detail); });
    connect(&m_detail, &flows::NumberDetailFlow::numberGone, this, [this](const QString &phoneNumber) {
        showMessage(tables::Meaning::NeedsYou,
            tr("%1 is no longer among the project's numbers. Its row was taken out.").arg(format::phone(phoneNumber)));
    });
}

void InventoryPage::lookFor(const QString &text)
{
    tables::InventoryFilter filter = m_filters->filter();
    filter.text = text.trimmed();
    m_model.setFilter(filter);
}

void InventoryPage::select(const QString &phoneNumber)
{
    m_wanted = phoneNumber;
    if (m_table->selectId(phoneNumber))
        m_wanted.clear();
    else if (m_model.find(phoneNumber)) { // it is there, and hidden
        m_bar->textFilter()->clear();
        m_filters->clear();
    }
}

void InventoryPage::narrow(const tables::InventoryFilter &filter)
{
    m_wanted.clear();
    m_bar->textFilter()->setText(filter.text);
    m_filters->apply(filter);
}

void InventoryPage::offerLeft(int jobs)
{
    if (jobs == 0)
        m_left->clear();
    else
        m_left->showMessage(tables::Meaning::NeedsYou, tr("%n change(s) of numbers left half done.", nullptr, jobs));
}

void InventoryPage::followCurrent()
{
    const auto number = m_model.find(m_table->currentId());
    if (number)
        m_detail.open(*number);
    else if (m_detail.number() && !m_model.find(m_detail.number()->phoneNumber))
        m_detail.close();
    for (const NumberAction which : {NumberAction::Rename, NumberAction::Change, NumberAction::Relink,
             NumberAction::EmergencyAddress, NumberAction::Passport})
        m_actions->action(which)->setEnabled(number.has_value());
    for (const NumberAction which : {NumberAction::Protect, NumberAction::Release})
        m_actions->action(which)->setEnabled(number || m_model.ticked() > 0);
}

void InventoryPage::setSavedViews(flows::InventoryViews &views)
{
    auto *tabs = new InventoryViewTabs(views,
        {.model = m_model, .table = *m_table, .bar = *m_bar, .filters = *m_filters, .columns = *m_columns}, this);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    const int at = column->indexOf(m_bar);
    column->insertWidget(at, new Hairline);
    column->insertWidget(at, tabs->bar());
    connect(tabs, &InventoryViewTabs::filterChosen, this, [this] { lookFor(m_bar->textFilter()->text()); });
}

void InventoryPage::showMessage(tables::Meaning meaning, const QString &text)
{
    m_banner->showMessage(meaning, text);
}

void InventoryPage::showError(const ErrorText &error)
{
    m_banner->showError(error);
}

QString InventoryPage::title() const
{
    return tr("Numbers");
}

void InventoryPage::shown()
{
    if (m_flow.state() == flows::ListState::NotRead)
        m_flow.refresh();
}

void InventoryPage::refresh()
{
    m_banner->clear();
    m_flow.refresh();
    m_detail.refresh();
}

void InventoryPage::cancelBusy()
{
    m_flow.cancel();
}

void InventoryPage::focusFilter()
{
    m_bar->textFilter()->beginTyping();
}

void InventoryPage::togglePane()
{
    m_place->toggle();
}

} // namespace views
