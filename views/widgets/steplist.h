#pragma once

#include <QWidget>

#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace views {

enum class StepState : quint8 { Ahead, Done, NeedsYou };

class StepButton;

//! The steps of a wizard. A step that was reached can be chosen again; the others are shown but off.
class StepList final : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const std::vector<QString> &titles);
    void setState(int step, StepState state);
    void setReachable(int step, bool reachable);
    void setCurrent(int step);
    int current() const { return m_current; }

Q_SIGNALS:
    void chosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    std::vector<StepButton *> m_buttons = {};
    int m_current = -1;
};

} // namespace views
