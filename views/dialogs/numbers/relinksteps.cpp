#include "views/dialogs/numbers/relinksteps.h"

#include "domain/numbers/servicestate.h"
#include "tables/numbers/numberchangetext.h"
#include "views/forms/numberform.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/servicelines.h"
#include "views/widgets/sidepanel.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

using domain::NumberMember, domain::NumberRowState;
using flows::RelinkFlow;
using tables::Meaning;

RelinkSteps::RelinkSteps(QWidget *parent)
    : QWidget(parent)
    , m_services(new ServiceLines)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::blockGap);
    grid->setVerticalSpacing(metrics::blockGap);
    grid->setColumnStretch(1, 1);
    for (int step = 0; step < count; ++step) {
        Line &line = m_lines[step];
        line = {.icon = new IconLabel,
            .title = new TextLabel(TextLabel::Type::Bold),
            .words = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary)};
        line.title->setObjectName(u"relinkStep%1"_s.arg(step + 1));
        line.title->setWordWrap(true);
        line.words->setObjectName(u"relinkWords%1"_s.arg(step + 1));
        line.words->setWordWrap(true);
        auto *column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(line.title);
        column->addWidget(line.words);
        grid->addWidget(line.icon, step, 0, Qt::AlignTop);
        grid->addLayout(column, step, 1);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    layout->setSpacing(metrics::inset);
    layout->addLayout(grid);
    layout->addWidget(new Hairline);
    layout->addWidget(new TextLabel(tr("On the server"), TextLabel::Type::Section));
    layout->addWidget(m_services);
    layout->addStretch();
}

void RelinkSteps::set(int step, Mark mark, const QString &title, const QString &words)
{
    static constexpr struct {
        Icon icon;
        Meaning meaning;
    } looks[] = {{Icon::Clock, Meaning::None}, {Icon::Autorenew, Meaning::Waiting}, {Icon::CheckCircle, Meaning::Done},
        {Icon::HelpCircle, Meaning::Unknown}, {Icon::Alert, Meaning::NeedsYou}, {Icon::CloseCircle, Meaning::Failed}};
    const QString states[]
        = {tr("Follows"), tr("Under way"), tr("Done"), tr("Outcome unknown"), tr("Needs you"), tr("Failed")};
    Line &line = m_lines[step];
    line.icon->setIcon(looks[int(mark)].icon, looks[int(mark)].meaning);
    line.icon->setAccessibleName(states[int(mark)]);
    line.title->setText(oneLine(title));
    const QString state = states[int(mark)];
    line.words->setText(inParagraphs(words.isEmpty() ? state : tr("%1. %2", "a state, more words").arg(state, words)));
}

void RelinkSteps::show(const RelinkFlow &flow, const flows::NumberNames &names)
{
    const domain::NumberRow *row = flow.row();
    if (!row)
        return;
    const auto called = [&](const domain::NumberSettings &settings) {
        const auto name
            = [&](NumberMember member, const domain::NumberSettings &of) { return nameOf(names, member, of); };
        const QString plan = tables::NumberChangeText::value(settings, NumberMember::ServicePlan, name);
        return settings.campaignId.isEmpty()
            ? plan
            : tr("%1, campaign %2").arg(plan, tables::NumberChangeText::value(settings, NumberMember::Campaign, name));
    };
    using Step = RelinkFlow::Step;
    const Step step = flow.step();
    const bool linksOnly = !domain::unlinkedBetween(row->plan.before, row->plan.after);
    const bool unlinkSent = row->unlinked || linksOnly || row->state == NumberRowState::Done;
    const bool unlinked = unlinkSent && row->state != NumberRowState::Unlinking && row->state != NumberRowState::Stuck;
    const bool linked = row->state == NumberRowState::Done;
    const bool stopped = step == Step::Between || step == Step::Over;
    const Mark trouble = row->state == NumberRowState::Waiting ? Mark::NeedsYou : Mark::Failed;
    const auto now = [&](bool isMine) {
        if (!isMine)
            return Mark::Ahead;
        if (step == Step::Settling)
            return Mark::Unknown;
        return stopped ? trouble : Mark::Now;
    };
    const QString told = stopped ? tables::NumberChangeText::of(*row).text
            + (row->words.isEmpty() ? QString() : u": "_s + row->words.simplified())
                                 : QString();
    set(0, unlinkSent ? Mark::Done : now(true), tr("Unlink from %1").arg(called(row->plan.before)),
        unlinkSent ? QString() : told);
    set(1, unlinked ? Mark::Done : now(unlinkSent), tr("Wait until the server has unlinked it"),
        unlinkSent && !unlinked ? told : QString());
    set(2, linked ? Mark::Done : now(unlinked), tr("Link to %1").arg(called(row->plan.after)),
        unlinked && !linked ? told : QString());
    const bool isOver = linked && step == Step::Over;
    const bool failed = flow.number() && domain::smsState(flow.number()->sms) == domain::ServiceState::Failed;
    const Mark last = !linked ? Mark::Ahead : !isOver ? Mark::Now : failed ? Mark::Failed : Mark::Done;
    set(3, last, tr("Wait until messages go through it"));
    if (flow.host() == flows::NumberHost::Imported)
        m_services->hideVoice();
    if (flow.number())
        m_services->setNumber(*flow.number());
}

} // namespace views
