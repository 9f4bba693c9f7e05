#include "views/widgets/steplist.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/widgets/stepbutton.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace views {

using namespace Qt::StringLiterals;

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    named(this, u"stepList"_s, tr("Steps"));
    setSurface(this, Surface::Window);
    m_layout->setContentsMargins(0, 12, 1, 12);
    m_layout->setSpacing(0);
}

void StepList::setSteps(const std::vector<QString> &titles)
{
    while (const std::unique_ptr<QLayoutItem> item{m_layout->takeAt(0)})
        delete item->widget();
    m_buttons.clear();
    int wanted = metrics::stepListWidth;
    for (const QString &title : titles) {
        const auto step = static_cast<int>(m_buttons.size());
        auto *button = new StepButton(step + 1, title, this);
        button->setEnabled(false);
        m_group->addButton(button);
        m_layout->addWidget(button);
        m_buttons.push_back(button);
        wanted = std::max(wanted, button->sizeHint().width());
        connect(button, &QAbstractButton::clicked, this, [this, step] {
            setCurrent(m_current); // the wizard decides whether it goes there
            Q_EMIT chosen(step);
        });
    }
    m_layout->addStretch();
    setFixedWidth(wanted);
    setCurrent(m_current);
}

void StepList::setState(int step, StepState state)
{
    m_buttons.at(static_cast<size_t>(step))->setState(state);
}

void StepList::setReachable(int step, bool reachable)
{
    m_buttons.at(static_cast<size_t>(step))->setEnabled(reachable);
}

void StepList::setCurrent(int step)
{
    m_current = step;
    if (step < 0 || static_cast<size_t>(step) >= m_buttons.size())
        return;
    StepButton *button = m_buttons[static_cast<size_t>(step)];
    button->setEnabled(true);
    button->setChecked(true);
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::edge(painter, QRectF(rect()), Qt::RightEdge, palette().color(QPalette::Mid));
}

} // namespace views
