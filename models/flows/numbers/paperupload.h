#pragma once

#include "api/numbers/numbersapi.h"
#include "flows/desk.h"
#include "flows/documentfile.h"
#include "flows/journalledcall.h"

#include <QFutureWatcher>

namespace flows {

class NumberOrderBook;
class SettleFlow;

//! No limit is published; this is what Portside holds in memory for one file. A server that takes less says so (413).
inline constexpr qint64 largestPaper = qint64(32) * 1024 * 1024;

enum class PaperProblem : quint8 { None, Gone, Unreadable, Empty, TooLarge, NotAllowed };

//! Whether a file may go where it is asked for. What it is, is told from its bytes, whatever its name says.
struct PaperVerdict {
    PaperProblem problem = PaperProblem::None;
    QString mimeType = {};
    QString systemWords = {}; //!< of Gone and Unreadable

    friend bool operator==(const PaperVerdict &, const PaperVerdict &) = default;
};

//! Uploads one file to a number order: checked and encoded off this thread, journalled, sent once, settled by reading
//! when its answer was lost.
class PaperUpload final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, ReadingFile, ReadingOrder, Uploading };

    struct Paper {
        domain::NumberOrderId order = {};
        domain::RequiredAttachment asked = {};
        QString filePath = {};
        QString documentType = {}; //!< one of those that are allowed, where some are named
    };

    PaperUpload(Desk desk, NumberOrderBook &book, SettleFlow &settler, QObject *parent = nullptr);
    ~PaperUpload() override;

    void start(const Paper &paper);
    //! Before the upload began this leaves nothing behind; after, the outcome is found out by reading.
    void cancel();
    Step step() const { return m_step; }
    bool isRunning() const { return m_step != Step::Idle; }
    const Paper &paper() const { return m_paper; }

Q_SIGNALS:
    void stepChanged(flows::PaperUpload::Step step);
    void progressChanged(qint64 sent, qint64 total);
    //! The file will not do; nothing was sent.
    void rejected(const flows::PaperVerdict &verdict);
    //! The order could not be read first; nothing was sent.
    void notStarted(const net::Error &error);
    void finished(const flows::WriteEnd &end);

private:
    struct Prepared;

    static Prepared prepare(const Paper &paper);
    void takeFile();
    void upload(const domain::Registration &before);
    void setStep(Step step);

    const Desk m_desk;
    NumberOrderBook &m_book;
    SettleFlow &m_settler;
    Step m_step = Step::Idle;
    Paper m_paper;
    QString m_intentId;
    std::unique_ptr<Prepared> m_prepared;
    std::unique_ptr<QFutureWatcher<Prepared>> m_reading;
    net::Call<domain::Registration> m_registration;
    JournalledCall<net::Nothing> m_call;
};

} // namespace flows
