#include "views/widgets/sidepanel.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"
#include "views/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <memory>

namespace views {

using namespace Qt::StringLiterals;

SidePanel::SidePanel(QWidget *parent)
    : QWidget(parent)
    , m_head(new QWidget)
    , m_title(new TextLabel(TextLabel::Type::Section))
    , m_remark(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_scroll(new QScrollArea)
{
    setSurface(this, Surface::Window);
    auto *headLine = new QHBoxLayout(m_head);
    headLine->setContentsMargins(metrics::inset, 10, metrics::inset, 10);
    headLine->addWidget(m_title);
    headLine->addWidget(m_remark, 1);
    m_remark->setElided(true);
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
    m_head->hide();
    clear();
}

void SidePanel::setTitle(const QString &title, const QString &remark)
{
    m_title->setText(title);
    m_remark->setText(remark);
    m_head->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QVBoxLayout *SidePanel::addSection(const QString &heading)
{
    // The stretch stays last.
    int at = m_sections->count() - 1;
    if (at > 0 || m_head->isVisibleTo(this))
        m_sections->insertWidget(at++, new Hairline);
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    layout->setSpacing(6);
    if (!heading.isEmpty()) {
        auto *label = new TextLabel(heading, TextLabel::Type::Bold, TextLabel::Tone::Secondary);
        section->setAccessibleName(heading);
        layout->addWidget(label);
    }
    m_sections->insertWidget(at, section);
    return layout;
}

void SidePanel::clear()
{
    auto *body = new QWidget;
    body->setAutoFillBackground(false);
    m_sections = new QVBoxLayout(body);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);
    m_sections->addStretch();
    m_scroll->setWidget(body); // deletes the previous one
    body->setAutoFillBackground(false);
}

void SidePanel::reveal()
{
    const auto parts = m_scroll->widget()->findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (!part->testAttribute(Qt::WA_WState_ExplicitShowHide))
            part->show();
    }
}

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    m_body->setSpacing(6);
}

void Card::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(painter, QRectF(rect()),
        {.fill = palette().color(QPalette::Base),
            .border = palette().color(m_chosen ? QPalette::Highlight : QPalette::Mid)});
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::edge(
        painter, QRectF(rect()), width() > height() ? Qt::TopEdge : Qt::LeftEdge, palette().color(QPalette::Mid));
}

} // namespace views
