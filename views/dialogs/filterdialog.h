#pragma once

#include <QDate>
#include <QDialog>

#include <functional>
#include <optional>

namespace views {

struct FilterChoice {
    QString text = {};
    QString value = {};
};

struct DateRange {
    QDate from = {};
    QDate to = {};

    bool isSet() const { return from.isValid() || to.isValid(); }
    friend bool operator==(const DateRange &, const DateRange &) = default;
};

//! Asks for the value of one filter chip. A dialog and not a popup, because popups are not on the accessibility bus.
//! Each function opens it and returns at once; \p chosen gets an empty value for "Any" and is not called on Esc.
namespace filterdialog {

void askChoice(QWidget *parent, const QString &title, const std::vector<FilterChoice> &choices, const QString &current,
    const std::function<void(const QString &value)> &chosen);
//! \p problem answers what is wrong with a text, in words; empty when nothing is.
void askText(QWidget *parent, const QString &title, const QString &label, const QString &current,
    const std::function<QString(const QString &text)> &problem, const std::function<void(const QString &text)> &chosen);
void askDates(QWidget *parent, const QString &title, const DateRange &current, const QDate &today,
    const std::function<void(const DateRange &range)> &chosen);

} // namespace filterdialog

} // namespace views
