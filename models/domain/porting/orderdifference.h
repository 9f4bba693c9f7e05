#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace domain {

//! What can differ between two readings of an order, most telling first.
enum class DifferenceKind : quint8 {
    FirstSeen, //!< the first reading of all: `after` is the status
    Status,
    NumberStatus, //!< `words`: the reason, where there is one
    Foc,
    Note, //!< arrived
    NoteGone,
    Document, //!< arrived
    DocumentGone,
    Group,
    Schedule,
    NumbersAdded,
    NumbersRemoved,
    Field, //!< any other member
};

//! One difference, alike for all the numbers it names.
struct OrderDifference {
    DifferenceKind kind = DifferenceKind::Field;
    QString field = {}; //!< wire path of a Field: "endUser.city", "customerOrderReference"
    QString before = {}; //!< as on the wire; empty: it was not there, or it is a secret
    QString after = {};
    QStringList numbers = {}; //!< E.164; empty: it is about the order
    QString words = {}; //!< reason, note, name of a document: plain text from outside
    QString author = {}; //!< of a note, as the server says
    QDateTime serverTime = {}; //!< UTC, the server's own stamp, where it gives one
    bool isSecret = false; //!< all that is kept is that it changed

    friend bool operator==(const OrderDifference &, const OrderDifference &) = default;
};

} // namespace domain
