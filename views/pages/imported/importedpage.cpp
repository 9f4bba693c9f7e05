#include "views/pages/imported/importedpage.h"

#include "domain/imported/importedrules.h"
#include "tables/imported/importedtext.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/format.h"
#include "views/importedattempt.h"
#include "views/pages/imported/importedfilters.h"
#include "views/pages/imported/importedpane.h"
#include "views/pages/listpage.h"
#include "views/pages/paneplace.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/actionbutton.h"
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
#include <QMetaMethod>
#include <QPushButton>
#include <QSplitter>

using namespace Qt::StringLiterals;
using tables::ImportedModel, tables::ImportedText;

namespace views {

ImportedPage::ImportedPage(flows::ImportedListFlow &list, QWidget *parent)
    : Page(parent)
    , m_list(list)
    , m_header(new PageHeader)
    , m_banner(named(new ErrorBanner, u"importedBanner"_s, tr("What happened")))
    , m_bar(new FilterBar)
    , m_filters(new ImportedFilters(
          *m_bar, [this](const QString &id) { return m_model.nameOf(id); }, this))
    , m_asked(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_table(named(new DataTable, u"importedTable"_s, tr("Imported numbers")))
    , m_splitter(new QSplitter)
    , m_pane(new ImportedPane([this](const QString &id) { return m_model.nameOf(id); }))
{
    buildActions();
    m_header->setTitle(title());
    auto *again = listpage::refreshButton();
    connect(again, &QPushButton::clicked, this, &ImportedPage::refresh);
    QPushButton *import = actionButton(m_import, u"importNumbers"_s);
    setLook(import, ButtonLook::Primary);
    m_header->addAction(again);
    m_header->addAction(import);
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    m_asked->setObjectName(u"importedAsked"_s);
    m_asked->setElided(true);
    m_asked->setContentsMargins(metrics::inset, metrics::grid, metrics::inset, metrics::grid);
    m_state = new PageState(buildTable());
    m_splitter->setObjectName(u"importedSplitter"_s);
    m_splitter->addWidget(m_state);
    m_splitter->addWidget(m_pane);
    m_place = new PanePlace(*this, *m_splitter);
    listpage::layOut(this, {m_header, m_banner, new Hairline, m_bar, m_asked, m_splitter});
    connectFlow();
    showState();
}

void ImportedPage::buildActions()
{
    const auto add = [this](const QString &text, const QString &name, auto act) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        m_actions.append(action);
        return action;
    };
    const auto ofCurrent = [this](auto signal) {
        return [this, signal] {
            if (const auto *number = current())
                Q_EMIT(this->*signal)(number->phoneNumber);
        };
    };
    m_import = add(tr("&Import numbers…"), u"actionImport"_s, &ImportedPage::importRequested);
    m_change = add(tr("Rena&me or change…"), u"actionChangeImported"_s, ofCurrent(&ImportedPage::changeRequested));
    //: Unlink a number from its service, then link it to another one
    m_relink = add(tr("Re&link…"), u"actionRelinkImported"_s, ofCurrent(&ImportedPage::relinkRequested));
    m_remove = add(tr("&Delete…"), u"actionRemoveImported"_s, ofCurrent(&ImportedPage::removeRequested));
    m_import->setVisible(false); // until somebody does it
    m_pane->addAction(m_change, u"paneChangeImported"_s);
    m_pane->addAction(m_relink, u"paneRelinkImported"_s);
    m_pane->addAction(m_remove, u"paneRemoveImported"_s);
}

QWidget *ImportedPage::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setModel(&m_proxy);
    m_table->setRowHeight(metrics::rowTwoLines);
    m_table->setItemDelegateForColumn(ImportedModel::Number, new TwoLineDelegate(m_table));
    auto *mark = new StatusDelegate(StatusDelegate::Form::Mark, m_table);
    for (const int column : {int(ImportedModel::Plan), int(ImportedModel::Campaign), int(ImportedModel::AttSms),
             int(ImportedModel::TmobileSms), int(ImportedModel::AttMms), int(ImportedModel::TmobileMms)})
        m_table->setItemDelegateForColumn(column, mark);
    m_table->setItemDelegateForColumn(ImportedModel::Summary, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    const auto width = [this](int column, const QString &sample) { return m_table->widthFor(column, sample); };
    const int carrier
        = width(ImportedModel::TmobileMms, ImportedText::of(domain::HostingProgress::Unspecified).text) + 24;
    std::vector<ColumnRule> rules{
        {.column = ImportedModel::Number,
            .width = width(ImportedModel::Number, u"(888) 888-8888 00"_s),
            .stretch = true},
        {.column = ImportedModel::Summary, .width = width(ImportedModel::Summary, tr("Under way")) + 40},
        {.column = ImportedModel::Plan, .width = width(ImportedModel::Plan, u"Portside support 10"_s) + 24},
        {.column = ImportedModel::Campaign, .width = width(ImportedModel::Campaign, u"CWWWWWWW"_s) + 24},
        {.column = ImportedModel::AttSms, .width = carrier},
        {.column = ImportedModel::TmobileSms, .width = carrier},
        {.column = ImportedModel::AttMms, .width = carrier},
        {.column = ImportedModel::TmobileMms, .width = carrier},
        {.column = ImportedModel::Callback, .width = 120},
    };
    for (ColumnRule &rule : rules)
        rule.priority = m_model.columnInfo(rule.column).hidePriority;
    m_table->setColumnRules(std::move(rules));
    connect(m_table, &DataTable::opened, this, [this] { m_place->ask(); });
    connect(m_table, &DataTable::currentIdChanged, this, &ImportedPage::followCurrent);
    connect(m_bar->textFilter(), &TextFilter::filterChanged, this, [this](const QString &text) {
        m_proxy.setFilterText(text);
        showState();
    });
    return m_table;
}

void ImportedPage::connectFlow()
{
    connect(m_filters, &ImportedFilters::changed, this, [this] {
        if (m_wasShown)
            ask();
    });
    connect(&m_list, &flows::ImportedListFlow::changed, this, &ImportedPage::take);
    connect(&m_list, &flows::ImportedListFlow::readingChanged, this, &ImportedPage::showState);
    connect(m_state, &PageState::retryRequested, this, &ImportedPage::refresh);
    connect(m_state, &PageState::actionRequested, this, [this] {
        if (m_proxy.filterText().isEmpty() && !m_filters->isSet()) {
            Q_EMIT importRequested();
            return;
        }
        m_bar->textFilter()->clear();
        m_filters->clear();
    });
}

void ImportedPage::setKnown(std::vector<flows::ImportedScope> known)
{
    m_filters->setKnown(std::move(known));
}

void ImportedPage::setNames(const tables::ImportedNames &names)
{
    m_model.setNames(names);
    followCurrent();
}

void ImportedPage::ask()
{
    m_banner->clear();
    m_list.read(m_filters->query());
}

QString ImportedPage::title() const
{
    return tr("Imported numbers");
}

PageStatus ImportedPage::status() const
{
    PageStatus status;
    status.shown = tr("%n imported number(s)", nullptr, m_model.rowCount());
    if (m_list.asOf())
        status.asOf = format::asOf(*m_list.asOf());
    if (!m_list.isReading())
        return status;
    const flows::Progress progress = m_list.progress();
    status.busy = tr("Reading imported numbers, %1 of %2 lists").arg(progress.done).arg(progress.total);
    status.done = progress.done;
    status.total = progress.total;
    status.cancelable = true;
    return status;
}

void ImportedPage::shown()
{
    m_wasShown = true;
    if (!m_list.wasRead() && !m_list.isReading())
        ask();
}

void ImportedPage::refresh()
{
    m_wasShown = true;
    ask();
}

void ImportedPage::focusFilter()
{
    m_bar->textFilter()->beginTyping();
}

void ImportedPage::togglePane()
{
    m_place->toggle();
}

void ImportedPage::select(const QString &number)
{
    m_wanted = number;
    m_bar->textFilter()->clear();
    if (m_table->selectId(number))
        m_wanted.clear();
    else
        m_list.readOne(number);
}

void ImportedPage::take()
{
    const QString wanted = m_wanted.isEmpty() ? m_table->currentId() : m_wanted;
    m_model.setEntries(m_list.entries(), m_list.query().sorting.has_value());
    if (!wanted.isEmpty() && m_table->selectId(wanted))
        m_wanted.clear();
    showState();
}

//! The API has no list of all: what is not asked for is not in it.
QString ImportedPage::asked() const
{
    const auto &parts = m_list.parts();
    if (parts.empty())
        return tr("Nothing was asked for yet.");
    int failed = 0;
    QStringList scopes;
    for (const auto &part : parts) {
        failed += part.error.has_value();
        scopes << ImportedText::scope(m_model.nameOf(part.scope.servicePlanId), m_model.nameOf(part.scope.campaignId));
    }
    const QString what = failed > 0
        ? tr("Asked for %n pair(s) of plan and campaign, %1 could not be read", nullptr, int(parts.size())).arg(failed)
        : tr("Asked for %n pair(s) of plan and campaign", nullptr, int(parts.size()));
    return tr("%1: %2. Numbers with others are in no list.", "what was asked, the pairs")
        .arg(what, scopes.join(u"; "_s));
}

void ImportedPage::showState()
{
    const int all = m_model.rowCount();
    m_header->setSubtitle(all == 0 ? QString() : format::numbers(all));
    m_asked->setText(asked());
    m_asked->setToolTip(m_asked->text());
    if (!m_table->currentIndex().isValid() && m_proxy.rowCount() > 0)
        m_table->selectRow(0);
    if (m_proxy.rowCount() > 0)
        m_state->showContent();
    else if (m_list.isReading())
        m_state->showLoading(tr("Reading the imported numbers."));
    else if (all > 0)
        m_state->showEmpty(Icon::Filter, tr("None of the %n number(s) match.", nullptr, all),
            tr("The text filter is “%1”.").arg(m_proxy.filterText()), tr("Clear filters"));
    else if (!m_list.wasRead())
        m_state->showEmpty(Icon::Import, tr("Not read yet."), tr("F5 reads the imported numbers."), {});
    else
        m_state->showEmpty(Icon::Import, tr("No imported numbers."),
            m_filters->isSet()
                ? tr("No number of the pairs that were asked for is like that.")
                : tr("The server has no list of all: every plan and campaign that this desk knows was asked for. Plans "
                     "and campaigns become known when they are read or typed elsewhere in Portside."),
            m_filters->isSet()          ? tr("Clear filters")
                : m_import->isVisible() ? tr("Import numbers…")
                                        : QString());
    if (const auto error = m_list.error(); error && !m_list.isReading())
        m_state->showError(errorText(*error, ImportedAttempt::ReadImported), all > 0);
    m_place->setEmpty(m_proxy.rowCount() == 0);
    followCurrent();
    Q_EMIT statusChanged();
}

const domain::ImportedNumber *ImportedPage::current() const
{
    const tables::ImportedRow *row = m_model.find(m_table->currentId());
    return row && m_proxy.rowCount() > 0 ? &row->number : nullptr;
}

void ImportedPage::followCurrent()
{
    const domain::ImportedNumber *number = current();
    if (number)
        m_pane->showNumber(*number);
    else
        m_pane->clear();
    m_change->setEnabled(number);
    m_relink->setEnabled(number && !number->sms.servicePlanId.isEmpty() && domain::mayBeDeleted(*number));
    m_relink->setStatusTip(!number || m_relink->isEnabled() ? QString()
            : number->sms.servicePlanId.isEmpty()           ? tr("It is linked to nothing: change it instead.")
                                                  : tr("Not while an earlier link is being made or taken away."));
    m_remove->setEnabled(number && domain::mayBeDeleted(*number));
    m_remove->setStatusTip(
        !number || m_remove->isEnabled() ? QString() : tr("Not while a link of it is being made or taken away."));
    Q_EMIT orderActionsChanged();
}

void ImportedPage::connectNotify(const QMetaMethod &signal)
{
    Page::connectNotify(signal);
    m_import->setVisible(isSignalConnected(QMetaMethod::fromSignal(&ImportedPage::importRequested)));
}

void ImportedPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_list.setFollowing(true);
}

void ImportedPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_list.setFollowing(false);
}

} // namespace views
