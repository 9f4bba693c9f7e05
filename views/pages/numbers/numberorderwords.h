#pragma once

#include "store/numberorders.h"
#include "views/prompts.h"
#include "views/widgets/factsrow.h"

#include <QCoreApplication>

namespace views {

//! The sentences of the page of one number order. Plain text.
class NumberOrderWords
{
    Q_DECLARE_TR_FUNCTIONS(views::NumberOrderWords)

public:
    struct Line {
        QString text = {};
        QString remark = {};
        tables::Meaning meaning = tables::Meaning::None;

        friend bool operator==(const Line &, const Line &) = default;
    };

    //! Reservation, prices, links, and when it was read. Both times in UTC, the server's.
    static std::vector<Fact> facts(const domain::NumberOrder &order, const QDateTime &readAt, const QDateTime &now);
    static QString numbers(const domain::NumberOrder &order); //!< a line each, with its price
    static std::vector<Line> nextStep(const store::KnownNumberOrder &known);
    static std::vector<Line> logs(const store::KnownNumberOrder &known); //!< newest first
    static std::vector<Line> missing(const store::KnownNumberOrder &known);

    //! The last answer submits.
    static Question submitQuestion(const store::KnownNumberOrder &known);
    static QString saved();
    static QString submitted();
    static QString moved();
    static QString tooLate(const domain::NumberOrder &order);
    //! Of an order whose create got no answer: why nobody can look for it, and when it is gone.
    static QString lost(const QDateTime &goneAt);
    static QString lostNow(); //!< the same, in the moment in which it is lost
};

} // namespace views
