#include "views/pages/imported/importedpane.h"

#include "tables/imported/importedtext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/sidepanel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tables::HostingText, tables::hostingCarriers, tables::ImportedText, tables::Meaning;

namespace views {

ImportedPane::ImportedPane(std::function<QString(const QString &)> nameOf, QWidget *parent)
    : NumberSheet(u"importedPane"_s, parent)
    , m_nameOf(std::move(nameOf))
{
}

void ImportedPane::showNumber(const domain::ImportedNumber &number)
{
    const QString name = number.displayName.isEmpty() ? tr("no name") : number.displayName;
    begin(number.phoneNumber,
        tr("%1 · %2 · %3", "name, region, number").arg(name, number.regionCode, number.phoneNumber),
        ImportedText::summary(number));
    addFailures(number);
    addLinks(number);
    addCarriers(number);
    auto *more = new FactsList;
    std::vector<Fact> facts{{.name = tr("Callback URL"),
        .value = number.callbackUrl.isEmpty() ? format::absent(format::Absent::DoesNotApply) : number.callbackUrl}};
    if (number.sms.migratesToSinch)
        facts.push_back(
            {.name = tr("Moves to Sinch at T-Mobile"), .value = *number.sms.migratesToSinch ? tr("yes") : tr("no")});
    more->setFacts(facts);
    panel().addSection(tr("More"))->addWidget(more);
    panel().reveal();
}

void ImportedPane::addFailures(const domain::ImportedNumber &number)
{
    const auto failures = ImportedText::failures(number);
    if (failures.empty())
        return;
    QVBoxLayout *section = panel().addSection(tr("What failed"));
    for (const tables::ImportedFailure &failure : failures) {
        auto *box = named(new ErrorBanner, u"importedFailure"_s, tr("What failed"));
        box->setRetryVisible(false);
        section->addWidget(box); // before it is shown: without a parent it would be a window
        QString text = failure.todo.isEmpty()
            ? failure.happened
            : tr("%1 %2", "what happened, what to do").arg(failure.happened, failure.todo);
        if (!failure.code.isEmpty())
            text = tr("%1 (%2)", "a sentence, an error code").arg(text, failure.code);
        box->showMessage(Meaning::Failed, inParagraphs(text));
    }
}

void ImportedPane::addLinks(const domain::ImportedNumber &number)
{
    const auto link = [this](const QString &name, domain::LinkState state, const QString &id) {
        const tables::Status status = ImportedText::of(state);
        return Fact{.name = name,
            .value = id.isEmpty() ? status.text : m_nameOf(id),
            .remark = id.isEmpty() ? QString() : status.text,
            .meaning = status.meaning == Meaning::Done ? Meaning::None : status.meaning};
    };
    auto *list = new FactsList;
    list->setFacts({link(tr("Service plan"), domain::planLink(number), number.sms.servicePlanId),
        link(tr("Campaign"), domain::campaignLink(number), number.sms.campaignId)});
    panel().addSection(tr("Linked to"))->addWidget(list);
}

void ImportedPane::addCarriers(const domain::ImportedNumber &number)
{
    QVBoxLayout *section = panel().addSection(tr("At the carriers"));
    if (!number.carriers) {
        section->addWidget(new TextLabel(
            format::absent(format::Absent::NotStated), TextLabel::Type::Base, TextLabel::Tone::Secondary));
        return;
    }
    std::vector<Fact> facts;
    for (const HostingText::Carrier carrier : hostingCarriers) {
        const domain::CarrierState &state = HostingText::stateOf(*number.carriers, carrier);
        const tables::Status status = ImportedText::of(state.state);
        const bool leaves = state.operation == domain::HostingOperation::Deprovisioning;
        facts.push_back({.name = HostingText::carrier(carrier),
            .value = status.text,
            .remark = leaves ? tr("being let go") : QString(),
            .meaning = status.meaning == Meaning::Done ? Meaning::None : status.meaning});
    }
    auto *list = new FactsList;
    list->setFacts(facts);
    section->addWidget(list);
}

} // namespace views
