#pragma once

#include <QHash>
#include <QString>

namespace domain {

//! An id of the server's, kept as the text it came in: Porting declares them number here and string there,
//! and a double would lose digits above 2^53.
template <class Tag>
struct Id {
    QString text = {};

    bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.text < b.text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.text, seed); }
};

using OrderId = Id<struct OrderTag>;
using DocumentId = Id<struct DocumentTag>;

} // namespace domain
