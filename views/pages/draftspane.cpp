#include "views/pages/draftspane.h"

#include "store/drafts.h"
#include "tables/draftsmodel.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tables::DraftsModel;

namespace views {

DraftsPane::DraftsPane(QWidget *parent)
    : QWidget(parent)
    , m_pill(new PillLabel)
    , m_name(new TextLabel(TextLabel::Type::Bold))
    , m_words(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_openOrder(
          named(new QPushButton(tr("&Open order")), u"openWaitedOrder"_s, tr("Open the order that it is about")))
    , m_stopWaiting(named(new QPushButton(tr("&Stop waiting")), u"stopWaiting"_s, tr("Stop waiting for the order")))
{
    setObjectName(u"draftsPane"_s);
    setAccessibleName(tr("The selected draft"));
    setSurface(this, Surface::Window);
    auto *resume = named(new ShortcutButton(tr("Res&ume")), u"resumeDraft"_s, tr("Resume the draft"));
    resume->setHint(QKeySequence(Qt::Key_Return));
    setLook(resume, ButtonLook::Accent);
    m_resume = resume;
    auto *duplicate = named(new QPushButton(tr("Du&plicate")), u"duplicateDraft"_s, tr("Duplicate the draft"));
    auto *discard = named(new QPushButton(tr("&Discard")), u"discardDraft"_s, tr("Discard the draft"));
    setLook(discard, ButtonLook::Danger);
    m_name->setElided(true);
    m_words->setWordWrap(true);
    m_words->setObjectName(u"draftWords"_s);

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_pill);
    head->addWidget(m_name, 1);
    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_resume, m_openOrder, m_stopWaiting, duplicate, discard})
        buttons->addWidget(button);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    inner->setSpacing(metrics::gap);
    inner->addLayout(head);
    inner->addWidget(m_words);
    inner->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new Hairline);
    outer->addLayout(inner);

    connect(m_resume, &QPushButton::clicked, this, &DraftsPane::resumeRequested);
    connect(m_openOrder, &QPushButton::clicked, this, &DraftsPane::openOrderRequested);
    connect(m_stopWaiting, &QPushButton::clicked, this, &DraftsPane::stopWaitingRequested);
    connect(duplicate, &QPushButton::clicked, this, &DraftsPane::duplicateRequested);
    connect(discard, &QPushButton::clicked, this, &DraftsPane::discardRequested);
}

void DraftsPane::showDraft(const store::DraftSummary &draft, const QModelIndex &row)
{
    const auto text = [&row](int column) { return row.siblingAtColumn(column).data().toString(); };
    const QModelIndex state = row.siblingAtColumn(DraftsModel::State);
    m_pill->setPill({state.data().toString(), state.data(tables::MeaningRole).value<tables::Meaning>(),
        state.data(tables::SignRole).value<tables::Sign>()});
    m_name->setText(
        tr("%1 · %2", "reference, how many numbers").arg(text(DraftsModel::Reference), format::numbers(draft.numbers)));
    const QString stands
        = tr("Stopped at %1. Drafts stay on this computer and never expire.").arg(text(DraftsModel::Step));
    const QString why = text(DraftsModel::Remark);
    m_words->setText(why.isEmpty() ? stands : tr("%1 %2", "two sentences").arg(why, stands));
    m_stopWaiting->setVisible(!draft.waits.empty() && !draft.submitting);
    m_openOrder->setVisible(!draft.waits.empty() || draft.origin);
}

} // namespace views
