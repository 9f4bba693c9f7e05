#include "views/wizards/textenable/hostingschedulepage.h"

#include "views/forms/imported/hostingscheduleform.h"
#include "views/widgets/labels.h"
#include "views/wizards/scrollpage.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::TextEnableStep;

HostingSchedulePage::HostingSchedulePage(flows::TextEnableFlow &flow, QWidget *parent)
    : TextEnablePage(flow, TextEnableStep::Schedule, parent)
    , m_form(new HostingScheduleForm(this))
    , m_remark(new TextLabel(tr("Where the letter is signed only after that moment, the switch moves to the next day, "
                                "at the same time."),
          TextLabel::Type::Base, TextLabel::Tone::Secondary, this))
{
    const auto content = new QWidget(this);
    const auto rows = new QVBoxLayout(content);
    m_remark->setWordWrap(true);
    rows->addWidget(m_form);
    rows->addWidget(m_remark);
    rows->addStretch(1);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(scrollPage(content, this));
    connect(m_form, &Form::changed, this, [this] {
        change([value = m_form->value()](domain::TextEnableDraft &draft) {
            draft.isScheduled = value.isLater;
            draft.date = value.date;
            draft.time = value.time;
            draft.zone = value.zone;
        });
    });
    connect(&flow, &flows::TextEnableFlow::changed, this, &HostingSchedulePage::showIssues);
    entered();
}

QString HostingSchedulePage::name() const
{
    return tr("Schedule");
}

QString HostingSchedulePage::explanation() const
{
    return tr("From when on the messages go through Sinch. Calls stay where they are.");
}

bool HostingSchedulePage::goOn()
{
    m_form->revealMissing();
    return true;
}

void HostingSchedulePage::entered()
{
    const domain::TextEnableDraft &draft = flow().draft();
    m_form->setNow(flow().now());
    m_form->setValue({.isLater = draft.isScheduled, .date = draft.date, .time = draft.time, .zone = draft.zone});
    showIssues();
}

void HostingSchedulePage::focusFirst()
{
    m_form->setFocus();
    if (flow().draft().isScheduled)
        m_form->focusField(u"scheduledDate"_s);
}

void HostingSchedulePage::focusField(const QString &path)
{
    m_form->revealMissing();
    if (!m_form->focusField(path))
        focusFirst();
}

void HostingSchedulePage::showIssues()
{
    m_form->setIssues(fieldIssues());
}

} // namespace views
