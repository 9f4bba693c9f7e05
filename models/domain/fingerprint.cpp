#include "domain/fingerprint.h"

#include <QCryptographicHash>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace domain {

static QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

QString fingerprint(const QStringList &parts)
{
    return QString::fromLatin1(hashOf(parts.join(QChar(0x1f))).toHex().left(12));
}

void SetFingerprint::add(const QString &member)
{
    ++m_size;
    m_sum += qFromBigEndian<quint64>(hashOf(member).constData());
}

void SetFingerprint::add(const SetFingerprint &others)
{
    m_size += others.m_size;
    m_sum += others.m_sum;
}

QString SetFingerprint::text() const
{
    return u"%1-%2"_s.arg(QString::number(m_size), QString::number(m_sum, 16));
}

} // namespace domain
