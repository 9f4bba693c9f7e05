#include "sandbox/seedids.h"

#include <QUuid>

namespace sandbox {

using namespace Qt::StringLiterals;

quint64 mixed(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

QString hexId(quint64 from)
{
    return u"%1%2"_s.arg(mixed(from), 16, 16, QChar(u'0')).arg(mixed(from + 1), 16, 16, QChar(u'0'));
}

QString uuid(quint64 from)
{
    const quint64 low = mixed(from);
    return QUuid(uint(low >> 32), ushort(low >> 16), ushort(0x4000 | (low & 0xfff)), 0x8f, uchar(from), 0x31, 0x7c,
        0xa0, 0x52, uchar(low >> 8), uchar(low))
        .toString(QUuid::WithoutBraces);
}

QString code(quint64 from, int length)
{
    static constexpr char letters[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    QString text;
    for (quint64 rest = mixed(from); length-- > 0; rest >>= 5)
        text.append(QLatin1Char(letters[rest % 32]));
    return text;
}

} // namespace sandbox
