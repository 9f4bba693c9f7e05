#pragma once

#include "domain/imported/qualifiednumber.h"
#include "flows/desk.h"
#include "flows/journalledcall.h"
#include "flows/parallel.h"
#include "flows/progress.h"

#include <QObject>
#include <QStringList>

namespace flows {

class SettleFlow;
struct Settlement;

enum class AddState : quint8 {
    Reading, //!< whether it is there already
    ReadFailed,
    Known, //!< it is there: adding it would change nothing
    Ready,
    Sending,
    Added,
    Refused, //!< the server named it as the reason
    NotSent, //!< never left this machine, or was refused with others: it can be added again
    Unknown, //!< no answer: being found out by reading
};

struct AddRow {
    QString number = {}; //!< E.164
    AddState state = AddState::Reading;
    std::optional<domain::QualifiedNumber> qualified = {}; //!< where the server has told
    QString words = {}; //!< the server's own, plain text from outside

    friend bool operator==(const AddRow &, const AddRow &) = default;
};

//! Adds numbers to those that shall be text-enabled: each is looked for first, the new ones are added together, and the
//! server answers for each. It takes all of them or none.
class AddQualifiedFlow final : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostAtOnce = 100; //!< in one request; no limit is published

    AddQualifiedFlow(Desk desk, SettleFlow &settler, QObject *parent = nullptr);
    ~AddQualifiedFlow() override;

    //! What was added stays; the others are read.
    void setNumbers(const QStringList &numbers);
    //! Those that are ready, and those that were not sent.
    void add();
    //! Sends no further request.
    void stop() { m_queue.clear(); }

    const std::vector<AddRow> &rows() const { return m_rows; }
    int count(AddState state) const;
    int toAdd() const { return count(AddState::Ready) + count(AddState::NotSent); }
    bool isReading() const { return count(AddState::Reading) > 0; }
    bool isSending() const { return count(AddState::Sending) > 0; }

Q_SIGNALS:
    void changed();
    void numberRead(const domain::QualifiedNumber &number);
    //! The journal could not be written: nothing more is sent.
    void storeFailed(const store::Error &error);
    //! Of one request that did not do what was asked; the rows tell of the rest.
    void failed(const net::Error &error);

private:
    void takeReading(const QString &number, const net::Result<domain::QualifiedNumber> &result);
    void next();
    void takeEnd(const WriteEnd &end, const std::optional<std::vector<domain::QualifiedNumber>> &answer);
    void takeRefusal(const net::Error &error);
    void takeSettlement(const Settlement &settlement);
    void set(const QStringList &numbers, AddState state, const QString &words = {});
    AddRow *rowOf(const QString &number);

    const Desk m_desk;
    SettleFlow &m_settler;
    std::vector<AddRow> m_rows;
    std::deque<QStringList> m_queue; //!< of the requests that are still to be sent
    QStringList m_sending;
    QHash<QString, QStringList> m_unknown; //!< by intent
    Parallel<QString, domain::QualifiedNumber> m_reads;
    JournalledCall<std::vector<domain::QualifiedNumber>> m_call;
};

} // namespace flows
