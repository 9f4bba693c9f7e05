#include "views/wizards/portin/formorgrid.h"

#include "views/forms/form.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/wizards/portin/portinpage.h"
#include "views/wizards/scrollpage.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace views {

using namespace Qt::StringLiterals;

FormOrGrid::FormOrGrid(flows::PortInFlow &flow, domain::PortInStep step, Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_step(step)
    , m_parts(std::move(parts))
    , m_one(new QRadioButton(tr("One form for &all numbers"), this))
    , m_many(new QRadioButton(tr("A &grid, where numbers differ"), this))
    , m_clear(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_grid(new NumberGrid(flow, step, m_parts.columns, this))
{
    build(m_parts.below);
    connect(m_many, &QRadioButton::toggled, this, &FormOrGrid::setGrid);
    connect(m_clear, &QPushButton::clicked, this, &FormOrGrid::clearOwn);
    connect(&flow, &flows::PortInFlow::judged, this, &FormOrGrid::showIssues);
    m_one->setChecked(true);
    showIssues();
}

void FormOrGrid::build(QWidget *below)
{
    named(m_one, u"oneForm"_s, tr("One form for all numbers"));
    named(m_many, u"gridForm"_s, tr("A grid, where numbers differ"));
    named(m_clear, u"clearOwn"_s, tr("Use the form for all numbers"));
    setLook(m_clear, ButtonLook::Link);

    const auto choice = new QHBoxLayout;
    choice->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, 0);
    choice->setSpacing(metrics::inset);
    choice->addWidget(m_one);
    choice->addWidget(m_many);
    choice->addStretch(1);
    choice->addWidget(m_clear);

    const auto page = new QWidget(this);
    const auto rows = new QVBoxLayout(page);
    rows->addWidget(m_parts.form);
    if (below)
        rows->addWidget(below);
    rows->addStretch(1);
    m_stack->addWidget(scrollPage(page, this));
    const auto framed = new QWidget(this);
    const auto inside = new QVBoxLayout(framed);
    inside->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    inside->addWidget(m_grid);
    m_stack->addWidget(framed);

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(choice);
    column->addWidget(m_stack, 1);
}

bool FormOrGrid::isGrid() const
{
    return m_many->isChecked();
}

void FormOrGrid::setGrid(bool grid)
{
    m_stack->setCurrentIndex(grid ? 1 : 0);
    m_grid->model().refresh();
}

int FormOrGrid::ownCount() const
{
    const auto &numbers = m_flow.draft().numbers;
    return int(std::count_if(numbers.begin(), numbers.end(), m_parts.isOwn));
}

void FormOrGrid::entered()
{
    if (ownCount() > 0)
        m_many->setChecked(true);
    m_grid->model().refresh();
    showIssues();
}

void FormOrGrid::showIssues()
{
    m_parts.form->setIssues(PortInPage::fieldIssues(m_flow, m_step, m_parts.isOwn));
    const int own = ownCount();
    m_clear->setVisible(own > 0);
    m_clear->setText(tr("Use the form for all: drop what %n number(s) have of their own", nullptr, own));
}

void FormOrGrid::revealMissing()
{
    m_parts.form->revealMissing();
}

void FormOrGrid::focusFirst()
{
    if (isGrid())
        m_grid->setFocus();
    else
        m_one->setFocus();
    if (!isGrid())
        focusNextChild();
}

void FormOrGrid::focusField(const QString &path, int number)
{
    if (number >= 0 && m_grid->model().indexOf(number, path).isValid()) {
        m_many->setChecked(true);
        m_grid->focusCell(number, path);
        return;
    }
    m_one->setChecked(true);
    m_parts.form->revealMissing();
    m_parts.form->focusField(path);
}

void FormOrGrid::clearOwn()
{
    for (int i = 0; i < int(m_flow.draft().numbers.size()); ++i) {
        domain::DraftNumber number = m_flow.draft().numbers[std::size_t(i)];
        if (!m_parts.isOwn(number))
            continue;
        m_parts.clear(number);
        m_flow.setNumber(i, number);
    }
    m_one->setChecked(true);
    entered();
}

} // namespace views
