#pragma once

#include "domain/porting/loaletter.h"
#include "flows/orderletter.h"
#include "tables/meaning.h"
#include "views/widgets/factsrow.h"

//! The one place that puts the state of a letter of authorization into words.
namespace views {

//! In what a letter differs, a sentence each; empty when in nothing.
QStringList letterDifferenceWords(const domain::LoaDifference &difference);

//! "Attached 16 Nov 2026 as loa.pdf"
QString letterAttachedWords(const flows::OrderLetter &letter);

struct LetterAgeText {
    QString text = {}; //!< empty when nothing is known
    tables::Meaning meaning = tables::Meaning::None;
};

//! "29 days old on 1 Dec 2026. Some carriers …"
LetterAgeText letterAgeText(const QDate &written, const QDate &usedOn, const domain::LetterAges &ages);

//! All that is known of the letter of an order. \p ours: what this desk attached.
std::vector<Fact> letterFacts(
    const domain::PortOrder &order, const std::optional<flows::OrderLetter> &ours, const domain::LetterAges &ages);
//! The same in one or two words, for the row of facts of an order.
Fact letterFact(
    const domain::PortOrder &order, const std::optional<flows::OrderLetter> &ours, const domain::LetterAges &ages);

} // namespace views
