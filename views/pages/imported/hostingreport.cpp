#include "views/pages/imported/hostingreport.h"

#include "domain/imported/hostingrules.h"
#include "views/attempttext.h"
#include "views/delegates/minibardelegate.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::HostingOrderNumber, domain::HostingProgress;
using tables::BarKind, tables::Meaning;

namespace views {

namespace {
constexpr int barHeight = 6;
constexpr int barLeast = 96;
} // namespace

ReportBar::ReportBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ReportBar::setParts(const std::vector<tables::BarPart> &parts)
{
    m_parts = parts;
    update();
}

QSize ReportBar::sizeHint() const
{
    return {152, barHeight};
}

QSize ReportBar::minimumSizeHint() const
{
    return {barLeast, barHeight};
}

void ReportBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Midlight));
    paintBar(painter, rect(), m_parts, palette());
}

HostingReport::HostingReport(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"hostingReport"_s);
    setAccessibleName(tr("Report of the order"));
    setSurface(this, Surface::Base);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    row->setSpacing(metrics::inset);
    m_total = addTile(tr("Numbers in the order"), u"reportTotal"_s, false);
    m_osr = addTile(tr("OSR updated"), u"reportOsr"_s, true);
    m_platform = addTile(tr("SMS platform"), u"reportPlatform"_s, true);
    m_campaign = addTile(tr("Campaign"), u"reportCampaign"_s, true);
    m_staff = addTile(tr("With Sinch staff"), u"reportStaff"_s, true);
}

HostingReport::Tile HostingReport::addTile(const QString &name, const QString &objectName, bool hasBar)
{
    auto *row = qobject_cast<QHBoxLayout *>(layout());
    if (row->count() > 0)
        row->addWidget(new Hairline(Qt::Vertical));
    Tile tile{.box = new QWidget,
        .figure = new TextLabel(TextLabel::Type::Figure),
        .of = new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary),
        .words = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary),
        .failed = new TextLabel(TextLabel::Type::Small)};
    tile.box->setObjectName(objectName);
    tile.failed->setMeaning(Meaning::Failed);
    auto *caption = new TextLabel(name, TextLabel::Type::Small, TextLabel::Tone::Secondary);
    caption->setElided(true);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(metrics::grid);
    figures->addWidget(tile.figure, 0, Qt::AlignBottom);
    figures->addWidget(tile.of, 0, Qt::AlignBottom);
    figures->addStretch();
    auto *words = new QHBoxLayout;
    words->setSpacing(metrics::grid);
    words->addWidget(tile.words, hasBar ? 0 : 1);
    words->addWidget(tile.failed);
    if (hasBar)
        words->addStretch();
    auto *column = new QVBoxLayout(tile.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(caption);
    column->addLayout(figures);
    column->addStretch();
    if (hasBar) {
        tile.bar = new ReportBar;
        column->addWidget(tile.bar);
    }
    column->addLayout(words);
    row->addWidget(tile.box, 1);
    return tile;
}

//! Of those that are neither done nor failed, before "3 failed" and by itself.
static QString restText(int rest, bool isOver, bool isFirst)
{
    if (isOver)
        return isFirst ? HostingReport::tr("%n not done,", nullptr, rest)
                       : HostingReport::tr("%n not done", nullptr, rest);
    return isFirst ? HostingReport::tr("%n to go,", nullptr, rest) : HostingReport::tr("%n to go", nullptr, rest);
}

void HostingReport::fill(const Tile &tile, const Step &step)
{
    const auto &[told, total, failed, nothingToDo, isOver] = step;
    tile.figure->setText(told ? format::count(*told) : format::absent(format::Absent::NotStated));
    tile.of->setText(told && total ? tr("of %1", "so many of all").arg(format::count(*total)) : QString());
    const int all = total.value_or(0);
    const int done = std::clamp(told.value_or(0), 0, all);
    const int bad = std::clamp(failed, 0, all - done);
    const int rest = all - done - bad;
    tile.bar->setParts({{BarKind::Done, done}, {BarKind::Pending, rest}, {BarKind::Failed, bad}});
    QString words;
    if (rest > 0 && told)
        words = restText(rest, isOver, bad > 0);
    else if (told && bad == 0)
        words = nothingToDo;
    tile.words->setText(words);
    tile.words->setVisible(!words.isEmpty());
    tile.failed->setText(bad > 0 ? tr("%n failed", nullptr, bad) : QString());
    tile.failed->setVisible(bad > 0);
    tile.box->setAccessibleName(
        u"%1 %2, %3 %4"_s.arg(tile.figure->text(), tile.of->text(), tile.words->text(), tile.failed->text())
            .simplified());
}

void HostingReport::show(const flows::HostingDetailFlow &detail)
{
    const domain::HostingReport told = detail.report().value_or(domain::HostingReport());
    const flows::PartState &part = detail.part(flows::HostingPart::Report);
    const auto failed = [&detail](auto member) {
        return int(std::ranges::count_if(detail.numbers(),
            [member](const HostingOrderNumber &number) { return (number.*member).state == HostingProgress::Failed; }));
    };
    const std::optional<int> total = told.total ? told.total
        : detail.numbers().empty()              ? std::nullopt
                                                : std::optional(int(detail.numbers().size()));
    m_total.figure->setText(total ? format::count(*total) : format::absent(format::Absent::NotReadYet));
    m_total.of->clear();
    m_total.words->setText(part.error ? tr("The report could not be read.")
            : part.readAt ? tr("report read %1", "time").arg(format::time(part.readAt->toLocalTime().time()))
                          : tr("Reading the report."));
    m_total.words->setMeaning(part.error ? Meaning::Failed : Meaning::None);
    m_total.words->setElided(true);
    m_total.failed->hide();
    m_total.box->setAccessibleName(m_total.figure->text() + u", "_s + m_total.words->text());
    const bool isOver = detail.order() && domain::isFinal(detail.order()->state.value);
    const auto fillStep = [&](const Tile &tile, const std::optional<int> &count, auto member) {
        fill(tile, {count, total, failed(member), tr("all through"), isOver});
    };
    fillStep(m_osr, told.osrUpdated, &HostingOrderNumber::osr);
    fillStep(m_platform, told.smsProvisioned, &HostingOrderNumber::platform);
    fillStep(m_campaign, told.addedToCampaign, &HostingOrderNumber::campaign);
    fill(m_staff, {.told = told.manualAction, .total = total});
    const int staff = std::clamp(told.manualAction.value_or(0), 0, total.value_or(0));
    m_staff.bar->setParts({{BarKind::Confirmed, staff}, {BarKind::Pending, total.value_or(0) - staff}});
    m_staff.words->setVisible(told.manualAction.has_value());
    m_staff.words->setText(tr("nothing to do here"));
}

} // namespace views
