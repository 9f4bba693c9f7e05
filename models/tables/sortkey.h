#pragma once

#include <QString>
#include <QVariant>

namespace tables {

//! A value made ready for comparing, so that sorting ten thousand rows does not fold and parse a text 300,000 times.
struct SortKey {
    bool isSet = false; //!< what is not set comes last, in either order
    qint64 number = 0;
    QString text = {};

    friend bool operator==(const SortKey &, const SortKey &) = default;
    friend bool operator<(const SortKey &a, const SortKey &b)
    {
        return a.number != b.number ? a.number < b.number : a.text < b.text;
    }
};

//! Of a QString, an integer, a QDate or a QDateTime.
SortKey sortKey(const QVariant &value);

//! Comparing these as they are sorts without regard to case, and numbers inside by their value: "Order 9" before
//! "order 10".
QString naturalKey(const QString &text);

//! For the text filter: without case and diacritics, and with single spaces.
QString foldedText(const QString &text);

} // namespace tables
