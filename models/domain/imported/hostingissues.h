#pragma once

#include "domain/imported/hostingrequests.h"
#include "domain/porting/draftissue.h"

//! What is wrong with a request, or doubtful, before it is sent. Words are the views'.
namespace domain {

enum class HostingIssueKind : quint8 {
    NoNumbers,
    TooManyNumbers, //!< count: how many are allowed
    SameNumberTwice, //!< count
    NotHostable, //!< count: neither local nor toll-free numbers of +1
    TollFreeAmongLocal, //!< count: they go the toll-free way
    LocalAmongTollFree, //!< count: they go the local way
    TollFreeInCanada, //!< the dashboard takes them for the US only
    NotAHostingRegion, //!< only US and CA are hosted
    RegionDiffers, //!< count: numbers that seem to be of another country than the request says
    Missing,
    NotAnEmail,
    NotAnNnid, //!< six digits
    NotTwoLetters, //!< of a state
    NoCampaign, //!< US local numbers cannot send without one
    InPast,
    NoLetter, //!< exactly one of the three is needed
    BlanketForTollFree, //!< count: toll-free numbers always want a signature
    EmailsDiffer, //!< it was typed twice, as the letter goes there
    LeftBehind, //!< count: numbers that are wanted, and may not go
};

struct HostingIssue {
    QString field = {}; //!< the wire's path: "directLoaInfo.authorisedPerson.email"; empty for the whole request
    Severity severity = Severity::Error;
    HostingIssueKind kind = HostingIssueKind::Missing;
    int count = 0;

    friend bool operator==(const HostingIssue &, const HostingIssue &) = default;
};

//! \p nowUtc by the server's clock. \p most: how many numbers one request may have.
std::vector<HostingIssue> issuesOf(const ImportRequest &request);
std::vector<HostingIssue> issuesOf(const BulkImportRequest &request, int most);
std::vector<HostingIssue> issuesOf(const TextEnableRequest &request, const QDateTime &nowUtc);
std::vector<HostingIssue> issuesOf(const TollFreeRequest &request, const QDateTime &nowUtc);

bool hasErrors(const std::vector<HostingIssue> &issues);

} // namespace domain
