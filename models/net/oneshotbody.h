#pragma once

#include <QIODevice>

namespace net {

//! A request body that can be read once. QNetworkAccessManager sends a request again by itself when the
//! connection breaks, writes included (Qt 6.4: 2 to 4 arrivals for one post()), unless the body cannot be
//! rewound. So every write has such a body, the empty ones too.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_position == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }
    qint64 size() const override { return m_bytes.size(); }

    //! False: not a byte of the body has left for the network.
    bool wasTouched() const { return m_touched; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_position = 0;
    bool m_touched = false;
};

} // namespace net
