#pragma once

#include "views/forms/datetext.h"

#include <QLineEdit>

namespace views {

//! A date that may be left out, typed in any usual form. Up and Down move by a day, Alt+Down opens a calendar.
class DateEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit DateEdit(QWidget *parent = nullptr);

    //! Invalid for nothing and for what is no date: see reading().
    QDate date() const { return readDate(text()).date; }
    Typed reading() const { return readDate(text()).typed; }
    //! Why what was typed is no date, and what to type; empty when it is one, or nothing.
    QString problem() const;
    //! Does nothing when the text already says it, so that typing is not disturbed.
    void setDate(const QDate &date);
    //! Where the calendar and the arrow keys begin while there is no date.
    void setStart(const QDate &start) { m_start = start; }
    void openCalendar();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void step(int days);

    QDate m_start = {};
};

} // namespace views
