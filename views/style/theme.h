#pragma once

#include "tables/meaning.h"

#include <QColor>
#include <QObject>
#include <QPalette>

class QApplication;

namespace views {

class SystemScheme;

//! The four colors of a meaning.
struct MeaningColors {
    QColor text = {};
    QColor tint = {}; //!< behind that text: pills, banners
    QColor border = {};
    QColor solid = {}; //!< bars
};

//! What a palette has no role for.
struct Colors {
    QColor secondary = {}; //!< text of lesser weight
    QColor rowSelected = {};
    QColor rowSelectedInactive = {};
    QColor rowChecked = {};
    QColor hover = {};
    QColor accentPressed = {};
    MeaningColors done = {};
    MeaningColors waiting = {};
    MeaningColors needsYou = {};
    MeaningColors failed = {};
    MeaningColors unknown = {};
    MeaningColors closed = {}; //!< no fill: tint is transparent

    //! None gives the colors of Closed: no fill, secondary text.
    const MeaningColors &of(tables::Meaning meaning) const;
};

enum class ThemeChoice : quint8 { System, Light, Dark };

namespace theme {

QPalette palette(bool dark);
QPalette itemViewPalette(const QPalette &base); //!< Highlight = the selected row; the text keeps its color
bool isDark(const QPalette &palette);
//! The colors that go with a palette. Ask when painting, never at start-up: palettes change while the program runs.
const Colors &colors(const QPalette &palette);

} // namespace theme

//! Gives the application its style and palette, and keeps following the desktop while the choice is System. A child of
//! the application.
class Theme final : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application);

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

Q_SIGNALS:
    void changed();

private:
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    SystemScheme *m_system;
};

} // namespace views
