#pragma once

#include "views/style/icons.h"

#include <QWidget>

class QPushButton;

namespace views {

class IconLabel;
class TextLabel;

//! What belongs on an empty page, and the first action.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    //! An empty `action` shows no button.
    void setText(Icon icon, const QString &title, const QString &explanation, const QString &action = {});
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionRequested();

private:
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_explanation;
    QPushButton *m_button;
};

} // namespace views
