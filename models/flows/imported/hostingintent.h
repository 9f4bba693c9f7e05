#pragma once

#include "domain/imported/hostingorder.h"
#include "domain/imported/importjob.h"
#include "domain/imported/textenabledraft.h"
#include "store/intent.h"

//! What is written into store::Intent::data when numbers are imported or text-enabled: what was asked for, and what a
//! later reading must know to tell whether it arrived.
namespace flows::hostingintent {

QJsonObject import(const domain::ImportRequest &request, const QDateTime &serverNow);
QJsonObject import(const domain::BulkImportRequest &request, const QDateTime &serverNow);
QJsonObject textEnable(
    const domain::TextEnableOrderRequest &request, domain::TextEnableRoute route, const QDateTime &serverNow);

//! The order that was to be made, as the lists and the report would show it.
struct Expected {
    domain::HostingOrderType type = domain::HostingOrderType::Unknown;
    QString regionCode = {};
    QString servicePlanId = {};
    QString campaignId = {};
    std::vector<QString> numbers = {}; //!< E.164
    bool migrates = false; //!< of an import: see domain::wantsMigration()

    friend bool operator==(const Expected &, const Expected &) = default;
};

//! Nothing when the data does not tell.
std::optional<Expected> expectedOf(const store::Intent &intent);
//! The number that was to be imported, with its plan.
std::optional<domain::ImportRequest> importOf(const store::Intent &intent);
//! Which operations a text-enablement used.
domain::TextEnableRoute routeOf(const store::Intent &intent);

//! What was asked for, to be looked at and sent again; nothing when the data does not tell.
std::optional<domain::ImportJob> importAgain(const store::Intent &intent);
//! With the numbers as typed. The e-mail is typed again by the person; the moment stays only while it is ahead.
std::optional<domain::TextEnableDraft> textEnableAgain(const store::Intent &intent, const QDateTime &serverNow);
//! The order that was asked for, as it was; nothing when the data does not tell.
std::optional<domain::TextEnableOrderRequest> textEnableRequest(const store::Intent &intent);

} // namespace flows::hostingintent
