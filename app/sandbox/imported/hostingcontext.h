#pragma once

#include "sandbox/imported/hosting.h"
#include "sandbox/jsonreply.h"

#include <functional>

namespace sandbox {

class Callbacks;
class Clock;
class HostingLife;

//! The parts of the service that the routes of the Imported Numbers & Hosting Orders API work with.
struct HostingContext {
    HostingBook &book;
    HostingLife &life;
    Callbacks &callbacks;
    const Clock &clock;
    const QString &project;
};

inline constexpr char importedPath[] = "/imported/v1/projects/{project}";

//! Why \p numbers cannot go into a new order or import: imported already, or in an order that is not over.
std::optional<Reply> conflictOf(const HostingBook &book, const std::vector<OrderNumber> &numbers);

//! A handler for routes whose first two placeholders are the project and a key of \p records: 404 for any other.
template <class Record, class Handler>
std::function<Reply(const Call &)> withRecord(
    std::map<QString, Record> &records, std::function<Reply(const QString &)> missing, Handler handler)
{
    return [&records, missing = std::move(missing), handler = std::move(handler)](const Call &call) -> Reply {
        const QString key = call.values.at(1);
        const auto found = records.find(key);
        return found == records.end() ? missing(key) : handler(call, found->second);
    };
}

} // namespace sandbox
