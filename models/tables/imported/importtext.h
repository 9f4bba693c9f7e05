#pragma once

#include "domain/imported/importjob.h"
#include "domain/imported/textenabledraft.h"
#include "tables/statustext.h"

#include <functional>

namespace tables {

//! The words about numbers that are imported or text-enabled: where each stands, and why.
class ImportText
{
    Q_DECLARE_TR_FUNCTIONS(tables::ImportText)

public:
    //! The person's own name for a service plan or a campaign; empty when there is none.
    using NameOf = std::function<QString(const QString &id)>;

    static Status of(const domain::ImportRow &row);
    //! Why it is so, as a sentence: what Portside found, or the server's words. May be empty.
    static QString reason(const domain::ImportRow &row, const NameOf &nameOf = {});

    //! \p mayGo: on the way that was chosen.
    static Status of(domain::TextEnableVerdict verdict, bool mayGo);
    //! What to do about it, as a sentence. May be empty.
    static QString reason(domain::TextEnableVerdict verdict, bool mayGo);

private:
    static QString existing(const domain::ImportRow &row, const NameOf &nameOf);
    static QString progress(domain::ImportProgress progress);
    static QString called(const QString &id, const NameOf &nameOf);
};

} // namespace tables
