#pragma once

#include "store/profile.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace views {

class PasswordEdit;
class TextLabel;

//! One profile: project, how to sign in, where to. The secret is typed here and never shown again.
class ProfileForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileForm(QWidget *parent = nullptr);

    //! \p secretKnown: one is kept for it, so that the field may stay empty.
    void setProfile(const store::Profile &profile, bool secretKnown);
    //! As typed; the id and what is not shown are those of setProfile().
    store::Profile profile() const;
    QString typedSecret() const;
    //! Only the band's color and the name of a profile that the program made itself make sense to look at.
    void setReadOnly(bool readOnly);

    //! What keeps the profile from being used, a sentence each, put at its field as well. Empty: complete.
    QStringList problems() const;
    //! Under the secret: where it is kept, or why it is not.
    void setSecretNote(const QString &text, bool alarming);
    void focusName();

Q_SIGNALS:
    void changed();
    void forgetSecretRequested();

private:
    QLineEdit *addLine(const QString &label, const QString &objectName, bool fixedFont = false);
    QWidget *buildBands();
    QWidget *buildSecret();
    QWidget *buildSignIn();
    QWidget *buildServers();
    void follow();
    store::SignIn signIn() const;

    store::Profile m_profile;
    bool m_secretKnown = false;
    QFormLayout *m_layout;
    QLineEdit *m_name = nullptr;
    QButtonGroup *m_bands;
    QLineEdit *m_project = nullptr;
    QButtonGroup *m_signIn;
    QLineEdit *m_keyId = nullptr;
    PasswordEdit *m_secret = nullptr;
    QWidget *m_forget = nullptr;
    TextLabel *m_secretNote = nullptr;
    QComboBox *m_servers = nullptr;
    QWidget *m_addresses = nullptr;
    struct Address {
        QUrl store::BaseUrls::*member = nullptr;
        QLineEdit *edit = nullptr;
    };
    std::vector<Address> m_urls;
    TextLabel *m_problem = nullptr;
};

} // namespace views
