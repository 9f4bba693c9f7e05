#include "flows/numbers/rentitem.h"

using namespace Qt::StringLiterals;

namespace flows {

bool isGone(const net::Error &error)
{
    return error.kind == net::ErrorKind::NotFound && error.title == "AvailableNumber"_L1;
}

} // namespace flows
