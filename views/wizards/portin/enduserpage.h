#pragma once

#include "views/wizards/portin/portinpage.h"

class QLineEdit;

namespace views {

class EndUserForm;
class FormField;
class FormOrGrid;

//! Who holds the numbers at the losing carrier, and for Canadian numbers the reseller.
class EndUserPage final : public PortInPage
{
    Q_OBJECT
public:
    explicit EndUserPage(flows::PortInFlow &flow, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    bool goOn() override;
    void entered() override;
    void focusFirst() override;
    void focusField(const QString &path) override;

private:
    void showReseller();

    EndUserForm *m_form;
    QLineEdit *m_reseller;
    FormField *m_resellerField;
    FormOrGrid *m_parts = nullptr;
    bool m_revealed = false;
};

} // namespace views
