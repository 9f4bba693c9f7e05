#pragma once

#include "domain/porting/portorder.h"

namespace domain {

//! In which form the server spoke of activation groups; a request to activate answers in the same one (porting
//! §13.1-2).
enum class GroupDialect : quint8 { Published, Skill };

//! A group that the server says can be activated now (porting §7, operation 10).
struct ActivationGroup {
    QString name = {}; //!< phoneNumberGroup or groupId; opaque
    QString status = {}; //!< free text; only in the skill's form
    std::optional<WireTime> focDate = {};
    std::vector<QString> numbers = {}; //!< E.164

    friend bool operator==(const ActivationGroup &, const ActivationGroup &) = default;
};

struct ReadyGroups {
    GroupDialect dialect = GroupDialect::Published;
    std::vector<ActivationGroup> groups = {};
};

//! What became of a group that was activated (operation 11).
struct ActivatedGroup {
    QString name = {};
    QString status = {}; //!< free text
};

} // namespace domain
