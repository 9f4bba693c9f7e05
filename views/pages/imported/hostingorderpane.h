#pragma once

#include "domain/clock.h"
#include "flows/imported/hostingdetail.h"
#include "views/pages/imported/hostingwords.h"

#include <QWidget>

class QPushButton;

namespace views {

class ErrorBanner;
class SidePanel;

//! Beside the numbers of a hosting order: its letter of authorization, and all that is known of the selected number.
class HostingOrderPane final : public QWidget
{
    Q_OBJECT
public:
    HostingOrderPane(flows::HostingDetailFlow &detail, const flows::HostingBook &book, NameOfId nameOf,
        domain::Clock now, QWidget *parent = nullptr);

    //! \p number: E.164 of the selected one; empty: none.
    void show(const QString &number);

Q_SIGNALS:
    void passportRequested(const QString &number);

private:
    QString letterRemark() const;
    void addLetter(const domain::HostingOrder &order);
    void addNumber(const domain::HostingOrder &order, const domain::HostingOrderNumber &number);
    void readAgain();
    void copyEvidence();

    flows::HostingDetailFlow &m_detail;
    const flows::HostingBook &m_book;
    const NameOfId m_nameOf;
    const domain::Clock m_now;
    QString m_number;
    //! What it shows: reading the same again must not scroll it to its top.
    struct Shown {
        std::optional<domain::HostingOrder> order = {};
        std::optional<domain::HostingOrderNumber> number = {};
        QString remark = {};

        friend bool operator==(const Shown &, const Shown &) = default;
    };
    std::optional<Shown> m_shown;
    SidePanel *m_panel;
    ErrorBanner *m_banner;
    QWidget *m_buttons;
    QPushButton *m_again;
};

} // namespace views
