#pragma once

#include "views/widgets/steplist.h"

#include <QAbstractButton>

namespace views {

//! One step in the list.
class StepButton final : public QAbstractButton
{
    Q_OBJECT
public:
    StepButton(int number, const QString &title, QWidget *parent);

    void setState(StepState state);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    int m_number;
    StepState m_state = StepState::Ahead;
};

} // namespace views
