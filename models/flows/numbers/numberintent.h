#pragma once

#include "domain/numbers/numbersettings.h"
#include "store/intent.h"

//! What the flows write into store::Intent::data about a change of a number: what it was before, and what was sent.
namespace flows::numberintent {

QJsonObject change(const domain::ActiveNumber &before, const domain::NumberChange &sent, const QDateTime &serverNow);
QJsonObject release(const domain::ActiveNumber &before, const QDateTime &serverNow);

//! Nothing in what is no such data.
std::optional<domain::ActiveNumber> before(const QJsonObject &data);
std::optional<domain::NumberChange> sentChange(const QJsonObject &data);

//! What was wanted, with everything else as it was: what a form is filled with to send it again.
domain::NumberSettings wanted(const domain::ActiveNumber &now, const domain::NumberChange &sent);

} // namespace flows::numberintent
