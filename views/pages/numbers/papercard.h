#pragma once

#include "domain/numbers/registrationrules.h"
#include "views/widgets/sidepanel.h"

#include <QUrl>

class QComboBox;
class QPushButton;

namespace views {

//! One paper that a number order asks for, or has: what it is, how it stands, and the way to send it.
class PaperCard final : public QWidget
{
    Q_OBJECT
public:
    //! \p number: its place in the list, for the names of its controls.
    PaperCard(domain::PaperLine paper, int number, QWidget *parent = nullptr);

    const domain::PaperLine &paper() const { return m_paper; }
    //! Empty where the server names none.
    QString documentType() const;
    void setSendable(bool sendable);

Q_SIGNALS:
    void sendRequested();
    void templateRequested(const QUrl &url);

private:
    QLayout *buildActions(int number);
    QString allowedWords() const;
    QString sentWords() const;

    const domain::PaperLine m_paper;
    QComboBox *m_type = nullptr; //!< null where the server names no types
    QPushButton *m_send = nullptr; //!< null for a paper that nobody asks for
};

} // namespace views
