#include "views/pages/orderchangetext.h"

#include "tables/statustext.h"
#include "views/format.h"
#include "views/forms/fieldtext.h"
#include "json/porting/portorderjson.h"

#include <QCoreApplication>

namespace views {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(views::OrderChangeText)
};

template <class E>
QString statusWord(const QString &wire)
{
    domain::Open<E> status;
    json::Reader().read(QJsonValue(wire), status);
    return tables::StatusText::of(status).text;
}

//! \p after is empty where not all of them fared alike.
QString numbersText(int count, const QString &after)
{
    const QString numbers = format::numbers(count);
    //: So many numbers, and the status that they have now
    return after.isEmpty() ? Texts::tr("%1 changed").arg(numbers)
                           : Texts::tr("%1: %2").arg(numbers, statusWord<domain::NumberStatus>(after));
}

} // namespace

QString orderChangeText(const flows::OrderChange &change)
{
    using Kind = flows::OrderChangeKind;
    switch (change.kind) {
    case Kind::Status:
        return statusWord<domain::OrderStatus>(change.after);
    case Kind::NumberStatus:
        return numbersText(change.count, change.after);
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

QString orderChangeText(const domain::OrderDifference &difference)
{
    using Kind = domain::DifferenceKind;
    const int numbers = int(difference.numbers.size());
    switch (difference.kind) {
    case Kind::FirstSeen:
        return Texts::tr("read for the first time");
    case Kind::Status:
        return statusWord<domain::OrderStatus>(difference.after);
    case Kind::NumberStatus:
        return numbersText(numbers, difference.after);
    case Kind::Foc:
        return difference.before.isEmpty() ? Texts::tr("FOC given")
            : difference.after.isEmpty()   ? Texts::tr("FOC taken back")
                                           : Texts::tr("FOC moved");
    case Kind::Note:
        return difference.author.isEmpty() ? Texts::tr("new note") : Texts::tr("note from %1").arg(difference.author);
    case Kind::NoteGone:
        return Texts::tr("note taken away");
    case Kind::Document:
        return Texts::tr("document added");
    case Kind::DocumentGone:
        return Texts::tr("document taken away");
    case Kind::Group:
        return Texts::tr("groups changed");
    case Kind::Schedule:
        return Texts::tr("schedule changed");
    case Kind::NumbersAdded:
        return Texts::tr("%1 added").arg(format::numbers(numbers));
    case Kind::NumbersRemoved:
        return Texts::tr("%1 taken out").arg(format::numbers(numbers));
    case Kind::Field:
        return Texts::tr("changed: %1").arg(fieldName(difference.field));
    }
    Q_UNREACHABLE();
}

} // namespace views
