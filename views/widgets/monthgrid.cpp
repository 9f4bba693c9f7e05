#include "views/widgets/monthgrid.h"

#include "views/delegates/daydelegate.h"
#include "views/style/controls.h"
#include "views/style/fonts.h"
#include "views/style/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;
using tables::MonthModel;

namespace {
constexpr int cellLeast = 48;
}

MonthGrid::MonthGrid(MonthModel &model, QWidget *parent)
    : QTableView(parent)
    , m_month(model)
{
    named(this, u"monthGrid"_s, tr("Month"));
    setModel(&model);
    setItemDelegate(new DayDelegate(this));
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    applyMetrics();
    connect(this, &QAbstractItemView::doubleClicked, this, [this] { Q_EMIT opened(m_day); });
}

void MonthGrid::setDay(QDate day)
{
    if (!day.isValid())
        return;
    const bool changed = day != m_day;
    m_day = day;
    m_moving = true; // turning to another month moves the current cell under the day
    m_month.setMonth(day);
    setCurrentIndex(m_month.indexOf(day));
    m_moving = false;
    describe();
    if (changed)
        Q_EMIT dayChanged(day);
}

void MonthGrid::setToday(QDate today)
{
    m_today = today;
    m_month.setToday(today);
}

void MonthGrid::describe()
{
    setAccessibleName(tr("Month, %1").arg(QLocale().toString(m_day, u"MMMM yyyy"_s)));
    setAccessibleDescription(m_month.inWords(m_day));
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const int ahead = isRightToLeft() ? -1 : 1;
    QDate day = m_day;
    switch (plain ? event->key() : 0) {
    case Qt::Key_Left:
        day = day.addDays(-ahead);
        break;
    case Qt::Key_Right:
        day = day.addDays(ahead);
        break;
    case Qt::Key_Up:
        day = day.addDays(-MonthModel::days);
        break;
    case Qt::Key_Down:
        day = day.addDays(MonthModel::days);
        break;
    case Qt::Key_PageUp:
        day = day.addMonths(-1);
        break;
    case Qt::Key_PageDown:
        day = day.addMonths(1);
        break;
    case Qt::Key_Home:
        day = m_today;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT opened(m_day);
        return;
    default:
        event->ignore(); // no search by typing: J and K are the window's
        return;
    }
    setDay(day);
}

void MonthGrid::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // six weeks are all there is to see
}

void MonthGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_moving || !current.isValid())
        return;
    // A click, or a screen reader. Another month is turned to once the click is over, as it moves the cells.
    const QDate day = m_month.dayAt(current);
    QMetaObject::invokeMethod(
        this, [this, day] { setDay(day); }, Qt::QueuedConnection);
}

void MonthGrid::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyMetrics();
}

void MonthGrid::applyMetrics()
{
    const int header = QFontMetrics(fonts::bold(fonts::small(font()))).height();
    horizontalHeader()->setFixedHeight(std::max(metrics::tableHeaderHeight, header + 8));
    updateGeometry();
}

QSize MonthGrid::minimumSizeHint() const
{
    return {MonthModel::days * cellLeast,
        horizontalHeader()->height() + MonthModel::weeks * std::max(24, fontMetrics().height() + 8)};
}

QSize MonthGrid::sizeHint() const
{
    const int lines = fontMetrics().height() + 8 + 3 * (QFontMetrics(fonts::small(font())).height() + 4);
    return {MonthModel::days * 2 * cellLeast, horizontalHeader()->height() + MonthModel::weeks * lines};
}

Icon planIcon(domain::PlanState state)
{
    using domain::PlanState;
    switch (state) {
    case PlanState::Missed:
        return Icon::CalendarRemove;
    case PlanState::NotKnown:
        return Icon::HelpCircle;
    case PlanState::Unanswered:
        return Icon::ClockAlert;
    case PlanState::Ready:
        return Icon::Flash;
    case PlanState::Due:
        return Icon::Clock;
    case PlanState::PartlyActivated:
        return Icon::Autorenew;
    case PlanState::Scheduled:
        return Icon::CalendarCheck;
    case PlanState::Opens:
        return Icon::CalendarClock;
    case PlanState::Asked:
        return Icon::Calendar;
    case PlanState::Moved:
        return Icon::ArrowRight;
    case PlanState::Canceling:
        return Icon::Lock;
    case PlanState::Activated:
        return Icon::CheckCircle;
    }
    Q_UNREACHABLE();
}

} // namespace views
