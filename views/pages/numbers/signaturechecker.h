#pragma once

#include "domain/numbers/callbacksignature.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace views {

class IconLabel;
class PasswordEdit;
class Prompts;
class TextLabel;

//! Whether a callback that somebody received came from Sinch: its bytes and its header, judged while they are typed.
//! Nothing of it leaves this widget.
class SignatureChecker final : public QWidget
{
    Q_OBJECT
public:
    explicit SignatureChecker(Prompts &prompts, QWidget *parent = nullptr);

    //! The project's; nothing while it is not known.
    void setSecret(const std::optional<QString> &secret);
    //! What signs the events of imported numbers and hosting orders; which one counts is told by the body.
    void setHostingSecret(const std::optional<QString> &secret);

private:
    void build();
    void openFile(const QString &path);
    void clear();
    QByteArray payload() const;
    //! Of the API whose event the body is.
    const std::optional<QString> &secretFor(const QByteArray &payload) const;
    void judge();
    QString words(const domain::SignatureCheck &check) const;
    QString bytesWords(domain::PayloadBytes bytes) const;

    Prompts &m_prompts;
    std::optional<QString> m_secret = {};
    std::optional<QString> m_hostingSecret = {};
    //! As read from a file; a text field would change the ends of its lines.
    std::optional<QByteArray> m_file = {};
    bool m_filling = false;
    QPlainTextEdit *m_payload;
    QLineEdit *m_header;
    QCheckBox *m_other;
    PasswordEdit *m_otherSecret;
    IconLabel *m_icon;
    TextLabel *m_verdict;
    TextLabel *m_source;
};

} // namespace views
