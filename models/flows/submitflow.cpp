#include "flows/submitflow.h"

#include "api/porting/ordersapi.h"
#include "flows/intentdata.h"
#include "flows/settleflow.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace flows {

using domain::LoaState;
using domain::PortOrder;
using domain::SubmitState;
using domain::SubmittedOrder;

SubmitFlow::SubmitFlow(const Desk &desk, PortInFlow &draft, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_draft(draft)
    , m_settler(settler)
    , m_upload(desk, settler)
    , m_note(desk, settler)
    , m_reconciliation(desk)
{
    connect(&m_settler, &SettleFlow::settled, this, &SubmitFlow::takeSettlement);
    connect(&m_upload, &UploadFlow::progressChanged, this,
        [this](qint64 sent, qint64 total) { Q_EMIT uploadProgress(m_current, sent, total); });
    connect(&m_upload, &UploadFlow::rejected, this, [this](const FileVerdict &verdict) {
        Q_EMIT letterRejected(m_current, verdict);
        takeLetter(LoaState::Waiting, {});
    });
    connect(&m_upload, &UploadFlow::notStarted, this,
        [this](const net::Error &error) { takeLetter(LoaState::Waiting, error); });
    connect(&m_upload, &UploadFlow::finished, this,
        [this](const WriteEnd &end) { takeLetter(letterState(end.state), end.error); });
    connect(&m_note, &NoteFlow::finished, this, &SubmitFlow::takeNote);
}

SubmitFlow::~SubmitFlow() = default;

const std::vector<SubmittedOrder> &SubmitFlow::orders() const
{
    return m_draft.draft().orders;
}

std::optional<PortOrder> SubmitFlow::created(int order) const
{
    const auto found = m_created.find(order);
    return found == m_created.end() ? std::nullopt : std::optional(found->second);
}

std::optional<net::Error> SubmitFlow::error(int order) const
{
    const auto found = m_errors.find(order);
    return found == m_errors.end() ? std::nullopt : std::optional(found->second);
}

SubmitSummary SubmitFlow::summary() const
{
    return summarize(orders());
}

Progress SubmitFlow::progress() const
{
    Progress progress;
    const auto count = [&progress](bool isPart, bool isOver) {
        progress.total += isPart;
        progress.done += isPart && isOver;
    };
    for (const SubmittedOrder &order : orders()) {
        count(true, order.state != SubmitState::Waiting && order.state != SubmitState::Sent);
        count(order.loa != LoaState::None, order.loa != LoaState::Waiting && order.loa != LoaState::Sent);
        count(order.note != LoaState::None, order.note != LoaState::Waiting && order.note != LoaState::Sent);
    }
    return progress;
}

void SubmitFlow::start()
{
    if (m_running)
        return;
    m_running = m_wanted = true;
    m_canceling = false;
    m_letterTried.clear();
    m_noteTried.clear();
    Q_EMIT runningChanged(true);
    reconcile([this] { plan(); });
}

void SubmitFlow::cancel()
{
    m_wanted = false;
    m_canceling = m_running;
}

void SubmitFlow::reconcile()
{
    if (!m_running)
        reconcile([] {});
}

void SubmitFlow::reconcile(const std::function<void()> &then)
{
    m_reconciliation.start(orders(), [this, then](const store::Result<ReconciledOrders> &result) {
        if (!result)
            fail(result.error());
        else if (result->orders == orders() && result->unknown.isEmpty())
            then();
        else
            takeReconciled(*result, then);
    });
}

void SubmitFlow::takeReconciled(const ReconciledOrders &known, const std::function<void()> &then)
{
    m_draft.setOrders(known.orders, this, [this, known, then](const std::optional<store::Error> &error) {
        for (const QString &unknown : known.unknown)
            m_settler.settle(unknown);
        for (int order = 0; order < int(known.orders.size()); ++order)
            Q_EMIT orderChanged(order);
        error ? fail(*error) : then();
    });
}

void SubmitFlow::plan()
{
    Submission submission
        = planSubmission(m_draft.draft(), m_draft.plan(), [] { return QRandomGenerator::system()->generate(); });
    m_toSend = std::move(submission.toSend);
    m_created.clear();
    m_errors.clear();
    m_draft.setOrders(submission.orders, this, [this](const std::optional<store::Error> &error) {
        if (error) {
            fail(*error);
            return;
        }
        Q_EMIT planned();
        next();
    });
}

void SubmitFlow::next()
{
    Q_EMIT progressChanged(progress());
    if (m_canceling) {
        stop();
        return;
    }
    // All orders first: they matter most, and a letter may take minutes.
    for (const auto &[order, toSend] : m_toSend) {
        if (orders()[size_t(order)].state == SubmitState::Waiting) {
            create(order);
            return;
        }
    }
    for (int order = 0; order < int(orders().size()); ++order) {
        const SubmittedOrder &state = orders()[size_t(order)];
        if (state.state != SubmitState::Created)
            continue;
        if (state.loa == LoaState::Waiting && !m_letterTried.contains(order)) {
            uploadLetter(order);
            return;
        }
        if (state.note == LoaState::Waiting && !m_noteTried.contains(order)) {
            addNote(order);
            return;
        }
    }
    stop();
}

void SubmitFlow::create(int order)
{
    SubmittedOrder state = orders()[size_t(order)];
    state.state = SubmitState::Sent;
    state.intentId = newIntentId();
    state.problem.clear();
    m_draft.setServerIssues(order, {});
    // The draft knows the intent before the journal does: whatever happens in between, it can be looked up.
    update(order, state, [this, order, state] {
        const PortOrder &body = m_toSend.at(order).body;
        store::Intent intent
            = m_desk.intent(store::IntentKind::CreateOrder, state.reference, m_desk.timing.writeTimeout);
        intent.id = state.intentId;
        intent.token = domain::intentTokenOf(state.reference);
        intent.draftId = m_draft.draft().id.text;
        intent.data = intentdata::sentAt(m_desk.now(), intentdata::create(body));
        m_create.start(
            m_desk.journal, intent, [this, order] { return m_desk.orders.create(m_toSend.at(order).body); },
            [this, order](const WriteEnd &end, const auto &answer) { takeAnswer(order, end, answer); },
            {.orderId = [](const PortOrder &created) { return created.id.text; }});
    });
}

void SubmitFlow::takeAnswer(int order, const WriteEnd &end, const std::optional<PortOrder> &answer)
{
    SubmittedOrder state = orders()[size_t(order)];
    if (end.error) {
        m_errors.insert_or_assign(order, *end.error);
        state.problem = outcomeFor(end).words;
        m_draft.setServerIssues(order, serverIssues(*end.error, order, m_toSend.at(order).indexes));
    }
    if (answer) {
        m_created.insert_or_assign(order, *answer);
        state.orderId = answer->id;
    }
    using enum store::OutcomeState;
    state.state = end.isDone() ? SubmitState::Created
        : end.state == Unknown ? SubmitState::UnknownOutcome
        : end.state == Refused ? SubmitState::Refused
                               : SubmitState::Failed;
    if (end.state == Unknown)
        m_settler.settle(end.intentId);
    update(order, state, [this, end] {
        // Without a journal nothing more may be sent.
        end.storeError ? fail(*end.storeError) : next();
    });
}

void SubmitFlow::uploadLetter(int order)
{
    m_letterTried.insert(order);
    m_current = order;
    SubmittedOrder state = orders()[size_t(order)];
    state.loa = LoaState::Sent;
    state.loaIntentId = newIntentId();
    update(order, state, [this, state] {
        const domain::PortInDraft &draft = m_draft.draft();
        m_upload.start({.order = state.orderId,
            .filePath = draft.loa.filePath,
            .description = u"Letter of authorization"_s, // for the provider, in its language
            .sha256 = draft.loa.sha256,
            .origin = {.intentId = state.loaIntentId, .draftId = draft.id.text},
            .mayRepeatName = true}); // the order was made a moment ago, and what it has is ours
    });
}

void SubmitFlow::takeLetter(LoaState letter, const std::optional<net::Error> &error)
{
    SubmittedOrder state = orders()[size_t(m_current)];
    state.loa = letter;
    if (error)
        m_errors.insert_or_assign(m_current, *error);
    update(m_current, state, [this] { next(); });
}

void SubmitFlow::addNote(int order)
{
    m_noteTried.insert(order);
    m_current = order;
    SubmittedOrder state = orders()[size_t(order)];
    state.note = LoaState::Sent;
    state.noteIntentId = newIntentId();
    update(order, state, [this, state] {
        m_note.sendFirst(state.orderId, domain::firstNote(m_draft.draft()).left(NoteFlow::maximumLength),
            {.intentId = state.noteIntentId, .draftId = m_draft.draft().id.text});
    });
}

void SubmitFlow::takeNote(const WriteEnd &end)
{
    SubmittedOrder state = orders()[size_t(m_current)];
    state.note = letterState(end.state);
    if (end.error)
        m_errors.insert_or_assign(m_current, *end.error);
    update(m_current, state, [this] { next(); });
}

void SubmitFlow::takeSettlement(const Settlement &settlement)
{
    const bool done = settlement.state == SettleState::Done;
    for (int order = 0; order < int(orders().size()); ++order) {
        SubmittedOrder state = orders()[size_t(order)];
        if (state.intentId == settlement.intentId) {
            state.state = done ? SubmitState::Created : SubmitState::Failed;
            state.orderId = {settlement.orderId};
            if (done)
                state.problem.clear();
        } else if (state.loaIntentId == settlement.intentId) {
            state.loa = done ? LoaState::Uploaded : LoaState::Waiting;
        } else if (state.noteIntentId == settlement.intentId) {
            state.note = done ? LoaState::Uploaded : LoaState::Waiting;
        } else {
            continue;
        }
        if (state == orders()[size_t(order)])
            return;
        if (done)
            m_errors.erase(order);
        // A run that is over goes on with the letter and the note of an order that turned out to exist.
        update(order, state, [this] {
            if (m_running || !m_wanted)
                return;
            m_running = true;
            Q_EMIT runningChanged(true);
            next();
        });
        return;
    }
}

void SubmitFlow::update(int order, const SubmittedOrder &state, const std::function<void()> &then)
{
    std::vector<SubmittedOrder> all = orders();
    all[size_t(order)] = state;
    m_draft.setOrders(
        all, this, [this, then](const std::optional<store::Error> &error) { error ? fail(*error) : then(); });
    Q_EMIT orderChanged(order);
}

void SubmitFlow::fail(const store::Error &error)
{
    Q_EMIT storeFailed(error);
    stop();
}

void SubmitFlow::stop()
{
    if (!m_running)
        return;
    m_running = m_canceling = false;
    m_current = -1;
    Q_EMIT runningChanged(false);
    Q_EMIT finished(summary());
}

} // namespace flows
