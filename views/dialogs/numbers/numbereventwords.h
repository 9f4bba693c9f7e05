#pragma once

#include "domain/numbers/numberevent.h"
#include "domain/numbers/numberorder.h"

#include <QStringList>

//! An event of a number or a number order in words. Plain text.
namespace views::numberevent {

QString title(const domain::NumberEvent &event); //!< "The SMS platform did not take a number"
QStringList lines(const domain::NumberEvent &event);
//! What was read of it since, as a sentence.
QString standing(const domain::ActiveNumber &number);
QString standing(const domain::NumberOrder &order);

} // namespace views::numberevent
