#include "views/pages/connectiontable.h"

#include "views/errortext.h"
#include "views/format.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"
#include "views/widgets/tooltip.h"

#include <QGridLayout>
#include <QLayoutItem>

using namespace Qt::StringLiterals;
using flows::TestedHost, flows::TestOutcome, flows::TestRow;
using tables::Meaning;

namespace views {

static Meaning meaningOf(TestOutcome outcome)
{
    switch (outcome) {
    case TestOutcome::Waiting:
    case TestOutcome::Asking:
    case TestOutcome::Skipped:
        return Meaning::Waiting;
    case TestOutcome::Works:
        return Meaning::Done;
    case TestOutcome::Limited:
        return Meaning::NeedsYou;
    case TestOutcome::NoServer:
    case TestOutcome::KeyRefused:
    case TestOutcome::NoAccess:
    case TestOutcome::ProjectUnknown:
    case TestOutcome::Unusable:
    case TestOutcome::ServerFault:
        return Meaning::Failed;
    }
    Q_UNREACHABLE();
}

ConnectionTable::ConnectionTable(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"connectionTable"_s);
    setAccessibleName(tr("What each service answered"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::inset);
    m_grid->setVerticalSpacing(metrics::gap);
    m_grid->setColumnStretch(3, 1);
}

void ConnectionTable::setRows(const std::vector<TestRow> &rows)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto head = [&](int column, const QString &text) {
        m_grid->addWidget(new TextLabel(text, TextLabel::Type::Small, TextLabel::Tone::Secondary), 0, column);
    };
    head(0, tr("Service"));
    head(2, tr("Outcome"));
    head(3, tr("What it means"));
    int line = 1;
    for (const TestRow &row : rows) {
        auto *service = new TextLabel(serviceText(row.host));
        service->setToolTip(plainToolTip(row.address));
        auto *mark = new IconLabel;
        mark->setIcon(meaningIcon(meaningOf(row.outcome)), meaningOf(row.outcome));
        auto *outcome = new TextLabel(outcomeText(row));
        outcome->setMeaning(meaningOf(row.outcome));
        auto *meaning = new TextLabel(meaningText(row), TextLabel::Type::Base, TextLabel::Tone::Secondary);
        meaning->setWordWrap(true);
        m_grid->addWidget(service, line, 0, Qt::AlignTop);
        m_grid->addWidget(mark, line, 1, Qt::AlignTop);
        m_grid->addWidget(outcome, line, 2, Qt::AlignTop);
        m_grid->addWidget(meaning, line, 3);
        ++line;
    }
}

QString ConnectionTable::serviceText(TestedHost host)
{
    switch (host) {
    case TestedHost::Token:
        return tr("Token");
    case TestedHost::Porting:
        return tr("Porting");
    }
    Q_UNREACHABLE();
}

QString ConnectionTable::outcomeText(const TestRow &row)
{
    const int status = row.error ? row.error->httpStatus : 0;
    switch (row.outcome) {
    case TestOutcome::Waiting:
        return tr("Not asked yet");
    case TestOutcome::Asking:
        return tr("Asking");
    case TestOutcome::Works:
        return row.host == TestedHost::Token ? tr("Given")
                                             : tr("Answered in %1 ms").arg(format::count(row.took.count()));
    case TestOutcome::NoServer:
        return tr("No answer");
    case TestOutcome::KeyRefused:
    case TestOutcome::NoAccess:
        return tr("Refused (%1)").arg(status);
    case TestOutcome::ProjectUnknown:
        return tr("Not found (%1)").arg(status);
    case TestOutcome::Limited:
        return tr("Asked to wait (%1)").arg(status);
    case TestOutcome::Unusable:
        return tr("Not this service");
    case TestOutcome::ServerFault:
        return tr("Failed (%1)").arg(status);
    case TestOutcome::Skipped:
        return tr("Not asked");
    }
    Q_UNREACHABLE();
}

QString ConnectionTable::meaningText(const TestRow &row)
{
    switch (row.outcome) {
    case TestOutcome::Waiting:
    case TestOutcome::Asking:
        return {};
    case TestOutcome::Works:
        return row.host == TestedHost::Token ? tr("The key is good. The token is renewed by itself.")
                                             : tr("Orders can be read.");
    case TestOutcome::NoServer:
        return row.error ? errorText(*row.error, Attempt::TestConnection).joined() : QString();
    case TestOutcome::KeyRefused:
        return tr("The key ID or the secret is wrong, or the key was deleted. Compare both with the dashboard.");
    case TestOutcome::NoAccess:
        return tr("The key lacks access to it. The project's owner can grant it.");
    case TestOutcome::ProjectUnknown:
        return tr("There is no such project at this address. Compare the project ID with the dashboard.");
    case TestOutcome::Limited:
        return tr("It works, but too much was asked of it just now. Test again in a minute.");
    case TestOutcome::Unusable:
        return tr("Something else answers at %1. Correct the address.").arg(row.address);
    case TestOutcome::ServerFault:
        return tr("The service has trouble of its own. Test again later.");
    case TestOutcome::Skipped:
        return tr("Without a token there is nothing to ask.");
    }
    Q_UNREACHABLE();
}

} // namespace views
