#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace views {

//! A column that can be switched off.
struct ColumnChoice {
    QString key = {};
    QString title = {};
    bool shown = true;
};

//! The questions around saved views. Dialogs and not popups, because popups are not on the accessibility bus. Each
//! function opens its dialog and returns at once; nothing is called on Esc.
namespace viewdialogs {

//! \p problem answers what is wrong with a name, in words; empty when nothing is. \p button is what will happen.
void askName(QWidget *parent, const QString &title, const QString &button, const QString &current,
    const std::function<QString(const QString &name)> &problem, const std::function<void(const QString &name)> &named);
void askColumns(QWidget *parent, const std::vector<ColumnChoice> &columns,
    const std::function<void(const std::vector<ColumnChoice> &columns)> &chosen);

} // namespace viewdialogs

} // namespace views
