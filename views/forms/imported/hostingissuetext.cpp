#include "views/forms/imported/hostingissuetext.h"

#include <QCoreApplication>

namespace views {

using namespace Qt::StringLiterals;
using domain::HostingIssue, domain::HostingIssueKind;

namespace {

class HostingIssueText
{
    Q_DECLARE_TR_FUNCTIONS(views::HostingIssueText)

public:
    static QString of(const HostingIssue &issue);

private:
    static QString missing(const QString &field);
};

QString HostingIssueText::missing(const QString &field)
{
    const QString last = field.section(u'.', -1);
    if (last == u"servicePlanId"_s)
        return tr("Which SMS service plan the messages go to must be told.");
    if (last == u"regionCode"_s)
        return tr("The country is missing.");
    if (last == u"businessName"_s)
        return tr("The business that holds the numbers must be named.");
    if (last == u"firstName"_s || last == u"lastName"_s)
        return tr("Who signs must be named.");
    if (last == u"email"_s)
        return tr("The letter goes to this address: it must be told.");
    if (last == u"currentVoiceCarrier"_s)
        return tr("Whoever carries the calls now must be named.");
    if (last == u"scheduledDate"_s)
        return tr("The day is missing.");
    if (last == u"scheduledTime"_s)
        return tr("The time is missing.");
    return tr("This part of the address is missing.");
}

QString HostingIssueText::of(const HostingIssue &issue)
{
    switch (issue.kind) {
    case HostingIssueKind::NoNumbers:
        return tr("No number was chosen.");
    case HostingIssueKind::TooManyNumbers:
        return tr("At most %n number(s) go into one request.", nullptr, issue.count);
    case HostingIssueKind::SameNumberTwice:
        return tr("%n number(s) are there twice.", nullptr, issue.count);
    case HostingIssueKind::NotHostable:
        return tr("%n number(s) are not of the US or Canada.", nullptr, issue.count);
    case HostingIssueKind::TollFreeAmongLocal:
        return tr("%n toll-free number(s) are among the local ones: they go another way.", nullptr, issue.count);
    case HostingIssueKind::LocalAmongTollFree:
        return tr("%n local number(s) are among the toll-free ones: they go another way.", nullptr, issue.count);
    case HostingIssueKind::RegionDiffers:
        return tr("%n number(s) seem to be of the other country.", nullptr, issue.count);
    case HostingIssueKind::TollFreeInCanada:
        return tr("Toll-free numbers are hosted in the US only.");
    case HostingIssueKind::NotAHostingRegion:
        return tr("Numbers are hosted in the US and Canada only.");
    case HostingIssueKind::Missing:
        return missing(issue.field);
    case HostingIssueKind::NotAnEmail:
        return tr("This is no e-mail address. Type it as name@example.com.");
    case HostingIssueKind::NotAnNnid:
        return tr("An NNID has six digits.");
    case HostingIssueKind::NotTwoLetters:
        return tr("A state or province has two letters.");
    case HostingIssueKind::NoCampaign:
        return tr("US local numbers cannot send messages to people without a 10DLC campaign. It can be linked later.");
    case HostingIssueKind::InPast:
        return tr("This moment is over, by the server's clock.");
    case HostingIssueKind::NoLetter:
        return tr("Choose one of the three.");
    case HostingIssueKind::BlanketForTollFree:
        return tr(
            "%n toll-free number(s) want a letter that is signed: a blanket one does not do.", nullptr, issue.count);
    case HostingIssueKind::EmailsDiffer:
        return tr("The two addresses differ. The letter goes there, so both must say the same.");
    case HostingIssueKind::LeftBehind:
        return tr("%n of the numbers cannot go: the list of numbers says why.", nullptr, issue.count);
    }
    Q_UNREACHABLE();
}

} // namespace

FieldIssue fieldIssue(const HostingIssue &issue)
{
    return {.path = issue.field,
        .severity = issue.severity,
        .text = HostingIssueText::of(issue),
        .missing = issue.kind == HostingIssueKind::Missing || issue.kind == HostingIssueKind::NoNumbers
            || issue.kind == HostingIssueKind::NoLetter};
}

} // namespace views
