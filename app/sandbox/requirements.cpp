#include "sandbox/requirements.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace sandbox {

using namespace Qt::StringLiterals;

namespace {

QString below(const QString &path, const QString &member)
{
    return path.isEmpty() ? member : path + u'.' + member;
}

bool hasType(const QJsonValue &value, const QString &type)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return type == "boolean"_L1;
    case QJsonValue::Double:
        return type == "number"_L1 || (type == "integer"_L1 && value.toDouble() == double(value.toInteger()));
    case QJsonValue::String:
        return type == "string"_L1;
    case QJsonValue::Array:
        return type == "array"_L1;
    case QJsonValue::Object:
        return type == "object"_L1;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return false;
    }
    Q_UNREACHABLE();
}

void checkText(const QString &text, const QJsonObject &schema, const QString &path, Violations &violations)
{
    const int least = schema.value("minLength"_L1).toInt();
    const QString pattern = schema.value("pattern"_L1).toString();
    if (text.size() < least)
        violations.push_back({path, u"must have at least %1 characters"_s.arg(least)});
    else if (!pattern.isEmpty() && !QRegularExpression(pattern).match(text).hasMatch())
        violations.push_back({path, u"must match %1"_s.arg(pattern)});
}

void check(const QJsonValue &value, const QJsonObject &schema, const QString &path, Violations &violations)
{
    const QString type = schema.value("type"_L1).toString();
    if (!type.isEmpty() && !hasType(value, type)) {
        violations.push_back({path, u"must be of type %1"_s.arg(type)});
        return;
    }
    if (const QJsonArray allowed = schema.value("enum"_L1).toArray(); !allowed.isEmpty() && !allowed.contains(value))
        violations.push_back({path, u"is not one of the allowed values"_s});
    if (value.isString())
        checkText(value.toString(), schema, path, violations);
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size() && schema.contains("items"_L1); ++i)
        check(items.at(i), schema.value("items"_L1).toObject(), u"%1[%2]"_s.arg(path).arg(i), violations);
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    for (const QJsonArray required = schema.value("required"_L1).toArray(); const auto &name : required) {
        if (!object.contains(name.toString()))
            violations.push_back({below(path, name.toString()), u"is required"_s});
    }
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        if (object.contains(property.key()))
            check(object.value(property.key()), property->toObject(), below(path, property.key()), violations);
    }
}

void checkTemplate(const QJsonObject &data, const QJsonObject &form, const QString &path, Violations &violations)
{
    for (auto field = form.begin(); field != form.end(); ++field) {
        const bool mandatory = field->toObject().value("mandatory"_L1).toBool();
        const QJsonValue value = data.value(field.key());
        if (mandatory && value.toString().trimmed().isEmpty())
            violations.push_back({below(path, field.key()), u"is required"_s});
    }
}

//! The n-th rule is about the n-th entry of `data`; a template in an array asks for at least one such object.
void checkRules(const QJsonArray &rules, const QJsonObject &details, Violations &violations)
{
    const QJsonArray data = details.value("data"_L1).toArray();
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QJsonValue form = rules.at(i).toObject().value("template"_L1);
        const QString path = u"data[%1]"_s.arg(i);
        if (!form.isArray()) {
            checkTemplate(data.at(i).toObject(), form.toObject(), path, violations);
            continue;
        }
        const QJsonArray entries = data.at(i).toArray();
        if (entries.isEmpty())
            violations.push_back({path, u"needs at least one entry"_s});
        for (qsizetype n = 0; n < entries.size(); ++n)
            checkTemplate(
                entries.at(n).toObject(), form.toArray().at(0).toObject(), u"%1[%2]"_s.arg(path).arg(n), violations);
    }
}

} // namespace

std::optional<QJsonObject> requirementsOf(const NumberProduct &product)
{
    static const QJsonObject all = [] {
        QFile file(u":/sandbox/requirements.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The requirements are not built in.");
        return QJsonDocument::fromJson(file.readAll()).object();
    }();
    const QJsonValue found = all.value(u"%1 %2"_s.arg(product.region, nameOf(product.type)));
    return found.isObject() ? std::optional(found.toObject()) : std::nullopt;
}

QJsonArray attachmentsOf(const QJsonObject &requirements)
{
    const QJsonValue beside = requirements.value("attachments"_L1);
    return beside.isArray() ? beside.toArray()
                            : requirements.value("fields"_L1).toObject().value("attachments"_L1).toArray();
}

Violations checkRegistration(const QJsonObject &requirements, const QJsonObject &details)
{
    Violations violations;
    const QJsonObject fields = requirements.value("fields"_L1).toObject();
    if (fields.contains("rules"_L1))
        checkRules(fields.value("rules"_L1).toArray(), details, violations);
    else
        check(details, fields, {}, violations);
    for (Violation &violation : violations)
        violation.field = below(u"requestDetails"_s, violation.field);
    return violations;
}

} // namespace sandbox
