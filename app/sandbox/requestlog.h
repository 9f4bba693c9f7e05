#pragma once

#include "sandbox/message.h"

#include <QDateTime>
#include <QJsonArray>

namespace sandbox {

//! What arrived at the APIs, in order. A test counts arrivals here, not answers.
class RequestLog
{
public:
    //! \returns the entry's number, for the calls below.
    int arrived(const Request &request, const QDateTime &time);
    void metFault(int entry, int fault, const QString &kind);
    void answered(int entry, const Reply &reply); //!< the work was done, whether or not the client learned of it
    void setHeld(int entry, bool held);

    QJsonArray toJson() const;
    void clear(); //!< numbers go on, so that a late answer never marks another entry

private:
    struct Entry {
        QDateTime time = {};
        QString verb = {};
        QString path = {};
        QString query = {};
        QString authorization = {}; //!< its scheme only
        QString requestId = {};
        int status = 0;
        int fault = 0;
        QString faultKind = {};
        qint64 order = 0;
        QString made = {};
        bool held = false;
    };

    Entry *find(int entry);

    std::vector<Entry> m_entries;
    int m_cleared = 0;
};

} // namespace sandbox
