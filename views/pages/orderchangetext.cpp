#include "views/pages/orderchangetext.h"

#include <QCoreApplication>

namespace views {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(views::OrderChangeText)
};
} // namespace

QString orderChangeText(const flows::OrderChange &change)
{
    using Kind = flows::OrderChangeKind;
    switch (change.kind) {
    case Kind::Status:
        return Texts::tr("status %1").arg(change.after);
    case Kind::NumberStatus:
        return Texts::tr("%n number(s) changed", nullptr, change.count);
    case Kind::Foc:
        return Texts::tr("FOC given or moved");
    case Kind::Notes:
        return Texts::tr("%n new note(s)", nullptr, change.count);
    case Kind::Documents:
        return Texts::tr("%n new document(s)", nullptr, change.count);
    case Kind::Groups:
        return Texts::tr("groups changed");
    case Kind::Schedule:
        return Texts::tr("schedule changed");
    case Kind::Numbers:
        return Texts::tr("numbers added or dropped");
    case Kind::Details:
        return Texts::tr("details changed");
    }
    Q_UNREACHABLE();
}

} // namespace views
