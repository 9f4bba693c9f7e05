#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

//! Places in JSON that only the server knows the form of: one value is read and changed, all others stay as they are.
namespace domain {

//! A member by its name, or an element of a list by its number.
struct JsonStep {
    QString name = {};
    int index = -1; //!< 0 or more: of a list

    friend bool operator==(const JsonStep &, const JsonStep &) = default;
};

using JsonPlace = std::vector<JsonStep>;

//! "data[0].city", as the server names fields.
QString placeText(const JsonPlace &place);

//! Undefined when there is nothing.
QJsonValue valueAt(const QJsonObject &object, const JsonPlace &place);

//! Makes the objects and lists on the way that are not there. Undefined takes the value away, and the objects that are
//! empty because of it. Where something of another kind stands in the way, nothing changes.
QJsonObject withValue(const QJsonObject &object, const JsonPlace &place, const QJsonValue &value);

} // namespace domain
