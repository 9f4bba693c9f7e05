#include "views/pages/numbers/signaturechecker.h"

#include "flows/eventreading.h"
#include "views/format.h"
#include "views/prompts.h"
#include "views/style/controls.h"
#include "views/style/fonts.h"
#include "views/style/metrics.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/passwordedit.h"

#include <QCheckBox>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using domain::PayloadBytes, domain::SignatureCheck, domain::SignatureVerdict;
using tables::Meaning;

namespace views {

namespace {

//! No event is nearly as long.
constexpr qint64 mostBytes = qint64(4) * 1024 * 1024;

Meaning meaningOf(SignatureVerdict verdict)
{
    switch (verdict) {
    case SignatureVerdict::Matches:
        return Meaning::Done;
    case SignatureVerdict::MatchesInCapitals:
    case SignatureVerdict::MatchesOtherBytes:
        return Meaning::NeedsYou;
    case SignatureVerdict::Differs:
    case SignatureVerdict::NotHex:
    case SignatureVerdict::WrongLength:
        return Meaning::Failed;
    case SignatureVerdict::NoSecret:
    case SignatureVerdict::NoPayload:
    case SignatureVerdict::NoSignature:
        return Meaning::None;
    }
    Q_UNREACHABLE();
}

} // namespace

SignatureChecker::SignatureChecker(Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_payload(named(new QPlainTextEdit, u"signaturePayload"_s, tr("The body of the callback, byte for byte")))
    , m_header(named(new QLineEdit, u"signatureHeader"_s, tr("The header X-Sinch-Signature")))
    , m_other(named(new QCheckBox(tr("&With another secret")), u"signatureOther"_s,
          tr("Check with another secret than this one")))
    , m_otherSecret(named(new PasswordEdit, u"signatureSecret"_s, tr("The other secret")))
    , m_icon(new IconLabel)
    , m_verdict(new TextLabel(TextLabel::Type::Base))
    , m_source(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
{
    build();
    connect(m_payload, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            m_file.reset(); // from now on it is what was typed
        judge();
    });
    connect(m_header, &QLineEdit::textChanged, this, &SignatureChecker::judge);
    connect(m_otherSecret, &QLineEdit::textChanged, this, &SignatureChecker::judge);
    connect(m_other, &QCheckBox::toggled, this, [this](bool on) {
        m_otherSecret->setEnabled(on);
        judge();
    });
    judge();
}

void SignatureChecker::build()
{
    auto *about
        = new TextLabel(tr("Paste the raw body as it arrived, before anything has laid it out, and the header's "
                           "value. Nothing of it is kept or logged."),
            TextLabel::Type::Base, TextLabel::Tone::Secondary);
    about->setWordWrap(true);
    m_payload->setFont(fonts::fixed(font()));
    m_payload->setTabChangesFocus(true);
    m_payload->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_payload->setMinimumHeight(m_payload->fontMetrics().lineSpacing() * 5);
    m_payload->setPlaceholderText(u"{\"eventId\":\"01j1…\",\"resourceType\":\"ACTIVE_NUMBER\", …}"_s);
    m_header->setFont(fonts::fixed(font()));
    m_header->setPlaceholderText(tr("40 digits, 0 to 9 and a to f"));
    m_otherSecret->setEnabled(false);
    m_otherSecret->setMinimumWidth(240);
    m_verdict->setObjectName(u"signatureVerdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_source->setObjectName(u"signatureSource"_s);
    m_source->setWordWrap(true);

    auto *open = named(new QPushButton(tr("&Open file…")), u"signatureOpen"_s, tr("Read the body from a file"));
    auto *clear = named(new QPushButton(tr("C&lear")), u"signatureClear"_s, tr("Clear the check"));
    connect(open, &QPushButton::clicked, this, [this] {
        m_prompts.openFile(this, tr("The body of a callback"), {}, [this](const QString &path) { openFile(path); });
    });
    connect(clear, &QPushButton::clicked, this, &SignatureChecker::clear);

    auto *buttons = new FlowLayout;
    buttons->addWidget(open);
    buttons->addWidget(clear);
    auto *secret = new FlowLayout;
    secret->addWidget(m_other);
    secret->addWidget(m_otherSecret);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(metrics::inset);
    form->setVerticalSpacing(metrics::gap);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Body"), m_payload);
    form->addRow(QString(), buttons);
    form->addRow(QString(), m_source);
    form->addRow(tr("&Signature"), m_header);
    form->addRow(QString(), secret);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(metrics::gap);
    verdict->addWidget(m_icon, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::blockGap);
    column->addWidget(about);
    column->addLayout(form);
    column->addLayout(verdict);
}

void SignatureChecker::setSecret(const std::optional<QString> &secret)
{
    m_secret = secret;
    judge();
}

void SignatureChecker::setHostingSecret(const std::optional<QString> &secret)
{
    m_hostingSecret = secret;
    judge();
}

const std::optional<QString> &SignatureChecker::secretFor(const QByteArray &payload) const
{
    const auto event = flows::readEvent(QString::fromUtf8(payload)).numberEvent;
    const bool isHosting = event
        && (event->subject == domain::NumberEventSubject::ImportedNumber
            || event->subject == domain::NumberEventSubject::HostedNumber);
    return isHosting ? m_hostingSecret : m_secret;
}

void SignatureChecker::openFile(const QString &path)
{
    QFile file(path);
    m_filling = true;
    if (!file.open(QIODevice::ReadOnly)) {
        m_file.reset();
        m_payload->clear();
        m_source->setText(tr("%1 cannot be read.").arg(QFileInfo(path).fileName()));
    } else if (file.size() > mostBytes) {
        m_file.reset();
        m_payload->clear();
        m_source->setText(tr("%1 is too long for a callback.").arg(QFileInfo(path).fileName()));
    } else {
        m_file = file.readAll();
        m_payload->setPlainText(QString::fromUtf8(*m_file));
    }
    m_source->setVisible(!m_source->text().isEmpty());
    m_filling = false;
    if (m_file)
        judge();
}

void SignatureChecker::clear()
{
    m_file.reset();
    m_payload->clear();
    m_header->clear();
    m_otherSecret->clear();
    m_other->setChecked(false);
}

QByteArray SignatureChecker::payload() const
{
    if (m_file)
        return *m_file;
    // toPlainText() would make blanks of blanks that do not break, and other bytes of them.
    QString text = m_payload->document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n').toUtf8();
}

void SignatureChecker::judge()
{
    const QByteArray bytes = payload();
    if (m_file)
        m_source->setText(tr("%1 from the file, as they are.", "%1: \"812 bytes\"").arg(format::bytes(bytes.size())));
    else
        m_source->setText(bytes.endsWith('\n')
                ? tr("It ends with a line break, which counts. Sinch sends none: take it away unless it arrived so.")
                : QString());
    m_source->setVisible(!m_source->text().isEmpty());

    const QString secret = m_other->isChecked() ? m_otherSecret->text() : secretFor(bytes).value_or(QString());
    SignatureCheck check = domain::checkSignature(bytes, m_header->text(), secret);
    // What was typed has no line ends of its own: either kind is what was given.
    const bool onlyLineEnds = check.verdict == SignatureVerdict::MatchesOtherBytes
        && (check.bytes == PayloadBytes::LinesEndInCrLf || check.bytes == PayloadBytes::LinesEndInLf);
    if (!m_file && onlyLineEnds)
        check = {.verdict = SignatureVerdict::Matches, .digits = check.digits};
    const Meaning meaning = meaningOf(check.verdict);
    m_icon->setVisible(meaning != Meaning::None);
    m_icon->setIcon(meaningIcon(meaning), meaning);
    m_verdict->setMeaning(meaning);
    m_verdict->setText(words(check));
}

QString SignatureChecker::words(const SignatureCheck &check) const
{
    switch (check.verdict) {
    case SignatureVerdict::Matches:
        return tr("It matches: exactly these bytes were signed with this secret.");
    case SignatureVerdict::MatchesInCapitals:
        return tr("The digits are right, but in capitals. Sinch writes small letters: something on the way has "
                  "rewritten the header, and a receiver that compares texts refuses it.");
    case SignatureVerdict::MatchesOtherBytes:
        return bytesWords(check.bytes);
    case SignatureVerdict::Differs:
        return tr("It does not match. The bytes are others than those that were signed, they were signed with another "
                  "secret, or the callback is not from Sinch. Do not act on it.");
    case SignatureVerdict::NoSecret:
        if (m_other->isChecked())
            return tr("Type the other secret.");
        return secretFor(payload())
            ? tr("The project has no secret, so its callbacks come unsigned and nothing can be checked.")
            : tr("The project's secret is not read yet.");
    case SignatureVerdict::NoPayload:
        return tr("Paste the body of the callback.");
    case SignatureVerdict::NoSignature:
        return tr("Paste the value of the header X-Sinch-Signature. A callback without one was sent before the project "
                  "had a secret, or is not from Sinch.");
    case SignatureVerdict::NotHex:
        return tr("This is no signature of Sinch's: it has other characters than 0 to 9 and a to f. It may be of "
                  "another sender, or encoded otherwise.");
    case SignatureVerdict::WrongLength:
        return tr("This is no signature of Sinch's: it has %n digit(s), and HMAC-SHA1 has 40.", nullptr, check.digits);
    }
    Q_UNREACHABLE();
}

QString SignatureChecker::bytesWords(PayloadBytes bytes) const
{
    const QString rest = u' ' + tr("A receiver must check the bytes as they arrive, before anything changes them.");
    switch (bytes) {
    case PayloadBytes::WithoutLastLineBreak:
        return tr("It matches once the line break at the end is taken away: it was not signed.") + rest;
    case PayloadBytes::WithLastLineBreak:
        return tr("It matches once a line break is added at the end: it was signed, and got lost.") + rest;
    case PayloadBytes::LinesEndInCrLf:
        return tr("It matches once its lines end in CR LF, as they did when it was signed.") + rest;
    case PayloadBytes::LinesEndInLf:
        return tr("It matches once its lines end in LF, as they did when it was signed.") + rest;
    case PayloadBytes::WithoutByteOrderMark:
        return tr("It matches without the byte order mark, which an editor has put in front.") + rest;
    case PayloadBytes::WithoutBlanks:
        return tr("It matches without the blanks between its parts: somebody has laid it out for reading.") + rest;
    case PayloadBytes::AsGiven:
        break;
    }
    return {};
}

} // namespace views
