#pragma once

#include <QWidget>

class QAction;

namespace tables {
struct Status;
}

namespace views {

class FlowLayout;
class PillLabel;
class SidePanel;
class TextLabel;

//! What the panes of imported and of qualified numbers have in common: the selected number and how it stands above,
//! sections between, and below what can be done.
class NumberSheet : public QWidget
{
    Q_OBJECT
public:
    //! In the order of the adding.
    void addAction(QAction *action, const QString &objectName);
    //! Says that no number is selected.
    void clear();

protected:
    explicit NumberSheet(const QString &objectName, QWidget *parent);

    //! Begins anew, without sections.
    void begin(const QString &number, const QString &words, const tables::Status &state);
    SidePanel &panel() const { return *m_panel; }

private:
    TextLabel *m_number;
    TextLabel *m_words;
    PillLabel *m_pill;
    SidePanel *m_panel;
    FlowLayout *m_buttons;
};

} // namespace views
