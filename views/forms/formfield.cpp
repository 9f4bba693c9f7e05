#include "views/forms/formfield.h"

#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace views {

using namespace Qt::StringLiterals;

namespace {

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(label, this))
    , m_editor(editor)
    , m_message(new QWidget(this))
    , m_icon(new IconLabel(m_message))
    , m_text(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary, m_message))
{
    m_editor->setParent(this);
    m_label->setBuddy(m_editor);
    m_label->setTextFormat(Qt::PlainText);
    m_editor->setAccessibleName(withoutMnemonic(label));
    m_editor->installEventFilter(this);
    setFocusProxy(m_editor);

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_label);
    column->addWidget(m_editor);

    m_text->setWordWrap(true);
    const auto line = new QHBoxLayout(m_message);
    line->setContentsMargins({});
    line->setSpacing(metrics::grid);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    column->addWidget(m_message);
    showMessage();
}

QString FormField::label() const
{
    return withoutMnemonic(m_label->text());
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showMessage();
}

void FormField::setIssue(const FieldIssue &issue)
{
    if (m_issue == issue)
        return;
    m_issue = issue;
    showMessage();
}

void FormField::clearIssue()
{
    setIssue({});
}

bool FormField::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_editor && event->type() == QEvent::FocusOut && !m_visited) {
        m_visited = true;
        Q_EMIT visited();
    }
    return QWidget::eventFilter(object, event);
}

void FormField::showMessage()
{
    using tables::Meaning;
    const bool bad = !m_issue.text.isEmpty();
    const bool error = m_issue.severity == domain::Severity::Error;
    const Meaning meaning = !bad ? Meaning::None : error ? Meaning::Failed : Meaning::NeedsYou;
    m_icon->setVisible(bad);
    if (bad)
        m_icon->setIcon(error ? Icon::CloseCircle : Icon::Alert, meaning, metrics::smallIcon);
    m_text->setMeaning(meaning);
    m_text->setText(bad ? m_issue.text : m_hint);
    m_message->setVisible(bad || !m_hint.isEmpty());
    m_editor->setAccessibleDescription(bad ? m_issue.text : m_hint);
    m_editor->setProperty("hasError", bad && error);
    m_editor->update();
}

FormRow::FormRow(const std::vector<Item> &items, QWidget *parent)
    : QWidget(parent)
{
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    const auto line = new QHBoxLayout;
    line->setSpacing(metrics::gap);
    column->addLayout(line);
    for (const Item &item : items) {
        line->addWidget(item.field, item.stretch, Qt::AlignTop);
        column->addWidget(item.field->message());
    }
}

} // namespace views
