#pragma once

#include "api/imported/qualifiednumbersapi.h"
#include "flows/desk.h"
#include "flows/parallel.h"
#include "flows/progress.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <map>

namespace flows {

//! The qualified numbers of the project. The API lists those of one state, so each state is asked for; a number that
//! changes its state meanwhile, and slips through, is read by itself. What is under way is looked at again and again
//! while somebody looks.
class QualifiedListFlow final : public QObject
{
    Q_OBJECT

public:
    explicit QualifiedListFlow(Desk desk, QObject *parent = nullptr);
    ~QualifiedListFlow() override;

    //! All of them, anew. Not while they are being read.
    void read();
    void cancel();
    void readOne(const QString &number);
    //! Whether what is under way is looked at by itself.
    void setFollowing(bool following);

    //! What was read or answered elsewhere.
    void accept(const domain::QualifiedNumber &number);
    void forget(const QString &number);

    //! By number.
    const std::map<QString, domain::QualifiedNumber> &numbers() const { return m_numbers; }
    const domain::QualifiedNumber *find(const QString &number) const;
    bool isReading() const { return m_reading; }
    Progress progress() const { return {.done = m_listed, .total = m_toList}; }
    const std::optional<QDateTime> &asOf() const { return m_asOf; } //!< UTC, the server's: of the last whole reading
    const std::optional<net::Error> &error() const { return m_error; } //!< of the last reading
    //! Those that could not be listed: of what is in them, the older readings are on show.
    const std::vector<domain::QualifiedState> &failedStates() const { return m_failed; }

Q_SIGNALS:
    void changed();
    void readingChanged();

private:
    struct Ask {
        domain::QualifiedState state = domain::QualifiedState::Unspecified;
        std::optional<api::Cursor> cursor = {};
    };
    void takePage(const Ask &ask, const net::Result<api::QualifiedNumberPage> &result);
    void takeOne(const QString &number, const net::Result<domain::QualifiedNumber> &result);
    void endState();
    void endReading();
    void lookSoon();
    void look();
    bool put(const domain::QualifiedNumber &number);

    const Desk m_desk;
    std::map<QString, domain::QualifiedNumber> m_numbers;
    QSet<QString> m_seen; //!< by the reading that is under way
    QHash<int, QSet<QString>> m_tokens; //!< of its pages, by state
    std::vector<domain::QualifiedState> m_failed;
    std::optional<net::Error> m_error;
    std::optional<QDateTime> m_asOf;
    bool m_reading = false;
    bool m_following = false;
    int m_listed = 0;
    int m_toList = 0;
    QTimer m_look;
    QString m_lastLook; //!< the last one of it
    std::chrono::milliseconds m_wait{0};
    Parallel<Ask, api::QualifiedNumberPage> m_pages;
    Parallel<QString, domain::QualifiedNumber> m_ones;
};

} // namespace flows
