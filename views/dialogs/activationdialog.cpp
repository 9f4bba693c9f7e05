#include "views/dialogs/activationdialog.h"

#include "domain/porting/zones.h"
#include "tables/roles.h"
#include "tables/statustext.h"
#include "views/delegates/statusdelegate.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/followuplist.h"
#include "views/pages/groupspanel.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <utility>

using namespace Qt::StringLiterals;
using flows::ActivationFlow, flows::ActivationState, flows::GroupProgress;
using tables::Meaning;

namespace views {

static PillText pillOf(const GroupProgress &group)
{
    switch (group.state) {
    case ActivationState::Offered:
        return {ActivationDialog::tr("Go"), Meaning::Done};
    case ActivationState::Closed:
        return {ActivationDialog::tr("No go"), Meaning::Failed};
    case ActivationState::Sending:
        return {ActivationDialog::tr("Sending"), Meaning::Waiting, tables::Sign::Working};
    case ActivationState::Accepted:
        return {ActivationDialog::tr("Taken by the server"), Meaning::Waiting, tables::Sign::Working};
    case ActivationState::Activated:
        return {ActivationDialog::tr("Active"), Meaning::Done};
    case ActivationState::Refused:
        return {ActivationDialog::tr("Refused"), Meaning::Failed};
    case ActivationState::Failed:
        return {ActivationDialog::tr("Not sent"), Meaning::Failed};
    case ActivationState::Unknown:
        return {ActivationDialog::tr("Unknown"), Meaning::Unknown};
    case ActivationState::FollowEnded:
        return {ActivationDialog::tr("Not all active yet"), Meaning::NeedsYou};
    }
    Q_UNREACHABLE();
}

ActivationDialog::ActivationDialog(
    std::unique_ptr<ActivationFlow> flow, QStringList wanted, const BandInfo &band, QWidget *parent)
    : QDialog(parent)
    , m_flow(std::move(flow))
    , m_wanted(std::move(wanted))
    , m_header(new PageHeader)
    , m_pill(new PillLabel)
    , m_banner(named(new ErrorBanner, u"activationBanner"_s, tr("What happened")))
{
    setObjectName(u"activationDialog"_s);
    setWindowModality(Qt::WindowModal);
    resize(900, 640);
    auto *stripe = new Band;
    stripe->setInfo(band);
    m_header->setStacked(true);
    m_header->addPill(m_pill);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildGates(), 2);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(buildNumbers(), 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(stripe);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(new Hairline);
    layout->addLayout(row, 1);
    layout->addWidget(new Hairline);
    layout->addWidget(buildFooter());

    m_banner->setRetryVisible(false);
    connect(m_banner, &ErrorBanner::retryRequested, m_flow.get(), &ActivationFlow::prepare);
    connect(m_flow.get(), &ActivationFlow::stepChanged, this, &ActivationDialog::follow);
    connect(m_flow.get(), &ActivationFlow::groupsChanged, this, &ActivationDialog::follow);
    connect(m_flow.get(), &ActivationFlow::readFailed, this, [this](const net::Error &error) {
        m_banner->setRetryVisible(true);
        m_banner->showError(errorText(error, Attempt::ReadOrder));
        follow();
    });
    connect(m_flow.get(), &ActivationFlow::moved, this, [this] {
        m_asked = false;
        m_count->clear();
        m_banner->showMessage(Meaning::NeedsYou,
            tr("The order changed on the server between your look and the click. Nothing was sent. What stands here "
               "now "
               "is the new state: look at it again."));
        follow();
    });
    connect(m_flow.get(), &ActivationFlow::sent, this, [this](const flows::WriteEnd &end) {
        if (end.error)
            m_banner->showError(errorText(*end.error, Attempt::Activate));
        else if (end.storeError)
            m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
        else
            m_banner->clear();
    });
    connect(m_flow.get(), &ActivationFlow::finished, this, [this](bool allActivated) {
        if (allActivated)
            m_banner->showMessage(Meaning::Done, tr("All numbers are active."));
        follow();
    });
    follow();
    m_flow->prepare();
}

ActivationDialog::~ActivationDialog() = default;

void ActivationDialog::offerFollowUps(std::unique_ptr<flows::FollowUps> followUps)
{
    m_followUps = std::move(followUps);
    m_after = new FollowUpList(*m_followUps);
    m_left->insertWidget(m_left->indexOf(m_gates) + 1, m_after);
    follow();
}

void ActivationDialog::reject()
{
    m_flow->stopFollowing(); // what was sent stays sent
    QDialog::reject();
}

QWidget *ActivationDialog::buildGates()
{
    auto *content = new QWidget;
    setSurface(content, Surface::Base);
    m_left = new QVBoxLayout(content);
    m_left->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    m_left->setSpacing(metrics::inset);
    m_gates = new QVBoxLayout;
    m_gates->setSpacing(metrics::blockGap);
    m_left->addLayout(m_gates);
    m_left->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Go or no-go"));
    return scroll;
}

QWidget *ActivationDialog::buildNumbers()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, metrics::inset, 0, 0);
    m_numbersTitle = new TextLabel(TextLabel::Type::Section);
    m_numbersTitle->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    layout->addWidget(m_numbersTitle);
    m_numbersModel = new QStandardItemModel(this);
    m_table = named(new DataTable, u"activationNumbers"_s, tr("Numbers that go live"));
    m_table->setModel(m_numbersModel);
    m_table->setRowHeight(metrics::rowOneLine);
    layout->addWidget(m_table, 1);
    return side;
}

QWidget *ActivationDialog::buildFooter()
{
    auto *footer = new QWidget;
    footer->setMinimumHeight(metrics::footerHeight);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    m_ask = new TextLabel(tr("To go ahead, type how many numbers go live:"));
    m_count = named(new QLineEdit, u"activationCount"_s, tr("How many numbers go live"));
    m_count->setMaximumWidth(64);
    m_why = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_leave = named(new QPushButton(tr("&Not now")), u"activationLeave"_s, tr("Not now"));
    m_go = named(new QPushButton, u"activationGo"_s, tr("Activate"));
    m_go->setIcon(icon(Icon::Flash, QPalette::HighlightedText));
    setLook(m_go, ButtonLook::Primary);
    m_leave->setAutoDefault(false);
    m_go->setAutoDefault(false); // Enter never activates by itself
    row->addWidget(m_ask);
    row->addWidget(m_count);
    row->addWidget(m_why);
    row->addStretch();
    row->addWidget(m_leave);
    row->addWidget(m_go);
    connect(m_count, &QLineEdit::textChanged, this, &ActivationDialog::followFooter);
    connect(m_leave, &QPushButton::clicked, this, &ActivationDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_askedGroups = groups();
        m_asked = true;
        m_banner->clear();
        m_flow->activate(m_askedGroups);
    });
    return footer;
}

QStringList ActivationDialog::groups() const
{
    if (m_asked)
        return m_askedGroups;
    QStringList groups;
    for (const GroupProgress &group : m_flow->groups()) {
        const bool wanted
            = m_wanted.isEmpty() ? group.state == ActivationState::Offered : m_wanted.contains(group.name);
        if (wanted)
            groups << group.name;
    }
    return groups;
}

QStringList ActivationDialog::numbers() const
{
    const QStringList wanted = groups();
    QStringList numbers;
    for (const GroupProgress &group : m_flow->groups()) {
        if (wanted.contains(group.name))
            numbers << group.numbers;
    }
    return numbers;
}

bool ActivationDialog::mayGo() const
{
    const QStringList wanted = groups();
    if (wanted.isEmpty() || m_asked || m_flow->step() != ActivationFlow::Step::Ready)
        return false;
    return std::ranges::all_of(m_flow->groups(), [&](const GroupProgress &group) {
        return !wanted.contains(group.name) || group.state == ActivationState::Offered;
    });
}

void ActivationDialog::follow()
{
    const auto &order = m_flow->order();
    const QStringList wanted = groups();
    const int count = int(numbers().size());
    setWindowTitle(tr("Activate — %1").arg(order ? order->customerReference : m_flow->orderId().text));
    m_header->setTitle(wanted.size() == 1 ? tr("Activate %1").arg(wanted.constFirst())
                                          : tr("Activate %n groups", nullptr, int(wanted.size())));
    if (!order)
        m_header->setSubtitle(tr("Reading the order and the server’s ready list."));
    else
        m_header->setSubtitle(tr("%1, order %2. %3 go live at once. This cannot be undone.")
                                  .arg(order->customerReference, order->id.text, format::numbers(count)));
    if (m_after)
        m_after->showOrder(order && m_asked ? *order : domain::PortOrder());
    followGates();
    followNumbers();
    followFooter();
}

void ActivationDialog::followGates()
{
    while (QLayoutItem *item = m_gates->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_gates->addWidget(new TextLabel(tr("Go or no-go"), TextLabel::Type::Section));
    const QStringList wanted = groups();
    int warnings = 0;
    bool closed = wanted.isEmpty();
    const domain::PortZone zone = m_flow->order() ? domain::zoneOf(*m_flow->order()) : domain::PortZone::Eastern;
    for (const GroupProgress &group : m_flow->groups()) {
        if (!wanted.contains(group.name))
            continue;
        auto *title = new QWidget;
        auto *line = new QHBoxLayout(title);
        line->setContentsMargins(0, 0, 0, 0);
        auto *name = new TextLabel(oneLine(group.name), TextLabel::Type::Bold);
        name->setElided(true);
        line->addWidget(name, 1);
        line->addWidget(new PillLabel(pillOf(group)));
        m_gates->addWidget(title);
        if (group.state != ActivationState::Offered && group.state != ActivationState::Closed) {
            QString text = tr("%1 of %2 active").arg(group.activated).arg(group.numbers.size());
            if (!group.serverStatus.isEmpty())
                text += tr(". The server says: %1").arg(group.serverStatus);
            auto *state = new TextLabel(inParagraphs(text), TextLabel::Type::Small, TextLabel::Tone::Secondary);
            state->setWordWrap(true);
            m_gates->addWidget(state);
            continue;
        }
        closed = closed || group.state == ActivationState::Closed;
        for (const domain::Gate &gate : group.gates) {
            const bool passed = gate.result == domain::GateResult::Passed;
            const bool warning = gate.result == domain::GateResult::Warning;
            warnings += warning ? 1 : 0;
            const Meaning meaning = passed ? Meaning::Done : warning ? Meaning::NeedsYou : Meaning::Failed;
            auto *gateRow = new QWidget;
            auto *cells = new QHBoxLayout(gateRow);
            cells->setContentsMargins(0, 0, 0, 0);
            auto *mark = new IconLabel;
            mark->setIcon(meaningIcon(meaning), meaning);
            cells->addWidget(mark, 0, Qt::AlignTop);
            auto *words = new QVBoxLayout;
            words->setSpacing(0);
            const GateText text = gateText(gate, zone);
            auto *head = new TextLabel(text.text);
            head->setWordWrap(true);
            words->addWidget(head);
            QString detail = text.detail;
            if (detail.isEmpty() && m_flow->readAt())
                detail = tr("read %1").arg(format::time(m_flow->readAt()->toLocalTime().time()));
            auto *small = new TextLabel(detail, TextLabel::Type::Small, TextLabel::Tone::Secondary);
            small->setWordWrap(true);
            words->addWidget(small);
            cells->addLayout(words, 1);
            m_gates->addWidget(gateRow);
        }
    }
    m_pill->setVisible(m_flow->step() != ActivationFlow::Step::Idle && !m_asked);
    if (m_flow->step() == ActivationFlow::Step::Reading)
        m_pill->setPill({tr("Reading"), Meaning::Waiting, tables::Sign::Working});
    else if (closed)
        m_pill->setPill({tr("No go"), Meaning::Failed});
    else
        m_pill->setPill(warnings > 0 ? PillText{tr("Go, with %n warning(s)", nullptr, warnings), Meaning::NeedsYou}
                                     : PillText{tr("Go"), Meaning::Done});
}

void ActivationDialog::followNumbers()
{
    const QStringList hit = numbers();
    m_numbersTitle->setText(tr("These %1").arg(format::numbers(int(hit.size()))));
    m_numbersModel->clear();
    m_numbersModel->setHorizontalHeaderLabels(
        {tr("Number"), tr("Status"), tr("Voice"), tr("SMS app"), tr("911 address")});
    QHash<QString, const domain::PortNumber *> known;
    if (m_flow->order()) {
        for (const domain::PortNumber &number : m_flow->order()->numbers)
            known.insert(number.phoneNumber, &number);
    }
    for (const QString &e164 : hit) {
        const domain::PortNumber *number = known.value(e164);
        const QString dash = u"—"_s;
        const tables::Status status = number ? tables::StatusText::of(number->status)
                                             : tables::Status{tr("not in the order"), Meaning::Unknown};
        auto *statusItem = new QStandardItem(status.text);
        statusItem->setData(QVariant::fromValue(status.meaning), tables::MeaningRole);
        statusItem->setData(QVariant::fromValue(status.sign), tables::SignRole);
        statusItem->setData(status.text, tables::StatusTextRole);
        auto *first = new QStandardItem(format::phone(e164));
        first->setToolTip(e164);
        const bool hasEmergency = number && number->features && number->features->e911;
        auto *emergency = new QStandardItem(hasEmergency ? tr("set") : tr("none"));
        if (!hasEmergency)
            emergency->setData(QVariant::fromValue(Meaning::NeedsYou), tables::MeaningRole);
        m_numbersModel->appendRow({first, statusItem,
            new QStandardItem(
                number && number->voice ? format::voiceType(number->voice->type) % u' ' % number->voice->id() : dash),
            new QStandardItem(number && number->sms && !number->sms->appId.isEmpty() ? number->sms->appId : dash),
            emergency});
    }
    m_table->setItemDelegateForColumn(1, new StatusDelegate(StatusDelegate::Form::Mark, m_table));
    m_table->setColumnRules({{.column = 0, .width = m_table->widthFor(0, u"(888) 888-8888"_s)},
        {.column = 1, .width = m_table->widthFor(1, tr("Confirmed")) + 24},
        {.column = 2, .width = 120, .stretch = true}, {.column = 3, .width = 80, .priority = 2},
        {.column = 4, .width = m_table->widthFor(4, tr("911 address")) + 16, .priority = 1}});
}

void ActivationDialog::followFooter()
{
    const int count = int(numbers().size());
    const bool may = mayGo();
    const bool typed = m_count->text().trimmed() == QString::number(count);
    m_ask->setVisible(may);
    m_count->setVisible(may);
    m_go->setVisible(!m_asked);
    m_go->setText(tr("&Activate %1").arg(format::numbers(count)));
    m_go->setEnabled(may && typed && count > 0);
    m_leave->setText(m_asked ? tr("&Close") : tr("&Not now"));
    QString why;
    if (!m_asked && !may && m_flow->step() == ActivationFlow::Step::Ready)
        why = tr("Not everything is fulfilled, so nothing can be activated.");
    else if (m_flow->step() == ActivationFlow::Step::Following)
        why = tr("Portside looks until all are active. Closing stops the looking, not the activation.");
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

} // namespace views
