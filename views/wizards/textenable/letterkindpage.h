#pragma once

#include "views/wizards/textenable/textenablepage.h"

#include <array>

class QRadioButton;

namespace views {

class Card;
class TextLabel;

//! Which letter of authorization: what each is, and when it may be used. Exactly one.
class LetterKindPage final : public TextEnablePage
{
    Q_OBJECT
public:
    explicit LetterKindPage(flows::TextEnableFlow &flow, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    bool goOn() override;
    void entered() override;
    void focusFirst() override;

private:
    struct Choice {
        domain::HostingLoaKind kind = domain::HostingLoaKind::Unknown;
        Card *card = nullptr;
        QRadioButton *button = nullptr;
        TextLabel *remark = nullptr; //!< why it cannot be used for these numbers
    };
    Choice makeChoice(
        domain::HostingLoaKind kind, const QString &objectName, const QString &title, const QString &explanation);
    void showChoice();

    std::array<Choice, 3> m_choices;
    TextLabel *m_problem;
    bool m_revealed = false;
};

} // namespace views
