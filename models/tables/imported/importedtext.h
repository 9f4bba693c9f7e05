#pragma once

#include "domain/imported/importedrules.h"
#include "tables/imported/hostingtext.h"
#include "tables/statustext.h"

namespace tables {

//! What failed, for the person.
struct ImportedFailure {
    QString happened = {}; //!< with the server's own words
    QString todo = {};
    QString code = {}; //!< the server's or the carrier's, where there is one

    friend bool operator==(const ImportedFailure &, const ImportedFailure &) = default;
};

//! The words of imported numbers: how their links stand, what the carriers have done, and what failed.
class ImportedText
{
    Q_DECLARE_TR_FUNCTIONS(tables::ImportedText)

public:
    static Status of(domain::LinkState state);
    static Status of(const domain::Open<domain::HostingProgress> &progress);
    //! Its provisioning, then the carriers. What failed, in words, with the server's own.
    static std::vector<ImportedFailure> failures(const domain::ImportedNumber &number);
    //! Of all of it, in one word: failed, under way, in use, or linked to nothing.
    static Status summary(const domain::ImportedNumber &number);
    //! What one list was asked for: "plan 1a2b, campaign CABC"
    static QString scope(const QString &plan, const QString &campaign);
};

} // namespace tables
