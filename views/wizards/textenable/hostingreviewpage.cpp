#include "views/wizards/textenable/hostingreviewpage.h"

#include "flows/settleflow.h"
#include "views/format.h"
#include "views/forms/imported/hostingissuetext.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/progressstrip.h"
#include "views/wizards/portin/issueline.h"
#include "views/wizards/scrollpage.h"
#include "views/wizards/textenable/hostingorderwords.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;
using domain::SubmitState, domain::TextEnableOrderRequest, domain::TextEnableStep;
using flows::TextEnableSubmit;

HostingReviewPage::HostingReviewPage(flows::TextEnableFlow &flow, TextEnableSubmit &submit, flows::SettleFlow &settler,
    const TextEnableSurroundings &around, QWidget *parent)
    : TextEnablePage(flow, TextEnableStep::Review, parent)
    , m_submit(submit)
    , m_settler(settler)
    , m_around(around)
    , m_problem(named(new ErrorBanner(this), u"submitProblem"_s, tr("Problem with submitting")))
    , m_progress(named(new ProgressStrip(this), u"submitProgress"_s, tr("Submitting")))
    , m_issues(new QVBoxLayout)
    , m_cards(new QVBoxLayout)
{
    const auto content = new QWidget(this);
    const auto rows = new QVBoxLayout(content);
    m_issues->setSpacing(metrics::gap);
    m_cards->setSpacing(metrics::blockGap);
    rows->addLayout(m_issues);
    rows->addLayout(m_cards);
    rows->addStretch(1);
    QScrollArea *const area = scrollPage(content, this);
    content->setMaximumWidth(QWIDGETSIZE_MAX);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(m_progress);
    column->addWidget(area, 1);
    connectFlows();
}

void HostingReviewPage::connectFlows()
{
    connect(&flow(), &flows::TextEnableFlow::changed, this, [this] {
        if (m_isHere && isVisible())
            showCards();
    });
    connect(&m_submit, &TextEnableSubmit::planned, this, &HostingReviewPage::showCards);
    connect(&m_submit, &TextEnableSubmit::orderChanged, this, [this](int order) {
        showOutcome(order);
        showProgress();
    });
    connect(&m_submit, &TextEnableSubmit::runningChanged, this, [this] {
        showProgress();
        showCards();
    });
    connect(&m_submit, &TextEnableSubmit::storeFailed, this,
        [this](const store::Error &error) { m_problem->showError(storeErrorText(StoreAttempt::Record, error)); });
    connect(&m_settler, &flows::SettleFlow::changed, this, [this](const flows::Settlement &settlement) {
        for (int i = 0; i < int(m_submit.orders().size()); ++i) {
            if (m_submit.orders()[std::size_t(i)].intentId == settlement.intentId)
                showOutcome(i);
        }
        Q_EMIT stateChanged();
    });
    connect(m_progress, &ProgressStrip::cancelRequested, &m_submit, &TextEnableSubmit::stop);
}

QString HostingReviewPage::name() const
{
    return tr("Review");
}

QString HostingReviewPage::explanation() const
{
    const QString project = m_around.band.profile;
    if (m_submit.isRunning())
        return tr("Submitting to %1.").arg(project);
    if (isLookingAgain())
        return tr("Looking again at what can be said of the numbers, and of what was sent before.");
    const int orders = int(m_submit.toSend().size());
    if (!m_submit.isKnown())
        return tr("What was sent before has still to be read. Nothing is sent before it is known.");
    if (m_submit.isDone())
        return tr("All hosting orders are made in %1.").arg(project);
    if (orders == 0 && m_submit.count(SubmitState::UnknownOutcome) > 0)
        return tr("Nothing more is sent before it is known what became of what was sent.");
    if (orders == 0 && !m_submit.orders().empty())
        return tr("Nothing is left to send: no number is chosen that can still go.");
    return tr("%n hosting order(s) will be made in %1. Nothing of them has been sent yet.", nullptr, orders)
        .arg(project);
}

StepState HostingReviewPage::state() const
{
    if (m_submit.isDone())
        return StepState::Done;
    const int bad = m_submit.count(SubmitState::Refused) + m_submit.count(SubmitState::Failed)
        + m_submit.count(SubmitState::UnknownOutcome);
    return bad > 0 || errors() > 0 ? StepState::NeedsYou : StepState::Done;
}

//! Of a draft that was left nothing is sent by what was known then.
bool HostingReviewPage::isLookingAgain() const
{
    return m_submit.isReconciling() || (flow().wasLeft() && flow().isReading());
}

int HostingReviewPage::errors() const
{
    const auto issues = flow().issues();
    return int(std::ranges::count_if(
        issues, [](const domain::TextEnableIssue &found) { return found.issue.severity == domain::Severity::Error; }));
}

QString HostingReviewPage::nextText() const
{
    const std::vector<TextEnableOrderRequest> left = m_submit.toSend();
    if (left.empty() && !m_submit.orders().empty())
        return tr("&Close");
    int numbers = 0;
    for (const TextEnableOrderRequest &request : left)
        numbers += int(domain::numbersOf(request).size());
    return tr("&Text-enable %1 in %2", "12 numbers, 2 orders")
        .arg(format::numbers(numbers), format::orders(int(left.size())));
}

bool HostingReviewPage::mayGoOn() const
{
    if (m_submit.isRunning() || isLookingAgain())
        return false;
    return m_submit.toSend().empty() ? !m_submit.orders().empty() : errors() == 0;
}

bool HostingReviewPage::goOn()
{
    if (m_submit.toSend().empty()) {
        Q_EMIT finished();
        return false;
    }
    showIssues(); // time has passed: what was ahead may be over now
    if (errors() > 0)
        return false;
    m_problem->clear();
    m_submit.start();
    return false;
}

void HostingReviewPage::entered()
{
    m_isHere = true;
    showCards();
    showProgress();
}

void HostingReviewPage::focusFirst()
{
    setFocusPolicy(Qt::TabFocus);
    setFocus();
    focusNextChild();
}

void HostingReviewPage::showIssues()
{
    while (QLayoutItem *const item = m_issues->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const domain::TextEnableIssue &found : flow().issues()) {
        ++number;
        const auto line = new QWidget(this);
        const auto row = new QHBoxLayout(line);
        row->setContentsMargins({});
        row->addWidget(new IssueLine(fieldIssue(found.issue), line), 1);
        const QString page = m_pageName ? m_pageName(found.step) : QString();
        const auto link = named(
            new QPushButton(tr("Go to %1").arg(page), line), u"goToIssue%1"_s.arg(number), tr("Go to %1").arg(page));
        setLook(link, ButtonLook::Link);
        connect(
            link, &QPushButton::clicked, this, [this, found] { Q_EMIT pageRequested(found.step, found.issue.field); });
        row->addWidget(link);
        m_issues->addWidget(line);
    }
}

void HostingReviewPage::showCards()
{
    showIssues();
    int position = 0;
    const auto fill = [&](const TextEnableOrderRequest &request) {
        OrderCard *const card = cardAt(position++);
        card->setTitle(tr("Order %1").arg(position),
            tr("%1, %2", "6 numbers, kind")
                .arg(format::numbers(int(domain::numbersOf(request).size())), hostingOrderTitle(request)));
        card->setFacts(hostingOrderFacts(request, m_around.names));
        card->setJson(hostingOrderJson(request, m_around.band.projectId));
        card->clearOutcome();
    };
    const auto &orders = m_submit.orders();
    m_shown.clear();
    for (int i = 0; i < int(orders.size()); ++i) {
        if (!m_submit.isRunning() && !flows::mayExist(orders[std::size_t(i)].state))
            continue; // planned anew
        fill(orders[std::size_t(i)].request);
        m_shown.push_back(i);
        showOutcome(i);
    }
    for (const TextEnableOrderRequest &request :
        m_submit.isRunning() ? std::vector<TextEnableOrderRequest>() : m_submit.toSend()) {
        fill(request);
        const auto before = std::ranges::find_if(orders, [&request](const flows::TextEnableOrder &order) {
            return !flows::mayExist(order.state) && domain::numbersOf(order.request) == domain::numbersOf(request);
        });
        m_shown.push_back(before == orders.end() ? -1 : int(before - orders.begin()));
        showOutcome(m_shown.back());
    }
    for (; int(m_orderCards.size()) > position; m_orderCards.pop_back()) {
        m_cards->removeWidget(m_orderCards.back());
        m_orderCards.back()->hide();
        m_orderCards.back()->deleteLater();
    }
    Q_EMIT stateChanged();
}

//! Cards stay while the page is up, so that a button someone is about to press is not taken from under the pointer.
OrderCard *HostingReviewPage::cardAt(int position)
{
    while (int(m_orderCards.size()) <= position) {
        const auto at = m_orderCards.size();
        const auto card = new OrderCard(int(at) + 1, this);
        connect(card, &OrderCard::openRequested, this, [this, at] {
            if (at < m_shown.size() && m_shown[at] >= 0)
                Q_EMIT openOrderRequested(m_submit.orders()[std::size_t(m_shown[at])].id);
        });
        m_cards->addWidget(card);
        m_orderCards.push_back(card);
    }
    return m_orderCards[std::size_t(position)];
}

void HostingReviewPage::showOutcome(int order)
{
    const auto shown = std::ranges::find(m_shown, order);
    if (order < 0 || shown == m_shown.end())
        return;
    const flows::TextEnableOrder &state = m_submit.orders()[std::size_t(order)];
    OrderOutcome outcome = hostingOutcome(state);
    if (const auto settlement = m_settler.settlement(state.intentId);
        settlement && state.state == SubmitState::UnknownOutcome)
        outcome.words += u' ' + settlementWords(*settlement);
    m_orderCards[std::size_t(shown - m_shown.begin())]->setOutcome(outcome);
}

void HostingReviewPage::showProgress()
{
    if (!m_submit.isRunning())
        return m_progress->finish();
    const flows::Progress progress = m_submit.progress();
    m_progress->setProgress(m_submit.isStopping() ? tr("Stopping after this one") : tr("Submitting"),
        tr("%1 of %2 done").arg(progress.done).arg(progress.total), progress.done, progress.total);
    m_progress->setCancelable(!m_submit.isStopping());
}

} // namespace views
