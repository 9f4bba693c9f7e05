#include "views/wizards/portin/ordercard.h"

#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/fonts.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace views {

using namespace Qt::StringLiterals;
using domain::LoaState;
using domain::SubmitState;
using tables::Meaning;
using tables::Sign;

namespace {

constexpr int jsonHeight = 220;

class OutcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(views::OutcomeWords)

public:
    static PillText pill(SubmitState state)
    {
        switch (state) {
        case SubmitState::Waiting:
            return {tr("Waiting"), Meaning::Waiting};
        case SubmitState::Sent:
            return {tr("Sent"), Meaning::Waiting, Sign::Working};
        case SubmitState::Created:
            return {tr("Created"), Meaning::Done};
        case SubmitState::Refused:
            return {tr("Refused"), Meaning::Failed};
        case SubmitState::Failed:
            return {tr("Not sent"), Meaning::Failed};
        case SubmitState::UnknownOutcome:
            return {tr("Outcome unknown"), Meaning::Unknown};
        }
        Q_UNREACHABLE();
        return {};
    }

    static QString words(const domain::SubmittedOrder &order)
    {
        switch (order.state) {
        case SubmitState::Waiting:
            return tr("Not sent yet.");
        case SubmitState::Sent:
            return tr("Sent, waiting for the answer.");
        case SubmitState::Created:
            return tr("Created as order %1.").arg(order.orderId.text);
        case SubmitState::Refused:
        case SubmitState::Failed:
            return order.problem;
        case SubmitState::UnknownOutcome:
            return tr("It was sent and no answer came. The server may or may not have made the order. Portside finds "
                      "out by reading; nothing is sent twice.");
        }
        Q_UNREACHABLE();
        return {};
    }

    static QString letter(LoaState state)
    {
        switch (state) {
        case LoaState::None:
            return {};
        case LoaState::Waiting:
            return tr("The letter is not uploaded yet.");
        case LoaState::Sent:
            return tr("The letter is being uploaded.");
        case LoaState::Uploaded:
            return tr("The letter is uploaded.");
        case LoaState::Refused:
            return tr("The letter was refused. Attach another file, then upload again.");
        case LoaState::UnknownOutcome:
            return tr("Whether the letter arrived is not known. Portside finds out by reading.");
        }
        Q_UNREACHABLE();
        return {};
    }

    static QString settlement(const flows::Settlement &settlement)
    {
        using flows::SettleState;
        const QString again
            = settlement.nextLookAt ? format::time(settlement.nextLookAt->toLocalTime().time()) : tr("once more");
        switch (settlement.state) {
        case SettleState::Reading:
            return tr("Reading now.");
        case SettleState::WaitingToLook:
            return tr("Not found so far; looked for again at %1.").arg(again);
        case SettleState::ReadFailed:
            return tr("The reading failed; tried again at %1.").arg(again);
        case SettleState::Undecided:
            return tr("What was read tells neither. Look at the list of orders.");
        case SettleState::Done:
            return tr("It was made.");
        case SettleState::Absent:
            return tr("It provably did not arrive, and may be sent again.");
        }
        Q_UNREACHABLE();
        return {};
    }

    static QString note(LoaState state)
    {
        switch (state) {
        case LoaState::None:
        case LoaState::Waiting:
        case LoaState::Sent:
            return {};
        case LoaState::Uploaded:
            return tr("The first note is added.");
        case LoaState::Refused:
            return tr("The first note was refused. Add it on the order.");
        case LoaState::UnknownOutcome:
            return tr("Whether the first note arrived is not known. Portside finds out by reading.");
        }
        Q_UNREACHABLE();
        return {};
    }
};

} // namespace

OrderOutcome outcomeOf(const domain::SubmittedOrder &order)
{
    OrderOutcome outcome;
    outcome.pill = OutcomeWords::pill(order.state);
    const bool colored = order.state == SubmitState::Refused || order.state == SubmitState::Failed
        || order.state == SubmitState::UnknownOutcome;
    outcome.meaning = colored ? outcome.pill.meaning : Meaning::None;
    outcome.words = OutcomeWords::words(order);
    if (order.state == SubmitState::Created) {
        outcome.mayOpen = true;
        const QString both = OutcomeWords::letter(order.loa) + u' ' + OutcomeWords::note(order.note);
        outcome.letter = both.trimmed();
    }
    return outcome;
}

QString settlementWords(const flows::Settlement &settlement)
{
    return OutcomeWords::settlement(settlement);
}

OrderCard::OrderCard(int number, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextLabel::Type::Bold, TextLabel::Tone::Normal, this))
    , m_remark(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary, this))
    , m_pill(new PillLabel(this))
    , m_words(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Normal, this))
    , m_letter(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary, this))
    , m_open(
          named(new QPushButton(tr("Open order"), this), u"openOrder%1"_s.arg(number), tr("Open order %1").arg(number)))
    , m_fix(named(new QPushButton(tr("Go to the field"), this), u"fixOrder%1"_s.arg(number),
          tr("Go to the field that was objected to in order %1").arg(number)))
    , m_showJson(named(new QPushButton(tr("Show as JSON"), this), u"showJson%1"_s.arg(number),
          tr("Show order %1 as JSON").arg(number)))
    , m_facts(new FactsList(this))
    , m_json(
          named(new QPlainTextEdit(this), u"json%1"_s.arg(number), tr("Order %1 as JSON, secrets masked").arg(number)))
{
    setObjectName(u"orderCard%1"_s.arg(number));
    for (QPushButton *const link : {m_open, m_fix, m_showJson})
        setLook(link, ButtonLook::Link);
    m_words->setObjectName(u"outcome%1"_s.arg(number));
    m_words->setWordWrap(true);
    m_letter->setWordWrap(true);
    m_json->setReadOnly(true);
    m_json->setFont(fonts::fixed(font()));
    m_json->setMinimumHeight(jsonHeight);
    m_json->setTabChangesFocus(true);
    for (QWidget *const later :
        std::initializer_list<QWidget *>{m_pill, m_words, m_letter, m_open, m_fix, m_json, m_showJson})
        later->hide();

    const auto card = new Card(this);
    const auto head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_title);
    head->addWidget(m_remark, 1);
    head->addWidget(m_pill);
    head->addWidget(m_fix);
    head->addWidget(m_open);
    head->addWidget(m_showJson);
    card->body()->addLayout(head);
    for (QWidget *const part : std::initializer_list<QWidget *>{m_words, m_letter, m_facts, m_json})
        card->body()->addWidget(part);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
    connect(m_open, &QPushButton::clicked, this, &OrderCard::openRequested);
    connect(m_fix, &QPushButton::clicked, this, &OrderCard::fixRequested);
    connect(m_showJson, &QPushButton::clicked, this, &OrderCard::toggleJson);
}

void OrderCard::setTitle(const QString &title, const QString &remark)
{
    m_title->setText(title);
    m_remark->setText(remark);
}

void OrderCard::setFacts(const std::vector<Fact> &facts)
{
    m_facts->setFacts(facts);
}

void OrderCard::setJson(const QString &json)
{
    m_showJson->setVisible(!json.isEmpty());
    if (json.isEmpty() && m_json->isVisibleTo(this))
        toggleJson();
    if (m_json->toPlainText() != json)
        m_json->setPlainText(json);
}

void OrderCard::setOutcome(const OrderOutcome &outcome)
{
    m_pill->setPill(outcome.pill);
    m_pill->show();
    m_words->setMeaning(outcome.meaning);
    m_words->setText(outcome.words);
    m_words->setVisible(!outcome.words.isEmpty());
    m_letter->setText(outcome.letter);
    m_letter->setVisible(!outcome.letter.isEmpty());
    m_open->setVisible(outcome.mayOpen);
    m_fix->setVisible(outcome.mayFix);
}

void OrderCard::clearOutcome()
{
    for (QWidget *const part : std::initializer_list<QWidget *>{m_pill, m_words, m_letter, m_open, m_fix})
        part->hide();
}

void OrderCard::toggleJson()
{
    const bool shown = !m_json->isVisibleTo(this);
    m_json->setVisible(shown);
    m_facts->setVisible(!shown);
    m_showJson->setText(shown ? tr("Show in words") : tr("Show as JSON"));
}

} // namespace views
