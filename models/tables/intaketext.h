#pragma once

#include "domain/porting/intake.h"

#include <QCoreApplication>

namespace tables {

//! Why a number was judged so, in two short lines.
class IntakeText
{
    Q_DECLARE_TR_FUNCTIONS(tables::IntakeText)

public:
    static QString why(const domain::IntakeRow &row);
    static QString more(const domain::IntakeRow &row);

private:
    static QString note(const domain::IntakeRow &row);
};

} // namespace tables
