#pragma once

#include "domain/imported/hostingloa.h"
#include "views/forms/form.h"

namespace views {

//! What the letter says: who signs it, for whom, where, and who carries the calls.
struct HostingLetter {
    QString businessName = {};
    domain::AuthorizedPerson person = {};
    QString emailAgain = {};
    domain::HostingAddress address = {};
    QString voiceCarrier = {};

    friend bool operator==(const HostingLetter &, const HostingLetter &) = default;
};

//! Sinch writes the letter from this and mails it, which is why the address is typed twice. Paths are those inside of
//! a letter: "address.city".
class HostingLetterForm final : public Form
{
    Q_OBJECT
public:
    explicit HostingLetterForm(QWidget *parent = nullptr);

    void setReseller(bool reseller); //!< the business is named too
    void setValue(const HostingLetter &value);
    //! With the members that have no field.
    HostingLetter value() const;

protected:
    QString fieldFor(const QString &path) const override;

private:
    struct Line {
        QString HostingLetter::*own = nullptr;
        QString domain::AuthorizedPerson::*person = nullptr;
        QString domain::HostingAddress::*address = nullptr;
        QLineEdit *edit = nullptr;
    };
    static QString &member(HostingLetter &letter, const Line &line);
    FormField *addMember(const Line &line, const QString &path, const QString &objectName, const QString &label);

    HostingLetter m_value = {};
    std::vector<Line> m_lines = {};
};

} // namespace views
