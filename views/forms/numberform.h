#pragma once

#include "domain/numbers/numbersettings.h"
#include "flows/numbers/numbernames.h"
#include "views/forms/form.h"

class QComboBox;

namespace views {

//! What may be changed of a number. Ids are typed, or picked from those seen: no API lists plans, campaigns and voice
//! services. Under each field stands what the number has now, where something else is typed. Paths are the wire's; the
//! id of a voice service is "voiceConfiguration.id".
class NumberForm final : public Form
{
    Q_OBJECT
public:
    explicit NumberForm(const flows::NumberNames &names, QWidget *parent = nullptr);

    //! What the number has now, and what is typed in to begin with.
    void setValue(const domain::NumberSettings &now, const domain::NumberSettings &typed);
    //! What the number has now; what was typed stays.
    void setNow(const domain::NumberSettings &now);
    const domain::NumberSettings &now() const { return m_now; }
    domain::NumberSettings value() const;
    //! An imported number has no voice service.
    void hideVoice();
    //! Only the SMS plan and the campaign.
    void showSmsOnly();
    void focusMember(domain::NumberMember member);
    static QString pathOf(domain::NumberMember member);

protected:
    QString fieldFor(const QString &path) const override;

private:
    void follow();
    void fillCompleters();
    void hideFields(const QStringList &paths);
    QString hint(domain::NumberMember member) const;

    const flows::NumberNames &m_names;
    domain::NumberSettings m_now = {};
    QLineEdit *m_name = nullptr;
    QLineEdit *m_plan = nullptr;
    QLineEdit *m_campaign = nullptr;
    QComboBox *m_voice = nullptr;
    QLineEdit *m_voiceId = nullptr;
    QLineEdit *m_callback = nullptr;
};

//! The person's own name for an id of a number, for the words about its changes.
QString nameOf(const flows::NumberNames &names, domain::NumberMember member, const domain::NumberSettings &settings);

} // namespace views
