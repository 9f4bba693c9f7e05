#include "views/dialogs/imported/scopesdialog.h"

#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using tables::ScopesModel;

namespace views {

ScopesDialog::ScopesDialog(flows::HostingScopes &scopes, NameOfId nameOf, QWidget *parent)
    : QDialog(parent)
    , m_scopes(scopes)
    , m_nameOf(std::move(nameOf))
    , m_table(named(new DataTable, u"scopes"_s, tr("Pairs of service plan and campaign")))
    , m_count(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_toggle(named(new QPushButton, u"scopeToggle"_s, tr("Leave the selected pair out, or ask for it again")))
    , m_forget(named(new QPushButton(tr("&Forget")), u"scopeForget"_s, tr("Forget the selected pair")))
    , m_plan(named(new QLineEdit, u"scopePlan"_s, tr("Id of a service plan")))
    , m_campaign(named(new QLineEdit, u"scopeCampaign"_s, tr("Id of a campaign")))
    , m_add(named(new QPushButton(tr("&Add")), u"scopeAdd"_s, tr("Add this pair")))
{
    setObjectName(u"scopesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Plans and campaigns"));
    resize(760, 560);
    auto *words = new TextLabel(tr("Sinch lists hosting orders and imported numbers only for a service plan together "
                                   "with a campaign, and no API says which there are. Portside learns the pairs from "
                                   "what it reads. Each one costs twelve questions for a whole list."),
        TextLabel::Type::Base, TextLabel::Tone::Secondary);
    words->setWordWrap(true);
    auto *close = named(new QPushButton(tr("&Close")), u"scopesClose"_s, tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_toggle);
    foot->addWidget(m_forget);
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::blockGap);
    column->addWidget(words);
    column->addWidget(buildTable(), 1);
    column->addWidget(buildAdd());
    column->addLayout(foot);
    connect(&m_scopes, &flows::HostingScopes::changed, this, &ScopesDialog::take);
    take();
    m_table->setFocus();
}

QWidget *ScopesDialog::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setModel(&m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ScopesModel::Origin, Qt::AscendingOrder);
    m_table->setRowHeight(metrics::rowTwoLines);
    m_table->setItemDelegateForColumn(ScopesModel::Plan, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(ScopesModel::Campaign, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(ScopesModel::Asked, new StatusDelegate(StatusDelegate::Form::Mark, m_table));
    m_table->setColumnRules({
        {.column = ScopesModel::Plan, .width = 200, .stretch = true},
        {.column = ScopesModel::Campaign, .width = m_table->widthFor(ScopesModel::Campaign, u"CDCQLGJ000"_s)},
        {.column = ScopesModel::Origin,
            .width = m_table->widthFor(ScopesModel::Origin, tr("a number of the project")),
            .priority = 1},
        {.column = ScopesModel::Asked, .width = m_table->widthFor(ScopesModel::Asked, tr("left out")) + 24},
    });
    connect(m_table, &DataTable::currentIdChanged, this, &ScopesDialog::follow);
    connect(m_table, &DataTable::opened, m_toggle, &QPushButton::click);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        if (const tables::ScopeRow *row = current())
            m_scopes.setAsked(store::HostingScope(row->scope), !row->scope.isAsked);
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        if (const tables::ScopeRow *row = current())
            m_scopes.forget(store::HostingScope(row->scope));
    });
    m_forget->setToolTip(tr("It comes back when Portside sees it again. Leave it out to keep it away."));
    return m_table;
}

QWidget *ScopesDialog::buildAdd()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    m_plan->setPlaceholderText(tr("Service plan id"));
    m_campaign->setPlaceholderText(tr("Campaign id, or empty for none"));
    m_plan->setMaxLength(128);
    m_campaign->setMaxLength(128);
    row->addWidget(m_plan, 3);
    row->addWidget(m_campaign, 2);
    row->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &ScopesDialog::add);
    connect(m_plan, &QLineEdit::textChanged, this, &ScopesDialog::follow);
    return box;
}

void ScopesDialog::take()
{
    std::vector<tables::ScopeRow> rows;
    for (const store::HostingScope &scope : m_scopes.all())
        rows.push_back({.scope = scope, .plan = m_nameOf(scope.servicePlanId), .campaign = m_nameOf(scope.campaignId)});
    const QString id = m_table->currentId();
    m_model.setScopes(std::move(rows));
    if (!m_table->selectId(id) && m_proxy.rowCount() > 0)
        m_table->selectRow(0);
    const auto asked = std::ranges::count_if(m_scopes.all(), &store::HostingScope::isAsked);
    m_count->setText(tr("%1 known, %2 asked for", "two counts").arg(m_scopes.all().size()).arg(asked));
    follow();
}

const tables::ScopeRow *ScopesDialog::current() const
{
    return m_model.find(m_table->currentId());
}

void ScopesDialog::follow()
{
    const tables::ScopeRow *row = current();
    m_toggle->setText(row && !row->scope.isAsked ? tr("A&sk for it") : tr("&Leave out"));
    m_toggle->setEnabled(row);
    m_forget->setEnabled(row);
    m_add->setEnabled(!m_plan->text().trimmed().isEmpty());
}

void ScopesDialog::add()
{
    const tables::ScopeRow row{
        .scope = {.servicePlanId = m_plan->text().trimmed(), .campaignId = m_campaign->text().trimmed()}};
    m_scopes.add(row.scope.servicePlanId, row.scope.campaignId);
    m_plan->clear();
    m_campaign->clear();
    m_table->selectId(rowId(row));
}

} // namespace views
