#include "flows/settlereading.h"

#include "flows/imported/hostingsettlereading.h"
#include "flows/imported/importedsettlereading.h"
#include "flows/imported/qualifiedsettlereading.h"
#include "flows/numbers/caresettlereading.h"
#include "flows/numbers/numberordersettlereading.h"
#include "flows/numbers/numbersettlereading.h"
#include "flows/numbers/rentsettlereading.h"
#include "flows/portingsettlereading.h"

namespace flows {

namespace {

//! For what cannot be looked for: a person has to.
class NoReading final : public SettleReading
{
public:
    void start(Handler handler) override
    {
        QMetaObject::invokeMethod(
            this, [handler = std::move(handler)] { handler(Sighting{}); }, Qt::QueuedConnection);
    }
};

} // namespace

std::unique_ptr<SettleReading> makeSettleReading(const Desk &desk, const store::Intent &intent)
{
    using enum store::IntentKind;
    switch (intent.kind) {
    case CreateOrder:
    case UpdateOrder:
    case CancelOrder:
    case AddNote:
    case UploadDocument:
    case Activate:
    case Configuration:
        return std::make_unique<PortingSettleReading>(desk, intent);
    case ChangeNumber:
    case ReleaseNumber:
        return std::make_unique<NumberSettleReading>(desk, intent);
    case RentNumber:
        return std::make_unique<RentSettleReading>(desk, intent);
    case RentAnyNumber:
        return std::make_unique<RentAnySettleReading>(desk, intent);
    case CreateNumberOrder:
    case SaveRegistration:
    case UploadAttachment:
    case SubmitNumberOrder:
        return std::make_unique<NumberOrderSettleReading>(desk, intent);
    case ProvisionAddress:
    case DeprovisionAddress:
        return std::make_unique<AddressSettleReading>(desk, intent);
    case CallbackSecret:
    case HostingCallbacks:
        return std::make_unique<SecretSettleReading>(desk, intent);
    case ImportNumber:
        return std::make_unique<ImportSettleReading>(desk, intent);
    case ImportNumbers:
    case TextEnable:
    case TextEnableTollFree:
        return std::make_unique<HostingOrderSettleReading>(desk, intent);
    case ChangeImportedNumber:
    case RemoveImportedNumber:
        return std::make_unique<ImportedSettleReading>(desk, intent);
    case AddQualifiedNumbers:
        return std::make_unique<AddQualifiedSettleReading>(desk, intent);
    case RemoveQualifiedNumber:
    case SendVoiceChallenge:
    case VerifyVoiceChallenge:
        return std::make_unique<QualifiedSettleReading>(desk, intent);
    case Unknown:
        return std::make_unique<NoReading>();
    }
    Q_UNREACHABLE();
}

} // namespace flows
