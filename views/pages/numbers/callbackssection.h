#pragma once

#include "flows/numbers/callbacksecret.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace views {

class ErrorBanner;
class PasswordEdit;
class Prompts;
class SignatureChecker;
class TextLabel;

//! Settings, Callbacks: the secret that signs the events of numbers, the addresses they come from, and whether one that
//! came is genuine. The secret lives at Sinch, not here.
class CallbacksSection final : public QWidget
{
    Q_OBJECT
public:
    CallbacksSection(flows::CallbackSecretFlow &flow, Prompts &prompts, QWidget *parent = nullptr);

    //! Reads the secret, unless it was read already.
    void shown();
    void refresh();

private:
    QWidget *buildContent();
    void addSecret(QVBoxLayout *column);
    void addSources(QVBoxLayout *column);
    void connectFlow();
    void showState();
    QString standing() const;
    void judge();
    void askToChange();
    void tellEnd(const flows::WriteEnd &end);

    flows::CallbackSecretFlow &m_flow;
    Prompts &m_prompts;
    ErrorBanner *m_banner = nullptr;
    PasswordEdit *m_secret = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_copy = nullptr;
    TextLabel *m_remark = nullptr;
    PasswordEdit *m_new = nullptr;
    QPushButton *m_generate = nullptr;
    QPushButton *m_change = nullptr;
    TextLabel *m_problem = nullptr;
    SignatureChecker *m_checker = nullptr;
};

} // namespace views
