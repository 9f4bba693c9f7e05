#pragma once

#include <QString>

namespace sandbox {

//! splitmix64: a number that looks nothing like \p value, and is the same each time.
quint64 mixed(quint64 value);

// Ids as the services give them; the same \p from, the same id.
QString hexId(quint64 from); //!< of a service plan
QString uuid(quint64 from); //!< of a voice application
//! Upper-case letters and digits, none of which looks like another.
QString code(quint64 from, int length);

} // namespace sandbox
