#include "views/widgets/stepbutton.h"

#include "views/style/fonts.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;

namespace {
constexpr int sideInset = 8;
constexpr int signLeft = 16;
constexpr int signSize = 18;
constexpr int signGap = 10;
} // namespace

StepButton::StepButton(int number, const QString &title, QWidget *parent)
    : QAbstractButton(parent)
    , m_number(number)
{
    setText(title);
    setObjectName(u"step_%1"_s.arg(number));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void StepButton::setState(StepState state)
{
    m_state = state;
    describe();
    update();
}

void StepButton::describe()
{
    const auto said = [this]() -> QString {
        switch (m_state) {
        case StepState::Ahead:
            return tr("Step %1: %2").arg(m_number).arg(text());
        case StepState::Done:
            return tr("Step %1: %2, done").arg(m_number).arg(text());
        case StepState::NeedsYou:
            return tr("Step %1: %2, has something to look at").arg(m_number).arg(text());
        }
        Q_UNREACHABLE();
    };
    setAccessibleName(said());
    setToolTip(said());
}

QSize StepButton::sizeHint() const
{
    return {signLeft + signSize + signGap + QFontMetrics(fonts::bold(font())).horizontalAdvance(text()) + 2 * sideInset,
        std::max(metrics::stepHeight, fontMetrics().height() + 12)};
}

void StepButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = theme::colors(palette());
    const QColor accent = palette().color(QPalette::Highlight);
    const QRect fill = rect().adjusted(sideInset, 0, -sideInset, 0);
    if (isChecked()) {
        paint::box(painter, QRectF(fill), {.fill = colors.rowSelected});
        painter.fillRect(QRect(fill.topLeft(), QSize(3, fill.height())), accent);
    } else if (underMouse() && isEnabled()) {
        paint::box(painter, QRectF(fill), {.fill = palette().color(QPalette::Midlight)});
    }
    const bool ahead = m_state == StepState::Ahead || isChecked();
    const QColor word
        = isChecked() || m_state != StepState::Ahead ? palette().color(QPalette::WindowText) : colors.secondary;
    const QRect sign(signLeft, (height() - signSize) / 2, signSize, signSize);
    const QFont shown = isChecked() ? fonts::bold(font()) : font();
    if (ahead) {
        painter.setFont(isChecked() ? fonts::bold(fonts::small(font())) : fonts::small(font()));
        painter.setPen(word);
        painter.drawText(sign, Qt::AlignCenter, QString::number(m_number));
    } else {
        const bool done = m_state == StepState::Done;
        paintIcon(
            painter, QRectF(sign), done ? Icon::Check : Icon::Alert, done ? colors.done.text : colors.needsYou.text);
    }
    const QRect room(sign.right() + 1 + signGap, 0, fill.right() - sign.right() - signGap - 4, height());
    painter.setFont(shown);
    painter.setPen(word);
    painter.drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(shown).elidedText(text(), Qt::ElideRight, room.width()));
    if (hasFocus())
        paint::box(painter, QRectF(fill), {.border = accent});
}

} // namespace views
