#include "views/pages/earlystrip.h"

#include "tables/plantext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"
#include "views/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t mostShown = 2;
constexpr std::size_t mostOfAll = 12; // more belong in the filtered calendar
} // namespace

EarlyStrip::EarlyStrip(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    named(this, u"earlyStrip"_s, tr("FOCs before the desired date"));
    m_layout->setContentsMargins(metrics::inset, 4, metrics::gap, 4);
    hide();
}

void EarlyStrip::setEarly(const std::vector<domain::EarlyFoc> &early)
{
    if (early == m_early && m_body)
        return;
    m_early = early;
    fill();
}

void EarlyStrip::fill()
{
    delete m_body;
    m_body = new QWidget;
    m_layout->addWidget(m_body);
    auto *lines = new QVBoxLayout(m_body);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    const std::size_t shown = std::min(m_early.size(), m_all ? mostOfAll : mostShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const domain::EarlyFoc &early = m_early[i];
        const QString name = early.reference.isEmpty() ? early.order.text : early.reference;
        auto *line = new QHBoxLayout;
        line->setSpacing(metrics::gap);
        auto *sign = new IconLabel;
        sign->setIcon(Icon::Alert, tables::Meaning::NeedsYou, metrics::smallIcon);
        auto *title = new TextLabel(name, TextLabel::Type::Bold);
        title->setElided(true);
        title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        auto *words = new TextLabel(tr("%1 · %2").arg(tables::PlanText::early(early), format::numbers(early.numbers)));
        words->setObjectName(u"early_"_s + early.order.text);
        words->setElided(true);
        auto *day = named(new QPushButton(tr("Show day")), u"earlyDay_"_s + early.order.text,
            tr("Show %1").arg(format::longDate(early.foc)));
        auto *open = named(
            new QPushButton(tr("Open order")), u"earlyOpen_"_s + early.order.text, tr("Open order %1").arg(name));
        setLook(day, ButtonLook::Link);
        setLook(open, ButtonLook::Link);
        line->addWidget(sign);
        line->addWidget(title);
        line->addWidget(words, 1);
        line->addWidget(day);
        line->addWidget(open);
        lines->addLayout(line);
        connect(day, &QPushButton::clicked, this, [this, foc = early.foc] { Q_EMIT dayRequested(foc); });
        connect(open, &QPushButton::clicked, this, [this, id = early.order] { Q_EMIT openRequested(id); });
    }
    if (m_early.size() > shown && m_all)
        lines->addWidget(new TextLabel(tr("And %n more: set State to Early FOC.", nullptr, int(m_early.size() - shown)),
            TextLabel::Type::Small, TextLabel::Tone::Secondary));
    if (m_early.size() > mostShown) {
        const int more = int(m_early.size() - mostShown);
        auto *rest = named(new QPushButton(m_all ? tr("Show fewer") : tr("And %n more early FOC(s)", nullptr, more)),
            u"earlyMore"_s, {});
        rest->setAccessibleName(rest->text());
        setLook(rest, ButtonLook::Link);
        lines->addWidget(rest, 0, Qt::AlignLeft);
        connect(
            rest, &QPushButton::clicked, this,
            [this] {
                m_all = !m_all;
                fill();
            },
            Qt::QueuedConnection); // the button goes with what it changes
    }
    setVisible(!m_early.empty());
}

void EarlyStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const MeaningColors &colors = theme::colors(palette()).needsYou;
    painter.fillRect(rect(), colors.tint);
    paint::edge(painter, QRectF(rect()), Qt::TopEdge, colors.border);
    paint::edge(painter, QRectF(rect()), Qt::BottomEdge, colors.border);
}

} // namespace views
