#include "views/importattempt.h"

#include "views/attempttext.h"

#include <QCoreApplication>

namespace views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::ImportAttempt)
};

AttemptText wordsOf(ImportAttempt attempt)
{
    switch (attempt) {
    case ImportAttempt::ReadOffered:
        return {Words::tr("Which numbers are qualified could not be read.")};
    case ImportAttempt::TextEnable:
        return {Words::tr("The hosting order was not made."), Words::tr("The hosting order")};
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorText errorText(const net::Error &error, ImportAttempt attempt)
{
    return errorText(error, wordsOf(attempt));
}

} // namespace views
