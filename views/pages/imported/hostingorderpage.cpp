#include "views/pages/imported/hostingorderpage.h"

#include "domain/imported/hostingwork.h"
#include "tables/imported/hostingtext.h"
#include "views/attempttext.h"
#include "views/format.h"
#include "views/pages/imported/hostingnumbersview.h"
#include "views/pages/imported/hostingorderpane.h"
#include "views/pages/imported/hostingreport.h"
#include "views/pages/listpage.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/overflowrow.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"

#include <QAction>
#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using flows::HostingPart, flows::ReportAgreement;
using tables::HostingText, tables::Meaning;

namespace views {

HostingOrderPage::HostingOrderPage(const Parts &parts, QWidget *parent)
    : Page(parent)
    , m_detail(parts.detail)
    , m_book(parts.book)
    , m_nameOf(parts.nameOf)
    , m_now(parts.now)
    , m_header(new PageHeader)
    , m_banner(named(new ErrorBanner, u"hostingOrderBanner"_s, tr("What was done")))
    , m_pill(named(new PillLabel, u"hostingState"_s, tr("State of the order")))
    , m_failedPill(new PillLabel)
    , m_failures(named(new ShortcutButton({}), u"hostingFailures"_s, tr("Show the numbers that failed")))
    , m_remind(named(new ShortcutButton(tr("Re&mind signer…")), u"hostingRemind"_s, tr("Write to the signer")))
    , m_facts(new FactsRow)
    , m_report(new HostingReport)
    , m_numbers(
          new HostingNumbersView(parts.prompts, [this] { return tr("hosting order %1.csv").arg(m_detail.id().text); }))
    , m_pane(new HostingOrderPane(parts.detail, parts.book, parts.nameOf, parts.now))
    , m_splitter(new QSplitter)
{
    buildHeader();
    m_splitter->setObjectName(u"hostingOrderSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_numbers);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    constexpr int paneWidth = 344;
    m_splitter->setSizes({1000, paneWidth});
    auto *content = new QWidget;
    listpage::layOut(content, {m_facts, new Hairline, m_report, new Hairline, m_splitter});
    m_state = new PageState(content);
    listpage::layOut(this, {m_header, m_banner, m_state});
    buildActions();
    connect(m_state, &PageState::retryRequested, this, &HostingOrderPage::refresh);
    connect(&m_detail, &flows::HostingDetailFlow::opened, this, &HostingOrderPage::begin);
    connect(&m_detail, &flows::HostingDetailFlow::partChanged, this, [this](HostingPart part) {
        if (m_detail.part(part).isReading && m_detail.order())
            Q_EMIT statusChanged(); // what is on show stays until the answer is there
        else
            follow();
    });
    connect(m_numbers, &HostingNumbersView::currentChanged, this, [this] { m_pane->show(m_numbers->current()); });
    connect(m_numbers, &HostingNumbersView::filtered, this, &HostingOrderPage::statusChanged);
    connect(m_numbers, &HostingNumbersView::opened, this, &HostingOrderPage::passportRequested);
    connect(m_pane, &HostingOrderPane::passportRequested, this, &HostingOrderPage::passportRequested);
    follow();
}

void HostingOrderPage::buildHeader()
{
    auto *again = named(new ShortcutButton(tr("Re&fresh")), u"refreshHosting"_s, tr("Read the order again"));
    again->setHint(QKeySequence(Qt::Key_F5));
    again->setIcon(icon(Icon::Refresh));
    setLook(again, ButtonLook::Flat);
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    m_header->addPill(m_pill);
    m_header->addPill(m_failedPill);
    for (ShortcutButton *button : {again, m_remind, m_failures})
        m_header->addAction(button);
    connect(again, &QPushButton::clicked, this, &HostingOrderPage::refresh);
    connect(m_failures, &QPushButton::clicked, this, &HostingOrderPage::showFailures);
    connect(m_remind, &QPushButton::clicked, this, [this] { Q_EMIT remindRequested(m_detail.id()); });
    connect(m_header, &PageHeader::backRequested, this, &Page::backRequested);
    connect(m_header, &PageHeader::previousRequested, this, [this] { step(-1); });
    connect(m_header, &PageHeader::nextRequested, this, [this] { step(1); });
}

void HostingOrderPage::buildActions()
{
    const auto add = [this](const QString &text, const QString &name, auto act) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        m_actions.append(action);
    };
    add(tr("&Read again"), u"actionReadHosting"_s, &HostingOrderPage::refresh);
    add(tr("Show &failures"), u"actionHostingFailures"_s, &HostingOrderPage::showFailures);
    add(tr("Re&mind signer…"), u"actionRemindSigner"_s, [this] { Q_EMIT remindRequested(m_detail.id()); });
    add(tr("&Open number"), u"actionHostingPassport"_s, [this] {
        if (!m_numbers->current().isEmpty())
            Q_EMIT passportRequested(m_numbers->current());
    });
}

void HostingOrderPage::setOrigin(const QString &title, const std::vector<domain::HostingOrderId> &neighbors)
{
    m_origin = title;
    m_neighbors = neighbors;
    follow();
}

void HostingOrderPage::say(Meaning meaning, const QString &text)
{
    m_banner->showMessage(meaning, text);
}

QString HostingOrderPage::title() const
{
    return m_detail.order() ? hostingwords::name(*m_detail.order()) : m_detail.id().text;
}

static QString agreementText(ReportAgreement agreement)
{
    switch (agreement) {
    case ReportAgreement::NotKnown:
        return {};
    case ReportAgreement::Agrees:
        return HostingOrderPage::tr("Report and number states agree");
    case ReportAgreement::Differs:
        return HostingOrderPage::tr("Report and number states differ: trust the numbers");
    case ReportAgreement::Impossible:
        return HostingOrderPage::tr("The report cannot be right: trust the numbers");
    }
    Q_UNREACHABLE();
}

PageStatus HostingOrderPage::status() const
{
    PageStatus status{.shown = tr("%n number(s)", nullptr, int(m_detail.numbers().size()))};
    if (m_numbers->shown() < int(m_detail.numbers().size()))
        status.shown = tr("%1 of %n number(s)", nullptr, int(m_detail.numbers().size())).arg(m_numbers->shown());
    if (const auto &at = m_detail.part(HostingPart::Numbers).readAt)
        status.asOf = format::asOf(*at);
    if (m_detail.part(HostingPart::Numbers).isReading && m_detail.numbersRead() > 0)
        status.busy = tr("Reading the numbers, %1 so far").arg(m_detail.numbersRead());
    else if (m_detail.isReading() && !m_detail.part(HostingPart::Numbers).readAt)
        status.busy = tr("Reading the hosting order");
    else
        status.busy = agreementText(m_detail.agreement());
    if (const auto &next = m_detail.nextLookAt())
        status.busy += (status.busy.isEmpty() ? QString() : u" · "_s)
            + tr("read again at %1").arg(format::time(next->toLocalTime().time()));
    return status;
}

void HostingOrderPage::refresh()
{
    m_detail.refresh();
}

void HostingOrderPage::focusFilter()
{
    m_numbers->focusFilter();
}

void HostingOrderPage::togglePane()
{
    m_paneWanted = !m_pane->isVisibleTo(this);
    m_pane->setVisible(m_paneWanted);
}

bool HostingOrderPage::goBack()
{
    Q_EMIT backRequested();
    return true;
}

QAbstractButton *HostingOrderPage::nextAction() const
{
    for (QPushButton *button : {m_failures, m_remind}) {
        if (OverflowRow::isOffered(*button, *m_header))
            return button;
    }
    return nullptr;
}

QString HostingOrderPage::simulationOrder() const
{
    // Inside a page of port-ins the strip plays these.
    return m_neighbors.empty() ? QString() : m_detail.id().text;
}

void HostingOrderPage::showFailures()
{
    m_failuresWanted = !m_detail.part(HostingPart::Numbers).readAt.has_value();
    m_numbers->showFailures();
}

void HostingOrderPage::begin()
{
    m_banner->clear();
    m_numbers->clear();
    m_failuresWanted = false;
    follow();
}

void HostingOrderPage::follow()
{
    followHeader();
    if (m_detail.order())
        m_facts->setFacts(hostingwords::facts(*m_detail.order(), m_nameOf, m_now()));
    m_report->show(m_detail);
    followNumbers();
    followErrors();
    Q_EMIT statusChanged();
    Q_EMIT titleChanged();
    Q_EMIT simulationOrderChanged();
}

void HostingOrderPage::followHeader()
{
    m_header->setTitle(oneLine(title()));
    m_header->setTrail(m_origin, m_detail.id().text);
    const auto at = std::ranges::find(m_neighbors, m_detail.id());
    m_header->setPlace(at == m_neighbors.end() ? 0 : int(at - m_neighbors.begin()) + 1,
        at == m_neighbors.end() ? 0 : int(m_neighbors.size()));
    const auto &order = m_detail.order();
    m_pill->setVisible(order.has_value());
    const int failed = int(std::ranges::count_if(m_detail.numbers(), [](const domain::HostingOrderNumber &number) {
        return domain::outcomeOf(number) == domain::HostingOutcome::Failed;
    }));
    if (order) {
        // What failed stands beside it, so it need not be said twice.
        const bool isPartly = m_detail.outcome() == domain::HostingOutcome::PartlyDone;
        const tables::Status state = isPartly ? tables::Status{HostingText::of(order->state).text, Meaning::Failed}
                                              : HostingText::of(*order, m_detail.outcome(), failed);
        m_pill->setPill({state.text, state.meaning, state.sign});
    }
    m_failedPill->setVisible(failed > 0);
    m_failedPill->setPill({tr("%n failure(s)", nullptr, failed), Meaning::Failed});
    const bool waits = order && domain::nextStep(*order, 0) == domain::HostingStep::RemindSigner;
    m_failures->setVisible(failed > 0);
    m_failures->setText(tr("&Open %n failure(s)", nullptr, failed));
    m_failures->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    setLook(m_failures, ButtonLook::Primary);
    m_remind->setVisible(waits);
    m_remind->setHint(failed > 0 ? QKeySequence() : QKeySequence(Qt::CTRL | Qt::Key_Return));
    setLook(m_remind, failed > 0 ? ButtonLook::Normal : ButtonLook::Primary);
    m_actions.value(1)->setEnabled(failed > 0);
    m_actions.value(2)->setEnabled(waits);
    Q_EMIT orderActionsChanged();
}

void HostingOrderPage::followNumbers()
{
    const auto &order = m_detail.order();
    if (!order)
        return;
    m_numbers->setNumbers(*order, m_detail.numbers());
    if (m_failuresWanted && m_detail.part(HostingPart::Numbers).readAt)
        showFailures();
    m_pane->show(m_numbers->current());
}

void HostingOrderPage::followErrors()
{
    const flows::PartState &order = m_detail.part(HostingPart::Order);
    const std::pair<HostingPart, QString> parts[]{{HostingPart::Order, tr("The hosting order could not be read.")},
        {HostingPart::Report, tr("The report of the order could not be read.")},
        {HostingPart::Numbers, tr("The numbers of the order could not be read.")}};
    for (const auto &[part, failed] : parts) {
        const flows::PartState &state = m_detail.part(part);
        if (!state.error)
            continue;
        ErrorText text = errorText(*state.error, AttemptText{failed});
        if (state.readAt)
            text.happened
                += u' ' + tr("What is shown was read at %1.").arg(format::time(state.readAt->toLocalTime().time()));
        m_state->showError(text, m_detail.order().has_value());
        return;
    }
    if (m_detail.order())
        m_state->showContent();
    else if (order.isReading)
        m_state->showLoading(tr("Reading the hosting order."));
}

void HostingOrderPage::step(int by)
{
    const auto at = std::ranges::find(m_neighbors, m_detail.id());
    if (at == m_neighbors.end())
        return;
    const auto next = (at - m_neighbors.begin()) + by;
    if (next >= 0 && next < std::ssize(m_neighbors))
        Q_EMIT openRequested(m_neighbors[std::size_t(next)]);
}

void HostingOrderPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    constexpr int paneFrom = 1000; // beside a table that still has its columns
    constexpr int paneUnder = 760;
    const bool beside = event->size().width() >= paneFrom;
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_pane->setMaximumWidth(beside ? 380 : QWIDGETSIZE_MAX);
    m_pane->setVisible(m_paneWanted && (beside || event->size().height() >= paneUnder));
}

void HostingOrderPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_detail.setWatched(true);
}

void HostingOrderPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_detail.setWatched(false);
}

} // namespace views
