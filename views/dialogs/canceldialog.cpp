#include "views/dialogs/canceldialog.h"

#include "tables/statustext.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace views {

using namespace Qt::StringLiterals;
using domain::Permission;
using flows::CancelFlow;
using tables::Meaning;

CancelDialog::CancelDialog(std::unique_ptr<CancelFlow> flow, std::unique_ptr<flows::SuccessorFlow> successor,
    const BandInfo &band, QWidget *parent)
    : QDialog(parent)
    , m_flow(std::move(flow))
    , m_successor(std::move(successor))
    , m_header(new PageHeader)
    , m_pill(new PillLabel)
    , m_banner(named(new ErrorBanner, u"cancelBanner"_s, tr("What happened")))
    , m_words(new TextLabel(TextLabel::Type::Base))
    , m_numbersTitle(new TextLabel(TextLabel::Type::Section))
    , m_numbers(named(new QListWidget, u"cancelNumbers"_s, tr("Numbers of the order")))
    , m_makeDraft(named(new QPushButton, u"makeSuccessor"_s, {}))
    , m_keep(named(new QPushButton, u"cancelKeep"_s, {}))
    , m_go(named(new QPushButton, u"cancelGo"_s, tr("Cancel the order")))
{
    setObjectName(u"cancelDialog"_s);
    setWindowModality(Qt::WindowModal);
    resize(640, 560);
    auto *stripe = new Band;
    stripe->setInfo(band);
    m_header->setStacked(true);
    m_header->addPill(m_pill);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(stripe);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(new Hairline);
    layout->addWidget(buildNumbers(), 1);
    layout->addWidget(new Hairline);
    layout->addWidget(buildFooter());
    connectFlow();
    connectSuccessor();
    follow();
    m_flow->prepare();
}

CancelDialog::~CancelDialog() = default;

QWidget *CancelDialog::buildNumbers()
{
    auto *content = new QWidget;
    setSurface(content, Surface::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::blockGap);
    m_words->setObjectName(u"cancelWords"_s);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    column->addWidget(m_numbersTitle);
    m_numbers->setSelectionMode(QAbstractItemView::NoSelection);
    m_numbers->setUniformItemSizes(true);
    column->addWidget(m_numbers, 1);
    return content;
}

QWidget *CancelDialog::buildFooter()
{
    auto *footer = new QWidget;
    footer->setMinimumHeight(metrics::footerHeight);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    setLook(m_go, ButtonLook::Danger);
    m_go->setAutoDefault(false); // Enter never cancels an order
    m_keep->setDefault(true);
    m_makeDraft->setAutoDefault(false);
    row->addWidget(m_makeDraft);
    row->addStretch();
    row->addWidget(m_keep);
    row->addWidget(m_go);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_asked = true;
        m_banner->clear();
        m_flow->cancelOrder();
    });
    return footer;
}

void CancelDialog::connectFlow()
{
    const CancelFlow *flow = m_flow.get();
    connect(m_banner, &ErrorBanner::retryRequested, m_flow.get(), &CancelFlow::prepare);
    connect(flow, &CancelFlow::stepChanged, this, &CancelDialog::follow);
    connect(flow, &CancelFlow::orderRead, this, &CancelDialog::follow);
    connect(flow, &CancelFlow::readFailed, this, [this](const net::Error &error) {
        const bool before = m_flow->step() == CancelFlow::Step::Idle;
        m_asked = m_asked && !before;
        m_banner->setRetryVisible(before);
        m_banner->showError(errorText(error, Attempt::ReadOrder));
        follow();
    });
    connect(flow, &CancelFlow::moved, this, [this] {
        m_asked = false;
        m_banner->setRetryVisible(false);
        m_banner->showMessage(Meaning::NeedsYou,
            tr("The order changed on the server between your look and the click. Nothing was sent. What stands here "
               "now "
               "is the new state: look at it again."));
        follow();
    });
    connect(flow, &CancelFlow::sent, this, [this](const flows::WriteEnd &end) {
        m_banner->setRetryVisible(false);
        if (end.error)
            m_banner->showError(errorText(*end.error, Attempt::CancelOrder));
        else if (end.storeError)
            m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
        else
            m_banner->clear();
    });
    connect(flow, &CancelFlow::finished, this, [this](bool canceled) {
        // What was said of an unknown outcome is over: now it is known.
        if (canceled)
            m_banner->clear();
        follow();
    });
}

void CancelDialog::connectSuccessor()
{
    connect(m_makeDraft, &QPushButton::clicked, this, [this] {
        if (m_draft.isEmpty())
            return m_successor->make();
        accept();
        Q_EMIT resumeRequested(m_draft);
    });
    const flows::SuccessorFlow *flow = m_successor.get();
    connect(flow, &flows::SuccessorFlow::runningChanged, this, &CancelDialog::followSuccessor);
    connect(flow, &flows::SuccessorFlow::made, this,
        [this](const domain::DraftId &draft, const flows::SuccessorDraft &successor) {
            m_draft = draft;
            m_banner->setRetryVisible(false);
            const QString count = format::numbers(int(successor.draft.numbers.size()));
            m_banner->showMessage(Meaning::Done,
                m_flow->order()->status.value == domain::OrderStatus::Canceled
                    ? tr("A draft of the %1 was made. They can be ordered again at once.").arg(count)
                    : tr("A draft of the %1 was made. It waits until the order is canceled, and says when it can go.")
                          .arg(count));
            followSuccessor();
        });
    connect(flow, &flows::SuccessorFlow::nothingToTakeUp, this, [this] {
        m_banner->setRetryVisible(false);
        m_banner->showMessage(Meaning::NeedsYou,
            tr("No draft was made: the order, as it was read just now, has no number that could be ordered again."));
    });
    connect(flow, &flows::SuccessorFlow::readFailed, this, [this](const net::Error &error) {
        m_banner->setRetryVisible(false);
        m_banner->showError(errorText(error, Attempt::ReadOrder));
    });
    connect(flow, &flows::SuccessorFlow::storeFailed, this, [this](const store::Error &error) {
        m_banner->setRetryVisible(false);
        m_banner->showError(storeErrorText(StoreAttempt::Save, error));
    });
}

void CancelDialog::followSuccessor()
{
    const auto &order = m_flow->order();
    const CancelFlow::Step step = m_flow->step();
    const bool rests = step == CancelFlow::Step::Ready || step == CancelFlow::Step::Over;
    m_makeDraft->setVisible(rests && order && !domain::numbersToTakeUp(*order).isEmpty()
        && order->status.value != domain::OrderStatus::Confirmed
        && order->status.value != domain::OrderStatus::Completed);
    m_makeDraft->setEnabled(!m_successor->isRunning());
    m_makeDraft->setText(m_draft.isEmpty() ? tr("&Make a successor draft") : tr("Open the &draft"));
    m_makeDraft->setAccessibleName(m_makeDraft->text().remove(u'&'));
}

QString CancelDialog::explanation() const
{
    if (!m_flow->order())
        return tr("Reading the order.");
    const auto status = m_flow->order()->status.value;
    switch (m_flow->step()) {
    case CancelFlow::Step::Settling:
        return tr(
            "The cancelation was sent, and no answer came. Portside is finding out by reading whether it arrived. "
            "Nothing is sent again.");
    case CancelFlow::Step::Sending:
        return tr("The cancelation is being sent.");
    case CancelFlow::Step::Over:
    case CancelFlow::Step::Verifying:
        if (status == domain::OrderStatus::Canceled)
            return tr("The order is canceled. Its numbers stay with their carrier, and may be ordered again.");
        if (status == domain::OrderStatus::PendingCancelation)
            return tr("The cancelation was asked for, and is not over yet. Until it is, its numbers are locked: they "
                      "cannot be ordered again. The worklist keeps it in view.");
        break;
    case CancelFlow::Step::Idle:
    case CancelFlow::Step::Reading:
    case CancelFlow::Step::Ready:
        break;
    }
    switch (m_flow->permission()) {
    case Permission::Allowed:
        return tr("Canceling is final. The numbers stay with their carrier. Until the cancelation is over they are "
                  "locked, and cannot be ordered again; what is to be corrected can be updated instead.");
    case Permission::Canceling:
        return tr("A cancelation was asked for already. Until it is over the numbers are locked.");
    case Permission::Locked:
        return tr("The order is confirmed: it cannot be canceled any more. Write a note to Sinch.");
    case Permission::Over:
        return tr("The order is over: there is nothing to cancel.");
    case Permission::NotYetBuilt:
        return tr("The server is still building the order. Come back in a moment.");
    case Permission::NotYetConfirmed:
    case Permission::NotOnDemand:
    case Permission::UnknownStatus:
        break;
    }
    return tr("The order has a status that Portside does not know, so nothing is known to be allowed.");
}

void CancelDialog::follow()
{
    const auto &order = m_flow->order();
    const CancelFlow::Step step = m_flow->step();
    const QString name
        = order && !order->customerReference.isEmpty() ? order->customerReference : m_flow->orderId().text;
    setWindowTitle(tr("Cancel order — %1").arg(name));
    m_header->setTitle(tr("Cancel %1").arg(name));
    const int count = order ? int(order->numbers.size()) : 0;
    m_header->setSubtitle(order
            ? tr("Order %1 with %2, read %3.")
                  .arg(order->id.text, format::numbers(count), format::time(m_flow->readAt()->toLocalTime().time()))
            : tr("Reading the order."));
    m_pill->setVisible(order.has_value());
    if (order) {
        const tables::Status status = tables::StatusText::of(order->status);
        m_pill->setPill({status.text, status.meaning, status.sign});
    }
    m_words->setText(explanation());
    m_numbersTitle->setText(order ? tr("These %1").arg(format::numbers(count)) : QString());
    m_numbers->clear();
    if (order) {
        for (const domain::PortNumber &number : order->numbers)
            m_numbers->addItem(tr("%1   %2", "a number and its status")
                                   .arg(format::phone(number.phoneNumber), tables::StatusText::of(number.status).text));
    }
    const bool asks = step == CancelFlow::Step::Ready && m_flow->permission() == Permission::Allowed;
    m_go->setEnabled(asks);
    m_go->setVisible(step != CancelFlow::Step::Over && step != CancelFlow::Step::Verifying);
    m_go->setText(order ? tr("&Cancel the order of %1").arg(format::numbers(count)) : tr("&Cancel the order"));
    m_keep->setText(asks && !m_asked ? tr("&Keep the order") : tr("C&lose"));
    m_keep->setAccessibleName(m_keep->text().remove(u'&'));
    followSuccessor();
}

} // namespace views
