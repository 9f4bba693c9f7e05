#include "views/dialogs/pasteeventdialog.h"

#include "tables/statustext.h"
#include "views/dialogs/numbers/numbereventwords.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/numberattempt.h"
#include "views/pages/orderchangetext.h"
#include "views/style/controls.h"
#include "views/style/fonts.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;
using domain::NumberEventSubject;
using domain::PortEventType;
using flows::EventProblem, flows::EventReading, flows::NumberEventReading;

namespace views {

PasteEventDialog::PasteEventDialog(std::unique_ptr<EventReading> reading,
    std::unique_ptr<NumberEventReading> numberReading, const BandInfo &band, QWidget *parent)
    : QDialog(parent)
    , m_reading(reading.release())
    , m_numberReading(numberReading.release())
    , m_text(named(new QPlainTextEdit, u"eventText"_s, tr("The event as JSON")))
    , m_title(new TextLabel(TextLabel::Type::Section))
    , m_says(new TextLabel(TextLabel::Type::Base))
    , m_result(new TextLabel(TextLabel::Type::Base))
    , m_banner(named(new ErrorBanner, u"eventBanner"_s, tr("What happened")))
    , m_open(named(new QPushButton, u"eventOpen"_s, {}))
    , m_read(named(new QPushButton, u"eventRead"_s, tr("Read what the event names")))
{
    m_reading->setParent(this);
    m_numberReading->setParent(this);
    setObjectName(u"pasteEventDialog"_s);
    setWindowTitle(tr("Paste an event"));
    setWindowModality(Qt::WindowModal);
    resize(720, 560);
    build(band);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteEventDialog::decode);
    connect(m_read, &QPushButton::clicked, this, &PasteEventDialog::read);
    connect(m_open, &QPushButton::clicked, this, &PasteEventDialog::openIt);
    connect(m_banner, &ErrorBanner::retryRequested, m_read, &QPushButton::click);
    connect(m_reading, &EventReading::stateChanged, this, &PasteEventDialog::follow);
    connect(m_numberReading, &NumberEventReading::stateChanged, this, &PasteEventDialog::follow);
    decode();
}

void PasteEventDialog::build(const BandInfo &band)
{
    auto *stripe = new Band;
    stripe->setInfo(band);
    auto *explanation
        = new TextLabel(tr("The body of a webhook about port-ins, numbers, number orders or hosting. It is "
                           "only a hint: nothing is taken from it. Portside reads what it names from the "
                           "server. Settings, Callbacks checks the signature of those about numbers."),
            TextLabel::Type::Base, TextLabel::Tone::Secondary);
    explanation->setWordWrap(true);
    m_text->setFont(fonts::fixed(font()));
    m_text->setPlaceholderText(u"{\"type\": \"NUMBERS_CONFIRMED\", \"orderId\": \"897867\", …}"_s);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::blockGap);
    top->setSpacing(metrics::gap);
    top->addWidget(explanation);
    top->addWidget(m_text, 1);

    auto *content = new QWidget;
    setSurface(content, Surface::Base);
    auto *says = new QVBoxLayout(content);
    says->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    says->setSpacing(metrics::gap);
    m_title->setObjectName(u"eventTitle"_s);
    m_says->setObjectName(u"eventSays"_s);
    m_result->setObjectName(u"eventResult"_s);
    for (TextLabel *label : {m_says, m_result}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    says->addWidget(m_title);
    says->addWidget(m_says);
    says->addWidget(m_result);
    says->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What the event says"));

    auto *close = named(new QPushButton(tr("&Close")), u"eventClose"_s, tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    setLook(m_read, ButtonLook::Primary);
    m_read->setDefault(true);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    footer->addWidget(m_open);
    footer->addStretch();
    footer->addWidget(close);
    footer->addWidget(m_read);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(stripe);
    layout->addWidget(m_banner);
    layout->addLayout(top, 1);
    layout->addWidget(new Hairline);
    layout->addWidget(scroll, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(footer);
}

void PasteEventDialog::setLeads(bool toNumbers, bool toNumberOrders)
{
    m_leadsToNumbers = toNumbers;
    m_leadsToNumberOrders = toNumberOrders;
    follow();
}

void PasteEventDialog::setHostingLeads(bool toImported, bool toQualified, bool toOrders)
{
    m_leadsToImported = toImported;
    m_leadsToQualified = toQualified;
    m_leadsToHostingOrders = toOrders;
    follow();
}

void PasteEventDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
}

QString PasteEventDialog::titleOf(const domain::PortEvent &event)
{
    switch (event.type.value) {
    case PortEventType::OrderUpdated:
        return tr("An order changed");
    case PortEventType::NumbersActivated:
        return tr("Numbers became active");
    case PortEventType::NumbersConfirmed:
        return tr("Numbers were confirmed");
    case PortEventType::NumbersRejected:
        return tr("Numbers were rejected");
    case PortEventType::NewOrderNote:
        return tr("A note was added");
    case PortEventType::Unknown:
        //: %1 is a type of event as the server wrote it
        return tr("%1, an event that Portside does not know").arg(event.type.text);
    }
    Q_UNREACHABLE();
}

QStringList PasteEventDialog::linesOf(const domain::PortEvent &event)
{
    QStringList lines{tr("Order %1").arg(event.orderId.text)};
    if (event.order) {
        const domain::PortOrder &order = *event.order;
        if (!order.customerReference.isEmpty())
            lines << tr("Reference: %1").arg(order.customerReference);
        lines << tr("Status: %1").arg(tables::StatusText::of(order.status).text);
        if (!order.numbers.empty())
            lines << format::numbers(int(order.numbers.size()));
    }
    for (const domain::PortNumber &number : event.numbers) {
        QString line = tr("%1: %2").arg(format::phone(number.phoneNumber), tables::StatusText::of(number.status).text);
        if (!number.rejectReason.isEmpty())
            line += u", "_s + number.rejectReason;
        lines << line;
    }
    if (!event.note.isEmpty())
        lines << tr("“%1”").arg(event.note);
    return lines;
}

static QString problemText(const flows::EventText &event)
{
    switch (event.problem) {
    case EventProblem::Empty:
        return PasteEventDialog::tr("Paste the event above.");
    case EventProblem::TooLong:
        return PasteEventDialog::tr("This is too long for an event: nothing was read of it.");
    case EventProblem::NotJson:
        return PasteEventDialog::tr("This is no JSON. Paste the whole body, from the first brace to the last.");
    case EventProblem::NotAnEvent:
        return PasteEventDialog::tr(
            "This is JSON, but no event: it needs a type, and the order or number it is about.");
    }
    Q_UNREACHABLE();
}

void PasteEventDialog::decode()
{
    m_event = flows::readEvent(m_text->toPlainText());
    if (m_event.isEvent()) { // it may carry a PIN in clear
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(m_event.shown);
    }
    m_reading->reset();
    m_numberReading->reset();
    follow();
}

void PasteEventDialog::read()
{
    if (m_event.event)
        m_reading->read(m_event.event->orderId);
    else if (m_event.numberEvent)
        m_numberReading->read(*m_event.numberEvent);
}

void PasteEventDialog::openIt()
{
    const flows::EventText event = m_event;
    const bool isQualified = m_numberReading->qualified().has_value();
    accept();
    if (event.event) {
        Q_EMIT openRequested(event.event->orderId);
        return;
    }
    if (!event.numberEvent)
        return;
    const QString id = event.numberEvent->subjectId;
    switch (event.numberEvent->subject.value) {
    case NumberEventSubject::Number:
        Q_EMIT openNumberRequested(id);
        return;
    case NumberEventSubject::NumberOrder:
        Q_EMIT openNumberOrderRequested({id});
        return;
    case NumberEventSubject::ImportedNumber:
    case NumberEventSubject::HostedNumber:
        if (!id.startsWith(u'+'))
            Q_EMIT openHostingOrderRequested({id});
        else if (isQualified)
            Q_EMIT openQualifiedRequested(id);
        else
            Q_EMIT openImportedRequested(id);
        return;
    case NumberEventSubject::Unknown:
        return;
    }
    Q_UNREACHABLE();
}

QString PasteEventDialog::leadText(const domain::NumberEvent &event) const
{
    switch (event.subject.value) {
    case NumberEventSubject::Number:
        return m_leadsToNumbers ? tr("&Open number") : QString();
    case NumberEventSubject::NumberOrder:
        return m_leadsToNumberOrders ? tr("&Open number order") : QString();
    case NumberEventSubject::ImportedNumber:
    case NumberEventSubject::HostedNumber:
        if (!event.subjectId.startsWith(u'+'))
            return m_leadsToHostingOrders ? tr("&Open hosting order") : QString();
        if (m_numberReading->qualified())
            return m_leadsToQualified ? tr("&Open qualified number") : QString();
        return m_leadsToImported ? tr("&Open imported number") : QString();
    case NumberEventSubject::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

void PasteEventDialog::follow()
{
    m_banner->clear();
    m_title->setVisible(m_event.isEvent());
    m_open->setVisible(!m_event.numberEvent);
    if (m_event.event) {
        followPortEvent(*m_event.event);
    } else if (m_event.numberEvent) {
        followNumberEvent(*m_event.numberEvent);
    } else {
        m_says->setText(problemText(m_event));
        m_read->setText(tr("&Read it"));
        m_read->setEnabled(false);
        m_open->setText(tr("&Open it"));
        m_open->setEnabled(false);
        m_result->clear();
    }
    m_open->setAccessibleName(m_open->text().remove(u'&'));
    m_result->setVisible(!m_result->text().isEmpty());
}

void PasteEventDialog::followPortEvent(const domain::PortEvent &event)
{
    const bool reading = m_reading->state() == EventReading::State::Reading;
    m_title->setText(titleOf(event));
    m_says->setText(linesOf(event).join(u'\n'));
    m_read->setText(
        reading ? tr("Reading order %1").arg(event.orderId.text) : tr("&Read order %1").arg(event.orderId.text));
    m_read->setEnabled(!reading);
    m_open->setText(tr("&Open order"));
    m_open->setEnabled(true);
    if (m_reading->error())
        m_banner->showError(errorText(*m_reading->error(), Attempt::ReadOrder));
    m_result->setText(resultText());
}

void PasteEventDialog::followNumberEvent(const domain::NumberEvent &event)
{
    const bool reading = m_numberReading->state() == NumberEventReading::State::Reading;
    const bool known = NumberEventReading::canRead(event);
    const bool isNumber = event.subjectId.startsWith(u'+');
    m_title->setText(numberevent::title(event));
    m_says->setText(numberevent::lines(event).join(u'\n'));
    if (!known)
        m_read->setText(tr("&Read it"));
    else if (isNumber)
        m_read->setText(reading ? tr("Reading number %1").arg(format::phone(event.subjectId))
                                : tr("&Read number %1").arg(format::phone(event.subjectId)));
    else
        m_read->setText(reading ? tr("Reading the order") : tr("&Read the order"));
    m_read->setEnabled(known && !reading);
    const QString lead = leadText(event);
    m_open->setText(lead.isEmpty() ? tr("&Open it") : lead);
    m_open->setEnabled(known);
    m_open->setVisible(!lead.isEmpty());
    if (m_numberReading->error())
        m_banner->showError(errorText(
            *m_numberReading->error(), isNumber ? NumberAttempt::ReadNumber : NumberAttempt::ReadNumberOrder));
    m_result->setText(numberResultText());
}

QString PasteEventDialog::numberResultText() const
{
    if (m_numberReading->state() != NumberEventReading::State::Read)
        return {};
    QString now;
    if (m_numberReading->number())
        now = numberevent::standing(*m_numberReading->number());
    else if (m_numberReading->order())
        now = numberevent::standing(*m_numberReading->order());
    else if (m_numberReading->imported())
        now = numberevent::standing(*m_numberReading->imported());
    else if (m_numberReading->qualified())
        now = numberevent::standing(*m_numberReading->qualified());
    else if (m_numberReading->hostingOrder())
        now = numberevent::standing(*m_numberReading->hostingOrder());
    return tr("Read at %1. %2", "time, sentence")
        .arg(format::time(m_numberReading->readAt().toLocalTime().time()), now);
}

QString PasteEventDialog::resultText() const
{
    if (m_reading->state() != EventReading::State::Read)
        return {};
    const QString at = format::time(m_reading->readAt().toLocalTime().time());
    if (!m_reading->wasKnown())
        return tr("Read at %1. It had not been read before since Portside was started.").arg(at);
    if (m_reading->changes().empty())
        return tr("Read at %1. Nothing differs from the reading before.").arg(at);
    QStringList changes;
    for (const flows::OrderChange &change : m_reading->changes())
        changes << orderChangeText(change);
    return tr("Read at %1. What differs: %2.").arg(at, changes.join(u", "_s));
}

} // namespace views
