#include "views/pages/monthpane.h"

#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/monthgrid.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace views {

using namespace Qt::StringLiterals;

MonthPane::MonthPane(QWidget *parent)
    : QWidget(parent)
    , m_model(QLocale().firstDayOfWeek())
    , m_grid(new MonthGrid(m_model))
    , m_name(new TextLabel(TextLabel::Type::Section))
    , m_today(named(new QPushButton(tr("&Today")), u"calendarToday"_s, tr("Go to today")))
{
    m_name->setObjectName(u"calendarMonth"_s);
    auto *previous = named(new QPushButton, u"calendarPrevious"_s, tr("Previous month"));
    auto *next = named(new QPushButton, u"calendarNext"_s, tr("Next month"));
    previous->setIcon(icon(isRightToLeft() ? Icon::ChevronRight : Icon::ChevronLeft));
    next->setIcon(icon(isRightToLeft() ? Icon::ChevronLeft : Icon::ChevronRight));
    previous->setToolTip(tr("Previous month (Page Up)"));
    next->setToolTip(tr("Next month (Page Down)"));
    m_today->setToolTip(tr("Go to today (Home)"));
    for (QPushButton *button : {previous, next, m_today})
        setLook(button, ButtonLook::Flat);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::inset, 6, metrics::gap, 6);
    bar->setSpacing(metrics::grid);
    bar->addWidget(m_name, 1);
    bar->addWidget(m_today);
    bar->addWidget(previous);
    bar->addWidget(next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_grid, 1);
    setSurface(this, Surface::Window);

    connect(previous, &QPushButton::clicked, this, [this] { m_grid->setDay(m_grid->day().addMonths(-1)); });
    connect(next, &QPushButton::clicked, this, [this] { m_grid->setDay(m_grid->day().addMonths(1)); });
    connect(m_today, &QPushButton::clicked, this, [this] { m_grid->setDay(m_todayDate); });
    connect(m_grid, &MonthGrid::dayChanged, this, &MonthPane::follow);
}

void MonthPane::setToday(QDate today)
{
    m_todayDate = today;
    m_grid->setToday(today);
    if (!m_grid->day().isValid())
        m_grid->setDay(today);
    follow();
}

void MonthPane::follow()
{
    m_name->setText(QLocale().toString(m_model.month(), u"MMMM yyyy"_s));
    m_today->setEnabled(m_grid->day() != m_todayDate);
}

} // namespace views
