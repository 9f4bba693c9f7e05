#include "views/pages/calendarpage.h"

#include "domain/icalendar.h"
#include "flows/orderwatch.h"
#include "tables/plantext.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/calendarfilters.h"
#include "views/pages/daypane.h"
#include "views/pages/earlystrip.h"
#include "views/pages/listpage.h"
#include "views/pages/monthpane.h"
#include "views/print/dayevents.h"
#include "views/print/daysheet.h"
#include "views/prompts.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/monthgrid.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/textfilter.h"

#include <QAction>
#include <QFileInfo>
#include <QPushButton>
#include <QResizeEvent>
#include <QSaveFile>
#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr int besideFrom = 1100; // the grid and the list of a day, next to each other
} // namespace

CalendarPage::CalendarPage(flows::CalendarFlow &flow, Prompts &prompts, QString desk, QWidget *parent)
    : Page(parent)
    , m_flow(flow)
    , m_prompts(prompts)
    , m_desk(std::move(desk))
    , m_header(new PageHeader)
    , m_strip(new EarlyStrip)
    , m_banner(new ErrorBanner)
    , m_bar(new FilterBar)
    , m_filters(new CalendarFilters(*m_bar, this))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_month(new MonthPane)
    , m_day(new DayPane([&flow] { return flow.now(); }))
{
    build();
    buildActions();
    connectParts();
    m_month->setToday(m_flow.today());
    followPlan();
}

void CalendarPage::build()
{
    m_header->setTitle(title());
    auto *refreshButton = listpage::refreshButton();
    connect(refreshButton, &QPushButton::clicked, this, &CalendarPage::refresh);
    m_print = named(new QPushButton(icon(Icon::Printer), tr("&Print day…")), u"printDay"_s, tr("Print the day sheet"));
    m_export = named(
        new QPushButton(icon(Icon::Export), tr("E&xport day…")), u"exportDay"_s, tr("Export the day for a calendar"));
    m_header->addAction(refreshButton);
    m_header->addAction(m_print);
    m_header->addAction(m_export);
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);

    m_splitter->setObjectName(u"calendarSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_month);
    m_splitter->addWidget(m_day);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    listpage::layOut(this, {m_header, m_banner, m_strip, new Hairline, m_bar, new Hairline, m_splitter});
    setFocusProxy(m_month->grid());
}

void CalendarPage::buildActions()
{
    m_open = new QAction(tr("&Open order"), this);
    m_activate = new QAction(tr("&Activate group…"), this);
    connect(m_open, &QAction::triggered, m_day->openButton(), &QPushButton::click);
    connect(m_activate, &QAction::triggered, m_day->activateButton(), &QPushButton::click);
}

void CalendarPage::connectParts()
{
    connect(&m_flow, &flows::CalendarFlow::planChanged, this, &CalendarPage::followPlan);
    connect(&m_flow, &flows::CalendarFlow::readingChanged, this, &CalendarPage::followDay);
    connect(&m_flow, &flows::CalendarFlow::minutePassed, this, [this] {
        m_month->setToday(m_flow.today());
        m_day->tick();
        followPlan();
    });
    connect(m_filters, &CalendarFilters::changed, this, &CalendarPage::followPlan);
    connect(m_month->grid(), &MonthGrid::dayChanged, this, &CalendarPage::followDay);
    connect(m_month->grid(), &MonthGrid::opened, this, [this] {
        m_day->setVisible(true);
        m_day->table()->setFocus();
    });
    connect(m_strip, &EarlyStrip::dayRequested, this, &CalendarPage::setDay);
    connect(m_strip, &EarlyStrip::openRequested, this, &CalendarPage::openRequested);
    connect(m_day, &DayPane::openRequested, this, &CalendarPage::openRequested);
    connect(m_day, &DayPane::activateRequested, this, &CalendarPage::activateRequested);
    connect(m_day, &DayPane::currentChanged, this, &CalendarPage::followCurrent);
    connect(m_day->state(), &PageState::retryRequested, this, &CalendarPage::refresh);
    connect(m_day->state(), &PageState::actionRequested, this, [this] {
        if (m_emptyAction)
            m_emptyAction();
    });
    connect(m_print, &QPushButton::clicked, this, &CalendarPage::printDay);
    connect(m_export, &QPushButton::clicked, this, &CalendarPage::exportDay);
}

QDate CalendarPage::day() const
{
    return m_month->grid()->day();
}

void CalendarPage::setDay(QDate day)
{
    m_month->grid()->setDay(day);
}

QString CalendarPage::title() const
{
    return tr("Calendar");
}

void CalendarPage::followPlan()
{
    m_header->setSubtitle(
        tr("Today is %1 in %2").arg(format::longDate(m_flow.today()), domain::wireName(domain::PortZone::Eastern)));
    m_month->model().setPlan(m_flow.plan(), m_filters->filter(), m_flow.countries());
    m_strip->setEarly(m_flow.early());
    followDay();
}

void CalendarPage::followDay()
{
    QStringList holidays;
    for (const domain::HolidayCountry country : m_flow.countries()) {
        if (const auto holiday = domain::holidayOn(day(), country))
            holidays << tables::PlanText::holiday(*holiday);
    }
    m_day->showDay(day(), m_flow.plan(), m_filters->filter(), holidays);
    const bool any = m_day->model().entries() > 0;
    m_print->setEnabled(any);
    m_export->setEnabled(any);
    const flows::OrderWatch &watch = m_flow.watch();
    if (watch.error())
        m_day->state()->showError(errorText(*watch.error(), Attempt::ReadOrders), any);
    else if (any)
        m_day->state()->showContent();
    else if (!watch.asOf() && watch.isReading())
        m_day->state()->showLoading(tr("Reading the orders."));
    else
        showEmptyDay();
    followCurrent();
}

void CalendarPage::showEmptyDay()
{
    PageState *state = m_day->state();
    const auto hidden = std::ranges::count(m_flow.plan(), day(), &domain::PlanEntry::day);
    if (!m_flow.watch().asOf() && m_flow.plan().empty()) {
        m_emptyAction = [this] { refresh(); };
        state->showEmpty(Icon::Calendar, format::absent(format::Absent::NotReadYet),
            tr("The days of the orders of this project."), tr("Read now"));
    } else if (hidden > 0 && m_filters->filter().isSet()) {
        m_emptyAction = [this] { m_filters->clear(); };
        state->showEmpty(Icon::Filter, tr("Nothing of this day matches."), m_filters->inWords(), tr("Clear filters"));
    } else if (const QDate next = nextDayWithSomething(); next.isValid()) {
        m_emptyAction = [this, next] { setDay(next); };
        state->showEmpty(Icon::Calendar, tr("Nothing is due on this day."),
            tr("Next is %1.").arg(format::longDate(next)), tr("Go to %1").arg(format::date(next)));
    } else {
        m_emptyAction = {};
        state->showEmpty(
            Icon::Calendar, tr("Nothing is due on this day."), tr("Nor on any day after it, as far as was read."));
    }
}

QDate CalendarPage::nextDayWithSomething() const
{
    const auto next = std::ranges::find_if(m_flow.plan(),
        [this](const domain::PlanEntry &entry) { return entry.day > day() && m_filters->filter().accepts(entry); });
    return next == m_flow.plan().end() ? QDate() : next->day;
}

void CalendarPage::followCurrent()
{
    const domain::PlanEntry *entry = m_day->current();
    m_open->setEnabled(entry);
    m_activate->setEnabled(entry && entry->mayActivate);
    Q_EMIT orderActionsChanged();
    Q_EMIT simulationOrderChanged();
    Q_EMIT statusChanged();
}

PageStatus CalendarPage::status() const
{
    PageStatus status;
    status.shown = tr("%1 on %2").arg(m_day->model().entries()).arg(format::date(day()));
    const flows::OrderWatch &watch = m_flow.watch();
    status.asOf = watch.asOf() ? format::asOf(*watch.asOf()) : format::absent(format::Absent::NotReadYet);
    if (watch.isReading()) {
        const flows::Progress progress = watch.progress();
        status.busy = tr("Reading order details, %1 of %2").arg(progress.done).arg(progress.total);
        status.done = progress.done;
        status.total = progress.total;
    }
    return status;
}

void CalendarPage::shown()
{
    m_month->setToday(m_flow.today());
    followPlan();
}

void CalendarPage::refresh()
{
    m_flow.refresh();
}

void CalendarPage::focusFilter()
{
    m_bar->textFilter()->beginTyping();
}

void CalendarPage::togglePane()
{
    m_day->setVisible(!m_day->isVisible());
}

QAbstractButton *CalendarPage::nextAction() const
{
    const domain::PlanEntry *entry = m_day->current();
    return entry && entry->mayActivate ? m_day->activateButton() : nullptr;
}

QList<QAction *> CalendarPage::orderActions() const
{
    return {m_open, m_activate};
}

QString CalendarPage::simulationOrder() const
{
    const domain::PlanEntry *entry = m_day->current();
    return entry && entry->kind != domain::PlanKind::Osr ? entry->order.text : QString();
}

std::vector<domain::OrderId> CalendarPage::shownOrders() const
{
    std::vector<domain::OrderId> ids;
    for (const domain::PlanEntry &entry : entriesOfDay()) {
        if (entry.kind != domain::PlanKind::Osr && std::ranges::find(ids, entry.order) == ids.end())
            ids.push_back(entry.order);
    }
    return ids;
}

void CalendarPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const Qt::Orientation wanted = event->size().width() >= besideFrom ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() == wanted && event->oldSize().isValid())
        return;
    m_splitter->setOrientation(wanted);
    const int room = wanted == Qt::Horizontal ? event->size().width() : event->size().height();
    const int month = wanted == Qt::Horizontal ? room * 42 / 100 : room / 2;
    m_splitter->setSizes({month, room - month});
}

std::vector<domain::PlanEntry> CalendarPage::entriesOfDay() const
{
    std::vector<domain::PlanEntry> entries;
    std::ranges::copy_if(m_flow.plan(), std::back_inserter(entries),
        [this](const domain::PlanEntry &entry) { return entry.day == day() && m_filters->filter().accepts(entry); });
    return entries;
}

void CalendarPage::printDay()
{
    const DaySheet sheet{.day = day(),
        .desk = m_desk,
        .entries = entriesOfDay(),
        .asOf = m_flow.watch().asOf().value_or(QDateTime()),
        .printedAt = m_flow.now(),
        .filter = m_filters->inWords()};
    m_prompts.print(this, tr("Day sheet, %1").arg(format::date(sheet.day)), [this, sheet](QPagedPaintDevice &device) {
        const int pages = paintDaySheet(device, sheet);
        if (pages == 0)
            m_banner->showMessage(tables::Meaning::Failed, tr("The printer could not begin."));
        else
            m_banner->showMessage(tables::Meaning::Done, tr("%n page(s) went to the printer.", nullptr, pages));
    });
}

void CalendarPage::exportDay()
{
    const auto entries = entriesOfDay();
    const QByteArray bytes = domain::writeIcs(eventsOf(entries), m_flow.now());
    m_prompts.saveFile(this, tr("Export the day"), u"portside-%1.ics"_s.arg(day().toString(Qt::ISODate)),
        {tr("iCalendar (*.ics)")}, [this, bytes, count = int(entries.size())](const QString &path) {
            QSaveFile file(path);
            const QString name = QFileInfo(path).fileName();
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
                m_banner->showMessage(tables::Meaning::Failed,
                    tr("%1 could not be written: %2", "file, the system's words").arg(name, file.errorString()));
            else
                m_banner->showMessage(
                    tables::Meaning::Done, tr("%n event(s) written to %1.", nullptr, count).arg(name));
        });
}

} // namespace views
