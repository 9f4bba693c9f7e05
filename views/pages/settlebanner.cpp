#include "views/pages/settlebanner.h"

#include "flows/settleflow.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/widgets/errorbanner.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using flows::Settlement, flows::SettleState, store::IntentKind;

namespace views {

static QString what(const Settlement &settlement)
{
    switch (settlement.kind) {
    case IntentKind::CreateOrder:
        return SettleBanner::tr("The order “%1” was sent").arg(settlement.target);
    case IntentKind::UpdateOrder:
        return SettleBanner::tr("The update of order %1 was sent").arg(settlement.target);
    case IntentKind::CancelOrder:
        return SettleBanner::tr("The cancelation of order %1 was sent").arg(settlement.target);
    case IntentKind::AddNote:
        return SettleBanner::tr("A note to order %1 was sent").arg(settlement.target);
    case IntentKind::UploadDocument:
        return SettleBanner::tr("A document for order %1 was sent").arg(settlement.target);
    case IntentKind::Activate:
        return SettleBanner::tr("The activation of order %1 was sent").arg(settlement.target);
    case IntentKind::Configuration:
        return SettleBanner::tr("The porting defaults were sent");
    case IntentKind::RentNumber:
        return SettleBanner::tr("The rental of %1 was sent").arg(settlement.target);
    case IntentKind::ChangeNumber:
        return SettleBanner::tr("A change of %1 was sent").arg(settlement.target);
    case IntentKind::ReleaseNumber:
        return SettleBanner::tr("The release of %1 was sent").arg(settlement.target);
    case IntentKind::SaveRegistration:
        return SettleBanner::tr("The registration of number order %1 was sent").arg(settlement.target);
    case IntentKind::UploadAttachment:
        return SettleBanner::tr("An attachment of number order %1 was sent").arg(settlement.target);
    case IntentKind::SubmitNumberOrder:
        return SettleBanner::tr("The submission of number order %1 was sent").arg(settlement.target);
    case IntentKind::ProvisionAddress:
        return SettleBanner::tr("The emergency address of %1 was sent").arg(settlement.target);
    case IntentKind::DeprovisionAddress:
        return SettleBanner::tr("The removal of the emergency address of %1 was sent").arg(settlement.target);
    case IntentKind::RentAnyNumber:
        return SettleBanner::tr("A rental of any number was sent");
    case IntentKind::CreateNumberOrder:
        return SettleBanner::tr("A number order was sent");
    case IntentKind::CallbackSecret:
        return SettleBanner::tr("A callback secret was sent");
    case IntentKind::ImportNumber:
        return SettleBanner::tr("The import of %1 was sent").arg(settlement.target);
    case IntentKind::ImportNumbers:
        return SettleBanner::tr("An import of several numbers was sent");
    case IntentKind::ChangeImportedNumber:
        return SettleBanner::tr("A change of the imported number %1 was sent").arg(settlement.target);
    case IntentKind::RemoveImportedNumber:
        return SettleBanner::tr("The removal of the imported number %1 was sent").arg(settlement.target);
    case IntentKind::TextEnable:
        return SettleBanner::tr("A text-enablement was sent");
    case IntentKind::TextEnableTollFree:
        return SettleBanner::tr("A toll-free text-enablement was sent");
    case IntentKind::AddQualifiedNumbers:
        return SettleBanner::tr("Numbers were sent for qualification");
    case IntentKind::RemoveQualifiedNumber:
        return SettleBanner::tr("The removal of the qualified number %1 was sent").arg(settlement.target);
    case IntentKind::SendVoiceChallenge:
        return SettleBanner::tr("A voice challenge for %1 was asked for").arg(settlement.target);
    case IntentKind::VerifyVoiceChallenge:
        return SettleBanner::tr("The code of the voice challenge of %1 was sent").arg(settlement.target);
    case IntentKind::HostingCallbacks:
        return SettleBanner::tr("The hosting callbacks were sent");
    case IntentKind::Unknown:
        return SettleBanner::tr("A change was sent");
    }
    Q_UNREACHABLE();
}

static QString standing(const Settlement &settlement)
{
    switch (settlement.state) {
    case SettleState::Reading:
        return SettleBanner::tr("Portside is reading what became of it.");
    case SettleState::WaitingToLook:
        return SettleBanner::tr("It was not there yet. Portside looks again at %1; only two readings prove that it did "
                                "not arrive.")
            .arg(settlement.nextLookAt ? format::time(settlement.nextLookAt->toLocalTime().time()) : u"—"_s);
    case SettleState::ReadFailed:
        return SettleBanner::tr("The reading failed. Portside tries again at %1.")
            .arg(settlement.nextLookAt ? format::time(settlement.nextLookAt->toLocalTime().time()) : u"—"_s);
    case SettleState::Undecided:
        return SettleBanner::tr("What was read tells neither. Look at it yourself: is the change there?");
    case SettleState::Done:
    case SettleState::Absent:
        return {};
    }
    Q_UNREACHABLE();
}

SettleBanner::SettleBanner(flows::SettleFlow &settler, QWidget *parent)
    : QWidget(parent)
    , m_settler(settler)
    , m_banner(new ErrorBanner)
{
    setObjectName(u"settleBanner"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    m_banner->setRetryVisible(false);
    auto *look = named(new QPushButton(tr("&Find out now")), u"settleNow"_s, tr("Find out now; this only reads"));
    m_banner->addAction(look);
    connect(look, &QPushButton::clicked, this, [this] { m_settler.settleAll(); });
    connect(&m_settler, &flows::SettleFlow::changed, this, &SettleBanner::follow);
    connect(&m_settler, &flows::SettleFlow::settled, this, &SettleBanner::follow);
    follow();
}

void SettleBanner::follow()
{
    QStringList lines;
    for (const Settlement &settlement : m_settler.settlements()) {
        if (!settlement.isSettled())
            lines << tr("%1 and no answer came. %2").arg(what(settlement), standing(settlement));
    }
    setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        return m_banner->clear();
    constexpr int mostShown = 3;
    const int more = int(lines.size()) - mostShown;
    if (more > 0) {
        lines = lines.first(mostShown);
        lines << tr("And %n more.", nullptr, more);
    }
    m_banner->showMessage(tables::Meaning::Unknown, lines.join(u'\n'));
}

} // namespace views
