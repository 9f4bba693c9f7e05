#pragma once

#include "flows/activityflow.h"
#include "flows/sendagain.h"
#include "flows/settleflow.h"
#include "views/widgets/factsrow.h"

//! An entry of the journal in words. Plain text; secrets are masked or left out.
namespace views::activitywords {

//! "Update of Ironbark Roofing — HQ"; the reference may be empty.
QString title(const store::JournalEntry &entry, const QString &reference);
QString happened(const store::JournalEntry &entry, const QDateTime &now);
QString means(const store::JournalEntry &entry);
QString todo(const store::JournalEntry &entry);
//! What was in the request.
std::vector<Fact> sent(const store::Intent &intent);
//! "Looked at 10:02:17, nothing there; next look in 24 s." Empty when nothing is under way.
QString settling(
    const std::optional<flows::Settlement> &settlement, const store::JournalEntry &entry, const QDateTime &now);
//! Where "Send again" leads, or why it is locked.
QString sendAgainRemark(flows::SendAgain verdict, store::IntentKind kind);

struct Moment {
    QDateTime at = {}; //!< UTC
    QString text = {};
};
//! What was noted, newest first.
std::vector<Moment> history(const store::JournalEntry &entry);

struct EvidenceFrame {
    QString project = {}; //!< name and id
    QString reference = {};
    QDateTime madeAt = {}; //!< UTC
};
//! For support and disputes: everything with UTC times and ids, nothing secret.
QString evidence(const store::JournalEntry &entry, const EvidenceFrame &frame);

} // namespace views::activitywords
