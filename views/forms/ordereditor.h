#pragma once

#include "domain/porting/portingdefaults.h"
#include "domain/porting/portorder.h"

#include <QSet>
#include <QWidget>

class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace views {

class EmergencyForm;
class EndUserForm;
class FormField;
struct FieldIssue;
class PortOutForm;
class ScheduleForm;
class ServicesForm;
class TextLabel;

//! What of an order may be changed, in the forms of the new port-in: the order itself, and its numbers. What is typed
//! goes into every number that is selected, and leaves alone in what else they differ.
class OrderEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit OrderEditor(QWidget *parent = nullptr);

    //! `read` knows what the server says of the numbers; `typed` is what is edited.
    void setOrder(const domain::PortOrder &read, const domain::PortOrder &typed, const QDateTime &now);
    const domain::PortOrder &order() const { return m_order; }
    void setDefaults(const domain::PortingDefaults &defaults, bool known);
    //! Fields at which a reason of a rejection points: the order's own, and those of \p numbers (none: of all).
    void mark(const QSet<QString> &paths, const QString &why, const QStringList &numbers = {});
    void selectNumbers(const QStringList &e164);

Q_SIGNALS:
    void changed();

private:
    void buildOrder();
    void buildNumbers();
    void fillList();
    void showOrderRow();
    QStringList selected() const;
    void showSelection();
    void showIssues();
    void showOrderIssues();
    std::vector<FieldIssue> marked(const QStringList &numbers) const;
    void takeOrder();
    void takeNumber();
    void toggleDropped();

    domain::PortOrder m_read = {};
    domain::PortOrder m_order = {};
    QDate m_today = {};
    QSet<QString> m_marked = {};
    QString m_why = {};
    QStringList m_markedNumbers = {};
    bool m_showing = false;
    QListWidget *m_list;
    QPushButton *m_drop;
    QStackedWidget *m_stack;
    QLineEdit *m_reference;
    QLineEdit *m_reseller;
    FormField *m_resellerField;
    ScheduleForm *m_schedule;
    TextLabel *m_title;
    TextLabel *m_reason;
    EndUserForm *m_endUser;
    PortOutForm *m_portOut;
    ServicesForm *m_services;
    EmergencyForm *m_emergency;
};

} // namespace views
