#pragma once

#include "domain/porting/orderrules.h"
#include "domain/porting/rejection.h"
#include "flows/desk.h"
#include "flows/noteflow.h"
#include "net/call.h"
#include "store/rejectionwords.h"

#include <QObject>

namespace flows {

//! What the losing carriers rejected of one order, grouped by what their words mean; teaches the dictionary, and
//! sends a note. Changes the order never by itself.
class RepairFlow final : public QObject
{
    Q_OBJECT

public:
    //! \p words outlives the flow.
    RepairFlow(
        Desk desk, domain::OrderId order, SettleFlow &settler, store::RejectionWords &words, QObject *parent = nullptr);

    //! Reads the order and the dictionary.
    void refresh();
    bool isReading() const { return m_isReading; }

    const domain::OrderId &orderId() const { return m_id; }
    //! As it was read last; empty before.
    const std::optional<domain::PortOrder> &order() const { return m_order; }
    const std::optional<QDateTime> &readAt() const { return m_readAt; }
    const std::vector<domain::RejectionGroup> &groups() const { return m_groups; }
    const std::vector<store::TaughtWords> &taught() const { return m_taught; }
    //! All rejected numbers, in the order's order.
    QStringList rejected() const;
    //! By what the server said last: whether the numbers can be corrected in this order.
    domain::Permission mayUpdate() const;

    void teach(const QString &words, domain::RejectionKind kind);
    //! Takes the last teaching back; only while there is one.
    void undoTeaching();
    bool canUndoTeaching() const { return m_undo.has_value(); }

    NoteFlow &notes() { return m_notes; }
    void sendNote(const QString &text);

Q_SIGNALS:
    void readingChanged(bool reading);
    void orderRead(const domain::PortOrder &order, const QDateTime &readAt);
    void readFailed(const net::Error &error);
    //! Another reading, or another dictionary.
    void groupsChanged();
    //! The dictionary could not be read: our own words stand in for it.
    void dictionaryFailed(const store::Error &error);
    //! It could not be written: nothing was taught.
    void teachingFailed(const store::Error &error);
    void taughtWords(const QString &words, domain::RejectionKind kind);

private:
    struct Undo {
        QString words = {};
        std::optional<store::TaughtWords> before = {};
    };

    void readDictionary();
    void regroup();
    void setReading(bool reading);

    const Desk m_desk;
    const domain::OrderId m_id;
    store::RejectionWords &m_words;
    NoteFlow m_notes;
    bool m_isReading = false;
    std::optional<domain::PortOrder> m_order;
    std::optional<QDateTime> m_readAt;
    std::vector<store::TaughtWords> m_taught;
    std::vector<domain::RejectionGroup> m_groups;
    std::optional<Undo> m_undo;
    net::Call<domain::PortOrder> m_read;
};

} // namespace flows
