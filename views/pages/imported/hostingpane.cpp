#include "views/pages/imported/hostingpane.h"

#include "domain/imported/hostingwork.h"
#include "tables/imported/hostingtext.h"
#include "views/attempttext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tables::HostingText, tables::Meaning;

namespace views {

HostingPane::HostingPane(NameOfId nameOf, domain::Clock now, QWidget *parent)
    : QWidget(parent)
    , m_nameOf(hostingwords::inLittleRoom(std::move(nameOf)))
    , m_now(std::move(now))
    , m_name(new TextLabel(TextLabel::Type::Section))
    , m_pill(new PillLabel)
    , m_panel(new SidePanel)
    , m_open(named(new ShortcutButton(tr("&Open order")), u"paneOpenHosting"_s, tr("Open the hosting order")))
    , m_next(named(new ShortcutButton({}), u"paneNextHosting"_s, {}))
{
    setObjectName(u"hostingPane"_s);
    setAccessibleName(tr("The selected hosting order"));
    setSurface(this, Surface::Window);
    m_name->setObjectName(u"paneHostingName"_s);
    m_name->setElided(true);
    m_open->setHint(QKeySequence(Qt::Key_Return));
    m_next->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    setLook(m_next, ButtonLook::Accent);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    head->setSpacing(metrics::grid);
    head->addWidget(m_name);
    auto *pill = new QHBoxLayout;
    pill->addWidget(m_pill);
    pill->addStretch();
    head->addLayout(pill);
    auto *buttons = new FlowLayout;
    buttons->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    buttons->addWidget(m_next);
    buttons->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Hairline);
    column->addWidget(m_panel, 1);
    column->addLayout(buttons);
    showNothing();
}

static QString stepText(domain::HostingStep step, int failed)
{
    switch (step) {
    case domain::HostingStep::RemindSigner:
        return HostingPane::tr("Remind signer…");
    case domain::HostingStep::LookAtFailures:
        return HostingPane::tr("Open %n failure(s)", nullptr, failed);
    case domain::HostingStep::Wait:
    case domain::HostingStep::Nothing:
        return {};
    }
    Q_UNREACHABLE();
}

void HostingPane::showOrder(const flows::HostingRecord &record, bool isReading)
{
    const domain::HostingOrder &order = record.order;
    const int failed = record.failedNumbers();
    const tables::Status state = HostingText::of(order, record.outcome(), failed);
    m_name->setText(oneLine(hostingwords::name(order)));
    m_pill->setPill({state.text, state.meaning, state.sign});
    m_pill->show();
    const QString next = stepText(domain::nextStep(order, failed), failed);
    m_next->setText(next);
    m_next->setAccessibleName(next);
    m_next->setVisible(!next.isEmpty());
    m_open->setEnabled(true);
    m_panel->clear();
    addNumbers(record, isReading);
    auto *facts = new FactsList;
    facts->setFacts(hostingwords::facts(order, m_nameOf, m_now()));
    m_panel->addSection(tr("Order"))->addWidget(facts);
    addLetter(record);
    m_panel->reveal();
}

void HostingPane::addNumbers(const flows::HostingRecord &record, bool isReading)
{
    QVBoxLayout *section = m_panel->addSection(tr("Numbers"));
    if (record.error) {
        auto *banner = named(new ErrorBanner, u"hostingPaneError"_s, tr("What happened"));
        banner->setRetryVisible(false);
        section->addWidget(banner); // before it is shown: without a parent it would be a window
        banner->showError(errorText(*record.error, AttemptText{tr("The order could not be read again.")}));
    }
    if (!record.numbersReadAt) {
        section->addWidget(
            new TextLabel(isReading ? tr("Its numbers are being read.") : format::absent(format::Absent::NotReadYet),
                TextLabel::Type::Base, TextLabel::Tone::Secondary));
        return;
    }
    int done = 0;
    for (const domain::HostingOrderNumber &number : record.numbers)
        done += domain::outcomeOf(number) == domain::HostingOutcome::Done ? 1 : 0;
    const int all = int(record.numbers.size());
    const int failed = record.failedNumbers();
    auto *facts = new FactsList;
    std::vector<Fact> lines{{.name = tr("In the order"), .value = format::count(all)},
        {.name = tr("Hosted"), .value = format::count(done), .meaning = done > 0 ? Meaning::Done : Meaning::None},
        {.name = domain::isFinal(record.order.state.value) ? tr("Not done") : tr("To go"),
            .value = format::count(all - done - failed)},
        {.name = tr("Failed"), .value = format::count(failed), .meaning = failed > 0 ? Meaning::Failed : Meaning::None},
        {.name = tr("Read"), .value = format::asOf(*record.numbersReadAt)}};
    facts->setFacts(lines);
    section->addWidget(facts);
}

void HostingPane::addLetter(const flows::HostingRecord &record)
{
    const tables::Status letter = hostingwords::letter(record.order);
    QVBoxLayout *section = m_panel->addSection(tr("Letter of authorization"));
    auto *line = new QHBoxLayout;
    line->addWidget(new PillLabel({letter.text, letter.meaning, letter.sign}));
    line->addStretch();
    section->addLayout(line);
    if (const auto facts = hostingwords::letterFacts(record.order); !facts.empty()) {
        auto *list = new FactsList;
        list->setFacts(facts);
        section->addWidget(list);
    }
    if (const QString remark = hostingwords::letterRemark(record.order, record.signedBetween, m_now());
        !remark.isEmpty()) {
        auto *words = new TextLabel(remark, TextLabel::Type::Small, TextLabel::Tone::Secondary);
        words->setWordWrap(true);
        section->addWidget(words);
    }
}

void HostingPane::showNothing()
{
    m_name->setText(tr("No order is selected."));
    m_pill->hide();
    m_panel->clear();
    m_open->setEnabled(false);
    m_next->hide();
}

QPushButton *HostingPane::openButton() const
{
    return m_open;
}

QPushButton *HostingPane::nextButton() const
{
    return m_next;
}

} // namespace views
