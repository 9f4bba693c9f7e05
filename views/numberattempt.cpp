#include "views/numberattempt.h"

#include "views/attempttext.h"

#include <QCoreApplication>

namespace views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::NumberAttempt)
};

AttemptText wordsOf(NumberAttempt attempt)
{
    switch (attempt) {
    case NumberAttempt::ReadNumber:
        return {Words::tr("The number could not be read.")};
    case NumberAttempt::ChangeNumber:
        return {Words::tr("The number was not changed."), Words::tr("The change")};
    case NumberAttempt::ReadNumberOrder:
        return {Words::tr("The number order could not be read.")};
    case NumberAttempt::ReadCallbackSecret:
        return {Words::tr("The secret of the callbacks could not be read.")};
    case NumberAttempt::ChangeCallbackSecret:
        return {Words::tr("The secret of the callbacks was not changed."), Words::tr("The new secret")};
    case NumberAttempt::ReadEmergencyAddress:
        return {Words::tr("The emergency address could not be read.")};
    case NumberAttempt::CheckEmergencyAddress:
        return {Words::tr("The address could not be validated.")};
    case NumberAttempt::SetEmergencyAddress:
        return {Words::tr("The emergency address was not saved."), Words::tr("The emergency address")};
    case NumberAttempt::RemoveEmergencyAddress:
        return {Words::tr("The emergency address was not removed."), Words::tr("The removal of the emergency address")};
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorText errorText(const net::Error &error, NumberAttempt attempt)
{
    return errorText(error, wordsOf(attempt));
}

} // namespace views
