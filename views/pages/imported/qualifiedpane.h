#pragma once

#include "domain/clock.h"
#include "domain/imported/invoicerules.h"

#include <QWidget>

class QAction;

namespace store {
struct WorkMark;
}

namespace views {

class FlowLayout;
class PillLabel;
class SidePanel;
class TextLabel;

//! The pane of the qualified numbers: how the selected one stands, what proves whose it is, and what can be done.
class QualifiedPane final : public QWidget
{
    Q_OBJECT
public:
    explicit QualifiedPane(domain::Clock now, QWidget *parent = nullptr);

    //! In the order of the adding.
    void addAction(QAction *action, const QString &objectName);
    //! \p sent: by whom and when the invoices were marked as sent; null: nobody said so.
    void showNumber(const domain::InvoiceFacts &facts, const store::WorkMark *sent);
    void clear();

private:
    void addChecks(const domain::QualifiedNumber &number);
    void addInvoices(const domain::InvoiceFacts &facts, const store::WorkMark *sent);

    const domain::Clock m_now;
    TextLabel *m_number;
    TextLabel *m_words;
    PillLabel *m_pill;
    SidePanel *m_panel;
    FlowLayout *m_buttons;
};

} // namespace views
