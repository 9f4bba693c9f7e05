#include "views/forms/form.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

Form::Form(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(metrics::gap);
}

void Form::setIssues(const std::vector<FieldIssue> &issues)
{
    m_issues = issues;
    showIssues();
}

void Form::revealMissing()
{
    m_revealed = true;
    showIssues();
}

bool Form::focusField(const QString &path)
{
    FormField *const target = m_fields.value(fieldFor(path));
    if (!target)
        return false;
    target->editor()->setFocus(Qt::OtherFocusReason);
    return true;
}

QString Form::issueAt(const QString &path) const
{
    const FormField *const target = m_fields.value(fieldFor(path));
    return target ? target->issueText() : QString();
}

FormField *Form::add(const QString &path, const QString &objectName, const QString &label, QWidget *editor)
{
    editor->setObjectName(objectName);
    const auto added = new FormField(label, editor, this);
    m_fields.insert(path, added);
    connect(added, &FormField::visited, this, &Form::showIssues);
    return added;
}

QLineEdit *Form::addLine(const QString &path, const QString &objectName, const QString &label)
{
    const auto line = new QLineEdit;
    add(path, objectName, label, line);
    connect(line, &QLineEdit::textChanged, this, [this, path] { tell(path); });
    return line;
}

void Form::addRow(const std::vector<FormRow::Item> &items)
{
    m_rows->addWidget(new FormRow(items, this));
}

void Form::addHeading(const QString &text)
{
    const auto heading = new TextLabel(text, TextLabel::Type::Section, TextLabel::Tone::Normal, this);
    m_rows->addSpacing(metrics::gap);
    m_rows->addWidget(heading);
}

void Form::tell(const QString &path)
{
    if (m_quiet)
        return;
    Q_EMIT edited(path);
    Q_EMIT changed();
}

void Form::setOwnIssue(const QString &path, const QString &text)
{
    if (m_ownIssues.value(path) == text)
        return;
    m_ownIssues.insert(path, text);
    showIssues();
}

void Form::put(QLineEdit *line, const QString &text)
{
    if (line->text().trimmed() != text)
        line->setText(text);
}

void Form::showIssues()
{
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        if (const QString own = m_ownIssues.value(it.key()); !own.isEmpty()) {
            it.value()->setIssue({.path = it.key(), .text = own});
            continue;
        }
        const FieldIssue *worst = nullptr;
        for (const FieldIssue &issue : m_issues) {
            const bool silent = issue.missing && !m_revealed && !it.value()->wasVisited();
            if (fieldFor(issue.path) == it.key() && !silent && (!worst || issue.severity > worst->severity))
                worst = &issue;
        }
        if (worst)
            it.value()->setIssue(*worst);
        else
            it.value()->clearIssue();
    }
}

} // namespace views
