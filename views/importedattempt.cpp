#include "views/importedattempt.h"

#include "views/attempttext.h"

#include <QCoreApplication>

namespace views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::ImportedAttempt)
};

AttemptText wordsOf(ImportedAttempt attempt)
{
    switch (attempt) {
    case ImportedAttempt::ReadQualified:
        return {Words::tr("Qualified numbers could not be read.")};
    case ImportedAttempt::AddQualified:
        return {Words::tr("The numbers were not added."), Words::tr("The adding of the numbers")};
    case ImportedAttempt::SendChallenge:
        return {Words::tr("The number was not called."), Words::tr("The call with the code")};
    case ImportedAttempt::VerifyChallenge:
        return {Words::tr("The code was not taken."), Words::tr("The code")};
    case ImportedAttempt::RemoveQualified:
    case ImportedAttempt::RemoveImported:
        return {Words::tr("The number was not deleted."), Words::tr("The deletion of the number")};
    case ImportedAttempt::ReadImported:
        return {Words::tr("Imported numbers could not be read.")};
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorText errorText(const net::Error &error, ImportedAttempt attempt)
{
    return errorText(error, wordsOf(attempt));
}

} // namespace views
