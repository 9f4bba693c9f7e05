#include "tables/numbers/numbertext.h"

#include "domain/phonenumber.h"
#include "tables/celltext.h"

using namespace Qt::StringLiterals;

namespace tables {

QString NumberText::of(const domain::Open<domain::NumberType> &type)
{
    switch (type.value) {
    case domain::NumberType::Unknown:
        return type.text.isEmpty() ? CellText::notStated() : type.text;
    case domain::NumberType::Mobile:
        //: Type of a telephone number
        return tr("Mobile");
    case domain::NumberType::Local:
        //: Type of a telephone number
        return tr("Local");
    case domain::NumberType::TollFree:
        //: Type of a telephone number
        return tr("Toll-free");
    }
    Q_UNREACHABLE();
}

QString NumberText::of(const domain::Open<domain::NumberType> &type, const QString &regionCode)
{
    //: Type and region of a number: "Local, US"
    return regionCode.isEmpty() ? of(type) : tr("%1, %2").arg(of(type), regionCode);
}

QString NumberText::of(const domain::Open<domain::Capability> &capability)
{
    switch (capability.value) {
    case domain::Capability::Unknown:
        return capability.text;
    case domain::Capability::Sms:
        //: What a number can do
        return tr("SMS");
    case domain::Capability::Voice:
        //: What a number can do
        return tr("voice");
    }
    Q_UNREACHABLE();
}

QString NumberText::of(const std::vector<domain::Open<domain::Capability>> &capabilities)
{
    QStringList words;
    for (const auto &capability : capabilities)
        words << of(capability);
    words.removeAll(QString());
    return words.isEmpty() ? CellText::notStated() : words.join(u", "_s);
}

QString NumberText::of(const std::optional<domain::Money> &price)
{
    if (!price || price->amount.isEmpty())
        return CellText::notStated();
    return price->currency.isEmpty() ? price->amount : price->currency % u' ' % price->amount;
}

QString NumberText::total(const std::optional<std::vector<domain::Money>> &amounts)
{
    if (!amounts)
        //: A total that cannot be said
        return tr("not known");
    QStringList words;
    for (const domain::Money &amount : *amounts)
        words << of(std::optional(amount));
    return words.isEmpty() ? CellText::none() : words.join(u" + "_s);
}

QString NumberText::region(const QString &code)
{
    const QString name = domain::regionName(code);
    return name.isEmpty() ? code : name;
}

} // namespace tables
