#pragma once

#include "domain/imported/hostingrules.h"
#include "domain/imported/importednumber.h"
#include "tables/statustext.h"

namespace tables {

//! A step or a carrier that failed, for the person.
struct HostingFailure {
    QString happened = {}; //!< "The SMS platform did not take this number."
    QString todo = {};
    QString code = {}; //!< the carrier's, where there is one

    friend bool operator==(const HostingFailure &, const HostingFailure &) = default;
};

//! The one place where the words of the Imported Numbers API get words for the person. What nobody has heard of is
//! shown as it came.
class HostingText
{
    Q_DECLARE_TR_FUNCTIONS(tables::HostingText)

public:
    static QString type(const domain::Open<domain::HostingOrderType> &type);
    static QString loa(const domain::Open<domain::HostingLoaKind> &kind);
    static QString region(const QString &code);

    static Status of(const domain::Open<domain::HostingOrderState> &state);
    //! With what became of its numbers: one that is over and has failures is never a success. \p failed: how many.
    static Status of(const domain::HostingOrder &order, domain::HostingOutcome outcome, int failed);
    static Status of(const domain::Open<domain::HostingProgress> &progress);
    //! A step that does not belong to the number stands as "—".
    static Status osr(domain::HostingOrderType order, const domain::HostingOrderNumber &number);
    static Status campaign(bool orderHasCampaign, const domain::HostingOrderNumber &number);

    //! "AT&T SMS"
    enum class Carrier : quint8 { AttSms, TmobileSms, AttMms, TmobileMms };
    static QString carrier(Carrier carrier);
    static const domain::CarrierState &stateOf(const domain::CarrierStates &states, Carrier carrier);

    //! What failed of it, the step that decides first.
    static std::vector<HostingFailure> failures(const domain::HostingOrderNumber &number);
    //! In words what a carrier's code means, with what the carrier says.
    static HostingFailure failure(Carrier carrier, const domain::CarrierState &state);
    //! One line: what stands in the way, or that nothing does.
    static QString summary(const domain::HostingOrderNumber &number);
};

inline constexpr HostingText::Carrier hostingCarriers[]{HostingText::Carrier::AttSms, HostingText::Carrier::TmobileSms,
    HostingText::Carrier::AttMms, HostingText::Carrier::TmobileMms};

} // namespace tables
