#pragma once

#include "flows/numbers/callbacksecret.h"

#include <QWidget>

class QVBoxLayout;

namespace views {

class CallbackSecretBox;
class ErrorBanner;
class Prompts;
class SignatureChecker;

//! Settings, Callbacks: the secrets that sign the events of numbers and of hosting, the addresses they come from, and
//! whether one that came is genuine. The secrets live at Sinch, not here.
class CallbacksSection final : public QWidget
{
    Q_OBJECT
public:
    CallbacksSection(flows::CallbackSecretFlow &numbers, flows::CallbackSecretFlow &imported, Prompts &prompts,
        QWidget *parent = nullptr);

    //! Reads the secrets, unless they were read already.
    void shown();
    void refresh();

private:
    QWidget *buildContent();
    void addSources(QVBoxLayout *column);
    void followSecrets();

    flows::CallbackSecretFlow &m_numbersFlow;
    flows::CallbackSecretFlow &m_importedFlow;
    ErrorBanner *m_banner;
    CallbackSecretBox *m_numbers;
    CallbackSecretBox *m_imported;
    SignatureChecker *m_checker;
};

} // namespace views
