#pragma once

#include "domain/imported/hostingorder.h"
#include "views/widgets/factsrow.h"

#include <QDateTime>
#include <QUrl>

#include <functional>
#include <optional>

namespace tables {
struct Status;
}

namespace views {

//! What a person calls an id; the id itself where nobody has named it.
using NameOfId = std::function<QString(const QString &id)>;

//! What the pages of hosting orders say of an order.
namespace hostingwords {
//! \p nameOf where there is little room: an id without a name is cut in its middle.
NameOfId inLittleRoom(NameOfId nameOf);

//! The display name; the id where there is none.
QString name(const domain::HostingOrder &order);
//! Type, region, plan, campaign, days: for the row of facts.
std::vector<Fact> facts(const domain::HostingOrder &order, const NameOfId &nameOf, const QDateTime &now);
//! "Sat 21 Nov 2026, 06:00 UTC"
QString moment(const QDateTime &utc);

//! How it stands with the letter. The API does not say whether it was signed: it shows from the order's state.
tables::Status letter(const domain::HostingOrder &order);
//! What the letter says: kind, business, signer, address, carrier.
std::vector<Fact> letterFacts(const domain::HostingOrder &order);
//! \p seen: between which readings it was signed, where that was seen.
QString letterRemark(const domain::HostingOrder &order, const std::optional<std::pair<QDateTime, QDateTime>> &seen,
    const QDateTime &now);

//! A mail to the signer, for the person to read and send.
QUrl reminder(const domain::HostingOrder &order, int numbers);

//! All that is known of a number of the order, as text.
QString evidence(const domain::HostingOrder &order, const domain::HostingOrderNumber &number, const QDateTime &readAt,
    const QDateTime &now);

} // namespace hostingwords
} // namespace views
