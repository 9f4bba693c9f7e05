#pragma once

#include "domain/numbers/activenumber.h"
#include "flows/desk.h"
#include "flows/parallel.h"
#include "flows/progress.h"

#include <QStringList>

namespace flows {

//! Reads numbers as they are now, a few at a time.
class NumberReads final : public QObject
{
    Q_OBJECT

public:
    explicit NumberReads(Desk desk, QObject *parent = nullptr);

    //! Drops what runs.
    void start(const QStringList &numbers);
    void cancel();
    bool isRunning() const { return !m_calls.isIdle(); }
    Progress progress() const { return {.done = m_done, .total = m_total}; }

Q_SIGNALS:
    void progressChanged();
    //! In the order of the asking. \p failed: those that could not be read, and why the last one could not.
    void finished(const std::vector<domain::ActiveNumber> &numbers, const QStringList &failed,
        const std::optional<net::Error> &error);

private:
    const Desk m_desk;
    QStringList m_asked;
    QHash<QString, domain::ActiveNumber> m_read;
    std::optional<net::Error> m_error;
    int m_done = 0;
    int m_total = 0;
    Parallel<QString, domain::ActiveNumber> m_calls;
};

} // namespace flows
