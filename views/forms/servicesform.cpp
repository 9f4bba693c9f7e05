#include "views/forms/servicesform.h"

#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/passwordedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::VoiceType;

namespace {

constexpr auto typePath = "voiceConfiguration.type"_L1;
constexpr auto idPath = "voiceConfiguration.id"_L1; // the member's name follows the type
constexpr auto smsPath = "smsConfiguration.smsAppId"_L1;

void setId(domain::VoiceConfiguration &voice, const QString &id)
{
    voice.appId = voice.type.value == VoiceType::Rtc ? id : QString();
    voice.trunkId = voice.type.value == VoiceType::Est ? id : QString();
    voice.serviceId = voice.type.value == VoiceType::Fax ? id : QString();
}

} // namespace

ServicesForm::ServicesForm(Scope scope, QWidget *parent)
    : Form(parent)
    , m_voice(new QComboBox)
    , m_pin(new PasswordEdit)
    , m_a2p(new QCheckBox(u"A2PLC"_s, this))
    , m_mms(new QCheckBox(u"SMSMMS"_s, this))
    , m_note(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary, this))
{
    addVoice();
    const int firstOfNote = rows()->count();
    addRest();
    for (int i = firstOfNote; scope == Scope::ExistingOrder && i < rows()->count(); ++i) {
        if (QWidget *widget = rows()->itemAt(i)->widget())
            widget->hide();
    }
    showVoice();
}

void ServicesForm::addVoice()
{
    m_voice->addItem(tr("Later"), int(VoiceType::Unknown));
    for (const VoiceType type : {VoiceType::Rtc, VoiceType::Est, VoiceType::Fax})
        m_voice->addItem(format::voiceType(type), int(type));
    add(typePath, u"voiceType"_s, tr("&Voice"), m_voice);
    m_voiceId = addLine(idPath, u"voiceId"_s, tr("&Id"));
    addRow({{field(typePath), 2}, {field(idPath), 3}});
    m_sms = addLine(smsPath, u"smsAppId"_s, tr("S&MS app id, or empty for later"));
    addRow({{field(smsPath), 1}});
    connect(m_voice, &QComboBox::currentIndexChanged, this, [this] {
        showVoice();
        fillCompleters();
        tell(typePath);
    });
    connect(m_voiceId, &QLineEdit::textChanged, this, &ServicesForm::showVoice);
    connect(m_sms, &QLineEdit::textChanged, this, &ServicesForm::showVoice);

    FormField *const pin = add(u"newPortOutPin"_s, u"newPortOutPin"_s, tr("New port-out &PIN at Sinch"), m_pin);
    pin->setHint(tr("Optional. Whoever wants to take the numbers away from Sinch will have to know it."));
    connect(m_pin, &QLineEdit::textChanged, this, [this] { tell(u"newPortOutPin"_s); });
    addRow({{pin, 1}});
}

void ServicesForm::addRest()
{
    addHeading(tr("For the first note"));
    const auto why = new TextLabel(
        tr("The API has no member for messaging features and directory listings. What you choose here is written into "
           "the first note of each order, where Sinch reads it."),
        TextLabel::Type::Base, TextLabel::Tone::Secondary, this);
    why->setWordWrap(true);
    rows()->addWidget(why);
    named(m_a2p, u"featureA2plc"_s, tr("Messaging feature A2PLC"));
    named(m_mms, u"featureSmsmms"_s, tr("Messaging feature SMSMMS"));
    rows()->addWidget(m_a2p);
    rows()->addWidget(m_mms);
    for (QCheckBox *const box : {m_a2p, m_mms})
        connect(box, &QCheckBox::toggled, this, [this] { tell(u"messagingFeatures"_s); });
    m_directory = addLine(u"directoryListing"_s, u"directoryListing"_s, tr("&Directory listing"));
    m_directory->setPlaceholderText(tr("As it should be printed, or empty for none"));
    addRow({{field(u"directoryListing"_s), 1}});
    m_note->setObjectName(u"notePreview"_s);
    m_note->setWordWrap(true);
    rows()->addWidget(m_note);
    setNotePreview({});
}

void ServicesForm::setValue(const ServicesValue &value)
{
    m_value = value;
    quietly([&] {
        const auto voice = value.voice.value_or(domain::VoiceConfiguration());
        // Without a voice service the id field is hidden; its text is kept for when one is chosen again.
        m_voice->setCurrentIndex(std::max(0, m_voice->findData(int(voice.type.value))));
        if (value.voice)
            put(m_voiceId, voice.id());
        put(m_sms, value.sms ? value.sms->appId : QString());
        put(m_pin, value.newPortOutPin);
        m_a2p->setChecked(value.messagingFeatures.contains(m_a2p->text()));
        m_mms->setChecked(value.messagingFeatures.contains(m_mms->text()));
        put(m_directory, value.directoryListing);
    });
    showVoice();
}

ServicesValue ServicesForm::value() const
{
    ServicesValue value = m_value;
    const auto type = VoiceType(m_voice->currentData().toInt());
    if (type == VoiceType::Unknown) {
        value.voice.reset();
    } else {
        if (!value.voice)
            value.voice.emplace();
        value.voice->type = type;
        setId(*value.voice, m_voiceId->text().trimmed());
    }
    if (const QString sms = m_sms->text().trimmed(); sms.isEmpty()) {
        value.sms.reset();
    } else {
        if (!value.sms)
            value.sms.emplace();
        value.sms->appId = sms;
    }
    value.newPortOutPin = m_pin->text().trimmed();
    value.directoryListing = m_directory->text().trimmed();
    for (const QCheckBox *const box : {m_a2p, m_mms}) {
        value.messagingFeatures.removeAll(box->text());
        if (box->isChecked())
            value.messagingFeatures.append(box->text());
    }
    return value;
}

void ServicesForm::setKnownIds(const std::vector<KnownId> &ids)
{
    m_ids = ids;
    fillCompleters();
    showVoice();
}

void ServicesForm::setNotePreview(const QString &note)
{
    m_note->setText(note.isEmpty() ? tr("No note is written.") : tr("The note: %1").arg(note));
}

QString ServicesForm::fieldFor(const QString &path) const
{
    static const QStringList ids
        = {u"voiceConfiguration.appId"_s, u"voiceConfiguration.trunkId"_s, u"voiceConfiguration.serviceId"_s};
    if (ids.contains(path))
        return idPath;
    return path == "voiceConfiguration"_L1 ? QString(typePath) : path;
}

void ServicesForm::showVoice()
{
    const auto type = VoiceType(m_voice->currentData().toInt());
    FormField *const id = field(idPath);
    id->setVisible(type != VoiceType::Unknown);
    id->message()->setHidden(type == VoiceType::Unknown);
    if (type != VoiceType::Unknown)
        id->setHint(localName(type, m_voiceId->text().trimmed()));
    field(smsPath)->setHint(localName(VoiceType::Unknown, m_sms->text().trimmed()));
    field(typePath)->setHint(
        type == VoiceType::Unknown ? tr("Calls fail until a service is set on the numbers.") : QString());
}

void ServicesForm::fillCompleters()
{
    const auto offer = [this](QLineEdit *line, VoiceType voice) {
        const auto model = new QStandardItemModel(line);
        for (const KnownId &known : m_ids) {
            if (known.voice != voice)
                continue;
            const QString shown = known.name.isEmpty() ? known.id : u"%1 · %2"_s.arg(known.name, known.id);
            const auto item = new QStandardItem(shown);
            item->setData(known.id, Qt::UserRole);
            model->appendRow(item);
        }
        const auto completer = new QCompleter(model, line);
        completer->setCompletionRole(Qt::UserRole);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        model->setParent(completer);
        delete line->completer();
        line->setCompleter(completer);
    };
    offer(m_voiceId, VoiceType(m_voice->currentData().toInt()));
    offer(m_sms, VoiceType::Unknown);
}

QString ServicesForm::localName(VoiceType voice, const QString &id) const
{
    for (const KnownId &known : m_ids) {
        if (known.voice == voice && known.id == id && !id.isEmpty())
            return known.name;
    }
    return {};
}

} // namespace views
