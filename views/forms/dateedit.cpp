#include "views/forms/dateedit.h"

#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

DateEdit::DateEdit(QWidget *parent)
    : QLineEdit(parent)
{
    const auto calendar = addAction(icon(Icon::Calendar), TrailingPosition);
    calendar->setText(tr("Open the calendar"));
    calendar->setToolTip(tr("Open the calendar (Alt+Down)"));
    connect(calendar, &QAction::triggered, this, &DateEdit::openCalendar);
    setPlaceholderText(tr("Day, such as 4 Dec 2026"));
}

void DateEdit::setDate(const QDate &date)
{
    if (date == this->date() && (date.isValid() || reading() != Typed::Nothing))
        return;
    setText(date.isValid() ? format::date(date) : QString());
}

void DateEdit::openCalendar()
{
    const auto popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    const auto calendar = named(new QCalendarWidget(popup), u"calendar"_s, accessibleName());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(date().isValid() ? date() : m_start.isValid() ? m_start : QDate::currentDate());
    const auto layout = new QVBoxLayout(popup);
    layout->setContentsMargins({});
    layout->addWidget(calendar);
    connect(calendar, &QCalendarWidget::activated, this, [this, popup](const QDate &chosen) {
        setText(format::date(chosen));
        popup->close();
    });
    connect(calendar, &QCalendarWidget::clicked, this, [this, popup](const QDate &chosen) {
        setText(format::date(chosen));
        popup->close();
    });
    popup->move(mapToGlobal(QPoint(0, height())));
    popup->show();
    calendar->setFocus();
}

QString DateEdit::problem() const
{
    switch (reading()) {
    case Typed::NoSuchDay:
        return tr("The calendar has no such day. Type another one.");
    case Typed::NotUnderstood:
        return tr("This is not read as a day. Type it as 2026-12-04 or 4 Dec 2026.");
    case Typed::Nothing:
    case Typed::Read:
        break;
    }
    return {};
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))
        return openCalendar();
    if (event->key() == Qt::Key_Up)
        return step(1);
    if (event->key() == Qt::Key_Down)
        return step(-1);
    QLineEdit::keyPressEvent(event);
}

void DateEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (const QDate typed = date(); typed.isValid() && text() != format::date(typed))
        setText(format::date(typed));
}

void DateEdit::step(int days)
{
    if (const QDate now = date(); now.isValid())
        setText(format::date(now.addDays(days)));
    else if (m_start.isValid() && reading() == Typed::Nothing)
        setText(format::date(m_start));
}

} // namespace views
