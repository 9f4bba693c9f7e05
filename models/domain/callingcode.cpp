#include "domain/callingcode.h"

#include <phonenumbers/phonenumberutil.h>

namespace domain {

QString callingCode(const QString &region)
{
    const int code = i18n::phonenumbers::PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region.toStdString());
    return code > 0 ? QString::number(code) : QString();
}

} // namespace domain
