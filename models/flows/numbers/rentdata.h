#pragma once

#include "domain/numbers/availablenumber.h"
#include "domain/numbers/numberrequests.h"

#include <QJsonObject>
#include <QStringList>

//! What is written into store::Intent::data when a number is rented: what was asked for at which price, and what a
//! later reading must know to tell whether it arrived.
namespace flows::rentdata {

//! What is asked for stands under "sent", where whoever looks at a journal entry finds it.

//! One number that was found, and the prices on show.
QJsonObject rent(const domain::AvailableNumber &number, const domain::RentRequest &request);

//! The number of a rent(), with its prices then; nothing when the data is of something else.
std::optional<domain::AvailableNumber> offerOf(const QJsonObject &data);

//! Whichever number fits. \p before: what the project had of the kind a moment before, E.164; \p offer: one that was
//! offered then, for its prices.
QJsonObject rentAny(const domain::RentAnyRequest &request, const QStringList &before,
    const std::optional<domain::AvailableNumber> &offer);

//! What a rentAny() has; nothing when the data is of something else.
std::optional<domain::RentAnyRequest> requestOf(const QJsonObject &data);
std::optional<QStringList> beforeOf(const QJsonObject &data);

} // namespace flows::rentdata
