#pragma once

#include <QString>

namespace sandbox {

//! What the losing side says about a number, a pure function of its digits +1 AAA EEE LLLL:
//!
//!   not +1                            not portable, "Only US and CA numbers can be ported"
//!   AAA is a toll-free code           not portable, "Toll-free numbers cannot be ported yet"
//!   AAA of another +1 country         not portable, "Number is not in the US or Canada"
//!   AAA that nobody has               not portable, "Unknown area code"
//!   EEE begins with 0                 not portable, "Number is not assigned"
//!   EEE 960-969                       not portable, "Carrier does not support porting in this rate center"
//!   EEE 970-979                       not portable, "Number is not active with the carrier"
//!   EEE 980-989                       not portable, "Number is not portable"
//!   everything else                   portable
//!
//! A block of LLLL shares one answer. The carrier follows from AAA and EEE; two blocks beside each other have
//! different ones. The documentation's samples come out as printed there: +1 555 123 4567 is T-Mobile's and portable,
//! +1 555 987 6543 is Verizon's and not.
struct Portability {
    bool portable = false;
    QString carrier = {}; //!< empty when there is none to ask
    QString reason = {}; //!< only when not portable
    QString countryCode = {}; //!< "US", "CA" or empty
};

bool isE164(const QString &text);
Portability portability(const QString &phoneNumber);
QString activationGroup(const QString &carrier); //!< "GW Verizon Grp1"

} // namespace sandbox
