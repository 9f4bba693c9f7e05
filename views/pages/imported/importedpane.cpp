#include "views/pages/imported/importedpane.h"

#include "tables/imported/importedtext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/sidepanel.h"

#include <QAction>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tables::HostingText, tables::hostingCarriers, tables::ImportedText, tables::Meaning;

namespace views {

ImportedPane::ImportedPane(std::function<QString(const QString &)> nameOf, QWidget *parent)
    : QWidget(parent)
    , m_nameOf(std::move(nameOf))
    , m_number(new TextLabel(TextLabel::Type::Section))
    , m_words(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_pill(new PillLabel)
    , m_panel(new SidePanel)
    , m_buttons(new FlowLayout)
{
    setObjectName(u"importedPane"_s);
    setAccessibleName(tr("The selected number"));
    setSurface(this, Surface::Window);
    m_number->setObjectName(u"importedPaneNumber"_s);
    m_words->setElided(true);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, 0);
    top->addWidget(m_number, 1);
    top->addWidget(m_pill);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::inset, 0, metrics::inset, metrics::blockGap);
    head->addWidget(m_words);
    m_buttons->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(head);
    column->addWidget(new Hairline);
    column->addWidget(m_panel, 1);
    column->addWidget(new Hairline);
    column->addLayout(m_buttons);
    clear();
}

void ImportedPane::addAction(QAction *action, const QString &objectName)
{
    m_buttons->addWidget(actionButton(action, objectName));
}

void ImportedPane::clear()
{
    m_panel->clear();
    m_number->setText(tr("No number is selected."));
    m_words->clear();
    m_pill->hide();
}

void ImportedPane::showNumber(const domain::ImportedNumber &number)
{
    m_panel->clear();
    m_number->setText(format::phone(number.phoneNumber));
    m_words->setText(oneLine(tr("%1 · %2 · %3", "name, region, number")
                                 .arg(number.displayName.isEmpty() ? tr("no name") : number.displayName,
                                     number.regionCode, number.phoneNumber)));
    const tables::Status summary = ImportedText::summary(number);
    m_pill->setPill({summary.text, summary.meaning, summary.sign});
    m_pill->show();
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
    m_panel->addSection(tr("More"))->addWidget(more);
    m_panel->reveal();
}

void ImportedPane::addFailures(const domain::ImportedNumber &number)
{
    const auto failures = ImportedText::failures(number);
    if (failures.empty())
        return;
    QVBoxLayout *section = m_panel->addSection(tr("What failed"));
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
    m_panel->addSection(tr("Linked to"))->addWidget(list);
}

void ImportedPane::addCarriers(const domain::ImportedNumber &number)
{
    QVBoxLayout *section = m_panel->addSection(tr("At the carriers"));
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
