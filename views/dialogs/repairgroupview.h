#pragma once

#include "domain/porting/rejection.h"

#include <QWidget>

class QPushButton;

namespace views {

class FactsList;
class SidePanel;
class TextLabel;

//! One group of rejected numbers: what the carrier said, what to check, and what the order says there now.
class RepairGroupView final : public QWidget
{
    Q_OBJECT

public:
    explicit RepairGroupView(QWidget *parent = nullptr);

    void showGroup(const domain::PortOrder &order, const domain::RejectionGroup &group);
    void showNothing();

Q_SIGNALS:
    //! Somebody wants to say what these words mean.
    void teachRequested(const QString &reason);

private:
    void addReasons(const domain::RejectionGroup &group);
    void addChecks(const domain::PortOrder &order, const domain::RejectionGroup &group);
    void addNumbers(const domain::RejectionGroup &group);

    SidePanel *m_panel;
};

} // namespace views
