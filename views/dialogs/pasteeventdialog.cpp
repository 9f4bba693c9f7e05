#include "views/dialogs/pasteeventdialog.h"

#include "tables/statustext.h"
#include "views/errortext.h"
#include "views/format.h"
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
using domain::PortEventType;
using flows::EventProblem, flows::EventReading;

namespace views {

PasteEventDialog::PasteEventDialog(std::unique_ptr<EventReading> reading, const BandInfo &band, QWidget *parent)
    : QDialog(parent)
    , m_reading(reading.release())
    , m_text(named(new QPlainTextEdit, u"eventText"_s, tr("The event as JSON")))
    , m_title(new TextLabel(TextLabel::Type::Section))
    , m_says(new TextLabel(TextLabel::Type::Base))
    , m_result(new TextLabel(TextLabel::Type::Base))
    , m_banner(named(new ErrorBanner, u"eventBanner"_s, tr("What happened")))
    , m_open(named(new QPushButton(tr("&Open order")), u"eventOpen"_s, tr("Open the order")))
    , m_read(named(new QPushButton, u"eventRead"_s, tr("Read the order that the event names")))
{
    m_reading->setParent(this);
    setObjectName(u"pasteEventDialog"_s);
    setWindowTitle(tr("Paste an event"));
    setWindowModality(Qt::WindowModal);
    resize(720, 560);
    build(band);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteEventDialog::decode);
    connect(m_read, &QPushButton::clicked, this, [this] {
        if (m_event.event)
            m_reading->read(m_event.event->orderId);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        const domain::OrderId id = m_event.event ? m_event.event->orderId : domain::OrderId();
        accept();
        Q_EMIT openRequested(id);
    });
    connect(m_banner, &ErrorBanner::retryRequested, m_read, &QPushButton::click);
    connect(m_reading, &EventReading::stateChanged, this, &PasteEventDialog::follow);
    decode();
}

void PasteEventDialog::build(const BandInfo &band)
{
    auto *stripe = new Band;
    stripe->setInfo(band);
    auto *explanation = new TextLabel(tr("The body of a porting webhook. It is only a hint: nothing is taken from it. "
                                         "Portside reads the order that it names from the server."),
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
        return PasteEventDialog::tr("This is JSON, but no porting event: it needs a type and an order.");
    }
    Q_UNREACHABLE();
}

void PasteEventDialog::decode()
{
    m_event = flows::readEvent(m_text->toPlainText());
    if (m_event.event) { // it may carry a PIN in clear
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(m_event.shown);
    }
    m_reading->reset();
    follow();
}

void PasteEventDialog::follow()
{
    const bool reading = m_reading->state() == EventReading::State::Reading;
    m_title->setVisible(m_event.event.has_value());
    m_read->setEnabled(m_event.event && !reading);
    m_open->setEnabled(m_event.event.has_value());
    if (m_event.event) {
        m_title->setText(titleOf(*m_event.event));
        m_says->setText(linesOf(*m_event.event).join(u'\n'));
        m_read->setText(reading ? tr("Reading order %1").arg(m_event.event->orderId.text)
                                : tr("&Read order %1").arg(m_event.event->orderId.text));
    } else {
        m_says->setText(problemText(m_event));
        m_read->setText(tr("&Read the order"));
    }
    if (m_reading->error())
        m_banner->showError(errorText(*m_reading->error(), Attempt::ReadOrder));
    else
        m_banner->clear();
    m_result->setText(resultText());
    m_result->setVisible(!m_result->text().isEmpty());
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
