#include "flows/writeend.h"

#include <QUuid>

namespace flows {

store::OutcomeState outcomeOf(const net::Error &error)
{
    using enum store::OutcomeState;
    if (error.mayHaveArrived || error.httpStatus >= 500)
        return Unknown;
    return error.httpStatus > 0 ? Refused : Failed;
}

store::Outcome outcomeFor(const WriteEnd &end)
{
    store::Outcome outcome{.state = end.state};
    if (end.error) {
        outcome.httpStatus = end.error->httpStatus;
        outcome.requestId = end.error->requestId;
        outcome.words = end.error->detail.isEmpty() ? end.error->title : end.error->detail;
    }
    return outcome;
}

QString newIntentId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace flows
