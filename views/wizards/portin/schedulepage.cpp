#include "views/wizards/portin/schedulepage.h"

#include "views/errortext.h"
#include "views/forms/issuetext.h"
#include "views/forms/scheduleform.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/portin/issueline.h"
#include "views/wizards/scrollpage.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

namespace views {

using namespace Qt::StringLiterals;
using domain::PortInStep;

SchedulePage::SchedulePage(flows::PortInFlow &flow, domain::Clock now, QWidget *parent)
    : PortInPage(flow, PortInStep::Schedule, parent)
    , m_now(std::move(now))
    , m_problem(named(new ErrorBanner(this), u"scheduleProblem"_s, tr("Problem with the project's defaults")))
    , m_form(new ScheduleForm(this))
    , m_advice(new QVBoxLayout)
{
    m_advice->setSpacing(metrics::gap);
    const auto content = new QWidget(this);
    const auto rows = new QVBoxLayout(content);
    rows->addWidget(m_form);
    rows->addLayout(m_advice);
    rows->addStretch(1);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(scrollPage(content, this), 1);

    connect(m_form, &Form::changed, this, [this] {
        const ScheduleValue value = m_form->value();
        this->flow().setSchedule(value.schedule);
        this->flow().setOnDemand(value.onDemand);
    });
    connect(&flow, &flows::PortInFlow::judged, this, &SchedulePage::showAdvice);
    connect(&flow, &flows::PortInFlow::defaultsChanged, this, &SchedulePage::showDefaults);
    entered();
}

QString SchedulePage::name() const
{
    return tr("Schedule");
}

QString SchedulePage::explanation() const
{
    return tr("The date that you ask for. The losing carrier decides, and may give another one.");
}

bool SchedulePage::goOn()
{
    m_form->revealMissing();
    return true;
}

void SchedulePage::entered()
{
    showDefaults();
    m_form->setNow(m_now());
    m_form->setValue({flow().draft().schedule, flow().draft().onDemand});
    showAdvice();
}

void SchedulePage::focusFirst()
{
    m_form->focusField(u"desiredPortSchedule.desiredPortDate"_s);
}

void SchedulePage::focusField(const QString &path)
{
    m_form->revealMissing();
    if (!m_form->focusField(path))
        focusFirst();
}

void SchedulePage::showDefaults()
{
    const bool failed = flow().defaultsError().has_value();
    m_form->setDefaults(flow().defaults(), !failed && flow().defaults() != domain::PortingDefaults());
    if (failed)
        m_problem->showError(errorText(*flow().defaultsError(), Attempt::ReadDefaults));
    else
        m_problem->clear();
}

void SchedulePage::showAdvice()
{
    // One sentence fits under the field; the others stand as lines of their own.
    const std::vector<FieldIssue> issues = fieldIssues(flow(), PortInStep::Schedule);
    m_form->setIssues(issues);
    while (QLayoutItem *const item = m_advice->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const FieldIssue &issue : issues) {
        if (!issue.missing && m_form->issueAt(issue.path) != issue.text)
            m_advice->addWidget(new IssueLine(issue, this));
    }
}

} // namespace views
