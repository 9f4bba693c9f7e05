#include "views/pages/numbers/numberorderwords.h"

#include "domain/numbers/money.h"
#include "flows/numbers/numberorderbook.h"
#include "tables/numbers/numberordertext.h"
#include "tables/numbers/numbertext.h"
#include "views/format.h"
#include "views/forms/numbers/registrationedit.h"
#include "views/widgets/outsidetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::NumberOrder, domain::NumberOrderState, domain::NumberOrderStep;
using tables::Meaning, tables::NumberOrderText, tables::NumberText;

namespace views {

namespace {

QString moment(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return format::date(local.date()) % u' ' % format::time(local.time());
}

//! What all of them cost together; nothing when that is not known.
std::optional<domain::Money> total(const NumberOrder &order, std::optional<domain::Money> domain::NumberPrice::*which)
{
    std::vector<domain::Money> amounts;
    for (const domain::OrderedNumber &number : order.numbers) {
        if (!(number.price.*which))
            return {};
        amounts.push_back(*(number.price.*which));
    }
    return domain::sum(amounts);
}

QString priceWords(const NumberOrder &order)
{
    const auto once = total(order, &domain::NumberPrice::setupPrice);
    const auto again = total(order, &domain::NumberPrice::monthlyPrice);
    if (!once && !again)
        return format::absent(format::Absent::NotStated);
    if (!once)
        return NumberOrderWords::tr("%1 a month", "price").arg(NumberText::of(again));
    if (!again)
        return NumberOrderWords::tr("%1 once", "price").arg(NumberText::of(once));
    return NumberOrderWords::tr("%1 once, %2 a month", "two prices").arg(NumberText::of(once), NumberText::of(again));
}

} // namespace

std::vector<Fact> NumberOrderWords::facts(const NumberOrder &order, const QDateTime &readAt, const QDateTime &now)
{
    std::vector<Fact> facts;
    if (const auto left = domain::reservationLeft(order, now))
        facts.push_back({.name = tr("Reserved for"),
            .value = NumberOrderText::left(*left),
            .remark = left->count() > 0 ? tr("until %1").arg(NumberOrderText::moment(*order.expires, now)) : QString(),
            .meaning = NumberOrderText::leftMeaning(*left)});
    facts.push_back({.name = tr("Price"), .value = priceWords(order)});
    facts.push_back({.name = tr("SMS"),
        .value = order.sms.servicePlanId.isEmpty() ? tr("not linked") : oneLine(order.sms.servicePlanId)});
    const QString voice = order.voice.id();
    facts.push_back({.name = tr("Voice"),
        .value
        = voice.isEmpty() ? tr("not linked") : QString(format::voiceType(order.voice.type) % u' ' % oneLine(voice))});
    facts.push_back({.name = tr("Made"),
        .value = order.created ? format::recently(order.created->toLocalTime(), now.toLocalTime())
                               : format::absent(format::Absent::NotStated)});
    facts.push_back({.name = tr("Read"),
        .value = readAt.isValid() ? format::asOf(readAt) : format::absent(format::Absent::NotReadYet)});
    return facts;
}

QString NumberOrderWords::numbers(const NumberOrder &order)
{
    QStringList lines;
    for (const domain::OrderedNumber &number : order.numbers) {
        QStringList parts{format::phone(number.phoneNumber), number.phoneNumber,
            tr("%1 once, %2 a month", "two prices")
                .arg(NumberText::of(number.price.setupPrice), NumberText::of(number.price.monthlyPrice))};
        if (!number.capabilities.empty())
            parts << NumberText::of(number.capabilities);
        lines << parts.join(u" · "_s);
    }
    return lines.isEmpty() ? tr("The order names no numbers yet.") : lines.join(u'\n');
}

std::vector<NumberOrderWords::Line> NumberOrderWords::nextStep(const store::KnownNumberOrder &known)
{
    const domain::MissingParts missing = flows::missingOf(known);
    switch (domain::nextStep(known.order, missing.all())) {
    case NumberOrderStep::FillIn:
        return {
            {.text = tr("Fill in what is missing, then submit the order. Until then the numbers are only reserved.")}};
    case NumberOrderStep::Submit:
        return {{.text = tr("Nothing is missing. Submit the order: then Sinch reviews it.")}};
    case NumberOrderStep::Wait:
        if (known.order.state.value != NumberOrderState::InReview)
            return {{.text = tr("Portside does not know this state. It reads the order again from time to time."),
                .meaning = Meaning::Unknown}};
        return {{.text = tr("Sinch reviews the order. Portside reads it from time to time until it is over.")}};
    case NumberOrderStep::Fix:
        return {{.text = tr("The review stopped. Mend what the reviewers say, save, and submit again."),
            .meaning = Meaning::Failed}};
    case NumberOrderStep::Nothing:
        break;
    }
    switch (known.order.state.value) {
    case NumberOrderState::Completed:
        return {{.text = tr("The numbers are active in this project."), .meaning = Meaning::Done}};
    case NumberOrderState::Rejected:
        return {{.text = tr("Sinch rejected the order. Its numbers are free again; a new order may ask for them."),
            .meaning = Meaning::Failed}};
    case NumberOrderState::Expired:
        return {
            {.text = tr("The reservation ended before the order was submitted. Nothing was charged; a new order may "
                        "ask for the numbers again.")}};
    case NumberOrderState::Unknown:
    case NumberOrderState::Unspecified:
    case NumberOrderState::Created:
    case NumberOrderState::InReview:
    case NumberOrderState::Blocked:
        return {};
    }
    Q_UNREACHABLE();
}

std::vector<NumberOrderWords::Line> NumberOrderWords::logs(const store::KnownNumberOrder &known)
{
    std::vector<Line> lines;
    const bool isBlocked = known.order.state.value == NumberOrderState::Blocked;
    if (known.registration) {
        for (const domain::RegistrationLog &log : known.registration->logs)
            lines.push_back({.text = inParagraphs(log.message),
                .remark = log.created ? moment(*log.created) : format::absent(format::Absent::NotStated)});
    }
    std::ranges::reverse(lines);
    if (isBlocked && lines.empty())
        return {
            {.text = tr("The order is blocked, and no reason was given. Ask Sinch."), .meaning = Meaning::NeedsYou}};
    if (isBlocked)
        lines.front().meaning = Meaning::Failed;
    return lines;
}

std::vector<NumberOrderWords::Line> NumberOrderWords::missing(const store::KnownNumberOrder &known)
{
    std::vector<Line> lines;
    if (!domain::mayBeSubmitted(known.order.state.value))
        return lines;
    if (known.requirements) {
        const auto form = domain::formOf(*known.requirements);
        const auto issues = fieldIssues(form, flows::detailsOf(known).rest);
        for (const domain::FormSection &section : form.sections) {
            for (const domain::RegistrationField &field : section.fields) {
                const auto issue = std::ranges::find(issues, placeText(field.place), &FieldIssue::path);
                if (issue == issues.end())
                    continue;
                const QString title = oneLine(field.title);
                lines.push_back({.text = section.title.isEmpty() ? title : oneLine(section.title) % u": "_s % title,
                    .remark = issue->missing ? QString() : issue->text,
                    .meaning = Meaning::NeedsYou});
            }
        }
    }
    for (const domain::PaperLine &paper :
        domain::papersOf(known.requirements, known.registration.value_or(domain::Registration()))) {
        if (isMissing(paper))
            lines.push_back({.text = tr("Paper: %1").arg(oneLine(paper.required.title)), .meaning = Meaning::NeedsYou});
    }
    constexpr std::size_t mostShown = 12;
    if (lines.size() > mostShown) {
        const int more = int(lines.size() - mostShown);
        lines.resize(mostShown);
        lines.push_back({.text = tr("And %n more.", nullptr, more)});
    }
    return lines;
}

Question NumberOrderWords::submitQuestion(const store::KnownNumberOrder &known)
{
    const domain::MissingParts missing = flows::missingOf(known);
    QStringList sentences;
    if (missing.all() > 0)
        sentences << tr("Still missing: %1. Sinch may refuse it so.").arg(NumberOrderText::missing(missing));
    sentences << tr("When Sinch completes the order, the numbers are charged: %1.").arg(priceWords(known.order))
              << tr("It cannot be taken back here once it is in review.");
    return {.title = tr("Submit the number order"),
        .text = tr("Submit the order of %1?").arg(NumberOrderText::numbers(known.order)),
        .explanation = sentences.join(u' '),
        .answers = {tr("Not yet"), tr("Submit %1").arg(format::numbers(int(known.order.numbers.size())))}};
}

QString NumberOrderWords::saved()
{
    return tr("The registration is saved at Sinch.");
}

QString NumberOrderWords::submitted()
{
    return tr("The order is submitted. Portside follows it until the review is over.");
}

QString NumberOrderWords::moved()
{
    return tr("The registration changed on the server after you read it. Nothing was sent. What you typed still stands "
              "in the form: compare it, then save again.");
}

QString NumberOrderWords::tooLate(const NumberOrder &order)
{
    return tr("The order is “%1” by now, and takes no changes. Nothing was sent.")
        .arg(NumberOrderText::of(order.state).text);
}

QString NumberOrderWords::lost(const QDateTime &goneAt)
{
    return tr(
        "The new order was sent and no answer came. Sinch has no list of number orders to look for it in. If it "
        "was made, it keeps its numbers until %1 at the latest, and nothing is charged; after that it is gone. If "
        "you learn its id, add it by its id.")
        .arg(moment(goneAt));
}

QString NumberOrderWords::lostNow()
{
    return tr(
        "The new order was sent and no answer came. The server may or may not have made it, and has no list to look "
        "for it in. It stays in the list as unknown until no reservation can last any longer (48 hours). Nothing "
        "is charged for it.");
}

} // namespace views
