#include "flows/numbers/numberhost.h"

#include "api/imported/importedapi.h"
#include "api/numbers/numbersapi.h"

namespace flows {

using domain::NumberJobKind;

net::Call<domain::ActiveNumber> readNumber(const Desk &desk, NumberHost host, const QString &number)
{
    switch (host) {
    case NumberHost::Numbers:
        return desk.numbers.active().get(number);
    case NumberHost::Imported:
        return desk.imported.numbers().services(number);
    }
    Q_UNREACHABLE();
}

net::Call<domain::ActiveNumber> changeNumber(
    const Desk &desk, NumberHost host, const QString &number, const domain::NumberChange &change)
{
    switch (host) {
    case NumberHost::Numbers:
        return desk.numbers.active().change(number, change);
    case NumberHost::Imported:
        return desk.imported.numbers().changeServices(number, change);
    }
    Q_UNREACHABLE();
}

store::IntentKind changeKind(NumberHost host)
{
    switch (host) {
    case NumberHost::Numbers:
        return store::IntentKind::ChangeNumber;
    case NumberHost::Imported:
        return store::IntentKind::ChangeImportedNumber;
    }
    Q_UNREACHABLE();
}

NumberHost hostOf(NumberJobKind kind)
{
    switch (kind) {
    case NumberJobKind::Bulk:
    case NumberJobKind::Relink:
        return NumberHost::Numbers;
    case NumberJobKind::RelinkImported:
        return NumberHost::Imported;
    }
    Q_UNREACHABLE();
}

NumberJobKind relinkKind(NumberHost host)
{
    switch (host) {
    case NumberHost::Numbers:
        return NumberJobKind::Relink;
    case NumberHost::Imported:
        return NumberJobKind::RelinkImported;
    }
    Q_UNREACHABLE();
}

} // namespace flows
