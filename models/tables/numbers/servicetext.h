#pragma once

#include "domain/numbers/servicestate.h"
#include "tables/statustext.h"

namespace tables {

//! Why a service was not provisioned, for the person.
struct ServiceError {
    QString happened = {}; //!< "The campaign is not available."
    QString todo = {}; //!< "Pick another campaign."
    QString code = {}; //!< the server's word for it

    friend bool operator==(const ServiceError &, const ServiceError &) = default;
};

//! The one place where the words of the Numbers API get words for the person. What nobody has heard of is shown as it
//! came.
class ServiceText
{
    Q_DECLARE_TR_FUNCTIONS(tables::ServiceText)

public:
    static QString type(const domain::Open<domain::NumberType> &type); //!< "Local"
    static QString capability(const domain::Open<domain::Capability> &capability);
    static QString capabilities(const std::vector<domain::Open<domain::Capability>> &capabilities); //!< "SMS, voice"
    static QString voiceType(const domain::Open<domain::VoiceType> &type); //!< "RTC app"
    //! "RTC IVR", where there is little room: the type's short word and the id.
    static QString voice(const domain::Open<domain::VoiceType> &type, const QString &id);

    static Status of(const domain::Open<domain::ProvisioningStatus> &status);
    //! Where the service stands: linked, a change under way or failed, or not linked.
    static Status of(const domain::NumberSms &sms);
    static Status of(const domain::NumberVoice &voice);

    static ServiceError error(const domain::Open<domain::ProvisioningError> &error);

private:
    static Status state(domain::ServiceState state, const domain::Open<domain::ProvisioningStatus> &scheduled);
};

} // namespace tables
