#include "views/pages/imported/hostingorderpane.h"

#include "tables/imported/hostingtext.h"
#include "views/attempttext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::HostingOrder, domain::HostingOrderNumber;
using tables::HostingText, tables::Meaning, tables::Status;

namespace views {

HostingOrderPane::HostingOrderPane(flows::HostingDetailFlow &detail, const flows::HostingBook &book, NameOfId nameOf,
    domain::Clock now, QWidget *parent)
    : QWidget(parent)
    , m_detail(detail)
    , m_book(book)
    , m_nameOf(hostingwords::inLittleRoom(std::move(nameOf)))
    , m_now(std::move(now))
    , m_panel(new SidePanel)
    , m_banner(named(new ErrorBanner, u"hostingNumberBanner"_s, tr("What happened")))
    , m_buttons(new QWidget)
    , m_again(named(new QPushButton(icon(Icon::Refresh), tr("&Read this number")), u"hostingReadNumber"_s,
          tr("Read the selected number again")))
{
    setObjectName(u"hostingOrderPane"_s);
    setAccessibleName(tr("Letter of authorization and the selected number"));
    setSurface(this, Surface::Window);
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    auto *copy = named(new QPushButton(icon(Icon::Copy), tr("&Copy as evidence")), u"hostingCopyNumber"_s,
        tr("Copy all that is known of the selected number"));
    auto *passport = named(new QPushButton(icon(Icon::Pound), tr("Open n&umber")), u"hostingPassport"_s,
        tr("Everything that is known of the selected number"));
    auto *buttons = new FlowLayout(m_buttons);
    buttons->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    for (QPushButton *button : {m_again, copy, passport})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_panel, 1);
    column->addWidget(m_buttons);
    connect(m_again, &QPushButton::clicked, this, &HostingOrderPane::readAgain);
    connect(copy, &QPushButton::clicked, this, &HostingOrderPane::copyEvidence);
    connect(passport, &QPushButton::clicked, this, [this] { Q_EMIT passportRequested(m_number); });
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    connect(&m_detail, &flows::HostingDetailFlow::numberRead, this, [this](const HostingOrderNumber &number) {
        m_banner->showMessage(Meaning::Done,
            tr("%1 was read at %2.", "number, time")
                .arg(format::phone(number.phoneNumber), format::time(m_now().toLocalTime().time())));
        m_again->setEnabled(true);
    });
    connect(&m_detail, &flows::HostingDetailFlow::numberFailed, this, [this](const QString &, const net::Error &error) {
        m_banner->showError(errorText(error, AttemptText{tr("The number could not be read again.")}));
        m_again->setEnabled(true);
    });
}

static void addWords(QVBoxLayout &section, const QString &text)
{
    auto *words = new TextLabel(text, TextLabel::Type::Small, TextLabel::Tone::Secondary);
    words->setWordWrap(true);
    section.addWidget(words);
}

void HostingOrderPane::show(const QString &number)
{
    if (m_number != number)
        m_banner->clear();
    m_number = number;
    const auto &order = m_detail.order();
    const auto found = std::ranges::find(m_detail.numbers(), number, &HostingOrderNumber::phoneNumber);
    const bool isThere = order && !number.isEmpty() && found != m_detail.numbers().end();
    const Shown shown{
        .order = order, .number = isThere ? std::optional(*found) : std::nullopt, .remark = letterRemark()};
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_panel->clear();
    if (order)
        addLetter(*order);
    if (isThere)
        addNumber(*order, *found);
    m_buttons->setVisible(isThere);
    m_panel->reveal();
}

QString HostingOrderPane::letterRemark() const
{
    if (!m_detail.order())
        return {};
    const flows::HostingRecord *record = m_book.find(m_detail.order()->id);
    return hostingwords::letterRemark(*m_detail.order(), record ? record->signedBetween : std::nullopt, m_now());
}

void HostingOrderPane::addLetter(const HostingOrder &order)
{
    const Status letter = hostingwords::letter(order);
    QVBoxLayout *section = m_panel->addSection(tr("Letter of authorization"));
    auto *line = new QHBoxLayout;
    line->addWidget(named(new PillLabel({letter.text, letter.meaning, letter.sign}), u"hostingLetter"_s, letter.text));
    line->addStretch();
    section->addLayout(line);
    if (const auto facts = hostingwords::letterFacts(order); !facts.empty()) {
        auto *list = new FactsList;
        list->setFacts(facts);
        section->addWidget(list);
    }
    if (!m_shown->remark.isEmpty())
        addWords(*section, m_shown->remark);
}

static Fact stateFact(const QString &name, const Status &state, const QString &remark)
{
    return {.name = name, .value = state.text, .remark = remark, .meaning = state.meaning};
}

void HostingOrderPane::addNumber(const HostingOrder &order, const HostingOrderNumber &number)
{
    QVBoxLayout *section = m_panel->addSection(format::phone(number.phoneNumber));
    for (const tables::HostingFailure &failure : HostingText::failures(number)) {
        auto *box = named(new ErrorBanner, u"hostingFailure"_s, tr("Why it failed"));
        box->setRetryVisible(false);
        section->addWidget(box); // before it is shown: without a parent it would be a window
        const QString happened = failure.code.isEmpty()
            ? failure.happened
            : tr("%1 (%2)", "a sentence, a code").arg(failure.happened, failure.code);
        box->showMessage(Meaning::Failed, happened % u' ' % failure.todo);
    }
    if (domain::outcomeOf(number) != domain::HostingOutcome::Failed)
        addWords(*section, HostingText::summary(number));
    const auto remark = [](const QString &what, const QString &id) { return id.isEmpty() ? QString() : what.arg(id); };
    std::vector<Fact> facts{
        stateFact(tr("OSR"), HostingText::osr(order.type.value, number), remark(tr("NNID %1"), number.osr.nnid)),
        stateFact(tr("SMS platform"), HostingText::of(number.platform.state),
            remark(tr("plan %1"), m_nameOf(number.platform.servicePlanId))),
        stateFact(tr("Campaign"), HostingText::campaign(!order.campaignId.isEmpty(), number),
            m_nameOf(number.campaign.campaignId))};
    for (const HostingText::Carrier carrier : tables::hostingCarriers) {
        const domain::CarrierState &state = HostingText::stateOf(number.carriers, carrier);
        QStringList remarks;
        if (!state.errorCode.isEmpty())
            remarks << tr("code %1").arg(state.errorCode);
        if (state.updated)
            remarks << format::recently(state.updated->toLocalTime(), m_now().toLocalTime());
        facts.push_back(stateFact(HostingText::carrier(carrier), HostingText::of(state.state), remarks.join(u", "_s)));
    }
    auto *list = new FactsList;
    list->setFacts(facts);
    section->addWidget(list);
}

void HostingOrderPane::readAgain()
{
    m_again->setEnabled(false);
    m_banner->clear();
    m_detail.readNumber(m_number);
}

void HostingOrderPane::copyEvidence()
{
    const auto number = std::ranges::find(m_detail.numbers(), m_number, &HostingOrderNumber::phoneNumber);
    if (number == m_detail.numbers().end() || !m_detail.order())
        return;
    const QDateTime readAt = m_detail.part(flows::HostingPart::Numbers).readAt.value_or(QDateTime());
    QGuiApplication::clipboard()->setText(hostingwords::evidence(*m_detail.order(), *number, readAt, m_now()));
    m_banner->showMessage(Meaning::Done, tr("Copied."));
}

} // namespace views
