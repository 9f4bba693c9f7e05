#include "views/widgets/jsonedit.h"

#include "views/style/controls.h"
#include "views/style/fonts.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "json/numbers/freeformtext.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace views {

JsonEdit::JsonEdit(QWidget *parent)
    : QWidget(parent)
    , m_edit(named(new QPlainTextEdit, u"jsonText"_s, tr("Details as JSON")))
    , m_icon(new IconLabel)
    , m_verdict(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
{
    m_edit->setFont(fonts::fixed(font()));
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setTabChangesFocus(true);
    m_verdict->setObjectName(u"jsonVerdict"_s);
    m_verdict->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::grid);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_verdict, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::grid);
    column->addWidget(m_edit, 1);
    column->addLayout(line);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &JsonEdit::judge);
    setValue({});
}

void JsonEdit::setValue(const QJsonObject &value)
{
    const auto typed = json::readFreeForm(m_edit->toPlainText());
    if (typed && *typed == value && !m_edit->toPlainText().isEmpty())
        return;
    m_quiet = true;
    m_edit->setPlainText(json::freeFormText(value));
    m_quiet = false;
}

void JsonEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void JsonEdit::judge()
{
    const auto typed = json::readFreeForm(m_edit->toPlainText());
    const bool wasReadable = std::exchange(m_readable, typed.has_value());
    if (typed)
        say(tr("This can be read. Whether it is what Sinch wants is told when it is saved."), false);
    else if (typed.error().message.isEmpty())
        say(tr("This is JSON, but no object: it must begin with { and end with }."), true);
    else
        say(tr("This is no JSON from line %1, column %2 on (%3). Nothing is sent until it is.")
                .arg(QString::number(typed.error().line), QString::number(typed.error().column), typed.error().message),
            true);
    if (wasReadable != m_readable)
        Q_EMIT readableChanged(m_readable);
    if (!typed || *typed == m_value)
        return;
    m_value = *typed;
    if (!m_quiet)
        Q_EMIT edited();
}

void JsonEdit::say(const QString &text, bool bad)
{
    m_icon->setVisible(bad);
    m_icon->setIcon(Icon::CloseCircle, tables::Meaning::Failed, metrics::smallIcon);
    m_verdict->setMeaning(bad ? tables::Meaning::Failed : tables::Meaning::None);
    m_verdict->setText(text);
    m_edit->setAccessibleDescription(text);
    setInvalid(m_edit, bad);
}

} // namespace views
