#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QWidget;

//! What the programs of pictures share: their arguments, and the moment at which a picture is taken.
namespace shots {

//! `PROGRAM DIR [light|dark] [pseudo] [WIDTHxHEIGHT]`: makes the folder, sets theme and language, and takes the
//! pictures. A size that was not given is invalid. What it returns is for main().
int run(int argc, char *argv[], const std::function<void(const QString &folder, QSize size)> &take);

//! Until nothing of the widget has been painted for a moment: what was read is shown, and what moves has arrived.
void settle(QWidget &widget);

//! Settles first.
void grab(QWidget &widget, const QString &path);

//! Runs the program's events until it is so; a picture of anything else would show what it does not say.
void waitUntil(const std::function<bool()> &isSo, const char *what);

} // namespace shots
