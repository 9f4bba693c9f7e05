#include "domain/numbers/registrationrules.h"

#include <algorithm>

namespace domain {

std::vector<PaperLine> papersOf(const std::optional<NumberRequirements> &requirements, const Registration &registration)
{
    std::vector<PaperLine> papers;
    if (requirements) {
        for (const RequiredAttachment &required : requirements->attachments)
            papers.push_back({.required = required});
        std::stable_partition(
            papers.begin(), papers.end(), [](const PaperLine &paper) { return paper.required.mandatory; });
    }
    for (const RegistrationAttachment &sent : registration.attachments) {
        const auto asked = std::find_if(
            papers.begin(), papers.end(), [&sent](const PaperLine &paper) { return paper.required.id == sent.id; });
        if (asked == papers.end())
            papers.push_back({.required = {.id = sent.id}, .isAsked = false, .sent = sent});
        else
            asked->sent = sent;
    }
    return papers;
}

bool isMissing(const PaperLine &paper)
{
    return paper.isAsked && paper.required.mandatory
        && (!paper.sent || paper.sent->status.value == UploadStatus::Failed);
}

bool takesType(const RequiredAttachment &required, const QString &mimeType)
{
    const auto &allowed = required.allowedMimeTypes;
    return allowed.empty() || std::any_of(allowed.begin(), allowed.end(), [&mimeType](const QString &type) {
        const QString kind = type.section(u';', 0, 0).trimmed();
        return kind.compare(mimeType, Qt::CaseInsensitive) == 0 || kind == QLatin1StringView("*/*")
            || (kind.endsWith(QLatin1StringView("/*")) && mimeType.startsWith(kind.chopped(1), Qt::CaseInsensitive));
    });
}

std::optional<std::chrono::seconds> reservationLeft(const NumberOrder &order, const QDateTime &nowUtc)
{
    const bool isReserved = order.state.value == NumberOrderState::Created;
    if (!isReserved || !order.expires || !order.expires->isValid())
        return {};
    return std::chrono::seconds(nowUtc.secsTo(*order.expires));
}

MissingParts missingParts(
    const std::optional<NumberRequirements> &requirements, const FreeForm &details, const Registration &registration)
{
    MissingParts missing;
    if (requirements)
        missing.fields = int(formIssues(formOf(*requirements), details.rest).size());
    const std::vector<PaperLine> papers = papersOf(requirements, registration);
    missing.papers = int(std::count_if(papers.begin(), papers.end(), isMissing));
    return missing;
}

NumberOrderStep nextStep(const NumberOrder &order, int missing)
{
    switch (order.state.value) {
    case NumberOrderState::Created:
        return missing > 0 ? NumberOrderStep::FillIn : NumberOrderStep::Submit;
    case NumberOrderState::Blocked:
        return NumberOrderStep::Fix;
    case NumberOrderState::InReview:
    case NumberOrderState::Unspecified:
    case NumberOrderState::Unknown: // of a newer API: nobody knows what may be done
        return NumberOrderStep::Wait;
    case NumberOrderState::Completed:
    case NumberOrderState::Rejected:
    case NumberOrderState::Expired:
        return NumberOrderStep::Nothing;
    }
    Q_UNREACHABLE();
}

QString lastWords(const Registration &registration)
{
    return registration.logs.empty() ? QString() : registration.logs.back().message.trimmed();
}

} // namespace domain
