#pragma once

#include "flows/numbers/numberhost.h"

#include <QTimer>

#include <functional>

namespace flows {

//! Reads a number again and again until it is as it is waited for; bounded, and more slowly each time.
class NumberPoll final : public QObject
{
    Q_OBJECT

public:
    enum class End : quint8 { Reached, GaveUp };
    using Until = std::function<bool(const domain::ActiveNumber &)>;

    explicit NumberPoll(Desk desk, NumberHost host = NumberHost::Numbers, QObject *parent = nullptr);

    //! Looks at once. Drops what runs.
    void start(const QString &number, Until until);
    void stop();
    bool isRunning() const { return m_until != nullptr; }
    //! UTC, this computer's clock; between two looks.
    const std::optional<QDateTime> &nextLookAt() const { return m_nextLook; }

Q_SIGNALS:
    void numberRead(const domain::ActiveNumber &number, const QDateTime &readAt);
    //! The server does not have it any more, or cannot be asked: it is tried again all the same.
    void readFailed(const net::Error &error);
    void ended(flows::NumberPoll::End end);

private:
    void look();

    const Desk m_desk;
    const NumberHost m_host;
    QString m_number;
    Until m_until;
    QTimer m_timer;
    std::chrono::milliseconds m_wait{0};
    std::optional<QDateTime> m_nextLook;
    int m_looks = 0;
    net::Call<domain::ActiveNumber> m_call;
};

} // namespace flows
