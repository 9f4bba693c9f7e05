#pragma once

#include "domain/imported/hostingorder.h"
#include "domain/imported/importednumber.h"
#include "domain/imported/qualifiednumber.h"
#include "domain/numbers/numberevent.h"
#include "domain/numbers/numberorder.h"
#include "flows/desk.h"
#include "net/call.h"

#include <QObject>

namespace flows {

//! What an event of a number, a number order or a hosting order asks for: that what it names is read again. An event is
//! a hint, never a truth: nothing of what it says is taken over.
class NumberEventReading final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 { Idle, Reading, Read, Failed };

    explicit NumberEventReading(Desk desk, QObject *parent = nullptr);

    //! Whether it names something that can be read here.
    static bool canRead(const domain::NumberEvent &event);

    void read(const domain::NumberEvent &event);
    void reset();

    State state() const { return m_state; }
    const QDateTime &readAt() const { return m_readAt; } //!< UTC, the server's
    const std::optional<domain::ActiveNumber> &number() const { return m_number; }
    const std::optional<domain::NumberOrder> &order() const { return m_order; }
    const std::optional<domain::ImportedNumber> &imported() const { return m_imported; }
    //! Of a hosted number that is not imported yet.
    const std::optional<domain::QualifiedNumber> &qualified() const { return m_qualified; }
    const std::optional<domain::HostingOrder> &hostingOrder() const { return m_hostingOrder; }
    const std::optional<net::Error> &error() const { return m_error; }

Q_SIGNALS:
    void stateChanged();
    //! For whoever shows them: as they are on the server now.
    void numberRead(const domain::ActiveNumber &number, const QDateTime &readAt);
    void orderRead(const domain::NumberOrder &order, const QDateTime &readAt);
    void importedRead(const domain::ImportedNumber &number);
    void qualifiedRead(const domain::QualifiedNumber &number);
    void hostingOrderRead(const domain::HostingOrder &order);

private:
    void readImported(const QString &number, bool isHosted);
    void readQualified(const QString &number);
    void readHostingOrder(const domain::HostingOrderId &id);
    void end();
    void fail(const net::Error &error);
    void setState(State state);

    const Desk m_desk;
    State m_state = State::Idle;
    std::optional<domain::ActiveNumber> m_number;
    std::optional<domain::NumberOrder> m_order;
    std::optional<domain::ImportedNumber> m_imported;
    std::optional<domain::QualifiedNumber> m_qualified;
    std::optional<domain::HostingOrder> m_hostingOrder;
    std::optional<net::Error> m_error;
    QDateTime m_readAt;
    net::Call<domain::ActiveNumber> m_numberCall;
    net::Call<domain::NumberOrder> m_orderCall;
    net::Call<domain::ImportedNumber> m_importedCall;
    net::Call<domain::QualifiedNumber> m_qualifiedCall;
    net::Call<domain::HostingOrder> m_hostingOrderCall;
};

} // namespace flows
