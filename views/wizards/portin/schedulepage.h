#pragma once

#include "views/wizards/portin/portinpage.h"

class QVBoxLayout;

namespace views {

class ErrorBanner;
class ScheduleForm;

//! When the numbers move. Advice on the date stands beside the form, and never stops anybody.
class SchedulePage final : public PortInPage
{
    Q_OBJECT
public:
    SchedulePage(flows::PortInFlow &flow, domain::Clock now, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    bool goOn() override;
    void entered() override;
    void focusFirst() override;
    void focusField(const QString &path) override;

private:
    void showDefaults();
    void showAdvice();

    domain::Clock m_now;
    ErrorBanner *m_problem;
    ScheduleForm *m_form;
    QVBoxLayout *m_advice;
};

} // namespace views
