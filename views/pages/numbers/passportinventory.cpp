#include "views/pages/numbers/passportinventory.h"

#include "domain/numbers/servicestate.h"
#include "tables/numbers/numbertext.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/style/metrics.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/pagestate.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tables::Meaning;
using tables::NumberText;

namespace views {

using format::Absent;

static Fact fact(const QString &name, const QString &value, Absent without)
{
    return {.name = name, .value = value.isEmpty() ? format::absent(without) : value};
}

static Fact service(const QString &name, domain::ServiceState state, const QString &id)
{
    switch (state) {
    case domain::ServiceState::None:
        return {.name = name, .value = PassportInventory::tr("not linked")};
    case domain::ServiceState::Linked:
        return {.name = name, .value = PassportInventory::tr("Linked"), .remark = id, .meaning = Meaning::Done};
    case domain::ServiceState::Changing:
        return {.name = name, .value = PassportInventory::tr("Changing"), .remark = id, .meaning = Meaning::Waiting};
    case domain::ServiceState::Failed:
        return {
            .name = name, .value = PassportInventory::tr("Change failed"), .remark = id, .meaning = Meaning::Failed};
    case domain::ServiceState::Unclear:
        return {.name = name, .value = PassportInventory::tr("not stated"), .remark = id, .meaning = Meaning::Unknown};
    }
    Q_UNREACHABLE();
}

static std::vector<Fact> factsOf(const domain::ActiveNumber &number)
{
    const auto day
        = [](const std::optional<QDateTime> &at) { return at ? format::date(at->toLocalTime().date()) : QString(); };
    std::vector<Fact> facts{
        fact(PassportInventory::tr("Name"), number.displayName, Absent::NotStated),
        fact(PassportInventory::tr("Type"), NumberText::of(number.type), Absent::NotStated),
        fact(PassportInventory::tr("Region"), number.regionCode, Absent::NotStated),
        fact(PassportInventory::tr("Can do"), NumberText::of(number.capabilities), Absent::NotStated),
        service(PassportInventory::tr("SMS"), domain::smsState(number.sms), number.sms.servicePlanId),
        fact(PassportInventory::tr("Campaign"), number.sms.campaignId, Absent::NoneYet),
        service(PassportInventory::tr("Voice"), domain::voiceState(number.voice), domain::linkedId(number.voice)),
        fact(PassportInventory::tr("Next charge"), day(number.nextCharge), Absent::DoesNotApply),
        fact(PassportInventory::tr("Callback"), number.callbackUrl, Absent::DoesNotApply),
    };
    if (domain::isReleased(number))
        facts.insert(facts.begin(),
            {.name = PassportInventory::tr("Released"),
                .value = PassportInventory::tr("works until %1").arg(day(number.expires)),
                .meaning = Meaning::NeedsYou});
    return facts;
}

PassportInventory::PassportInventory(QWidget *parent)
    : QWidget(parent)
    , m_age(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_facts(new FactsList)
{
    setObjectName(u"passportInventory"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("In the inventory"), TextLabel::Type::Section), 1);
    head->addWidget(m_age);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(metrics::blockGap);
    column->addWidget(m_facts);
    column->addStretch();
    m_state = new PageState(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::inset);
    layout->setSpacing(metrics::blockGap);
    layout->addLayout(head);
    layout->addWidget(m_state, 1);
    connect(m_state, &PageState::retryRequested, this, &PassportInventory::retryRequested);
}

void PassportInventory::show(const flows::NumberPassport &passport)
{
    const flows::PassportState &state = passport.state(flows::PassportPart::Inventory);
    m_age->setText(state.readAt ? format::asOf(*state.readAt) : QString());
    if (passport.active())
        m_facts->setFacts(factsOf(*passport.active()));
    if (state.error)
        m_state->showError(errorText(*state.error, Attempt::SearchNumber), passport.active().has_value());
    else if (passport.active())
        m_state->showContent();
    else if (!state.readAt)
        m_state->showLoading(tr("Reading the number."));
    else
        m_state->showEmpty(Icon::Pound, tr("Not a number of this project."),
            tr("The server does not have it among the active numbers. It may be on its way by a port-in."));
}

} // namespace views
