#pragma once

#include "domain/clock.h"
#include "flows/imported/hostingbook.h"
#include "views/pages/imported/hostingwords.h"

#include <QWidget>

class QPushButton;

namespace views {

class PillLabel;
class ShortcutButton;
class SidePanel;
class TextLabel;

//! The pane of the list of hosting orders: what is known of the selected one, and what is next.
class HostingPane final : public QWidget
{
    Q_OBJECT
public:
    HostingPane(NameOfId nameOf, domain::Clock now, QWidget *parent = nullptr);

    void showOrder(const flows::HostingRecord &record, bool isReading);
    void showNothing();
    QPushButton *openButton() const;
    //! Does what is next; hidden while nothing is.
    QPushButton *nextButton() const;

private:
    void addNumbers(const flows::HostingRecord &record, bool isReading);
    void addLetter(const flows::HostingRecord &record);

    const NameOfId m_nameOf;
    const domain::Clock m_now;
    TextLabel *m_name;
    PillLabel *m_pill;
    SidePanel *m_panel;
    ShortcutButton *m_open;
    ShortcutButton *m_next;
};

} // namespace views
