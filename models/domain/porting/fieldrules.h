#pragma once

#include "domain/porting/draftissue.h"

#include <vector>

//! What is wrong with the fields of one number, be it in a draft or in an update of an order.
namespace domain {

//! Paths begin with "endUser.", "portOutInfo." and so on.
std::vector<DraftIssue> endUserIssues(const EndUser &endUser);
std::vector<DraftIssue> portOutIssues(const PortOutInfo &portOut, QDate today);
std::vector<DraftIssue> voiceIssues(const std::optional<VoiceConfiguration> &voice);
std::vector<DraftIssue> emergencyIssues(const std::optional<EmergencyAddress> &emergency);

//! Two capital letters of a US state, district or territory, or of a Canadian province or territory.
bool isUsState(const QString &state);
bool isProvince(const QString &state);

} // namespace domain
