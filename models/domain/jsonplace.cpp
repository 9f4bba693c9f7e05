#include "domain/jsonplace.h"

namespace domain {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostElements = 1000; // a list is never padded further

QJsonValue below(const QJsonValue &value, const JsonStep &step)
{
    if (step.index < 0)
        return value.isObject() ? value.toObject().value(step.name) : QJsonValue(QJsonValue::Undefined);
    const QJsonArray array = value.toArray();
    return step.index < array.size() ? array.at(step.index) : QJsonValue(QJsonValue::Undefined);
}

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isObject() && value.toObject().isEmpty())
        || (value.isArray() && value.toArray().isEmpty());
}

//! False: what stands at a step is neither nothing nor what the step goes into.
bool isFree(const QJsonValue &root, const JsonPlace &place)
{
    QJsonValue at = root;
    for (const JsonStep &step : place) {
        if (!isNothing(at) && (step.index < 0 ? !at.isObject() : !at.isArray()))
            return false;
        if (step.index >= mostElements)
            return false;
        at = below(at, step);
    }
    return true;
}

QJsonValue put(const QJsonValue &into, const JsonPlace &place, std::size_t depth, const QJsonValue &value)
{
    if (depth == place.size())
        return value;
    const JsonStep &step = place[depth];
    const QJsonValue inner = put(below(into, step), place, depth + 1, value);
    if (step.index < 0) {
        QJsonObject object = into.toObject();
        const bool wasThere = object.contains(step.name);
        if (inner.isUndefined())
            object.remove(step.name);
        else
            object.insert(step.name, inner);
        const bool emptied = inner.isUndefined() && wasThere && object.isEmpty();
        return depth > 0 && (emptied || (inner.isUndefined() && into.isUndefined())) ? QJsonValue(QJsonValue::Undefined)
                                                                                     : QJsonValue(object);
    }
    QJsonArray array = into.toArray();
    if (inner.isUndefined() && step.index >= array.size())
        return into;
    while (array.size() <= step.index)
        array.append(QJsonValue());
    array[step.index] = inner.isUndefined() ? QJsonValue() : inner;
    return array;
}

} // namespace

QString placeText(const JsonPlace &place)
{
    QString text;
    for (const JsonStep &step : place) {
        if (step.index >= 0)
            text += u"[%1]"_s.arg(step.index);
        else
            text += text.isEmpty() ? step.name : u'.' + step.name;
    }
    return text;
}

QJsonValue valueAt(const QJsonObject &object, const JsonPlace &place)
{
    QJsonValue at = object;
    for (const JsonStep &step : place)
        at = below(at, step);
    return at;
}

QJsonObject withValue(const QJsonObject &object, const JsonPlace &place, const QJsonValue &value)
{
    if (place.empty() || !isFree(object, place))
        return object;
    return put(object, place, 0, value).toObject();
}

} // namespace domain
