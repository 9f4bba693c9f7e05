#pragma once

#include "views/delegates/pillpainter.h"
#include "views/style/icons.h"

#include <QLabel>
#include <QWidget>

namespace views {

//! A state as a pill.
class PillLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit PillLabel(QWidget *parent = nullptr);
    explicit PillLabel(const PillText &pill, QWidget *parent = nullptr);

    void setPill(const PillText &pill);
    const PillText &pill() const { return m_pill; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PillText m_pill = {};
};

//! An icon in a meaning's color, or in the secondary text color.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(QWidget *parent = nullptr);

    void setIcon(Icon icon, tables::Meaning meaning = tables::Meaning::None, int size = 16);
    QSize sizeHint() const override { return {m_size, m_size}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon = Icon::None;
    tables::Meaning m_meaning = tables::Meaning::None;
    int m_size = 16;
};

//! Plain text in a role of the type scale and a color that follows the theme. Elides when told to, with a tooltip.
class TextLabel final : public QLabel
{
    Q_OBJECT
public:
    enum class Type : quint8 { Base, Small, Bold, Section, Title, Figure, Fixed };
    enum class Tone : quint8 { Normal, Secondary, Accent };

    explicit TextLabel(Type type, Tone tone = Tone::Normal, QWidget *parent = nullptr);
    explicit TextLabel(
        const QString &text, Type type = Type::Base, Tone tone = Tone::Normal, QWidget *parent = nullptr);

    void setMeaning(tables::Meaning meaning); //!< its color; None goes back to the tone
    void setElided(bool elided);

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyType();
    void applyColor();

    Type m_type;
    Tone m_tone;
    tables::Meaning m_meaning = tables::Meaning::None;
    bool m_elided = false;
    bool m_applying = false;
};

} // namespace views
