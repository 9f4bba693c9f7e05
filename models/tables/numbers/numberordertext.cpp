#include "tables/numbers/numberordertext.h"

#include "domain/phonenumber.h"
#include "tables/celltext.h"
#include "tables/numbers/numbertext.h"

namespace tables {

using namespace Qt::StringLiterals;
using domain::NumberOrderState;
using domain::NumberOrderStep;
using domain::UploadStatus;

Status NumberOrderText::of(const domain::Open<NumberOrderState> &state)
{
    switch (state.value) {
    case NumberOrderState::Unknown:
        return {state.text.isEmpty() ? CellText::notStated() : state.text, Meaning::Unknown};
    case NumberOrderState::Unspecified:
        return {CellText::notStated(), Meaning::Unknown};
    case NumberOrderState::Created:
        //: State of a number order: its numbers are kept until it is submitted
        return {tr("Reserved"), Meaning::NeedsYou, Sign::OpensLater};
    case NumberOrderState::Expired:
        return {tr("Expired"), Meaning::Closed};
    case NumberOrderState::InReview:
        return {tr("In review"), Meaning::Waiting, Sign::Working};
    case NumberOrderState::Blocked:
        //: State of a number order: the reviewers want the registration mended
        return {tr("Blocked"), Meaning::Failed, Sign::Locked};
    case NumberOrderState::Rejected:
        return {tr("Rejected"), Meaning::Failed};
    case NumberOrderState::Completed:
        return {tr("Completed"), Meaning::Done};
    }
    Q_UNREACHABLE();
}

Status NumberOrderText::lost()
{
    return {tr("Outcome unknown"), Meaning::Unknown};
}

Status NumberOrderText::of(const domain::PaperLine &paper)
{
    if (!paper.sent)
        return paper.required.mandatory ? Status{tr("Missing"), Meaning::NeedsYou}
                                        //: State of a paper that need not be sent, and was not
                                        : Status{tr("Not sent"), Meaning::Closed, Sign::NoSign};
    switch (paper.sent->status.value) {
    case UploadStatus::Unknown:
        return {paper.sent->status.text.isEmpty() ? CellText::notStated() : paper.sent->status.text, Meaning::Unknown};
    case UploadStatus::Waiting:
        //: State of a paper: it was sent, and the server still looks through it
        return {tr("Being taken in"), Meaning::Waiting, Sign::Working};
    case UploadStatus::Completed:
        //: State of a paper: the server has it
        return {tr("Uploaded"), Meaning::Done};
    case UploadStatus::Failed:
        return {tr("Not taken"), Meaning::Failed};
    }
    Q_UNREACHABLE();
}

QString NumberOrderText::product(const QString &regionCode, const domain::Open<domain::NumberType> &type)
{
    const QString region = regionCode.isEmpty() ? CellText::notStated() : NumberText::region(regionCode);
    return tr("%1 · %2", "country, type of number").arg(region, NumberText::of(type));
}

QString NumberOrderText::numbers(const domain::NumberOrder &order)
{
    if (order.numbers.empty())
        return CellText::noneYet();
    const QString first = domain::nationalForm(order.numbers.front().phoneNumber);
    const int more = int(order.numbers.size()) - 1;
    return more == 0 ? first : tr("%1 and %n more", nullptr, more).arg(first);
}

QString NumberOrderText::numbers(const domain::NumberOrderRequest &request)
{
    if (const auto *number = std::get_if<QString>(&request.what))
        return domain::nationalForm(*number);
    return tr("%n number(s)", nullptr, std::get<domain::QuantityOrder>(request.what).quantity);
}

QString NumberOrderText::left(std::chrono::seconds time)
{
    using namespace std::chrono;
    if (time.count() <= 0)
        //: A reservation that has ended
        return tr("over");
    const auto minutes = ceil<std::chrono::minutes>(time).count();
    if (minutes < 60)
        return tr("%1 min", "so many minutes").arg(minutes);
    return tr("%1 h %2 min", "hours, minutes").arg(minutes / 60).arg(minutes % 60);
}

Meaning NumberOrderText::leftMeaning(std::chrono::seconds time)
{
    if (time.count() <= 0)
        return Meaning::Closed;
    return time <= domain::expiresSoon ? Meaning::NeedsYou : Meaning::None;
}

QString NumberOrderText::moment(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    const QString time = local.time().toString(u"HH:mm"_s);
    const QDate today = now.toLocalTime().date();
    return local.date() == today ? time : QString(CellText::shortDate(local.date(), today) % u' ' % time);
}

QString NumberOrderText::missing(const domain::MissingParts &missing)
{
    const auto [fields, papers] = missing;
    const QString someFields = tr("%n field(s)", nullptr, fields);
    const QString somePapers = tr("%n paper(s)", nullptr, papers);
    if (fields > 0 && papers > 0)
        return tr("%1 and %2", "so many fields, so many papers").arg(someFields, somePapers);
    if (fields > 0)
        return someFields;
    //: What is still missing
    return papers > 0 ? somePapers : tr("nothing");
}

QString NumberOrderText::step(NumberOrderStep step)
{
    switch (step) {
    case NumberOrderStep::FillIn:
        //: Button: open the registration of a number order
        return tr("Fill in…");
    case NumberOrderStep::Submit:
        return tr("Submit…");
    case NumberOrderStep::Fix:
        return tr("Fix…");
    case NumberOrderStep::Wait:
        //: In place of a button: the reviewers' turn
        return tr("wait");
    case NumberOrderStep::Nothing:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace tables
