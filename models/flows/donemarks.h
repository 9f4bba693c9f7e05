#pragma once

#include "flows/desk.h"
#include "store/workmarks.h"

#include <QHash>
#include <QObject>

namespace flows {

//! What a person has said to be done, by whom and when, where no server knows: remembered on this computer under keys
//! with one prefix, beside the marks of the worklist and like none of them.
class DoneMarks final : public QObject
{
    Q_OBJECT

public:
    //! \p marks outlives it. Reads what is remembered at once, and again whenever it changes elsewhere.
    DoneMarks(const Desk &desk, store::WorkMarks &marks, QLatin1StringView prefix, QObject *parent = nullptr);

    //! Where the store was not open yet.
    void read();
    //! Until then nothing can be marked: a mark that was not read yet would be lost.
    bool isKnown() const { return m_known; }
    //! \p key without the prefix. Nothing: still to be done.
    const store::WorkMark *mark(const QString &key) const;
    void setDone(const QString &key, bool done);
    //! It was done once more: when and by whom is remembered anew.
    void renew(const QString &key);

Q_SIGNALS:
    void changed();
    void failed(const store::Error &error);

private:
    void write(const QString &key, bool done);

    const QString m_profileKey;
    const QString m_user;
    const QLatin1StringView m_prefix;
    store::WorkMarks &m_marks;
    QHash<QString, store::WorkMark> m_done;
    bool m_known = false;
};

} // namespace flows
