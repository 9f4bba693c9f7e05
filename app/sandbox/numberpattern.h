#pragma once

#include "sandbox/jsonreply.h"
#include "sandbox/message.h"
#include "sandbox/numberplan.h"

namespace sandbox {

enum class SearchPattern : quint8 { Start, Contains, End };

//! A search in the whole E.164 text, plus sign included: START with 212 finds nothing.
struct NumberPattern {
    QString text = {};
    SearchPattern where = SearchPattern::Contains; //!< as production has it when only the text is given

    bool matches(NumberKey key) const;
};

//! Which numbers a query or a body asks for.
struct NumberFilter {
    std::optional<QString> region = {};
    std::optional<NumberType> type = {};
    bool sms = false; //!< must be able to
    bool voice = false;
    NumberPattern pattern = {};

    bool accepts(const NumberProduct &product) const; //!< everything but the pattern
    bool accepts(NumberKey key) const;
    QString fingerprint() const; //!< equal for equal filters
};

//! Every value of a repeated key, and of values joined by commas: clients write lists either way.
QStringList valuesOf(const Query &query, const QString &name);
QString valueOf(const Query &query, const QString &name);

//! Reads regionCode, type, numberPattern and \p capabilityName out of a query; what cannot be read is filed.
NumberFilter filterFrom(const Query &query, const QString &capabilityName, Violations &violations);
//! The same out of a JSON body, where capabilities are an array.
NumberFilter filterFrom(const QJsonObject &body, const QString &typeName, Violations &violations);
//! A whole number from 1, with larger values than \p most cut down to it.
int sizeFrom(const Query &query, const QString &name, int otherwise, int most, Violations &violations);

} // namespace sandbox
