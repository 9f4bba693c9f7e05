#include "views/forms/orderissues.h"

#include "domain/phonenumber.h"
#include "domain/porting/billingnumber.h"
#include "domain/porting/fieldrules.h"
#include "domain/porting/scheduleadvice.h"
#include "domain/porting/zones.h"
#include "views/forms/issuetext.h"

namespace views {

using namespace Qt::StringLiterals;
using domain::DraftIssue;
using domain::PortInStep;
using domain::Severity;

std::vector<FieldIssue> orderIssues(const domain::PortOrder &order)
{
    // A field shows one message: all the places stand in it.
    FieldIssue clocks{.path = u"desiredPortSchedule.desiredPortTimeZone"_s, .severity = Severity::Warning};
    const domain::PortSchedule schedule = domain::effectiveSchedule(order.schedule);
    for (const domain::Advice &advice : domain::adviseClocks(schedule, domain::placesOf(order))) {
        DraftIssue issue;
        issue.step = PortInStep::Schedule;
        issue.kind = domain::IssueKind::Schedule;
        issue.advice = advice;
        clocks.text += (clocks.text.isEmpty() ? QString() : u" "_s) + fieldIssue(issue).text;
    }
    if (clocks.text.isEmpty())
        return {};
    return {clocks};
}

std::vector<FieldIssue> numberIssues(const domain::PortOrder &order, const domain::PortNumber &number, QDate today)
{
    std::vector<FieldIssue> issues;
    const auto add = [&issues](const std::vector<DraftIssue> &found) {
        for (const DraftIssue &issue : found)
            issues.push_back(fieldIssue(issue));
    };
    const domain::PortOutInfo portOut = number.portOutInfo.value_or(domain::PortOutInfo());
    add(domain::endUserIssues(number.endUser.value_or(domain::EndUser())));
    add(domain::portOutIssues(portOut, today));
    add(domain::voiceIssues(number.voice));
    add(domain::emergencyIssues(number.features ? number.features->e911 : std::nullopt));
    if (const auto billing = domain::toE164(portOut.accountPhoneNumber);
        billing && domain::billingNumbersLeaving(order).contains(*billing)) {
        DraftIssue leaves;
        leaves.step = PortInStep::Carrier;
        leaves.field = u"portOutInfo.accountPhoneNumber"_s;
        leaves.severity = Severity::Warning;
        leaves.kind = domain::IssueKind::BillingNumberLeaves;
        issues.push_back(fieldIssue(leaves));
    }
    return issues;
}

} // namespace views
