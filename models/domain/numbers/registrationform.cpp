#include "domain/numbers/registrationform.h"

#include <QDate>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace domain {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 8; // a schema may name itself
constexpr int mostFields = 400; // nobody fills in more

//! "endBusinessAddress2" -> "End business address 2"
QString titleFrom(const QString &name)
{
    QString title;
    for (const QChar c : name) {
        const bool begins = !title.isEmpty() && title.back() != u' '
            && ((c.isUpper() && !title.back().isUpper()) || (c.isDigit() && !title.back().isDigit()));
        if (c == u'_' || c == u'-') {
            title += u' ';
            continue;
        }
        if (begins)
            title += u' ';
        title += begins ? c.toLower() : c;
    }
    title = title.simplified();
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

JsonPlace operator/(const JsonPlace &place, const JsonStep &step)
{
    JsonPlace longer = place;
    longer.push_back(step);
    return longer;
}

//! `type` may be a list: of the kinds but null the first.
QString typeOf(const QJsonObject &schema)
{
    const QJsonValue type = schema.value("type"_L1);
    for (const QJsonArray types = type.toArray(); const auto &each : types) {
        if (each.toString() != "null"_L1)
            return each.toString();
    }
    return type.toString();
}

FormFieldKind kindOf(const QJsonObject &schema, const FormFieldRules &rules)
{
    if (!rules.choices.empty())
        return FormFieldKind::Choice;
    const QString type = typeOf(schema);
    if (type == "string"_L1 || type == "text"_L1)
        return FormFieldKind::Text;
    if (type == "integer"_L1)
        return FormFieldKind::Integer;
    if (type == "number"_L1)
        return FormFieldKind::Number;
    if (type == "boolean"_L1)
        return FormFieldKind::Flag;
    return FormFieldKind::Other;
}

TextFormat formatOf(const QString &name)
{
    if (name == "email"_L1)
        return TextFormat::Email;
    if (name == "date"_L1)
        return TextFormat::Date;
    return name == "uri"_L1 ? TextFormat::Uri : TextFormat::Any;
}

FormFieldRules rulesOf(const QJsonObject &schema)
{
    FormFieldRules rules{.minLength = std::max(0, schema.value("minLength"_L1).toInt()),
        .maxLength = schema.value("maxLength"_L1).toInt(-1),
        .pattern = schema.value("pattern"_L1).toString(),
        .format = formatOf(schema.value("format"_L1).toString())};
    if (const QJsonValue minimum = schema.value("minimum"_L1); minimum.isDouble())
        rules.minimum = minimum.toDouble();
    if (const QJsonValue maximum = schema.value("maximum"_L1); maximum.isDouble())
        rules.maximum = maximum.toDouble();
    for (const QJsonArray choices = schema.value("enum"_L1).toArray(); const auto &choice : choices)
        rules.choices.push_back(choice);
    if (schema.contains("const"_L1))
        rules.choices = {schema.value("const"_L1)};
    return rules;
}

class SchemaReader
{
public:
    explicit SchemaReader(const QJsonObject &root)
        : m_root(root)
    {
    }

    RegistrationForm take() &&
    {
        std::erase_if(m_form.sections, [](const FormSection &section) { return section.fields.empty(); });
        return std::move(m_form);
    }

    void readSchema()
    {
        const std::size_t section = addSection({});
        readObject(m_root, {}, {}, section, 0);
    }

    //! The n-th rule is about the n-th entry of `data`; a template in a list asks for at least one such object.
    void readRules(const QJsonArray &rules)
    {
        for (int i = 0; i < rules.size(); ++i) {
            const QJsonValue form = rules.at(i).toObject().value("template"_L1);
            const JsonPlace place{{.name = u"data"_s}, {.index = i}};
            const std::size_t section = addSection({});
            if (form.isArray())
                readTemplate(form.toArray().at(0).toObject(), place / JsonStep{.index = 0}, section);
            else
                readTemplate(form.toObject(), place, section);
        }
    }

private:
    std::size_t addSection(const QString &title)
    {
        m_form.sections.push_back({.title = title});
        return m_form.sections.size() - 1;
    }

    QJsonObject resolved(QJsonObject schema) const
    {
        for (int hops = 0; hops < deepest; ++hops) {
            const QString reference = schema.value("$ref"_L1).toString();
            if (!reference.startsWith("#/"_L1))
                return schema;
            QJsonValue target = m_root;
            for (const QStringList steps = reference.mid(2).split(u'/'); QString step : steps)
                target = target.toObject().value(step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1));
            schema = target.toObject();
        }
        return {};
    }

    void readObject(
        const QJsonObject &schema, const JsonPlace &place, const JsonPlace &onlyWith, std::size_t section, int depth)
    {
        QStringList required;
        for (const QJsonArray names = schema.value("required"_L1).toArray(); const auto &name : names)
            required.append(name.toString());
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        // Members have no order of their own, but those that must be there are named in one. They come first, and plain
        // fields before groups.
        std::vector<QString> names;
        for (const QString &name : properties.keys())
            names.push_back(name);
        const auto isGroup = [&](const QString &name) {
            return resolved(properties.value(name).toObject()).value("properties"_L1).isObject();
        };
        const auto rank = [&](const QString &name) {
            const qsizetype at = required.indexOf(name);
            return std::pair(isGroup(name), at < 0 ? required.size() : at);
        };
        std::stable_sort(
            names.begin(), names.end(), [&](const QString &a, const QString &b) { return rank(a) < rank(b); });
        for (const QString &name : names) {
            const QJsonObject inner = resolved(properties.value(name).toObject());
            const JsonPlace at = place / JsonStep{.name = name};
            if (inner.value("properties"_L1).isObject() && depth < deepest) {
                const QString own = inner.value("title"_L1).toString(titleFrom(name));
                const QString outer = m_form.sections[section].title;
                readObject(inner, at, required.contains(name) ? onlyWith : at,
                    addSection(outer.isEmpty() ? own : QString(outer % u" · " % own)), depth + 1);
                continue;
            }
            add(section,
                {.place = at,
                    .title = inner.value("title"_L1).toString(titleFrom(name)),
                    .description = inner.value("description"_L1).toString(),
                    .required = required.contains(name),
                    .onlyWith = onlyWith},
                inner);
        }
    }

    void readTemplate(const QJsonObject &form, const JsonPlace &place, std::size_t section)
    {
        for (auto member = form.begin(); member != form.end(); ++member) {
            const QJsonObject inner = member->toObject();
            add(section,
                {.place = place / JsonStep{.name = member.key()},
                    .title = inner.value("title"_L1).toString(titleFrom(member.key())),
                    .description = inner.value("description"_L1).toString(),
                    .required = inner.value("mandatory"_L1).toBool()},
                inner);
        }
    }

    void add(std::size_t section, RegistrationField field, const QJsonObject &schema)
    {
        field.rules = rulesOf(schema);
        field.kind = kindOf(schema, field.rules);
        if (field.kind == FormFieldKind::Other || ++m_count > mostFields)
            m_form.asksForMore = true;
        if (m_count <= mostFields)
            m_form.sections[section].fields.push_back(std::move(field));
    }

    const QJsonObject m_root;
    RegistrationForm m_form;
    int m_count = 0;
};

bool hasFormat(const QString &text, TextFormat format)
{
    switch (format) {
    case TextFormat::Any:
        return true;
    case TextFormat::Email: {
        static const QRegularExpression address(u"^[^@\\s]+@[^@\\s]+$"_s);
        return address.match(text).hasMatch();
    }
    case TextFormat::Date:
        return QDate::fromString(text, Qt::ISODate).isValid();
    case TextFormat::Uri:
        return !QUrl(text, QUrl::StrictMode).scheme().isEmpty();
    }
    Q_UNREACHABLE();
}

//! A pattern that cannot be read, or that takes too long, says nothing: the server will judge.
bool missesPattern(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern);
    if (pattern.isEmpty() || !expression.isValid())
        return false;
    const QRegularExpressionMatch match = expression.match(text);
    return match.isValid() && !match.hasMatch();
}

std::optional<FormIssue> textIssue(const RegistrationField &field, const QString &text)
{
    const FormFieldRules &rules = field.rules;
    if (text.size() < rules.minLength)
        return FormIssue{field.place, FormProblem::TooShort, QString::number(rules.minLength)};
    if (rules.maxLength >= 0 && text.size() > rules.maxLength)
        return FormIssue{field.place, FormProblem::TooLong, QString::number(rules.maxLength)};
    if (missesPattern(text, rules.pattern))
        return FormIssue{field.place, FormProblem::NotThePattern, rules.pattern};
    if (!hasFormat(text, rules.format))
        return FormIssue{field.place, FormProblem::NotTheFormat, {}};
    return {};
}

std::optional<FormIssue> numberIssue(const RegistrationField &field, double number)
{
    const FormFieldRules &rules = field.rules;
    if (field.kind == FormFieldKind::Integer && std::floor(number) != number)
        return FormIssue{field.place, FormProblem::WrongKind, {}};
    if (rules.minimum && number < *rules.minimum)
        return FormIssue{field.place, FormProblem::TooSmall, QString::number(*rules.minimum)};
    if (rules.maximum && number > *rules.maximum)
        return FormIssue{field.place, FormProblem::TooLarge, QString::number(*rules.maximum)};
    return {};
}

bool isMissing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty());
}

std::optional<FormIssue> valueIssue(const RegistrationField &field, const QJsonValue &value)
{
    const FormIssue wrong{field.place, FormProblem::WrongKind, {}};
    switch (field.kind) {
    case FormFieldKind::Text:
        return value.isString() ? textIssue(field, value.toString()) : std::optional(wrong);
    case FormFieldKind::Integer:
    case FormFieldKind::Number:
        return value.isDouble() ? numberIssue(field, value.toDouble()) : std::optional(wrong);
    case FormFieldKind::Flag:
        return value.isBool() ? std::nullopt : std::optional(wrong);
    case FormFieldKind::Choice:
        if (std::ranges::find(field.rules.choices, value) == field.rules.choices.end())
            return FormIssue{field.place, FormProblem::NotAChoice, {}};
        return {};
    case FormFieldKind::Other:
        return {};
    }
    Q_UNREACHABLE();
}

QJsonValue emptyValue(FormFieldKind kind)
{
    return kind == FormFieldKind::Text || kind == FormFieldKind::Choice ? QJsonValue(u""_s) : QJsonValue();
}

} // namespace

RegistrationForm formOf(const NumberRequirements &requirements)
{
    const QJsonObject &fields = requirements.fields.rest;
    SchemaReader reader(fields);
    if (fields.value("properties"_L1).isObject())
        reader.readSchema();
    else if (fields.value("rules"_L1).isArray())
        reader.readRules(fields.value("rules"_L1).toArray());
    RegistrationForm form = std::move(reader).take();
    const QJsonValue properties = fields.value("properties"_L1);
    if (form.sections.empty()) // an empty list of properties asks for nothing; anything else was not understood
        form.asksForMore = !fields.isEmpty() && (!properties.isObject() || !properties.toObject().isEmpty());
    return form;
}

std::vector<FormIssue> formIssues(const RegistrationForm &form, const QJsonObject &details)
{
    std::vector<FormIssue> issues;
    for (const FormSection &section : form.sections) {
        for (const RegistrationField &field : section.fields) {
            const QJsonValue value = valueAt(details, field.place);
            const bool asked
                = field.required && (field.onlyWith.empty() || !valueAt(details, field.onlyWith).toObject().isEmpty());
            if (isMissing(value)) {
                if (asked)
                    issues.push_back({field.place, FormProblem::Missing, {}});
            } else if (const auto issue = valueIssue(field, value)) {
                issues.push_back(*issue);
            }
        }
    }
    return issues;
}

QJsonObject withAskedMembers(const RegistrationForm &form, QJsonObject details)
{
    for (const FormSection &section : form.sections) {
        for (const RegistrationField &field : section.fields) {
            if (field.required && field.onlyWith.empty() && valueAt(details, field.place).isUndefined())
                details = withValue(details, field.place, emptyValue(field.kind));
        }
    }
    return details;
}

} // namespace domain
