#pragma once

#include "flows/imported/hostingbook.h"
#include "flows/orderdetail.h"

#include <array>

namespace flows {

//! The parts of a hosting order's page that are read on their own.
enum class HostingPart : quint8 { Order, Report, Numbers };

//! Whether the server's totals are those that its numbers make.
enum class ReportAgreement : quint8 {
    NotKnown, //!< one of the two was not read
    Agrees,
    Differs,
    Impossible, //!< more of a kind than there are numbers
};

//! One hosting order with its report and its numbers. While somebody looks at it, it is read again until it is over,
//! more slowly while nothing changes. A reading that fails leaves what was there.
class HostingDetailFlow final : public QObject
{
    Q_OBJECT

public:
    //! What it reads goes into \p book too, which outlives it.
    HostingDetailFlow(const Desk &desk, HostingBook &book, QObject *parent = nullptr);

    //! Shows what the book has of it, and reads all of it.
    void open(const domain::HostingOrderId &id);
    void close();
    void refresh();
    //! Whether somebody looks: else nothing is read by itself.
    void setWatched(bool watched);

    const domain::HostingOrderId &id() const { return m_id; }
    const PartState &part(HostingPart part) const { return m_parts[std::size_t(part)]; }
    bool isReading() const;
    const std::optional<domain::HostingOrder> &order() const { return m_order; }
    const std::optional<domain::HostingReport> &report() const { return m_report; }
    const std::vector<domain::HostingOrderNumber> &numbers() const { return m_numbers; }
    //! So many of them so far, while they are read.
    int numbersRead() const { return int(m_coming.size()); }
    domain::HostingOutcome outcome() const;
    ReportAgreement agreement() const;
    //! UTC, this computer's; nothing while it reads, and when nobody looks or it is over.
    const std::optional<QDateTime> &nextLookAt() const { return m_nextLook; }

    //! One number of it, for itself.
    void readNumber(const QString &phoneNumber);
    bool isReadingNumber() const { return m_numberCall.isRunning(); }

Q_SIGNALS:
    void opened(const domain::HostingOrderId &id);
    void partChanged(flows::HostingPart part);
    void numberRead(const domain::HostingOrderNumber &number);
    void numberFailed(const QString &phoneNumber, const net::Error &error);

private:
    void readOrder();
    void readReport();
    void readNumbers(const std::optional<api::Cursor> &cursor);
    void takeNumbers();
    void begin(HostingPart part);
    void end(HostingPart part, const std::optional<net::Error> &error);
    void lookLater();

    const Desk m_desk;
    HostingBook &m_book;
    domain::HostingOrderId m_id;
    std::array<PartState, 3> m_parts;
    std::optional<domain::HostingOrder> m_order;
    std::optional<domain::HostingReport> m_report;
    std::vector<domain::HostingOrderNumber> m_numbers;
    std::vector<domain::HostingOrderNumber> m_coming; //!< of the reading under way
    int m_pages = 0;
    bool m_watched = false;
    bool m_changed = false; //!< by the reading under way
    std::chrono::milliseconds m_wait{0};
    std::optional<QDateTime> m_nextLook;
    QTimer m_timer;
    net::Call<domain::HostingOrder> m_orderCall;
    net::Call<domain::HostingReport> m_reportCall;
    net::Call<api::OrderNumberPage> m_numbersCall;
    net::Call<domain::HostingOrderNumber> m_numberCall;
};

} // namespace flows
