#include "views/errortext.h"

#include "views/attempttext.h"

#include <QCoreApplication>

namespace views {

using namespace Qt::StringLiterals;
using net::ErrorKind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(views::ErrorText)
};

QString wait(const net::Error &error)
{
    if (!error.retryAfter)
        return Words::tr("Wait a minute, then try again.");
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count();
    return Words::tr("Try again in %n second(s).", nullptr, static_cast<int>(seconds));
}

//! Some servers answer with a page: nobody reads a banner of that size.
QString clipped(const QString &text, qsizetype most)
{
    return text.size() > most ? QString(text.left(most) + u'…') : text;
}

QString quoted(const net::Error &error)
{
    constexpr qsizetype most = 300;
    const QString words = clipped(error.detail.isEmpty() ? error.title : error.detail, most);
    return words.isEmpty() ? QString() : Words::tr("The server says: “%1”").arg(words);
}

QString reason(const net::Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
        return Words::tr("There is no connection to the server.");
    case ErrorKind::Timeout:
        return Words::tr("The server took too long to answer.");
    case ErrorKind::Tls:
        return Words::tr("The connection is not secure: the server's certificate was not accepted.");
    case ErrorKind::SignIn:
        return Words::tr("The key was not accepted, or there is none.");
    case ErrorKind::Unauthorized:
        return Words::tr("The server does not accept the sign-in.");
    case ErrorKind::Payment:
        return Words::tr("The project's account does not allow it: the server asks for payment.");
    case ErrorKind::Forbidden:
        return Words::tr("The key lacks access to this.");
    case ErrorKind::NotFound:
        return Words::tr("The server does not have it, or no longer has it.");
    case ErrorKind::Conflict:
        return Words::tr("It does not fit the state that it has on the server now.");
    case ErrorKind::TooLarge:
        return Words::tr("It is larger than the server takes.");
    case ErrorKind::Invalid:
        return Words::tr("The server refused what was sent.");
    case ErrorKind::RateLimited:
        return Words::tr("The server has had too many requests and refused this one.");
    case ErrorKind::Server:
        return Words::tr("The server has a fault of its own.");
    case ErrorKind::Protocol:
        return Words::tr("The server's answer cannot be understood.");
    }
    Q_UNREACHABLE();
}

QString advice(const net::Error &error, bool signsIn)
{
    switch (error.kind) {
    case ErrorKind::Offline:
        return Words::tr("Check the network, then try again.");
    case ErrorKind::Timeout:
        return Words::tr("Try again.");
    case ErrorKind::Tls:
        return Words::tr("Check the address in Settings and this computer's clock.");
    case ErrorKind::SignIn:
    case ErrorKind::Unauthorized:
        return Words::tr("Check the key in Settings, then test the connection.");
    case ErrorKind::Payment:
        return Words::tr("Ask the project's owner to look at the account.");
    case ErrorKind::Forbidden:
        return Words::tr("Ask the project's owner to grant it, then test again.");
    case ErrorKind::NotFound:
        return signsIn ? Words::tr("Check the address and the project in Settings.") : Words::tr("Refresh the list.");
    case ErrorKind::Conflict:
        return Words::tr("Read it again and decide anew.");
    case ErrorKind::TooLarge:
        return Words::tr("Choose a smaller file.");
    case ErrorKind::Invalid:
        return error.fields.empty() ? Words::tr("Correct it, then send it again.")
                                    : Words::tr("Correct the marked fields, then send it again.");
    case ErrorKind::RateLimited:
        return wait(error);
    case ErrorKind::Server:
        return error.retryAfter ? wait(error) : Words::tr("Try again later. If it stays, give the details to support.");
    case ErrorKind::Protocol:
        return Words::tr("Try again. If it stays, check the address in Settings and give the details to support.");
    }
    Q_UNREACHABLE();
}

//! For support: names that they search for, so they are not translated.
QString detailLines(const net::Error &error)
{
    QStringList lines;
    if (error.httpStatus != 0)
        lines.append(u"status: %1"_s.arg(error.httpStatus));
    if (!error.code.isEmpty())
        lines.append(u"code: "_s + error.code);
    constexpr qsizetype most = 2000;
    if (!error.title.isEmpty())
        lines.append(u"title: "_s + clipped(error.title, most));
    if (!error.detail.isEmpty())
        lines.append(u"detail: "_s + clipped(error.detail, most));
    for (const net::FieldError &field : error.fields)
        lines.append(field.field + u": "_s + clipped(field.message, most));
    if (!error.requestId.isEmpty())
        lines.append(u"request: "_s + error.requestId);
    return lines.join(u'\n');
}

QString withCode(const QString &sentence, const net::Error &error)
{
    const QString code = !error.code.isEmpty() ? error.code
        : error.httpStatus != 0                ? QString::number(error.httpStatus)
                                               : QString();
    if (code.isEmpty() || !sentence.endsWith(u'.'))
        return sentence;
    return Words::tr("%1 (%2).", "a sentence without its full stop, an error code").arg(sentence.chopped(1), code);
}

ErrorText unknownOutcome(const net::Error &error, const QString &sent, const QString &sentAt)
{
    ErrorText text;
    text.outcomeUnknown = true;
    const QString thing = sent.isEmpty() ? Words::tr("The request") : sent;
    text.happened = sentAt.isEmpty()
        ? Words::tr("%1 was sent and no answer came.", "what was sent").arg(thing)
        : Words::tr("%1 was sent at %2 and no answer came.", "what was sent, when").arg(thing, sentAt);
    text.means = Words::tr("The server may or may not have made the change.");
    text.todo = Words::tr("Reconcile: this only reads.");
    text.details = detailLines(error);
    return text;
}

ErrorText failed(const net::Error &error, const AttemptText &attempt, bool signsIn)
{
    const bool isWrite = !attempt.sent.isEmpty();
    if (isWrite && error.mayHaveArrived)
        return unknownOutcome(error, attempt.sent, {});
    ErrorText text;
    text.happened = attempt.failed;
    text.means = withCode(reason(error), error);
    if (const QString words = quoted(error); !words.isEmpty() && error.kind != ErrorKind::Protocol)
        text.means += u' ' + words;
    if (isWrite && error.httpStatus == 0)
        text.means += u' ' + Words::tr("Nothing was sent.");
    text.todo = advice(error, signsIn);
    text.details = detailLines(error);
    return text;
}

} // namespace

QString ErrorText::joined() const
{
    QStringList sentences{happened, means, todo};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

ErrorText errorText(const net::Error &error, Attempt attempt)
{
    return failed(error, attemptText(attempt), attempt == Attempt::SignIn || attempt == Attempt::TestConnection);
}

ErrorText errorText(const net::Error &error, const AttemptText &attempt)
{
    return failed(error, attempt, false);
}

ErrorText unknownOutcomeText(const net::Error &error, Attempt attempt, const QString &sentAt)
{
    return unknownOutcome(error, attemptText(attempt).sent, sentAt);
}

ErrorText storeErrorText(StoreTrouble trouble, const QString &detail)
{
    ErrorText text;
    text.details = detail;
    switch (trouble) {
    case StoreTrouble::CannotOpen:
        text.happened = Words::tr("Portside's own data cannot be opened.");
        text.means = Words::tr("Drafts and the journal are out of reach, so nothing can be changed at the server.");
        text.todo = Words::tr("Check that the data folder exists and may be written, then start Portside again.");
        return text;
    case StoreTrouble::CannotWrite:
        text.happened = Words::tr("This could not be saved on this computer.");
        text.means = Words::tr("The last change is only on the screen.");
        text.todo = Words::tr("Make room on the disk, then change it once more.");
        return text;
    case StoreTrouble::CannotRead:
        text.happened = Words::tr("Portside's own data cannot be read.");
        text.means = Words::tr("What was saved before is not shown.");
        text.todo = Words::tr("Start Portside again. If it stays, keep the data folder and ask for help.");
        return text;
    case StoreTrouble::Damaged:
        text.happened = Words::tr("Portside's own data is damaged.");
        text.means = Words::tr("Drafts and the journal are out of reach, so nothing can be changed at the server. The "
                               "file was left as it is.");
        text.todo = Words::tr("Put back a copy of the data folder, or move it away to begin with an empty one.");
        return text;
    case StoreTrouble::KeychainLocked:
        text.happened = Words::tr("The keychain is locked.");
        text.means = Words::tr("Keys and PINs are kept for this run only, and asked for again.");
        text.todo = Words::tr("Unlock the keychain, then save them once more.");
        return text;
    case StoreTrouble::KeychainMissing:
        text.happened = Words::tr("This computer has no running keychain.");
        text.means = Words::tr("Keys and PINs are kept for this run only, and asked for again.");
        text.todo = Words::tr("Install or start a keychain to have them remembered.");
        return text;
    }
    Q_UNREACHABLE();
}

} // namespace views
