#include "views/wizards/portin/reviewpage.h"

#include "domain/porting/reference.h"
#include "flows/settleflow.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/progressstrip.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/portin/filewords.h"
#include "views/wizards/portin/issuepanel.h"
#include "views/wizards/portin/newsbanner.h"
#include "views/wizards/portin/ordercard.h"
#include "views/wizards/portin/orderwords.h"
#include "views/wizards/scrollpage.h"

#include <QFileInfo>
#include <QScrollArea>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::PlannedOrder;
using domain::PortInStep;
using domain::SubmitState;
using domain::SubmittedOrder;

namespace {

constexpr int sideWidth = 324;

int plannedNumbers(const std::vector<PlannedOrder> &plan)
{
    int count = 0;
    for (const PlannedOrder &order : plan)
        count += int(order.indexes.size());
    return count;
}

bool isPlanned(const domain::PortInDraft &draft, const PlannedOrder &planned, const SubmittedOrder &order)
{
    return std::equal(planned.indexes.begin(), planned.indexes.end(), order.numbers.begin(), order.numbers.end(),
        [&](std::size_t index, const QString &number) { return draft.numbers[index].e164 == number; });
}

bool mayExist(const SubmittedOrder &order)
{
    return order.state != SubmitState::Waiting && order.state != SubmitState::Refused
        && order.state != SubmitState::Failed;
}

} // namespace

ReviewPage::ReviewPage(flows::PortInFlow &flow, flows::SubmitFlow &submit, flows::SettleFlow &settler,
    PortInSurroundings &around, QWidget *parent)
    : PortInPage(flow, PortInStep::Review, parent)
    , m_submit(submit)
    , m_settler(settler)
    , m_around(around)
    , m_problem(named(new ErrorBanner(this), u"submitProblem"_s, tr("Problem with submitting")))
    , m_progress(named(new ProgressStrip(this), u"submitProgress"_s, tr("Submitting")))
    , m_issues(new IssuePanel(this))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_cards(new QVBoxLayout)
    , m_common(new Card(this))
    , m_commonFacts(new FactsList(m_common))
    , m_commonTitle(new TextLabel(TextLabel::Type::Bold, TextLabel::Tone::Normal, m_common))
{
    build();
    connectFlows();
}

void ReviewPage::build()
{
    const auto left = new QWidget(this);
    const auto cards = new QVBoxLayout(left);
    cards->addLayout(m_cards);
    cards->addStretch(1);
    m_cards->setSpacing(metrics::blockGap);
    m_common->body()->addWidget(m_commonTitle);
    m_common->body()->addWidget(m_commonFacts);
    m_cards->addWidget(m_common);
    const auto right = new QWidget(this);
    const auto side = new QVBoxLayout(right);
    side->addWidget(m_issues);
    side->addStretch(1);
    QScrollArea *const sideArea = scrollPage(right, this);
    sideArea->setMinimumWidth(sideWidth);
    QScrollArea *const cardArea = scrollPage(left, this);
    left->setMaximumWidth(QWIDGETSIZE_MAX);
    m_sides->setSpacing(0);
    m_sides->addWidget(cardArea, 2);
    m_sides->addWidget(new Hairline(Qt::Vertical, this));
    m_sides->addWidget(sideArea, 1);

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(new NewsBanner(flow(), PortInStep::Review, this));
    column->addWidget(m_progress);
    column->addLayout(m_sides, 1);
}

void ReviewPage::connectFlows()
{
    using flows::SubmitFlow;
    connect(&flow(), &flows::PortInFlow::judged, this, &ReviewPage::showCards);
    connect(&m_submit, &SubmitFlow::planned, this, &ReviewPage::showCards);
    connect(&m_submit, &SubmitFlow::orderChanged, this, &ReviewPage::showOutcome);
    connect(&m_submit, &SubmitFlow::progressChanged, this, &ReviewPage::showProgress);
    connect(&m_submit, &SubmitFlow::runningChanged, this, [this] {
        showProgress();
        showCards();
        Q_EMIT stateChanged();
    });
    connect(&m_submit, &SubmitFlow::storeFailed, this,
        [this](const store::Error &error) { m_problem->showError(storeErrorText(StoreAttempt::Save, error)); });
    connect(&m_submit, &SubmitFlow::letterRejected, this, [this](int order, const flows::FileVerdict &verdict) {
        Q_UNUSED(order)
        m_problem->showMessage(tables::Meaning::Failed, tr("The letter was not sent. %1").arg(fileProblem(verdict)));
    });
    connect(&m_settler, &flows::SettleFlow::changed, this, [this](const flows::Settlement &settlement) {
        for (int i = 0; i < int(m_submit.orders().size()); ++i) {
            if (m_submit.orders()[std::size_t(i)].intentId == settlement.intentId)
                showOutcome(i);
        }
    });
    connect(m_progress, &ProgressStrip::cancelRequested, &m_submit, &SubmitFlow::cancel);
    connect(m_issues, &IssuePanel::pageRequested, this,
        [this](PortInStep step, const QString &field) { Q_EMIT pageRequested(step, field, -1); });
}

QString ReviewPage::name() const
{
    return tr("Review");
}

QString ReviewPage::explanation() const
{
    const int orders = int(flow().plan().size());
    const QString project = m_around.band.profile;
    if (m_submit.isRunning())
        return tr("Submitting to %1.").arg(project);
    if (isDone())
        return tr("All orders are created in %1.").arg(project);
    if (flow().draft().orders.empty())
        return tr("%n order(s) will be made in %1. Nothing has been sent yet.", nullptr, orders).arg(project);
    return tr("%n order(s) are left to be made in %1.", nullptr, orders).arg(project);
}

StepState ReviewPage::state() const
{
    const flows::SubmitSummary summary = m_submit.summary();
    return summary.refused + summary.failed + summary.unknown > 0 ? StepState::NeedsYou : StepState::Done;
}

QString ReviewPage::nextText() const
{
    const auto &plan = flow().plan();
    if (plan.empty() && m_submit.summary().lettersOpen > 0)
        return tr("Up&load the letters");
    if (plan.empty() && !flow().draft().orders.empty())
        return tr("&Close");
    return tr("&Submit %1 in %2", "12 numbers, 2 orders")
        .arg(format::numbers(plannedNumbers(plan)), format::orders(int(plan.size())));
}

bool ReviewPage::mayGoOn() const
{
    if (m_submit.isRunning())
        return false;
    return flow().plan().empty() ? !flow().draft().orders.empty() : m_issues->errors() == 0;
}

bool ReviewPage::goOn()
{
    if (flow().plan().empty() && m_submit.summary().lettersOpen == 0) {
        Q_EMIT finished();
        return false;
    }
    m_problem->clear();
    m_submit.start();
    return false;
}

void ReviewPage::entered()
{
    showCards();
    showProgress();
}

void ReviewPage::focusFirst()
{
    setFocusPolicy(Qt::TabFocus);
    setFocus();
    focusNextChild();
}

void ReviewPage::setNarrow(bool narrow)
{
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ReviewPage::showCards()
{
    if (flow().step() != PortInStep::Review)
        return; // made anew when the page is entered
    m_sent.clear();
    const domain::PortInDraft &draft = flow().draft();
    std::vector<PlannedOrder> planned = flow().plan();
    int number = 0;
    const auto add = [&] { return cardAt(number++); };
    const auto fill = [&](OrderCard *card, const PlannedOrder &plan, const QString &reference) {
        const domain::PortOrder body = domain::toOrder(draft, plan, reference);
        const QString carrier = plan.carriers.isEmpty() ? tr("a carrier not known yet") : plan.carriers.join(u", "_s);
        card->setTitle(tr("Order %1").arg(number),
            tr("%1 from %2", "6 numbers, carrier").arg(format::numbers(int(plan.indexes.size())), carrier));
        card->setFacts(orderFacts(body));
        card->setJson(maskedJson(body));
    };
    for (int i = 0; i < int(draft.orders.size()); ++i) {
        const SubmittedOrder &order = draft.orders[std::size_t(i)];
        const auto again = std::find_if(
            planned.begin(), planned.end(), [&](const PlannedOrder &plan) { return isPlanned(draft, plan, order); });
        if (again == planned.end() && !mayExist(order))
            continue; // it is planned otherwise now
        OrderCard *const card = m_sent[i] = add();
        if (again != planned.end()) {
            fill(card, *again, order.reference);
            planned.erase(again);
        } else {
            card->setTitle(tr("Order %1").arg(number), format::numbers(int(order.numbers.size())));
            card->setFacts({{.name = tr("Reference"), .value = order.reference},
                {.name = tr("Numbers"), .value = numberRuns(order.numbers)}});
            card->setJson({});
        }
        showOutcome(i);
    }
    const int total = number + int(planned.size());
    for (const PlannedOrder &plan : planned) {
        OrderCard *const card = add();
        card->clearOutcome();
        fill(card, plan, domain::composeReference(draft.reference, number, total, {}));
    }
    dropCardsFrom(number);
    m_commonTitle->setText(number == 1 ? tr("When and how") : tr("All orders"));
    m_commonFacts->setFacts(
        commonFacts(flow().effectiveSchedule(), draft.onDemand, letterWords(), domain::firstNote(draft)));
    m_issues->showIssues(flow(), m_pageName);
    Q_EMIT stateChanged();
}

//! The card at this place, made when it is missing. Cards stay while the page is up, so that a button someone is about
//! to press is not taken from under the pointer.
OrderCard *ReviewPage::cardAt(int position)
{
    while (int(m_orderCards.size()) <= position) {
        const auto card = new OrderCard(int(m_orderCards.size()) + 1, this);
        const auto order = [this, card] {
            const auto sent = std::find_if(
                m_sent.begin(), m_sent.end(), [card](const auto &entry) { return entry.second == card; });
            return sent == m_sent.end() ? -1 : sent->first;
        };
        connect(card, &OrderCard::openRequested, this, [this, order] {
            if (const int i = order(); i >= 0)
                Q_EMIT openOrderRequested(flow().draft().orders.at(std::size_t(i)).orderId);
        });
        connect(card, &OrderCard::fixRequested, this, [this, order] { fix(order()); });
        m_cards->insertWidget(int(m_orderCards.size()), card);
        m_orderCards.push_back(card);
    }
    return m_orderCards[std::size_t(position)];
}

void ReviewPage::dropCardsFrom(int position)
{
    for (; int(m_orderCards.size()) > position; m_orderCards.pop_back()) {
        m_cards->removeWidget(m_orderCards.back());
        m_orderCards.back()->hide();
        m_orderCards.back()->deleteLater();
    }
}

void ReviewPage::showOutcome(int order)
{
    const auto card = m_sent.find(order);
    if (card == m_sent.end())
        return;
    const SubmittedOrder &state = m_submit.orders().at(std::size_t(order));
    OrderOutcome outcome = outcomeOf(state);
    if (const auto error = m_submit.error(order); error && outcome.meaning == tables::Meaning::Failed)
        outcome.words = errorText(*error, Attempt::CreateOrder).joined();
    const auto &issues = flow().serverIssues();
    outcome.mayFix = state.state == SubmitState::Refused
        && std::any_of(issues.begin(), issues.end(), [order](const flows::ServerIssue &i) { return i.order == order; });
    if (const auto settlement = m_settler.settlement(state.intentId);
        settlement && state.state == SubmitState::UnknownOutcome)
        outcome.words += u' ' + settlementWords(*settlement);
    card->second->setOutcome(outcome);
}

void ReviewPage::showProgress()
{
    if (!m_submit.isRunning())
        return m_progress->finish();
    const flows::Progress progress = m_submit.progress();
    m_progress->setProgress(m_submit.isCanceling() ? tr("Stopping after this one") : tr("Submitting"),
        tr("%1 of %2 done").arg(progress.done).arg(progress.total), progress.done, progress.total);
    m_progress->setCancelable(!m_submit.isCanceling());
}

void ReviewPage::fix(int order)
{
    for (const flows::ServerIssue &issue : flow().serverIssues()) {
        if (issue.order != order)
            continue;
        Q_EMIT pageRequested(issue.step, issue.field, issue.number);
        return;
    }
}

bool ReviewPage::isDone() const
{
    return m_submit.summary().isComplete() && flow().plan().empty();
}

QString ReviewPage::letterWords() const
{
    const domain::LoaChoice &loa = flow().draft().loa;
    switch (loa.kind) {
    case domain::LoaKind::None:
        break;
    case domain::LoaKind::File:
        return QFileInfo(loa.filePath).fileName();
    case domain::LoaKind::Made:
        return tr("Made, to be signed: attached later");
    }
    return tr("None for now");
}

} // namespace views
