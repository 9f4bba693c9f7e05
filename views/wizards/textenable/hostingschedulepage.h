#pragma once

#include "views/wizards/textenable/textenablepage.h"

namespace views {

class HostingScheduleForm;
class TextLabel;

//! When the messages of the numbers are switched at the earliest.
class HostingSchedulePage final : public TextEnablePage
{
    Q_OBJECT
public:
    explicit HostingSchedulePage(flows::TextEnableFlow &flow, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    bool goOn() override;
    void entered() override;
    void focusFirst() override;
    void focusField(const QString &path) override;

private:
    void showIssues();

    HostingScheduleForm *m_form;
    TextLabel *m_remark;
};

} // namespace views
