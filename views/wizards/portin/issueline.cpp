#include "views/wizards/portin/issueline.h"

#include "views/style/metrics.h"

#include <QHBoxLayout>

namespace views {

using tables::Meaning;

namespace {

bool isError(const FieldIssue &issue)
{
    return issue.severity == domain::Severity::Error;
}

} // namespace

IssueLine::IssueLine(const FieldIssue &issue, QWidget *parent)
    : IssueLine(isError(issue) ? Icon::CloseCircle : Icon::Alert, isError(issue) ? Meaning::Failed : Meaning::NeedsYou,
        isError(issue) ? Meaning::Failed : Meaning::NeedsYou, issue.text, parent)
{
}

IssueLine *IssueLine::checked(const QString &text, QWidget *parent)
{
    return new IssueLine(Icon::Check, Meaning::Done, Meaning::None, text, parent);
}

IssueLine::IssueLine(Icon icon, Meaning iconMeaning, Meaning textMeaning, const QString &text, QWidget *parent)
    : QWidget(parent)
{
    const auto sign = new IconLabel(this);
    sign->setIcon(icon, iconMeaning);
    const auto words = new TextLabel(text, TextLabel::Type::Base, TextLabel::Tone::Normal, this);
    words->setMeaning(textMeaning);
    words->setWordWrap(true);
    setAccessibleName(text);
    const auto line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(metrics::gap);
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addWidget(words, 1);
}

} // namespace views
