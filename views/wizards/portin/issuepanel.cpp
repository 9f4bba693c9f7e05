#include "views/wizards/portin/issuepanel.h"

#include "views/format.h"
#include "views/forms/issuetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/portin/issueline.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace views {

using namespace Qt::StringLiterals;
using domain::DraftIssue;
using domain::PortInStep;
using domain::Severity;
using tables::Meaning;

IssuePanel::IssuePanel(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    named(this, u"issuePanel"_s, tr("Open warnings and what was checked"));
    m_column->setContentsMargins({});
    m_column->setSpacing(metrics::gap);
}

std::vector<IssuePanel::Item> IssuePanel::gathered(const std::vector<DraftIssue> &issues)
{
    // The same of many numbers is one line.
    std::vector<Item> items;
    for (const DraftIssue &issue : issues) {
        const auto same = std::find_if(items.begin(), items.end(), [&](const Item &item) {
            return item.issue.kind == issue.kind && item.issue.field == issue.field && item.issue.advice == issue.advice
                && item.issue.severity == issue.severity;
        });
        const int numbers = issue.number < 0 ? 0 : 1;
        if (same == items.end())
            items.push_back({issue, numbers});
        else
            same->numbers += numbers;
    }
    return items;
}

void IssuePanel::showIssues(const flows::PortInFlow &flow, const std::function<QString(PortInStep)> &pageName)
{
    while (QLayoutItem *const item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // one of them may be the button that was pressed
        delete item;
    }
    std::vector<Item> errors = gathered(flow.issues());
    const auto split = std::stable_partition(
        errors.begin(), errors.end(), [](const Item &item) { return item.issue.severity == Severity::Error; });
    const std::vector<Item> warnings(split, errors.end());
    errors.erase(split, errors.end());
    m_errors = int(errors.size());
    if (!errors.empty())
        addItems(tr("%n to mend before submitting", nullptr, m_errors), errors, pageName);
    if (!warnings.empty())
        addItems(tr("%n open warning(s)", nullptr, int(warnings.size())), warnings, pageName);
    addChecked(flow);
    m_column->addStretch(1);
}

void IssuePanel::addItems(
    const QString &heading, const std::vector<Item> &items, const std::function<QString(PortInStep)> &pageName)
{
    m_column->addWidget(new TextLabel(heading, TextLabel::Type::Section, TextLabel::Tone::Normal, this));
    const auto card = new Card(this);
    m_column->addWidget(card);
    for (const Item &item : items) {
        const DraftIssue &issue = item.issue;
        const bool error = issue.severity == Severity::Error;
        const IssueWords words = issueWords(issue);
        const auto sign = new IconLabel(card);
        sign->setIcon(error ? Icon::CloseCircle : Icon::Alert, error ? Meaning::Failed : Meaning::NeedsYou);
        const auto title = new TextLabel(words.title, TextLabel::Type::Bold, TextLabel::Tone::Normal, card);
        title->setWordWrap(true);
        const QString count = item.numbers > 0 ? tr("For %n number(s).", nullptr, item.numbers) : QString();
        const QString explanation = words.text + u' ' + count;
        const auto text = new TextLabel(explanation.trimmed(), TextLabel::Type::Base, TextLabel::Tone::Secondary, card);
        text->setWordWrap(true);
        const QString page = pageName(issue.step);
        const auto link
            = named(new QPushButton(page, card), u"goTo%1"_s.arg(m_column->count() * 100 + card->body()->count()),
                tr("%1: go to %2", "issue, page").arg(words.title, page));
        setLook(link, ButtonLook::Link);
        connect(link, &QPushButton::clicked, this,
            [this, step = issue.step, field = issue.field] { Q_EMIT pageRequested(step, field); });

        const auto top = new QHBoxLayout;
        top->setSpacing(metrics::gap);
        top->addWidget(sign, 0, Qt::AlignTop);
        top->addWidget(title, 1);
        top->addWidget(link, 0, Qt::AlignTop);
        card->body()->addLayout(top);
        if (!text->text().isEmpty())
            card->body()->addWidget(text);
        else
            text->hide();
    }
}

void IssuePanel::addChecked(const flows::PortInFlow &flow)
{
    std::vector<QString> lines;
    const auto numbers = domain::numbersToOrder(flow.draft(), flow.inUse());
    int portable = 0;
    int free = 0;
    QDateTime at;
    const domain::InUse inUse = flow.inUse();
    for (const std::size_t index : numbers) {
        const domain::DraftNumber &number = flow.draft().numbers[index];
        portable += number.portability && number.portability->portable ? 1 : 0;
        if (number.portabilityAt && (!at.isValid() || *number.portabilityAt < at))
            at = *number.portabilityAt;
        const auto use = inUse.constFind(number.e164);
        free += use != inUse.cend() && use->place == domain::UsePlace::Nowhere ? 1 : 0;
    }
    const int all = int(numbers.size());
    if (all > 0 && portable == all)
        lines.push_back(tr("All %1 are portable, checked %2.", "12 numbers, when")
                            .arg(format::numbers(all), format::time(at.toLocalTime().time())));
    if (all > 0 && free == all)
        lines.push_back(tr("None of them is in another draft or open order."));
    if (lines.empty())
        return;
    m_column->addWidget(new TextLabel(tr("Checked"), TextLabel::Type::Section, TextLabel::Tone::Normal, this));
    for (const QString &line : lines)
        m_column->addWidget(IssueLine::checked(line, this));
}

} // namespace views
