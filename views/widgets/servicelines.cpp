#include "views/widgets/servicelines.h"

#include "domain/numbers/servicestate.h"
#include "tables/numbers/servicetext.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace views {

using domain::ServiceState;
using tables::ServiceText;

static PillText pillOf(const tables::Status &status)
{
    return {status.text, status.meaning, status.sign};
}

static QString smsWords(const domain::NumberSms &sms)
{
    QStringList words;
    if (!sms.servicePlanId.isEmpty())
        words << ServiceLines::tr("Messages go through plan %1.").arg(sms.servicePlanId);
    if (sms.scheduled && domain::smsState(sms) == ServiceState::Changing)
        words << (sms.scheduled->servicePlanId.isEmpty()
                ? ServiceLines::tr("Asked for: no plan.")
                : ServiceLines::tr("Asked for: plan %1.").arg(sms.scheduled->servicePlanId));
    if (sms.scheduled && domain::smsState(sms) == ServiceState::Failed) {
        for (const auto &error : sms.scheduled->errors) {
            const tables::ServiceError text = ServiceText::error(error);
            words << ServiceLines::tr("%1 %2 (%3)", "what happened, what to do, the server's code")
                         .arg(text.happened, text.todo, text.code);
        }
    }
    return words.join(u' ');
}

static QString voiceWords(const domain::NumberVoice &voice)
{
    QStringList words;
    if (const QString id = domain::linkedId(voice); !id.isEmpty())
        words << ServiceLines::tr("Calls go to %1.").arg(ServiceText::voice(voice.type, id));
    if (voice.scheduled && domain::voiceState(voice) == ServiceState::Changing) {
        const QString id = domain::scheduledId(*voice.scheduled);
        words << (id.isEmpty() ? ServiceLines::tr("Asked for: no service.")
                               : ServiceLines::tr("Asked for: %1.").arg(ServiceText::voice(voice.scheduled->type, id)));
    }
    if (domain::voiceState(voice) == ServiceState::Failed)
        words << ServiceLines::tr("The voice platform did not take the number. Ask for it again.");
    return words.join(u' ');
}

ServiceLines::ServiceLines(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::blockGap);
    grid->setVerticalSpacing(metrics::gap);
    grid->setColumnStretch(2, 1);
    m_sms = addLine(tr("SMS"), u"serviceSms"_s);
    m_voice = addLine(tr("Voice"), u"serviceVoice"_s);
}

ServiceLines::Line ServiceLines::addLine(const QString &title, const QString &objectName)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const int row = grid->rowCount();
    Line line{.title = new TextLabel(title, TextLabel::Type::Bold),
        .pill = new PillLabel,
        .words = new TextLabel(TextLabel::Type::Base)};
    line.words->setObjectName(objectName);
    line.words->setWordWrap(true);
    grid->addWidget(line.title, row, 0, Qt::AlignTop);
    grid->addWidget(line.pill, row, 1, Qt::AlignTop | Qt::AlignLeft);
    grid->addWidget(line.words, row, 2);
    return line;
}

void ServiceLines::setNumber(const domain::ActiveNumber &number)
{
    m_sms.pill->setPill(pillOf(ServiceText::of(number.sms)));
    m_sms.words->setText(inParagraphs(smsWords(number.sms)));
    m_voice.pill->setPill(pillOf(ServiceText::of(number.voice)));
    m_voice.words->setText(inParagraphs(voiceWords(number.voice)));
}

void ServiceLines::hideVoice()
{
    m_voice.title->hide();
    m_voice.pill->hide();
    m_voice.words->hide();
}

} // namespace views
