#pragma once

#include <QString>

#include <functional>

//! The reference of an order: the customer's, which of how many, and a token of ours by which the order is found
//! again when its creation got no answer.
namespace domain {

inline constexpr qsizetype maxReferenceLength = 100;

//! Any 32 random bits; passed in so that tests own chance.
using RandomSource = std::function<quint32()>;

//! Four characters of ASCII that are not mistaken for one another.
QString newIntentToken(const RandomSource &random);

//! "REF 03/11 #K7Q2", "REF #K7Q2" when there is one order only. The customer's part is cut when it does not fit.
QString composeReference(const QString &customers, int index, int total, const QString &token);
//! " 03/11 #K7Q2": what is put behind the customer's part.
QString referenceSuffix(int index, int total, const QString &token);
//! How much of the customer's part fits when that many orders are made.
qsizetype roomForReference(int total);

//! Of a reference that we composed; empty when there is none.
QString intentTokenOf(const QString &reference);
//! "REF" of "REF 03/11 #K7Q2". A reference that we did not compose is the customer's as it is.
QString customersReference(const QString &reference);

} // namespace domain
