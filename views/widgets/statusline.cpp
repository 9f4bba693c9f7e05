#include "views/widgets/statusline.h"

#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/widgets/labels.h"
#include "views/widgets/tooltip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace views {

using namespace Qt::StringLiterals;

namespace {
constexpr int barWidth = 120;
constexpr int barHeight = 6;
} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_shown(new TextLabel(TextLabel::Type::Small))
    , m_asOf(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_busy(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_bar(named(new QProgressBar, u"statusProgress"_s, tr("Progress")))
    , m_cancel(named(new QPushButton(tr("Cancel")), u"statusCancel"_s, tr("Cancel what runs")))
    , m_connectionIcon(new IconLabel)
    , m_connectionText(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
{
    setObjectName(u"statusLine"_s);
    setSurface(this, Surface::Window);
    QFont bold = m_shown->font();
    bold.setBold(true);
    m_shown->setFont(bold);
    m_shown->setObjectName(u"statusShown"_s);
    m_asOf->setObjectName(u"statusAsOf"_s);
    m_busy->setObjectName(u"statusBusy"_s);
    m_connectionText->setObjectName(u"statusConnection"_s);
    m_busy->setElided(true);
    m_busy->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(barWidth, barHeight);
    setLook(m_cancel, ButtonLook::Link);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 1, metrics::inset, 1);
    layout->addWidget(m_shown);
    layout->addWidget(m_asOf);
    layout->addStretch(1);
    layout->addWidget(m_busy);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
    layout->addWidget(m_connectionIcon);
    layout->addWidget(m_connectionText);
    setMinimumHeight(metrics::statusHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelRequested);
    setStatus({});
    setConnection(Connection::Unknown);
}

void StatusLine::setStatus(const PageStatus &status)
{
    m_shown->setText(status.shown);
    m_asOf->setText(status.asOf);
    m_busy->setText(status.busy);
    m_bar->setVisible(status.total > 0);
    m_bar->setRange(0, status.total);
    m_bar->setValue(status.done);
    m_cancel->setVisible(status.cancelable);
}

void StatusLine::setConnection(Connection connection, const QString &detail)
{
    const auto show = [&](Icon icon, tables::Meaning meaning, const QString &text) {
        m_connectionIcon->setIcon(icon, meaning, metrics::smallIcon);
        m_connectionText->setText(text);
        m_connectionText->setToolTip(plainToolTip(detail));
        m_connectionText->setAccessibleDescription(detail);
    };
    switch (connection) {
    case Connection::Unknown:
        show(Icon::ConnectionPending, tables::Meaning::None, tr("Not connected yet"));
        return;
    case Connection::Connecting:
        show(Icon::ConnectionPending, tables::Meaning::Waiting, tr("Connecting"));
        return;
    case Connection::Connected:
        show(Icon::Connected, tables::Meaning::Done, tr("Connected"));
        return;
    case Connection::Disconnected:
        show(Icon::Disconnected, tables::Meaning::Failed, tr("No connection"));
        return;
    }
    Q_UNREACHABLE();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::edge(painter, QRectF(rect()), Qt::TopEdge, palette().color(QPalette::Mid));
}

} // namespace views
