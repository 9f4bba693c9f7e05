#include "net/query.h"

#include <QUrl>

namespace net {

using namespace Qt::StringLiterals;

static QString encodedText(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

Query &Query::add(const QString &key, const QString &value)
{
    return value.isEmpty() ? *this : addAlways(key, value);
}

Query &Query::addAlways(const QString &key, const QString &value)
{
    if (!m_encoded.isEmpty())
        m_encoded += u'&';
    m_encoded += encodedText(key) + u'=' + encodedText(value);
    return *this;
}

Query &Query::add(const QString &key, qint64 value)
{
    return add(key, QString::number(value));
}

} // namespace net
