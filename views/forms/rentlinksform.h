#pragma once

#include "domain/numbers/rentlinks.h"
#include "views/forms/form.h"
#include "views/forms/knownid.h"

class QComboBox;

namespace views {

//! Ids that were seen or typed before: no API lists plans, campaigns, apps, trunks and services.
struct KnownLinks {
    std::vector<KnownId> plans = {};
    std::vector<KnownId> campaigns = {};
    std::vector<KnownId> voice = {};
};

//! What a number is linked to the moment it is rented. Everything may stay empty, and be linked later.
class RentLinksForm final : public Form
{
    Q_OBJECT
public:
    explicit RentLinksForm(QWidget *parent = nullptr);

    void setKnown(const KnownLinks &known);
    //! Those that are to be rented: what they cannot do is said.
    void setNumbers(const std::vector<domain::AvailableNumber> &numbers);
    domain::RentRequest value() const;
    bool isValid() const;

private:
    void judge();
    void showVoice();
    void fillCompleters();

    QComboBox *m_voice;
    QLineEdit *m_voiceId = nullptr;
    QLineEdit *m_plan = nullptr;
    QLineEdit *m_campaign = nullptr;
    QLineEdit *m_callback = nullptr;
    KnownLinks m_known = {};
    std::vector<domain::AvailableNumber> m_numbers = {};
};

} // namespace views
