#pragma once

#include "domain/porting/activationrules.h"
#include "domain/porting/intake.h"
#include "domain/porting/portorder.h"
#include "store/intent.h"
#include "tables/meaning.h"

#include <QCoreApplication>

namespace tables {

//! How a state is shown: its word, what it means to the operator, and the icon where the meaning's own is not it.
struct Status {
    QString text = {};
    Meaning meaning = Meaning::None;
    Sign sign = Sign::ByMeaning;

    friend bool operator==(const Status &, const Status &) = default;
};

//! The one place where states get words. A state that nobody heard of is shown as it came.
class StatusText
{
    Q_DECLARE_TR_FUNCTIONS(tables::StatusText)

public:
    static Status of(const domain::Open<domain::OrderStatus> &status);
    static Status of(const domain::Open<domain::NumberStatus> &status);
    static Status of(domain::GroupState state);
    static Status of(domain::IntakeVerdict verdict);
    static Status of(store::OutcomeState state);

private:
    static Status unknown(const QString &text);
};

} // namespace tables
