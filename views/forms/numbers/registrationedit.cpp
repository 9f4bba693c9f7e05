#include "views/forms/numbers/registrationedit.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using domain::FormFieldKind;
using domain::FormProblem;
using domain::RegistrationField;

namespace views {

namespace {

QString plainText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isUndefined() || value.isNull())
        return {};
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == std::floor(number) ? QString::number(value.toInteger())
                                            : QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    return QString::fromUtf8((value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
                                 .toJson(QJsonDocument::Compact));
}

//! What was typed, as the kind that is wanted; text stays text where it is none of it, and the rules say so.
QJsonValue typedValue(const QString &text, FormFieldKind kind)
{
    if (text.isEmpty())
        return QJsonValue::Undefined;
    bool isNumber = false;
    if (kind == FormFieldKind::Integer) {
        const qint64 whole = text.toLongLong(&isNumber);
        return isNumber ? QJsonValue(whole) : QJsonValue(text);
    }
    if (kind == FormFieldKind::Number) {
        const double number = text.toDouble(&isNumber);
        return isNumber && std::isfinite(number) ? QJsonValue(number) : QJsonValue(text);
    }
    return text;
}

const RegistrationField *fieldAt(const domain::RegistrationForm &form, const domain::JsonPlace &place)
{
    for (const domain::FormSection &section : form.sections) {
        for (const RegistrationField &field : section.fields) {
            if (field.place == place)
                return &field;
        }
    }
    return nullptr;
}

bool isWide(const RegistrationField &field)
{
    return field.kind == FormFieldKind::Other || field.rules.maxLength > 120 || field.title.size() > 34;
}

} // namespace

RegistrationEdit::RegistrationEdit(domain::RegistrationForm form, QWidget *parent)
    : Form(parent)
    , m_form(std::move(form))
{
    for (const domain::FormSection &section : m_form.sections)
        addSection(section);
    if (m_form.asksForMore) {
        auto *more = new TextLabel(tr("Part of what is asked for has no field here. Write it as JSON."),
            TextLabel::Type::Small, TextLabel::Tone::Secondary);
        more->setObjectName(u"registrationMore"_s);
        more->setWordWrap(true);
        rows()->addWidget(more);
    }
    rows()->addStretch();
}

void RegistrationEdit::addSection(const domain::FormSection &section)
{
    if (!section.title.isEmpty())
        addHeading(oneLine(section.title));
    std::vector<FormRow::Item> row;
    const auto endRow = [&] {
        if (!row.empty())
            addRow(row);
        row.clear();
    };
    for (const RegistrationField &field : section.fields) {
        if (isWide(field))
            endRow();
        row.push_back({addField(field), 1});
        if (isWide(field) || row.size() == 2)
            endRow();
    }
    endRow();
}

FormField *RegistrationEdit::addField(const RegistrationField &field)
{
    const QString path = placeText(field.place);
    const QString title = onButton(field.title);
    QWidget *editor = nullptr;
    switch (field.kind) {
    case FormFieldKind::Text:
    case FormFieldKind::Integer:
    case FormFieldKind::Number:
        editor = addText(field);
        break;
    case FormFieldKind::Flag:
        editor = addChoice(field, {QJsonValue(true), QJsonValue(false)});
        break;
    case FormFieldKind::Choice:
        editor = addChoice(field, field.rules.choices);
        break;
    case FormFieldKind::Other: {
        auto *line = new QLineEdit;
        line->setReadOnly(true);
        line->setPlaceholderText(tr("Write it as JSON"));
        m_editors.push_back({field, [line](const QJsonValue &value) { line->setText(plainText(value)); }});
        editor = line;
        break;
    }
    }
    FormField *added = add(path, u"registration."_s + path,
        field.required ? title : tr("%1 (optional)", "name of a field").arg(title), editor);
    QString hint = oneLine(field.description);
    if (hint.isEmpty() && field.rules.format == domain::TextFormat::Date)
        hint = tr("As 2026-11-24");
    added->setHint(hint);
    return added;
}

QWidget *RegistrationEdit::addText(const RegistrationField &field)
{
    auto *line = new QLineEdit;
    m_editors.push_back({field, [line](const QJsonValue &value) { Form::put(line, plainText(value)); }});
    m_widgets.push_back(line);
    connect(line, &QLineEdit::textChanged, this,
        [this, field](const QString &text) { put(field, typedValue(text.trimmed(), field.kind)); });
    return line;
}

QWidget *RegistrationEdit::addChoice(const RegistrationField &field, const std::vector<QJsonValue> &choices)
{
    auto *combo = new QComboBox;
    combo->addItem(tr("not stated"));
    for (const QJsonValue &choice : choices) {
        const QString text = choice.isBool() ? (choice.toBool() ? tr("yes") : tr("no")) : oneLine(plainText(choice));
        combo->addItem(text, choice.toVariant());
    }
    m_editors.push_back({field, [combo, choices](const QJsonValue &value) {
                             const auto at = std::ranges::find(choices, value);
                             combo->setCurrentIndex(at == choices.end() ? 0 : int(at - choices.begin()) + 1);
                         }});
    m_widgets.push_back(combo);
    connect(combo, &QComboBox::currentIndexChanged, this, [this, field, choices](int index) {
        put(field, index <= 0 ? QJsonValue(QJsonValue::Undefined) : choices.at(std::size_t(index - 1)));
    });
    return combo;
}

void RegistrationEdit::put(const RegistrationField &field, const QJsonValue &value)
{
    if (m_showing)
        return;
    m_value = withValue(m_value, field.place, value);
    tell(placeText(field.place));
}

void RegistrationEdit::setValue(const QJsonObject &details)
{
    m_value = details;
    m_showing = true;
    for (const Editor &editor : m_editors)
        editor.show(valueAt(details, editor.field.place));
    m_showing = false;
}

void RegistrationEdit::setReadOnly(bool readOnly)
{
    for (QWidget *widget : m_widgets) {
        if (auto *line = qobject_cast<QLineEdit *>(widget))
            line->setReadOnly(readOnly);
        else
            widget->setEnabled(!readOnly);
    }
}

QString formIssueText(const domain::FormIssue &issue, const RegistrationField &field)
{
    switch (issue.problem) {
    case FormProblem::Missing:
        return RegistrationEdit::tr("Sinch asks for this.");
    case FormProblem::WrongKind:
        switch (field.kind) {
        case FormFieldKind::Integer:
            return RegistrationEdit::tr("A whole number is wanted here.");
        case FormFieldKind::Number:
            return RegistrationEdit::tr("A number is wanted here.");
        case FormFieldKind::Flag:
            return RegistrationEdit::tr("Yes or no is wanted here.");
        case FormFieldKind::Text:
        case FormFieldKind::Choice:
        case FormFieldKind::Other:
            return RegistrationEdit::tr("Text is wanted here.");
        }
        Q_UNREACHABLE();
    case FormProblem::NotAChoice:
        return RegistrationEdit::tr("Choose one of those that are offered.");
    case FormProblem::TooShort:
        return RegistrationEdit::tr("At least %n character(s) are wanted.", nullptr, issue.limit.toInt());
    case FormProblem::TooLong:
        return RegistrationEdit::tr("At most %n character(s) are taken.", nullptr, issue.limit.toInt());
    case FormProblem::NotThePattern:
        return RegistrationEdit::tr("It does not have the form that Sinch asks for: %1", "a regular expression")
            .arg(oneLine(issue.limit));
    case FormProblem::NotTheFormat:
        switch (field.rules.format) {
        case domain::TextFormat::Email:
            return RegistrationEdit::tr("This is no e-mail address.");
        case domain::TextFormat::Date:
            return RegistrationEdit::tr("This is no date like 2026-11-24.");
        case domain::TextFormat::Uri:
            return RegistrationEdit::tr("This is no address like https://example.com.");
        case domain::TextFormat::Any:
            return {};
        }
        Q_UNREACHABLE();
    case FormProblem::TooSmall:
        return RegistrationEdit::tr("It must be %1 or more.").arg(issue.limit);
    case FormProblem::TooLarge:
        return RegistrationEdit::tr("It must be %1 or less.").arg(issue.limit);
    }
    Q_UNREACHABLE();
}

std::vector<FieldIssue> fieldIssues(const domain::RegistrationForm &form, const QJsonObject &details)
{
    std::vector<FieldIssue> issues;
    for (const domain::FormIssue &issue : formIssues(form, details)) {
        if (const RegistrationField *field = fieldAt(form, issue.place))
            issues.push_back({.path = placeText(issue.place),
                .text = formIssueText(issue, *field),
                .missing = issue.problem == FormProblem::Missing});
    }
    return issues;
}

} // namespace views
