#pragma once

#include "flows/imported/hostingpassport.h"
#include "views/pages/imported/hostingwords.h"

#include <QWidget>

class QVBoxLayout;

namespace views {

class PageState;
class TextLabel;

//! What hosting has of a number: whether it is imported, with its states, and the hosting orders that name it.
class PassportHosting final : public QWidget
{
    Q_OBJECT
public:
    //! \p passport outlives it.
    PassportHosting(flows::HostingPassport &passport, NameOfId nameOf, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const domain::HostingOrderId &id);

private:
    void follow();
    void addOrders();

    flows::HostingPassport &m_passport;
    const NameOfId m_nameOf;
    TextLabel *m_age;
    QWidget *m_content;
    QVBoxLayout *m_column;
    PageState *m_state;
};

} // namespace views
