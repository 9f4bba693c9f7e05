#pragma once

#include <QByteArray>
#include <QString>

//! Whether a callback came from Sinch (contract: numbers §8): its X-Sinch-Signature is the HMAC-SHA1 of its raw bytes,
//! with the project's secret as key, in lower-case hex. Pure: nothing is kept or logged.
namespace domain {

QByteArray callbackSignature(const QByteArray &payload, const QString &secret);

enum class SignatureVerdict : quint8 {
    Matches,
    MatchesInCapitals, //!< the same digits, but Sinch writes small letters: somebody has rewritten the header
    MatchesOtherBytes, //!< of what was given only after a change, see SignatureCheck::bytes
    Differs,
    NoSecret,
    NoPayload,
    NoSignature,
    NotHex, //!< the header has other characters than hex digits
    WrongLength, //!< hex, but not the 40 digits of SHA-1
};

//! What must be changed in the given bytes to have those that were signed.
enum class PayloadBytes : quint8 {
    AsGiven,
    WithoutLastLineBreak, //!< an editor or a shell has added it
    WithLastLineBreak,
    LinesEndInCrLf,
    LinesEndInLf,
    WithoutByteOrderMark,
    WithoutBlanks, //!< the JSON was laid out for reading
};

struct SignatureCheck {
    SignatureVerdict verdict = SignatureVerdict::NoPayload;
    PayloadBytes bytes = PayloadBytes::AsGiven;
    int digits = 0; //!< of the header's signature

    bool isGenuine() const { return verdict == SignatureVerdict::Matches; }
    friend bool operator==(const SignatureCheck &, const SignatureCheck &) = default;
};

//! \p header: the value, with or without the header's name before it. The bytes count exactly; when they do not match,
//! what an editor commonly does to them is taken back to tell why.
SignatureCheck checkSignature(const QByteArray &payload, const QString &header, const QString &secret);

} // namespace domain
