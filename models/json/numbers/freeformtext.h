#pragma once

#include <QJsonObject>

#include <tl/expected.hpp>

namespace json {

//! Where text stops being JSON, as an editor counts: from 1.
struct TextProblem {
    int line = 1;
    int column = 1;
    QString message = {}; //!< Qt's, in English; empty: it is JSON, but no object

    friend bool operator==(const TextProblem &, const TextProblem &) = default;
};

//! An object as a person reads and writes it. The order of its members is that of their names.
QString freeFormText(const QJsonObject &object);

//! Blank text is an empty object.
tl::expected<QJsonObject, TextProblem> readFreeForm(const QString &text);

} // namespace json
