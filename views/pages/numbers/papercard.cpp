#include "views/pages/numbers/papercard.h"

#include "tables/numbers/numberordertext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/tooltip.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tables::NumberOrderText;

namespace views {

PaperCard::PaperCard(domain::PaperLine paper, int number, QWidget *parent)
    : QWidget(parent)
    , m_paper(std::move(paper))
{
    const domain::RequiredAttachment &asked = m_paper.required;
    setObjectName(u"paper_"_s + asked.id.text);
    auto *card = new Card;
    auto *name = new TextLabel(oneLine(asked.title.isEmpty() ? asked.id.text : asked.title), TextLabel::Type::Bold);
    name->setElided(true);
    setAccessibleName(name->text());
    const tables::Status state = NumberOrderText::of(m_paper);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(name, 1);
    head->addWidget(new PillLabel({state.text, state.meaning, state.sign}));
    card->body()->addLayout(head);
    const auto say = [card](const QString &text, TextLabel::Type type, TextLabel::Tone tone) {
        if (text.isEmpty())
            return;
        auto *label = new TextLabel(text, type, tone);
        label->setWordWrap(true);
        card->body()->addWidget(label);
    };
    say(inParagraphs(asked.description), TextLabel::Type::Base, TextLabel::Tone::Normal);
    say(allowedWords(), TextLabel::Type::Small, TextLabel::Tone::Secondary);
    say(sentWords(), TextLabel::Type::Small, TextLabel::Tone::Normal);
    card->body()->addLayout(buildActions(number));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(card);
}

QLayout *PaperCard::buildActions(int number)
{
    const domain::RequiredAttachment &asked = m_paper.required;
    auto *actions = new FlowLayout;
    const QString place = QString::number(number);
    if (m_paper.isAsked && !asked.allowedDocumentTypes.empty()) {
        m_type = named(new QComboBox, u"paperType"_s + place, tr("Kind of document"));
        if (asked.allowedDocumentTypes.size() > 1)
            m_type->addItem(tr("Which document is it?"), QString());
        for (const QString &type : asked.allowedDocumentTypes)
            m_type->addItem(oneLine(type), type);
        if (m_paper.sent)
            m_type->setCurrentIndex(std::max(0, m_type->findData(m_paper.sent->documentType)));
        actions->addWidget(m_type);
    }
    if (m_paper.isAsked) {
        const QString text = m_paper.sent ? tr("Send another file…") : tr("Choose a file…");
        m_send = named(new QPushButton(icon(Icon::Paperclip), text), u"paperSend"_s + place, text);
        setLook(m_send, isMissing(m_paper) ? ButtonLook::Accent : ButtonLook::Normal);
        actions->addWidget(m_send);
        connect(m_send, &QPushButton::clicked, this, &PaperCard::sendRequested);
    }
    if (m_type) {
        const auto follow = [this] {
            m_send->setToolTip(documentType().isEmpty() ? tr("Say first which document it is.") : QString());
        };
        connect(m_type, &QComboBox::currentIndexChanged, this, follow);
        follow();
    }
    for (const domain::AttachmentTemplate &form : asked.templates) {
        const QUrl url(form.url, QUrl::StrictMode);
        if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
            continue; // anything else would start a program
        auto *open = new QPushButton(icon(Icon::OpenInNew),
            tr("Form: %1…", "a form to be filled in").arg(onButton(form.name.isEmpty() ? url.fileName() : form.name)));
        named(open, u"paperTemplate"_s + place, tr("Open the form %1 in the browser").arg(oneLine(form.name)));
        setLook(open, ButtonLook::Link);
        open->setToolTip(plainToolTip(form.url));
        actions->addWidget(open);
        connect(open, &QPushButton::clicked, this, [this, url] { Q_EMIT templateRequested(url); });
    }
    return actions;
}

QString PaperCard::documentType() const
{
    return m_type ? m_type->currentData().toString() : QString();
}

void PaperCard::setSendable(bool sendable)
{
    if (m_send)
        m_send->setEnabled(sendable);
    if (m_type)
        m_type->setEnabled(sendable);
}

QString PaperCard::allowedWords() const
{
    if (!m_paper.isAsked)
        return tr("Nobody asks for this any more.");
    QStringList types;
    for (const QString &type : m_paper.required.allowedMimeTypes)
        types << oneLine(type);
    const QString must = m_paper.required.mandatory ? tr("It must be there.") : tr("It may be left out.");
    return types.isEmpty() ? must : must % u' ' % tr("Taken are: %1.", "kinds of files").arg(types.join(u", "_s));
}

QString PaperCard::sentWords() const
{
    if (!m_paper.sent)
        return {};
    const domain::RegistrationAttachment &sent = *m_paper.sent;
    QStringList parts{sent.fileName.isEmpty() ? tr("a file without a name") : oneLine(sent.fileName)};
    if (!sent.documentType.isEmpty())
        parts << oneLine(sent.documentType);
    if (!sent.mimeType.isEmpty())
        parts << oneLine(sent.mimeType);
    if (sent.created && sent.created->isValid()) {
        const QDateTime local = sent.created->toLocalTime();
        parts << tr("sent %1").arg(format::date(local.date()) % u' ' % format::time(local.time()));
    }
    return parts.join(u" · "_s);
}

} // namespace views
