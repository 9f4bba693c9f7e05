#include "views/pages/imported/qualifiedpage.h"

#include "domain/imported/qualifiedrules.h"
#include "tables/imported/qualifiedtext.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/dialogs/filterdialog.h"
#include "views/pages/imported/qualifiedpane.h"
#include "views/pages/listpage.h"
#include "views/pages/paneplace.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/textfilter.h"
#include "views/widgets/tickboxes.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>

using namespace Qt::StringLiterals;
using domain::QualifiedNumber, domain::QualifiedState;
using tables::QualifiedModel, tables::QualifiedText;

namespace views {

QualifiedPage::QualifiedPage(const Parts &parts, QWidget *parent)
    : Page(parent)
    , m_list(parts.list)
    , m_invoices(parts.invoices)
    , m_model(parts.now)
    , m_header(new PageHeader)
    , m_banner(named(new ErrorBanner, u"qualifiedBanner"_s, tr("What happened")))
    , m_bar(new FilterBar)
    , m_table(named(new DataTable, u"qualifiedTable"_s, tr("Qualified numbers")))
    , m_splitter(new QSplitter)
    , m_pane(new QualifiedPane(parts.now))
{
    buildActions();
    buildHeader();
    buildFilters();
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    m_state = new PageState(buildTable());
    m_splitter->setObjectName(u"qualifiedSplitter"_s);
    m_splitter->addWidget(m_state);
    m_splitter->addWidget(m_pane);
    m_place = new PanePlace(*this, *m_splitter);
    m_bulk = buildBulk();
    listpage::layOut(this, {m_header, m_banner, new Hairline, m_bar, m_splitter});
    layout()->addWidget(m_bulk);
    connectFlows();
    m_state->showLoading(tr("Reading the qualified numbers."));
    take();
    followTicks();
}

void QualifiedPage::buildActions()
{
    const auto add = [this](const QString &text, const QString &name, auto act) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        m_actions.append(action);
        return action;
    };
    m_add = add(tr("&Add numbers…"), u"actionAddQualified"_s, &QualifiedPage::addRequested);
    m_challenge = add(tr("&Prove by a call…"), u"actionChallenge"_s, [this] {
        if (const auto *row = current())
            Q_EMIT challengeRequested(row->number().phoneNumber);
    });
    m_mail = add(tr("E-mail &invoices…"), u"actionInvoices"_s,
        [this] { Q_EMIT invoicesRequested(chosenWhere(domain::invoicesHelp)); });
    m_markSent = add(tr("Invoices are &sent"), u"actionMarkSent"_s,
        [this] { m_invoices.setSent(chosenWhere(domain::invoicesHelp), true); });
    m_unmark = add(tr("Invoices are &not sent"), u"actionUnmark"_s, [this] { m_invoices.setSent(chosen(), false); });
    m_textEnable = add(tr("&Text-enable…"), u"actionTextEnable"_s,
        [this] { Q_EMIT textEnableRequested(chosenWhere(domain::mayBeTextEnabled)); });
    m_remove = add(tr("&Delete…"), u"actionRemoveQualified"_s, [this] {
        if (const auto *row = current())
            Q_EMIT removeRequested(row->number().phoneNumber);
    });
    m_textEnable->setVisible(false); // until somebody does it
    m_pane->addAction(m_challenge, u"paneChallenge"_s);
    m_pane->addAction(m_mail, u"paneInvoices"_s);
    m_pane->addAction(m_markSent, u"paneMarkSent"_s);
    m_pane->addAction(m_unmark, u"paneUnmark"_s);
    m_pane->addAction(m_textEnable, u"paneTextEnable"_s);
    m_pane->addAction(m_remove, u"paneRemove"_s);
}

void QualifiedPage::buildHeader()
{
    m_header->setTitle(title());
    auto *again = listpage::refreshButton();
    connect(again, &QPushButton::clicked, this, &QualifiedPage::refresh);
    QPushButton *add = actionButton(m_add, u"addQualified"_s);
    add->setIcon(icon(Icon::Plus, QPalette::HighlightedText));
    setLook(add, ButtonLook::Primary);
    m_next = named(new QPushButton(this), u"qualifiedNext"_s, tr("Next action"));
    m_next->hide(); // the row paints it; Ctrl+Return presses it
    connect(m_next, &QPushButton::clicked, this, &QualifiedPage::actNext);
    m_header->addAction(again);
    m_header->addAction(add);
}

void QualifiedPage::buildFilters()
{
    m_stateChip = m_bar->addChip(tr("State"), u"filterQualifiedState"_s);
    m_regionChip = m_bar->addChip(tr("Region"), u"filterQualifiedRegion"_s);
    m_bar->textFilter()->setPlaceholderText(tr("Number or words"));
    connect(m_stateChip, &QAbstractButton::clicked, this, [this] {
        std::vector<FilterChoice> choices{{tr("Any"), {}}};
        for (const QualifiedState state : QualifiedText::states())
            choices.push_back({QualifiedText::of(state).text, QString::number(int(state))});
        const auto &now = m_model.filter().state;
        filterdialog::askChoice(m_bar, tr("Filter by state"), choices, now ? QString::number(int(*now)) : QString(),
            [this](const QString &value) {
                auto filter = m_model.filter();
                filter.state = value.isEmpty() ? std::nullopt : std::optional(QualifiedState(value.toInt()));
                filterBy(filter);
            });
    });
    connect(m_regionChip, &QAbstractButton::clicked, this, [this] {
        filterdialog::askChoice(m_bar, tr("Filter by region"),
            {{tr("Any"), {}}, {tr("United States"), u"US"_s}, {tr("Canada"), u"CA"_s}}, m_model.filter().regionCode,
            [this](const QString &value) {
                auto filter = m_model.filter();
                filter.regionCode = value;
                filterBy(filter);
            });
    });
    const auto cleared = [this](auto change) {
        return [this, change] {
            auto filter = m_model.filter();
            change(filter);
            filterBy(filter);
        };
    };
    connect(m_stateChip, &FilterChip::cleared, this, cleared([](auto &filter) { filter.state.reset(); }));
    connect(m_regionChip, &FilterChip::cleared, this, cleared([](auto &filter) { filter.regionCode.clear(); }));
    connect(m_bar, &FilterBar::clearRequested, this, [this] { filterBy({.text = m_model.filter().text}); });
    connect(m_bar->textFilter(), &TextFilter::filterChanged, this, [this](const QString &text) {
        auto filter = m_model.filter();
        filter.text = text;
        filterBy(filter);
    });
}

QWidget *QualifiedPage::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setRowHeight(metrics::rowWithButton);
    auto *action = new ActionDelegate(m_table);
    m_table->setItemDelegateForColumn(QualifiedModel::Number, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(QualifiedModel::State, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setItemDelegateForColumn(QualifiedModel::NextAction, action);
    const auto width = [this](int column, const QString &sample) { return m_table->widthFor(column, sample); };
    m_table->setColumnRules({
        {.column = QualifiedModel::Number,
            .width = width(QualifiedModel::Number, u"+18888888888 · WW"_s) + metrics::indicator + metrics::gap},
        {.column = QualifiedModel::State,
            .width = width(QualifiedModel::State, QualifiedText::of(QualifiedState::HostingInProgress).text) + 32},
        {.column = QualifiedModel::Says, .width = 140, .stretch = true},
        {.column = QualifiedModel::Invoices,
            .width = width(QualifiedModel::Invoices, tr("sent 24 Nov, 4 business days")) + metrics::smallIcon,
            .priority = 1},
        {.column = QualifiedModel::Changed,
            .width = width(QualifiedModel::Changed, tr("24 Nov 2026") % u"00"),
            .priority = 2},
        {.column = QualifiedModel::NextAction,
            .width = std::max(124, width(QualifiedModel::NextAction, tr("Call with code…")) + metrics::gap)},
    });
    new TickBoxes(*m_table);
    connect(action, &ActionDelegate::pressed, this, [this](const QModelIndex &index) {
        m_table->setCurrentIndex(index);
        actNext();
    });
    connect(m_table, &DataTable::opened, this, [this] { m_place->ask(); });
    connect(m_table, &DataTable::currentIdChanged, this, &QualifiedPage::followCurrent);
    connect(&m_model, &QualifiedModel::checkedChanged, this, &QualifiedPage::followTicks);
    return m_table;
}

QWidget *QualifiedPage::buildBulk()
{
    auto *bulk = new QWidget;
    bulk->setObjectName(u"qualifiedBulk"_s);
    setSurface(bulk, Surface::Alternate);
    m_tickText = new TextLabel(TextLabel::Type::Bold);
    m_tickText->setObjectName(u"qualifiedTicks"_s);
    auto *clear = named(new QPushButton(tr("&Untick all")), u"untickQualified"_s, tr("Untick all"));
    setLook(clear, ButtonLook::Link);
    connect(clear, &QPushButton::clicked, &m_model, &QualifiedModel::clearChecked);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    row->addWidget(m_tickText);
    row->addWidget(clear);
    row->addStretch();
    row->addWidget(actionButton(m_mail, u"bulkInvoices"_s));
    row->addWidget(actionButton(m_markSent, u"bulkMarkSent"_s));
    row->addWidget(actionButton(m_textEnable, u"bulkTextEnable"_s));
    auto *column = new QVBoxLayout(bulk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Hairline);
    column->addLayout(row);
    return bulk;
}

void QualifiedPage::connectFlows()
{
    connect(&m_list, &flows::QualifiedListFlow::changed, this, &QualifiedPage::take);
    connect(&m_list, &flows::QualifiedListFlow::readingChanged, this, &QualifiedPage::showState);
    connect(&m_invoices, &flows::Invoices::changed, this, &QualifiedPage::take);
    connect(&m_invoices, &flows::Invoices::failed, this,
        [this](const store::Error &error) { m_banner->showError(storeErrorText(StoreAttempt::Save, error)); });
    connect(m_state, &PageState::retryRequested, this, &QualifiedPage::refresh);
    connect(m_state, &PageState::actionRequested, this, [this] {
        if (m_model.all() == 0) {
            Q_EMIT addRequested();
            return;
        }
        m_bar->textFilter()->clear();
        filterBy({});
    });
}

} // namespace views
