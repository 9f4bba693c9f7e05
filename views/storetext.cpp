#include "views/storetext.h"

#include "store/error.h"

#include <QCoreApplication>

namespace views {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::StoreText)
};

ErrorText attemptText(StoreAttempt attempt, const QString &detail)
{
    switch (attempt) {
    case StoreAttempt::Open:
        return storeErrorText(StoreTrouble::CannotOpen, detail);
    case StoreAttempt::Read:
        return storeErrorText(StoreTrouble::CannotRead, detail);
    case StoreAttempt::Save:
        return storeErrorText(StoreTrouble::CannotWrite, detail);
    case StoreAttempt::Record:
        return {.happened = Words::tr("This was not sent: it could not be written to the journal on this computer."),
            .means = Words::tr("What is not in the journal could not be found again if its answer were lost."),
            .todo = Words::tr("Make room on the disk, then send it again."),
            .details = detail};
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorText storeErrorText(StoreAttempt attempt, const store::Error &error)
{
    using store::ErrorKind;
    const bool opening = attempt == StoreAttempt::Open;
    ErrorText text = attemptText(attempt, error.detail);
    switch (error.kind) {
    case ErrorKind::Damaged:
        return storeErrorText(StoreTrouble::Damaged, error.detail);
    case ErrorKind::Newer:
        text.happened = Words::tr("Portside's own data was written by a newer Portside.");
        text.means = Words::tr("Drafts and the journal are out of reach, so nothing can be changed at the server. The "
                               "file was left as it is.");
        text.todo = Words::tr("Start the newer Portside, or update this one.");
        return text;
    case ErrorKind::Locked:
        text.happened = Words::tr("Another Portside has this data open.");
        text.means = Words::tr("Drafts and the journal are out of reach, so nothing can be changed at the server.");
        text.todo = Words::tr("Go on in the other window, or close it and start Portside again.");
        return text;
    case ErrorKind::ReadOnly:
        text.todo = opening ? Words::tr("Allow this user to write the data folder, then start Portside again.")
                            : Words::tr("Allow this user to write the data folder, then try it again.");
        return text;
    case ErrorKind::Full:
        text.todo = opening ? Words::tr("Make room on the disk, then start Portside again.")
                            : Words::tr("Make room on the disk, then try it again.");
        return text;
    case ErrorKind::Closed:
        text.todo = Words::tr("Start Portside again.");
        return text;
    case ErrorKind::Other:
        return text;
    }
    Q_UNREACHABLE();
}

ErrorText draftGoneText()
{
    return {.happened = Words::tr("This draft is not there any more."),
        .means = Words::tr("It was discarded, or every order of it was made."),
        .todo = Words::tr("Look for its orders under Port-ins, or begin a new port-in.")};
}

} // namespace views
