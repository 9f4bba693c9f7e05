#pragma once

#include "domain/porting/portorder.h"
#include "flows/desk.h"
#include "flows/documentfile.h"
#include "flows/journalledcall.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace flows {

class SettleFlow;

//! Uploads one file to one order: checked, journalled, sent once, settled by reading when its answer was lost.
class UploadFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step : quint8 { Idle, ReadingFile, ReadingOrder, Uploading };

    struct Document {
        domain::OrderId order = {};
        QString filePath = {};
        QString name = {}; //!< on the server; empty: the file's
        QString description = {};
        QByteArray sha256 = {}; //!< of the file as the person saw it; empty: not compared
        WriteOrigin origin = {};
        bool mayRepeatName = false; //!< a second document of the same name is wanted
    };

    UploadFlow(Desk desk, SettleFlow &settler, QObject *parent = nullptr);
    ~UploadFlow() override;

    void start(const Document &document);
    //! Before the upload began this leaves nothing behind; after, the outcome is found out by reading.
    void cancel();
    Step step() const { return m_step; }
    bool isRunning() const { return m_step != Step::Idle; }

Q_SIGNALS:
    void stepChanged(flows::UploadFlow::Step step);
    void progressChanged(qint64 sent, qint64 total);
    //! The file will not do; nothing was sent.
    void rejected(const flows::FileVerdict &verdict);
    //! The order could not be read first; nothing was sent.
    void notStarted(const net::Error &error);
    //! The order has a document of that name by now, and a second one was not asked for; nothing was sent.
    void nameTaken(const flows::UploadFlow::Document &document);
    void finished(const flows::WriteEnd &end, const domain::OrderDocument &document);

private:
    struct Prepared;

    static Prepared prepare(const Document &document);
    void takeFile();
    void takeOrder(const net::Result<domain::PortOrder> &order);
    void upload(const QStringList &knownBefore);
    void setStep(Step step);

    const Desk m_desk;
    SettleFlow &m_settler;
    Step m_step = Step::Idle;
    Document m_document;
    std::unique_ptr<Prepared> m_prepared;
    std::unique_ptr<QFutureWatcher<Prepared>> m_reading;
    net::Call<domain::PortOrder> m_order;
    JournalledCall<domain::OrderDocument> m_call;
};

//! Whether the order has a document of that name; case does not count.
bool hasDocumentNamed(const domain::PortOrder &order, const QString &name);
//! "loa (2).pdf": the name with the first number that is free.
QString freeDocumentName(const domain::PortOrder &order, const QString &name);

} // namespace flows
