#include "views/widgets/labels.h"

#include "views/style/fonts.h"
#include "views/style/theme.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/tooltip.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace views {

PillLabel::PillLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

PillLabel::PillLabel(const PillText &pill, QWidget *parent)
    : PillLabel(parent)
{
    setPill(pill);
}

void PillLabel::setPill(const PillText &pill)
{
    constexpr qsizetype longest = 40; // a word: a status that nobody has heard of is shown as it came
    m_pill = pill;
    m_pill.text = oneLine(pill.text);
    if (m_pill.text.size() > longest)
        m_pill.text = m_pill.text.left(longest) + u'…';
    setAccessibleName(m_pill.text);
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return m_pill.text.isEmpty() ? QSize(0, 0) : pillSize(font(), m_pill);
}

void PillLabel::paintEvent(QPaintEvent *)
{
    if (m_pill.text.isEmpty())
        return;
    QPainter painter(this);
    paintPill(painter, rect(), font(), palette(), m_pill);
}

IconLabel::IconLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(Icon icon, tables::Meaning meaning, int size)
{
    m_icon = icon;
    m_meaning = meaning;
    m_size = size;
    updateGeometry();
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = theme::colors(palette());
    paintIcon(
        painter, rect(), m_icon, m_meaning == tables::Meaning::None ? colors.secondary : colors.of(m_meaning).text);
}

TextLabel::TextLabel(Type type, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_type(type)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // on a Base surface a label would take Text, which is not ours
    applyType();
    applyColor();
}

TextLabel::TextLabel(const QString &text, Type type, Tone tone, QWidget *parent)
    : TextLabel(type, tone, parent)
{
    setText(text);
}

void TextLabel::setMeaning(tables::Meaning meaning)
{
    m_meaning = meaning;
    applyColor();
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
    updateGeometry();
}

QSize TextLabel::minimumSizeHint() const
{
    return m_elided ? QSize(0, fontMetrics().height()) : QLabel::minimumSizeHint();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (m_applying)
        return;
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        applyColor();
    else if (event->type() == QEvent::ApplicationFontChange)
        applyType();
}

void TextLabel::applyType()
{
    const QFont base = QApplication::font();
    const auto chosen = [&]() -> QFont {
        switch (m_type) {
        case Type::Base:
            return base;
        case Type::Small:
            return fonts::small(base);
        case Type::Bold:
            return fonts::bold(base);
        case Type::Section:
            return fonts::section(base);
        case Type::Title:
            return fonts::title(base);
        case Type::Figure:
            return fonts::figure(base);
        case Type::Fixed:
            return fonts::fixed(base);
        }
        Q_UNREACHABLE();
    };
    m_applying = true;
    setFont(chosen());
    m_applying = false;
}

void TextLabel::applyColor()
{
    const QPalette ground = QApplication::palette();
    const auto chosen = [&]() -> QColor {
        if (m_meaning != tables::Meaning::None)
            return theme::colors(ground).of(m_meaning).text;
        switch (m_tone) {
        case Tone::Normal:
            return ground.color(QPalette::Text);
        case Tone::Secondary:
            return theme::colors(ground).secondary;
        case Tone::Accent:
            return ground.color(QPalette::Link);
        }
        Q_UNREACHABLE();
    };
    m_applying = true;
    QPalette own; // only this role is ours; the rest keeps following the application
    own.setColor(QPalette::Active, QPalette::WindowText, chosen());
    own.setColor(QPalette::Inactive, QPalette::WindowText, chosen());
    own.setColor(QPalette::Disabled, QPalette::WindowText, ground.color(QPalette::Disabled, QPalette::Text));
    setPalette(own);
    m_applying = false;
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect room = contentsRect();
    const QString line = oneLine(text());
    const QString shown = fontMetrics().elidedText(line, Qt::ElideRight, room.width());
    const QString tip = shown == text() ? QString() : plainToolTip(text());
    if (tip != toolTip())
        setToolTip(tip);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(room, static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

} // namespace views
