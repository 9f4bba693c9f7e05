#include "views/forms/portoutform.h"

#include "views/forms/dateedit.h"
#include "views/widgets/passwordedit.h"
#include "views/widgets/phonenumberedit.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::PortOutInfo;

PortOutForm::PortOutForm(QWidget *parent)
    : Form(parent)
    , m_pin(new PasswordEdit)
    , m_account(new PasswordEdit)
    , m_phone(new PhoneNumberEdit)
    , m_date(new DateEdit)
{
    FormField *const pin = add(u"portOutInfo.existingPortOutPin"_s, u"portOutPin"_s, tr("&Port-out PIN"), m_pin);
    pin->setHint(tr("From the losing carrier. Leading zeros are kept."));
    FormField *const account = add(u"portOutInfo.accountNum"_s, u"portOutAccount"_s, tr("A&ccount number"), m_account);
    addRow({{pin, 1}, {account, 1}});

    FormField *const phone
        = add(u"portOutInfo.accountPhoneNumber"_s, u"portOutPhone"_s, tr("Account p&hone number"), m_phone);
    phone->setHint(tr("The main number of the account."));
    addRow({{phone, 1}});

    m_name = addLine(u"portOutInfo.authorizingName"_s, u"portOutAuthorizingName"_s, tr("Authori&zing person"));
    FormField *const date
        = add(u"portOutInfo.authorizingDate"_s, u"portOutAuthorizingDate"_s, tr("Authorized &on"), m_date);
    addRow({{field(u"portOutInfo.authorizingName"_s), 1}, {date, 1}});
    field(u"portOutInfo.authorizingName"_s)->setHint(tr("A person who may decide for the account, not a company."));

    connect(m_pin, &QLineEdit::textChanged, this, [this] { tell(u"portOutInfo.existingPortOutPin"_s); });
    connect(m_account, &QLineEdit::textChanged, this, [this] { tell(u"portOutInfo.accountNum"_s); });
    connect(m_phone, &QLineEdit::textChanged, this, [this] { tell(u"portOutInfo.accountPhoneNumber"_s); });
    connect(m_date, &QLineEdit::textChanged, this, [this] {
        setOwnIssue(u"portOutInfo.authorizingDate"_s, m_date->problem());
        tell(u"portOutInfo.authorizingDate"_s);
    });
}

void PortOutForm::setValue(const PortOutInfo &info)
{
    m_value = info;
    quietly([&] {
        put(m_pin, info.pin);
        put(m_account, info.accountNumber);
        if (m_phone->number() != info.accountPhoneNumber)
            m_phone->setNumber(info.accountPhoneNumber);
        put(m_name, info.authorizingName);
        if (info.authorizingDate.isValid() || m_date->reading() == Typed::Read)
            m_date->setDate(info.authorizingDate);
    });
}

PortOutInfo PortOutForm::value() const
{
    PortOutInfo value = m_value;
    value.pin = m_pin->text().trimmed();
    value.accountNumber = m_account->text().trimmed();
    value.accountPhoneNumber = m_phone->number().trimmed();
    value.authorizingName = m_name->text().trimmed();
    value.authorizingDate = m_date->date();
    return value;
}

void PortOutForm::setToday(const QDate &today)
{
    m_date->setStart(today);
}

} // namespace views
