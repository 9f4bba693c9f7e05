#pragma once

#include "views/wizards/portin/portinpage.h"

namespace views {

class FormOrGrid;
class PortOutForm;

//! What the losing carrier asks for before it lets the numbers go.
class CarrierPage final : public PortInPage
{
    Q_OBJECT
public:
    CarrierPage(flows::PortInFlow &flow, domain::Clock now, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    bool goOn() override;
    void entered() override;
    void focusFirst() override;
    void focusField(const QString &path) override;

private:
    domain::Clock m_now;
    PortOutForm *m_form;
    FormOrGrid *m_parts = nullptr;
};

} // namespace views
