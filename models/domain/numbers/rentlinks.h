#pragma once

#include "domain/numbers/availablenumber.h"
#include "domain/numbers/numberrequests.h"

//! What a number is linked to the moment it is rented, and what is wrong with that. Pure.
namespace domain {

enum class RentLinkIssue : quint8 {
    CampaignWithoutPlan, //!< from here to CallbackNoUrl: the server would refuse it
    VoiceWithoutId,
    CallbackNoUrl, //!< not http or https
    CampaignOutsideUs, //!< from here on: it may be wanted, and is only said
    NoSms, //!< some of the numbers are not capable of it
    NoVoice,
};

bool isError(RentLinkIssue issue);

//! \p numbers: those that are to be rented; none when the server chooses.
std::vector<RentLinkIssue> rentLinkIssues(const RentRequest &request, const std::vector<AvailableNumber> &numbers);

} // namespace domain
