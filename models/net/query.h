#pragma once

#include <QString>

namespace net {

//! The query of a request, encoded as it grows. QUrlQuery leaves '+' alone and many servers read that as a
//! space, so "+1919..." would lose its plus: here everything but letters, digits and -._~ is encoded.
class Query
{
public:
    //! An empty value is left out: the published filters give no meaning to one.
    Query &add(const QString &key, const QString &value);
    Query &add(const QString &key, qint64 value);
    //! For the keys that a list demands, where an empty value asks for what has none.
    Query &addAlways(const QString &key, const QString &value);

    bool isEmpty() const { return m_encoded.isEmpty(); }
    const QString &encoded() const { return m_encoded; }

    bool operator==(const Query &) const = default;

private:
    QString m_encoded;
};

} // namespace net
