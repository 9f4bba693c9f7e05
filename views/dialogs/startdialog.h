#pragma once

#include <QDialog>

namespace views {

//! The first start: try with simulated numbers, or connect a project.
class StartDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit StartDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    void sandboxChosen();
    void projectChosen();
};

} // namespace views
