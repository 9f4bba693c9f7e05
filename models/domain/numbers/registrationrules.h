#pragma once

#include "domain/numbers/registrationform.h"

#include <chrono>

//! What is still to be done about a number order, and until when.
namespace domain {

//! How long a reservation lasts at most, as published (contract: numbers §7.2): 30 minutes to 48 hours.
inline constexpr std::chrono::hours longestReservation{48};
//! A reservation that ends within this time needs somebody.
inline constexpr std::chrono::hours expiresSoon{4};

//! One paper: asked for, sent, or both.
struct PaperLine {
    RequiredAttachment required = {}; //!< with the id alone when nobody asks for it (any more)
    bool isAsked = true;
    std::optional<RegistrationAttachment> sent = {};

    friend bool operator==(const PaperLine &, const PaperLine &) = default;
};

//! Those that must be there first, each in the server's order; last what was sent and is not asked for.
std::vector<PaperLine> papersOf(
    const std::optional<NumberRequirements> &requirements, const Registration &registration);

//! It must be sent, for the first time or again.
bool isMissing(const PaperLine &paper);

//! Whether a file of that type will do. "image/*" allows every picture; letter case does not count.
bool takesType(const RequiredAttachment &required, const QString &mimeType);

//! Until the numbers are given back; nothing when they are not reserved, or when that is not said. May be negative.
std::optional<std::chrono::seconds> reservationLeft(const NumberOrder &order, const QDateTime &nowUtc);

//! What is asked for and not there, or there and not as asked.
struct MissingParts {
    int fields = 0;
    int papers = 0;

    int all() const { return fields + papers; }
    friend bool operator==(const MissingParts &, const MissingParts &) = default;
};

//! \p details: as they would be sent.
MissingParts missingParts(
    const std::optional<NumberRequirements> &requirements, const FreeForm &details, const Registration &registration);

enum class NumberOrderStep : quint8 {
    Nothing, //!< it is over
    FillIn, //!< the registration, or a paper
    Submit,
    Wait, //!< the reviewers' turn
    Fix, //!< what they say, then submit again
};

//! \p missing: so many fields and papers.
NumberOrderStep nextStep(const NumberOrder &order, int missing);

//! The message that explains why an order is blocked: the last one. Empty when none was given.
QString lastWords(const Registration &registration);

} // namespace domain
