#pragma once

#include "domain/porting/portorder.h"

#include <QCoreApplication>

namespace tables {

//! "12 rejected": how many numbers of an order, or of several, have a status.
class CountText
{
    Q_DECLARE_TR_FUNCTIONS(tables::CountText)

public:
    static QString of(domain::NumberStatus status, int count);
};

} // namespace tables
