#pragma once

#include <QStringList>

//! What many things are known by, without keeping them: the same in every run and on every computer.
namespace domain {

//! What differs has another one: a hash, as the texts may be long.
QString fingerprint(const QStringList &parts);

//! The fingerprint of a set whose members come one by one, each once and in any order.
class SetFingerprint
{
public:
    void add(const QString &member);
    void add(const SetFingerprint &others);

    int size() const { return m_size; }
    QString text() const;

private:
    int m_size = 0;
    quint64 m_sum = 0; //!< of the hashes of the members: no order changes it
};

} // namespace domain
