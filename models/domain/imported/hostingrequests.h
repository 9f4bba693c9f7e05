#pragma once

#include "domain/imported/hostingloa.h"
#include "domain/numbers/numberrequests.h"

#include <QDateTime>

#include <optional>
#include <vector>

//! What is asked of the Imported Numbers & Hosting Orders API, as values (contract: imported §5).
namespace domain {

//! A number whose routing (NNID) the customer has seen to already.
struct ImportRequest {
    QString phoneNumber = {}; //!< E.164
    QString regionCode = {};
    QString displayName = {};
    SmsLink sms = {}; //!< the plan must be set
    QString callbackUrl = {};

    friend bool operator==(const ImportRequest &, const ImportRequest &) = default;
};

//! Several of them, as one order.
struct BulkImportRequest {
    QString regionCode = {};
    std::vector<QString> numbers = {}; //!< E.164
    QString servicePlanId = {};
    QString campaignId = {};
    QString displayName = {};
    QString callbackUrl = {};
    bool migrateToSinch = false; //!< see wantsMigration()

    friend bool operator==(const BulkImportRequest &, const BulkImportRequest &) = default;
};

//! What changes of an imported number: an empty text takes away what is there, nothing leaves it. To link another plan
//! or campaign the old one is unlinked first, in a request of its own.
struct ImportedNumberChange {
    std::optional<QString> displayName = {};
    std::optional<QString> servicePlanId = {};
    std::optional<QString> campaignId = {};
    std::optional<QString> callbackUrl = {};

    friend bool operator==(const ImportedNumberChange &, const ImportedNumberChange &) = default;
};

struct TextEnableRequest {
    QString regionCode = {};
    std::vector<QString> numbers = {}; //!< E.164
    QString servicePlanId = {};
    QString campaignId = {};
    QString nnid = {}; //!< empty: the account's own, which is Sinch's as a rule
    QString displayName = {};
    QString callbackUrl = {};
    HostingLoa loa = {};
    QDateTime osrUpdateAt = {}; //!< null: as soon as the letter is signed

    friend bool operator==(const TextEnableRequest &, const TextEnableRequest &) = default;
};

//! Toll-free numbers go another way: no campaign, no NNID, no blanket letter.
struct TollFreeRequest {
    QString regionCode = {};
    std::vector<QString> numbers = {}; //!< E.164
    QString servicePlanId = {};
    QString displayName = {};
    QString callbackUrl = {};
    TollFreeLoa loa = {};
    QDateTime provisionAt = {}; //!< null: as soon as the letter is signed; signed after it: the next day at that time

    friend bool operator==(const TollFreeRequest &, const TollFreeRequest &) = default;
};

} // namespace domain
