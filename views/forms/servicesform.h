#pragma once

#include "domain/porting/portorder.h"
#include "views/forms/form.h"
#include "views/forms/knownid.h"

#include <QStringList>

#include <optional>

class QCheckBox;
class QComboBox;

namespace views {

class PasswordEdit;
class TextLabel;

//! What the numbers do after the port, but for the emergency address.
struct ServicesValue {
    std::optional<domain::VoiceConfiguration> voice = {};
    std::optional<domain::SmsConfiguration> sms = {};
    QString newPortOutPin = {};
    QStringList messagingFeatures = {}; //!< A2PLC, SMSMMS
    QString directoryListing = {};

    friend bool operator==(const ServicesValue &, const ServicesValue &) = default;
};

//! Voice and SMS, the PIN at Sinch, and what has no member in the API. No API lists apps and trunks: ids are typed, or
//! picked from those seen. Paths begin with "voiceConfiguration." and "smsConfiguration.".
class ServicesForm final : public Form
{
    Q_OBJECT
public:
    //! An order that exists has no first note any more: what would go there is left out.
    enum class Scope : quint8 { NewOrder, ExistingOrder };
    explicit ServicesForm(Scope scope = Scope::NewOrder, QWidget *parent = nullptr);

    void setValue(const ServicesValue &value);
    ServicesValue value() const;
    void setKnownIds(const std::vector<KnownId> &ids);
    //! The first note as it will be sent; empty when there is none.
    void setNotePreview(const QString &note);

protected:
    QString fieldFor(const QString &path) const override;

private:
    void addVoice();
    void addRest();
    void showVoice();
    void fillCompleters();
    QString localName(domain::VoiceType voice, const QString &id) const;

    QComboBox *m_voice;
    QLineEdit *m_voiceId = nullptr;
    QLineEdit *m_sms = nullptr;
    PasswordEdit *m_pin;
    QCheckBox *m_a2p;
    QCheckBox *m_mms;
    QLineEdit *m_directory = nullptr;
    TextLabel *m_note;
    std::vector<KnownId> m_ids = {};
    ServicesValue m_value = {}; //!< keeps the members that have no field
};

} // namespace views
