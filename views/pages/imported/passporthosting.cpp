#include "views/pages/imported/passporthosting.h"

#include "flows/imported/hostingbook.h"
#include "tables/imported/hostingtext.h"
#include "views/attempttext.h"
#include "views/format.h"
#include "views/pages/numbers/passportsection.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/pagestate.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tables::HostingText;

namespace views {

PassportHosting::PassportHosting(flows::HostingPassport &passport, NameOfId nameOf, QWidget *parent)
    : QWidget(parent)
    , m_passport(passport)
    , m_nameOf(std::move(nameOf))
    , m_age(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_state(new PageState(m_content))
{
    setObjectName(u"passportHosting"_s);
    m_column->setContentsMargins(metrics::inset, 0, metrics::inset, metrics::inset);
    m_column->setSpacing(metrics::gap);
    passportSection(this, tr("Hosting"), m_age)->addWidget(m_state, 1);
    connect(m_state, &PageState::retryRequested, &m_passport, &flows::HostingPassport::refresh);
    connect(&m_passport, &flows::HostingPassport::changed, this, &PassportHosting::follow);
    follow();
}

static Fact stateFact(const QString &name, const tables::Status &state, const QString &remark)
{
    return {.name = name, .value = state.text, .remark = remark, .meaning = state.meaning};
}

static std::vector<Fact> factsOf(const domain::ImportedNumber &number, const NameOfId &nameOf)
{
    const auto service = [&nameOf](const QString &name, const std::optional<domain::ServiceProvisioning> &step,
                             const QString &id) -> Fact {
        const QString remark = id.isEmpty() ? QString() : nameOf(id);
        if (!step)
            return {.name = name,
                .value = id.isEmpty() ? PassportHosting::tr("not linked") : PassportHosting::tr("linked"),
                .remark = remark};
        return stateFact(name, HostingText::of(step->state), remark);
    };
    std::vector<Fact> facts{{.name = PassportHosting::tr("Imported"), .value = PassportHosting::tr("yes")},
        service(PassportHosting::tr("SMS platform"), number.smsProvisioning, number.sms.servicePlanId),
        service(PassportHosting::tr("Campaign"), number.campaignProvisioning, number.sms.campaignId)};
    if (!number.carriers)
        return facts;
    for (const HostingText::Carrier carrier : tables::hostingCarriers) {
        const domain::CarrierState &state = HostingText::stateOf(*number.carriers, carrier);
        facts.push_back(stateFact(HostingText::carrier(carrier), HostingText::of(state.state),
            state.errorCode.isEmpty() ? QString() : PassportHosting::tr("code %1").arg(state.errorCode)));
    }
    return facts;
}

void PassportHosting::follow()
{
    const flows::PartState &state = m_passport.state();
    m_age->setText(state.readAt ? format::asOf(*state.readAt) : QString());
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget())
            widget->deleteLater();
        delete item;
    }
    if (m_passport.imported()) {
        auto *facts = new FactsList;
        facts->setFacts(factsOf(*m_passport.imported(), m_nameOf));
        m_column->addWidget(facts);
    } else if (state.readAt) {
        auto *words = new TextLabel(tr("It is not imported."), TextLabel::Type::Base, TextLabel::Tone::Secondary);
        m_column->addWidget(words);
    }
    addOrders();
    m_column->addStretch();
    const bool hasContent = m_passport.imported() || state.readAt || !m_passport.orders().empty();
    if (state.error)
        m_state->showError(
            errorText(*state.error, AttemptText{tr("Whether it is imported could not be read.")}), hasContent);
    else if (hasContent)
        m_state->showContent();
    else
        m_state->showLoading(tr("Reading what hosting has of it."));
}

void PassportHosting::addOrders()
{
    for (const domain::HostingOrderId &id : m_passport.orders()) {
        const flows::HostingRecord *record = m_passport.book().find(id);
        const tables::Status state = HostingText::of(record->order, record->outcome(), record->failedNumbers());
        auto *open = named(new QPushButton(onButton(oneLine(hostingwords::name(record->order)))),
            u"passportHostingOrder"_s, tr("Open the hosting order %1").arg(id.text));
        setLook(open, ButtonLook::Link);
        connect(open, &QPushButton::clicked, this, [this, id] { Q_EMIT openRequested(id); });
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(open);
        row->addStretch();
        row->addWidget(new PillLabel({state.text, state.meaning, state.sign}));
        m_column->addWidget(line);
        if (const domain::HostingOrderNumber *number = m_passport.numberIn(id)) {
            auto *words
                = new TextLabel(HostingText::summary(*number), TextLabel::Type::Small, TextLabel::Tone::Secondary);
            words->setWordWrap(true);
            m_column->addWidget(words);
        }
    }
}

} // namespace views
