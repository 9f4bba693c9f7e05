#pragma once

#include "domain/numbers/numberjob.h"
#include "domain/numbers/releaserules.h"
#include "tables/statustext.h"

#include <functional>

namespace tables {

//! The words about changes of numbers: which member, what it becomes, why not, and how far it is.
class NumberChangeText
{
    Q_DECLARE_TR_FUNCTIONS(tables::NumberChangeText)

public:
    //! The person's own name for an id; empty when there is none.
    using NameOf = std::function<QString(domain::NumberMember member, const domain::NumberSettings &settings)>;

    static QString member(domain::NumberMember member);
    //! With the person's own name in front of the id; "none" for nothing.
    static QString value(
        const domain::NumberSettings &settings, domain::NumberMember member, const NameOf &nameOf = {});
    //! All that differs, as one line: "Name Front desk; SMS plan Alerts · 7f2a…".
    static QString line(const domain::NumberSettings &settings, const std::vector<domain::NumberMember> &members,
        const NameOf &nameOf = {});
    //! A whole sentence; empty for None.
    static QString problem(domain::ChangeProblem problem);
    static Status of(const domain::NumberRow &row);
    //! A whole sentence about what stands between a number and its release.
    static QString interlock(domain::Interlock interlock, const domain::ReleaseFacts &facts);
};

} // namespace tables
