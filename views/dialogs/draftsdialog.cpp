#include "views/dialogs/draftsdialog.h"

#include "store/future.h"
#include "tables/roles.h"
#include "views/delegates/actiondelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/errortext.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pagestate.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <utility>

using namespace Qt::StringLiterals;
using tables::DraftsModel;

namespace views {

DraftsDialog::DraftsDialog(store::Drafts &drafts, QString profileKey, domain::Clock local, QWidget *parent)
    : QDialog(parent)
    , m_drafts(drafts)
    , m_profileKey(std::move(profileKey))
    , m_model(std::move(local))
    , m_banner(new ErrorBanner)
    , m_undo(named(new QPushButton(tr("&Undo")), u"undoDiscard"_s, tr("Undo the discarding")))
    , m_table(named(new DataTable, u"draftsTable"_s, tr("Drafts")))
    , m_discard(named(new QPushButton(tr("&Discard")), u"discardDraft"_s, tr("Discard the draft")))
    , m_resume(named(new QPushButton(tr("&Resume")), u"resumeDraft"_s, tr("Resume the draft")))
{
    setObjectName(u"draftsDialog"_s);
    setWindowTitle(tr("Drafts"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 440);
    m_table->setModel(&m_model);
    m_table->setRowHeight(metrics::rowTwoLines);
    auto *twoLine = new TwoLineDelegate(m_table);
    auto *action = new ActionDelegate(m_table);
    for (const int column : {int(DraftsModel::Reference), int(DraftsModel::Changed), int(DraftsModel::State)})
        m_table->setItemDelegateForColumn(column, twoLine);
    m_table->setItemDelegateForColumn(DraftsModel::NextAction, action);
    m_table->setColumnRules({{.column = DraftsModel::Reference, .width = 200, .stretch = true},
        {.column = DraftsModel::Numbers, .width = 72}, {.column = DraftsModel::Step, .width = 120},
        {.column = DraftsModel::Changed, .width = 112}, {.column = DraftsModel::State, .width = 140, .priority = 1},
        {.column = DraftsModel::NextAction, .width = 112}});
    m_state = new PageState(m_table);
    m_banner->setRetryVisible(false);
    m_banner->addAction(m_undo);

    auto *close = named(new QPushButton(tr("&Close")), u"closeDrafts"_s, tr("Close"));
    setLook(m_resume, ButtonLook::Primary);
    setLook(m_discard, ButtonLook::Danger);
    m_discard->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    buttons->addWidget(new TextLabel(
        tr("Drafts stay on this computer and never expire."), TextLabel::Type::Small, TextLabel::Tone::Secondary));
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(close);
    buttons->addWidget(m_resume);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    layout->addWidget(m_state, 1);
    layout->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_resume, &QPushButton::clicked, this, &DraftsDialog::resume);
    connect(m_discard, &QPushButton::clicked, this, &DraftsDialog::discard);
    connect(m_undo, &QPushButton::clicked, this, &DraftsDialog::undo);
    connect(m_table, &DataTable::opened, this, &DraftsDialog::resume);
    connect(action, &ActionDelegate::pressed, this, &DraftsDialog::resume);
    connect(m_table, &DataTable::currentIdChanged, this, &DraftsDialog::follow);
    connect(&m_drafts, &store::Drafts::changed, this, &DraftsDialog::read);
    m_state->showLoading(tr("Reading the drafts."));
    read();
    follow();
}

void DraftsDialog::read()
{
    store::then(
        m_drafts.list(m_profileKey), this, [this](const store::Result<std::vector<store::DraftSummary>> &drafts) {
            if (!drafts)
                return m_state->showError(storeErrorText(StoreAttempt::Read, drafts.error()), false);
            m_model.setDrafts(*drafts);
            if (drafts->empty())
                m_state->showEmpty(
                    Icon::Save, tr("No drafts."), tr("What is begun in New port-in is kept here until it is ordered."));
            else
                m_state->showContent();
            if (!m_table->currentIndex().isValid() && !drafts->empty())
                m_table->selectId(drafts->front().id.text);
            follow();
        });
}

domain::DraftId DraftsDialog::current() const
{
    return domain::DraftId{m_table->currentId()};
}

void DraftsDialog::resume()
{
    const domain::DraftId id = current();
    if (id.isEmpty())
        return;
    accept();
    Q_EMIT resumeRequested(id);
}

void DraftsDialog::discard()
{
    const domain::DraftId id = current();
    store::then(m_drafts.discard(m_profileKey, id), this, [this, id](const store::Result<void> &discarded) {
        m_undo->setVisible(discarded.has_value());
        if (!discarded)
            return m_banner->showError(storeErrorText(StoreAttempt::Save, discarded.error()));
        m_discarded = id;
        m_banner->showMessage(tables::Meaning::Closed, tr("The draft was discarded."));
    });
}

void DraftsDialog::undo()
{
    if (!m_discarded)
        return;
    store::then(m_drafts.restore(m_profileKey, *m_discarded), this, [this](const store::Result<void> &restored) {
        if (!restored)
            return m_banner->showError(storeErrorText(StoreAttempt::Save, restored.error()));
        m_discarded.reset();
        m_banner->clear();
    });
}

void DraftsDialog::follow()
{
    m_resume->setEnabled(!current().isEmpty());
    m_discard->setEnabled(!current().isEmpty());
}

} // namespace views
