#include "net/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace net {

OneShotBody::OneShotBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(ReadOnly | Unbuffered); // QIODevice's own buffer would run ahead of the network
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_position);
    if (size <= 0)
        return m_position == m_bytes.size() ? -1 : 0;
    std::memcpy(data, m_bytes.constData() + m_position, size_t(size));
    m_position += size;
    m_touched = true;
    return size;
}

} // namespace net
