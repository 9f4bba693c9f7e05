#pragma once

#include "domain/numbers/money.h"
#include "domain/numbers/numbertype.h"

//! What can be had (contract: numbers §3).
namespace domain {

struct NumberRegion {
    QString code = {}; //!< ISO 3166-1 alpha-2
    QString name = {}; //!< in English
    std::vector<Open<NumberType>> types = {};
    QJsonObject rest = {};

    friend bool operator==(const NumberRegion &, const NumberRegion &) = default;
};

struct AvailableNumber {
    QString phoneNumber = {}; //!< E.164
    QString regionCode = {};
    Open<NumberType> type = {};
    std::vector<Open<Capability>> capabilities = {};
    std::optional<Money> setupPrice = {};
    std::optional<Money> monthlyPrice = {};
    int paymentIntervalMonths = 0; //!< 0: not said
    //! The server's flag for the region and type. It was seen true where renting needed no documents: a hint, no gate.
    std::optional<bool> needsDocuments = {};
    QJsonObject rest = {};

    friend bool operator==(const AvailableNumber &, const AvailableNumber &) = default;
};

} // namespace domain
