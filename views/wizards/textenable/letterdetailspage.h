#pragma once

#include "views/wizards/textenable/textenablepage.h"

namespace views {

class HostingLetterForm;
class TextLabel;

//! What the letter says. A blanket one says nothing more.
class LetterDetailsPage final : public TextEnablePage
{
    Q_OBJECT
public:
    explicit LetterDetailsPage(flows::TextEnableFlow &flow, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    bool goOn() override;
    void entered() override;
    void focusFirst() override;
    void focusField(const QString &path) override;

private:
    void showIssues();

    TextLabel *m_nothing;
    HostingLetterForm *m_form;
};

} // namespace views
