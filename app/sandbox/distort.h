#pragma once

#include "sandbox/message.h"

namespace sandbox {

//! \p member, wherever it stands, gets a value of another JSON type; without it every member at the top does.
Reply withWrongTypes(const Reply &reply, const QString &member);
//! Numbers keep only phoneNumber, status and focDate, as the skill text's samples show them.
Reply sparse(const Reply &reply);
//! As the skill text prints it: activation groups as an object with groupIds, FOC dates without a time.
Reply inSkillDialect(const Reply &reply);

//! What stands for the group \p name there: "grp-7f3a".
QString skillGroupId(const QString &name);

} // namespace sandbox
