#include "views/pages/imported/qualifiedpane.h"

#include "domain/porting/zones.h"
#include "store/workmarks.h"
#include "tables/imported/qualifiedtext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/sidepanel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using domain::HostedStatus, domain::HostingProgress, domain::InvoiceStep;
using tables::Meaning, tables::QualifiedText;

namespace views {

namespace {

TextLabel *paragraph(const QString &text)
{
    auto *label = new TextLabel(text, TextLabel::Type::Base, TextLabel::Tone::Secondary);
    label->setWordWrap(true);
    return label;
}

Fact checkFact(const QString &name, const domain::Open<HostingProgress> &progress)
{
    switch (progress.value) {
    case HostingProgress::Unknown:
        return {.name = name,
            .value = progress.text.isEmpty() ? format::absent(format::Absent::NotStated) : progress.text,
            .meaning = progress.text.isEmpty() ? Meaning::None : Meaning::Unknown};
    case HostingProgress::Unspecified:
        return {.name = name, .value = format::absent(format::Absent::NotStated)};
    case HostingProgress::Waiting:
        return {.name = name, .value = QualifiedPane::tr("Not begun")};
    case HostingProgress::InProgress:
        return {.name = name, .value = QualifiedPane::tr("Under way"), .meaning = Meaning::Waiting};
    case HostingProgress::Done:
        return {.name = name, .value = QualifiedPane::tr("Done"), .meaning = Meaning::Done};
    case HostingProgress::Failed:
        return {.name = name, .value = QualifiedPane::tr("Failed"), .meaning = Meaning::Failed};
    }
    Q_UNREACHABLE();
}

Fact hostedFact(const QString &name, const domain::Open<HostedStatus> &status)
{
    switch (status.value) {
    case HostedStatus::Unknown:
        return {.name = name,
            .value = status.text.isEmpty() ? format::absent(format::Absent::NotStated) : status.text,
            .meaning = status.text.isEmpty() ? Meaning::None : Meaning::Unknown};
    case HostedStatus::Unspecified:
        return {.name = name, .value = format::absent(format::Absent::NoneYet)};
    case HostedStatus::Hosted:
        return {.name = name, .value = QualifiedPane::tr("Done"), .meaning = Meaning::Done};
    case HostedStatus::Failed:
        return {.name = name, .value = QualifiedPane::tr("Failed"), .meaning = Meaning::Failed};
    }
    Q_UNREACHABLE();
}

} // namespace

QualifiedPane::QualifiedPane(domain::Clock now, QWidget *parent)
    : NumberSheet(u"qualifiedPane"_s, parent)
    , m_now(std::move(now))
{
}

void QualifiedPane::showNumber(const domain::InvoiceFacts &facts, const store::WorkMark *sent)
{
    const domain::QualifiedNumber &number = facts.number;
    const tables::Status state = QualifiedText::of(number.state);
    begin(number.phoneNumber, tr("%1 · %2", "number, region").arg(number.phoneNumber, number.regionCode), state);

    QVBoxLayout *next = panel().addSection(tr("What to do"));
    QString hint = QualifiedText::hint(number.state.value);
    hint[0] = hint[0].toUpper();
    next->addWidget(paragraph(tr("%1.", "a sentence without its end").arg(hint)));
    if (const QString trouble = QualifiedText::trouble(number); !trouble.isEmpty()) {
        auto *box = named(new ErrorBanner, u"qualifiedTrouble"_s, tr("What the server says"));
        box->setRetryVisible(false);
        next->addWidget(box); // before it is shown: without a parent it would be a window
        box->showMessage(state.meaning == Meaning::Failed ? Meaning::Failed : Meaning::NeedsYou,
            tr("The server says: “%1”").arg(trouble.simplified()));
    }
    addChecks(number);
    addInvoices(facts, sent);
    const auto at = [this](const std::optional<QDateTime> &time) {
        return time ? format::recently(time->toLocalTime(), m_now().toLocalTime())
                    : format::absent(format::Absent::NotStated);
    };
    QVBoxLayout *more = panel().addSection(tr("More"));
    auto *list = new FactsList;
    list->setFacts(
        {{.name = tr("Added"), .value = at(number.created)}, {.name = tr("Last change"), .value = at(number.updated)}});
    more->addWidget(list);
    panel().reveal();
}

void QualifiedPane::addChecks(const domain::QualifiedNumber &number)
{
    QVBoxLayout *section = panel().addSection(tr("Steps"));
    auto *list = new FactsList;
    list->setFacts({checkFact(tr("Eligibility"), number.eligibility.status),
        checkFact(tr("Ownership"), number.ownership.status), hostedFact(tr("Text-enabling"), number.hosted.status)});
    section->addWidget(list);
}

void QualifiedPane::addInvoices(const domain::InvoiceFacts &facts, const store::WorkMark *sent)
{
    const InvoiceStep step = domain::invoiceStep(facts, m_now());
    if (step == InvoiceStep::None && !sent)
        return;
    QVBoxLayout *section = panel().addSection(tr("Invoices"));
    if (!sent) {
        section->addWidget(
            paragraph(tr("Invoices that list the number prove whose it is, too. They go to %1; nobody at "
                         "this desk has marked them as sent.")
                          .arg(domain::invoiceAddress())));
        return;
    }
    const QDate day = domain::today(domain::PortZone::Eastern, sent->at);
    auto *list = new FactsList;
    list->setFacts({{.name = tr("Sent"),
                        .value = format::date(day),
                        .remark = sent->by.isEmpty() ? QString() : tr("by %1", "who").arg(oneLine(sent->by))},
        {.name = tr("Looked at for"),
            .value = format::businessDays(domain::invoiceDays(facts, m_now())),
            .meaning = QualifiedText::invoicesMeaning(step)}});
    section->addWidget(list);
    if (step == InvoiceStep::Late)
        section->addWidget(paragraph(tr("Sinch mostly answers within %n business day(s). Ask your account manager.",
            nullptr, domain::invoiceReviewDays)));
}

} // namespace views
