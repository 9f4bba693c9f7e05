#include "views/widgets/band.h"

#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/tooltip.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;

namespace {
// The band keeps its colors in both themes: it is the profile's, not the window's.
constexpr QRgb textColor = 0xFFFFFF;
constexpr QRgb secondColor = 0xCADDE1;
constexpr QRgb hatchColor = 0x6B727C;
constexpr int iconSize = 16;
constexpr int idEnds = 8;

QColor opaque(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}
} // namespace

QColor bandColor(BandColor color)
{
    switch (color) {
    case BandColor::Petrol:
        return opaque(0x0E4C5A);
    case BandColor::Navy:
        return opaque(0x1F3A57);
    case BandColor::Umber:
        return opaque(0x5A4632);
    case BandColor::Graphite:
        return opaque(0x3A3F47);
    }
    Q_UNREACHABLE();
}

QString shortened(const QString &id)
{
    constexpr int tail = 4;
    return id.size() <= idEnds + tail + 1 ? id : QString(id.first(idEnds) + u'…' + id.last(tail));
}

Band::Band(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"profileBand"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void Band::setInfo(const BandInfo &info)
{
    m_info = info;
    describe();
}

void Band::setTime(const QString &text)
{
    if (m_time == text)
        return;
    m_time = text;
    describe();
}

void Band::describe()
{
    QStringList words{m_info.profile};
    if (m_info.sandbox)
        words.append(tr("simulated"));
    if (!m_info.projectId.isEmpty())
        words.append(tr("project %1").arg(m_info.projectId));
    if (!m_time.isEmpty())
        words.append(m_time);
    setAccessibleName(words.join(u", "_s));
    setToolTip(plainToolTip(words.join(u'\n')));
    update();
}

void Band::setField(QWidget *field)
{
    m_field = field;
    field->setParent(this);
    field->show();
}

void Band::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_field)
        return;
    const int fieldWidth = std::min(m_field->sizeHint().width(), width() / 3);
    m_field->setGeometry(width() - fieldWidth - metrics::blockGap, 3, fieldWidth, height() - 6);
}

QSize Band::sizeHint() const
{
    return {400, std::max(metrics::bandHeight, fontMetrics().height() + 10)};
}

QSize Band::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void Band::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = bandColor(m_info.sandbox ? BandColor::Graphite : m_info.color);
    painter.fillRect(rect(), ground);
    if (m_info.sandbox)
        painter.fillRect(rect(), QBrush(opaque(hatchColor), Qt::BDiagPattern));

    // Text stands on plain ground: lines through letters cost contrast.
    const auto write = [&](int x, const QFont &font, QRgb color, const QString &text, int room) {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, std::max(0, room));
        const int width = metrics.horizontalAdvance(shown);
        if (m_info.sandbox)
            painter.fillRect(QRect(x - 6, 0, width + 12, height()), ground);
        painter.setFont(font);
        painter.setPen(opaque(color));
        painter.drawText(QRect(x, 0, width + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
        return x + width;
    };

    const QFont small = fonts::small(font());
    int right = (m_field ? m_field->x() : width()) - metrics::inset;
    if (!m_time.isEmpty()) {
        const int timeWidth = QFontMetrics(small).horizontalAdvance(m_time);
        right -= timeWidth;
        write(right, small, secondColor, m_time, timeWidth + 1);
        right -= metrics::inset;
    }
    if (m_info.sandbox)
        painter.fillRect(QRect(8, 0, 30, height()), ground);
    if (m_info.sandbox && m_field)
        painter.fillRect(m_field->geometry(), ground);
    paintIcon(painter, QRectF(12, (height() - iconSize) / 2.0, iconSize, iconSize), Icon::Domain, opaque(textColor));
    int x = 12 + iconSize + 10;
    x = write(x, fonts::bold(font()), textColor, m_info.profile, right - x) + 10;
    if (m_info.sandbox)
        x = write(x, fonts::bold(small), textColor, tr("Sandbox: nothing here is real"), right - x) + 12;
    if (!m_info.projectId.isEmpty() && x < right)
        write(x, small, secondColor, tr("Project %1").arg(shortened(m_info.projectId)), right - x);
}

} // namespace views
