#pragma once

#include "views/wizards/portin/portinpage.h"

class QVBoxLayout;

namespace views {

class EmergencyForm;
class ServicesForm;

//! What the numbers do after the port.
class ServicesPage final : public PortInPage
{
    Q_OBJECT
public:
    ServicesPage(flows::PortInFlow &flow, const std::vector<KnownId> &knownIds, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    bool goOn() override;
    void entered() override;
    void focusFirst() override;
    void focusField(const QString &path) override;

private:
    void takeServices();
    void showIssues();

    ServicesForm *m_form;
    EmergencyForm *m_emergency;
    QVBoxLayout *m_remarks;
};

} // namespace views
