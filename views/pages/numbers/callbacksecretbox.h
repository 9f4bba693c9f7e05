#pragma once

#include "flows/numbers/callbacksecret.h"

#include <QWidget>

class QPushButton;

namespace views {

class ErrorBanner;
class PasswordEdit;
class Prompts;
class TextLabel;

//! The secret that signs the callbacks of one API: shown on demand, copied, and changed. It lives at Sinch, not here.
class CallbackSecretBox final : public QWidget
{
    Q_OBJECT
public:
    //! Speaks through \p banner. What is inside is named after the API.
    CallbackSecretBox(
        flows::CallbackSecretFlow &flow, Prompts &prompts, ErrorBanner &banner, QWidget *parent = nullptr);

    //! Reads the secret, unless it was read already.
    void shown();
    void refresh();

Q_SIGNALS:
    //! It was read, or forgotten.
    void secretChanged();

private:
    void build();
    void connectFlow();
    void showState();
    QString standing() const;
    QString problemOf(const QString &fresh) const;
    void judge();
    void askToChange();
    void tellEnd(const flows::WriteEnd &end);
    bool isImported() const { return m_flow.host() == flows::CallbackHost::Imported; }
    QString name(const QString &what) const;

    flows::CallbackSecretFlow &m_flow;
    Prompts &m_prompts;
    ErrorBanner &m_banner;
    PasswordEdit *m_secret = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_copy = nullptr;
    TextLabel *m_remark = nullptr;
    PasswordEdit *m_new = nullptr;
    QPushButton *m_generate = nullptr;
    QPushButton *m_change = nullptr;
    TextLabel *m_problem = nullptr;
};

} // namespace views
