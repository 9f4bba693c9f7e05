#pragma once

#include "views/wizards/textenable/textenablepage.h"

class QVBoxLayout;

namespace views {

class HostingLinksForm;

//! Where the messages go.
class HostingServicesPage final : public TextEnablePage
{
    Q_OBJECT
public:
    HostingServicesPage(flows::TextEnableFlow &flow, const TextEnableSurroundings &around, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    bool goOn() override;
    void entered() override;
    void focusFirst() override;
    void focusField(const QString &path) override;

private:
    void showIssues();

    HostingLinksForm *m_form;
    QVBoxLayout *m_remarks;
};

} // namespace views
