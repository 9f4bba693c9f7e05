#include "json/reader.h"

namespace json {

namespace {

QLatin1StringView kindOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QLatin1StringView("null");
    case QJsonValue::Bool:
        return QLatin1StringView("a boolean");
    case QJsonValue::Double:
        return QLatin1StringView("a number");
    case QJsonValue::String:
        return QLatin1StringView("a string");
    case QJsonValue::Array:
        return QLatin1StringView("an array");
    case QJsonValue::Object:
        return QLatin1StringView("an object");
    case QJsonValue::Undefined:
        return QLatin1StringView("nothing");
    }
    Q_UNREACHABLE();
}

} // namespace

Reader::Outcome Reader::wrong(Expected expected, const QJsonValue &got)
{
    QString path;
    for (const Step &step : m_path) {
        if (step.index >= 0)
            path += u'[' % QString::number(step.index) % u']';
        else if (path.isEmpty())
            path += step.key;
        else
            path += u'.' % step.key;
    }
    m_drift.push_back({.path = path, .expected = QString::fromLatin1(expected), .got = kindOf(got)});
    return Outcome::Wrong;
}

} // namespace json
