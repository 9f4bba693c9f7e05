#pragma once

#include "domain/imported/hostingorder.h"
#include "domain/imported/importednumber.h"
#include "domain/imported/qualifiednumber.h"
#include "domain/numbers/numberevent.h"
#include "domain/numbers/numberorder.h"

#include <QStringList>

//! An event of a number, a number order or a hosting order in words. Plain text.
namespace views::numberevent {

QString title(const domain::NumberEvent &event); //!< "The SMS platform did not take a number"
QStringList lines(const domain::NumberEvent &event);
//! What was read of it since, as a sentence.
QString standing(const domain::ActiveNumber &number);
QString standing(const domain::NumberOrder &order);
QString standing(const domain::ImportedNumber &number);
QString standing(const domain::QualifiedNumber &number);
QString standing(const domain::HostingOrder &order);

} // namespace views::numberevent
