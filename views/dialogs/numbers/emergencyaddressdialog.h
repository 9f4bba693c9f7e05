#pragma once

#include "flows/numbers/emergencyaddress.h"
#include "views/forms/formfield.h"
#include "views/numberattempt.h"
#include "views/widgets/band.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace views {

class AddressVerdict;
class E911Form;
class ErrorBanner;
class PageHeader;
class PillLabel;
class Prompts;
class TextLabel;

//! What 911 is told of one number: shown, validated, saved and removed.
class EmergencyAddressDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Subject {
        QString name = {}; //!< of the number; begins as the name of the place
        QString regionCode = {}; //!< empty: not known
    };

    EmergencyAddressDialog(std::unique_ptr<flows::EmergencyAddressFlow> flow, const Subject &subject, Prompts &prompts,
        const BandInfo &band, QWidget *parent = nullptr);
    ~EmergencyAddressDialog() override;

Q_SIGNALS:
    //! It was set or removed, or may have been.
    void changed(const QString &number);

private:
    using Flow = flows::EmergencyAddressFlow;
    //! The last word of the server's on an address, and which one it was about.
    struct Check {
        domain::E911Request request = {};
        std::optional<domain::AddressCheck> answer = {}; //!< nothing: it could not be asked
    };

    QWidget *buildContent();
    QWidget *buildFooter();
    void connectFlow();
    void connectForm();
    void follow();
    void followAddress();
    void followButtons();
    void judge();
    void askToRemove();
    void showRefusal(const net::Error &error, NumberAttempt attempt);
    void tellFinished(bool done);
    QString whyNotSaved() const;
    bool isForUs() const { return m_subject.regionCode.isEmpty() || m_subject.regionCode == QLatin1StringView("US"); }
    const Check *checkOfTyped() const;

    std::unique_ptr<Flow> m_flow;
    const Subject m_subject;
    Prompts &m_prompts;
    std::optional<Check> m_check = {};
    std::vector<FieldIssue> m_serverIssues = {};
    bool m_removing = false; //!< what was sent last
    bool m_typed = false; //!< by the person: a reading does not put anything in its place
    PageHeader *m_header;
    PillLabel *m_pill;
    ErrorBanner *m_banner;
    TextLabel *m_now;
    TextLabel *m_asOf;
    E911Form *m_form;
    AddressVerdict *m_verdict;
    QCheckBox *m_unmatched;
    TextLabel *m_why;
    QPushButton *m_remove;
    QPushButton *m_close;
    QPushButton *m_validate;
    QPushButton *m_save;
};

} // namespace views
