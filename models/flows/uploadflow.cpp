#include "flows/uploadflow.h"

#include "api/porting/ordersapi.h"
#include "flows/intentdata.h"
#include "flows/settleflow.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flows {

//! A file that was read, judged and encoded.
struct UploadFlow::Prepared {
    FileVerdict verdict = {};
    qsizetype bytes = 0;
    QByteArray sha256 = {};
    api::DocumentBody body = {};
};

UploadFlow::UploadFlow(Desk desk, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_settler(settler)
{
}

UploadFlow::~UploadFlow() = default;

void UploadFlow::start(const Document &document)
{
    cancel();
    m_document = document;
    if (m_document.name.isEmpty())
        m_document.name = QFileInfo(document.filePath).fileName();
    if (m_document.origin.intentId.isEmpty())
        m_document.origin.intentId = newIntentId();
    m_reading = std::make_unique<QFutureWatcher<Prepared>>();
    connect(m_reading.get(), &QFutureWatcherBase::finished, this, &UploadFlow::takeFile);
    m_reading->setFuture(QtConcurrent::run(prepare, m_document));
    setStep(Step::ReadingFile);
}

void UploadFlow::cancel()
{
    const bool uploadCut = m_call.isSent();
    m_reading.reset();
    m_order.cancel();
    m_call.drop();
    m_prepared.reset();
    if (uploadCut)
        m_settler.settle(m_document.origin.intentId);
    setStep(Step::Idle);
}

UploadFlow::Prepared UploadFlow::prepare(const Document &document)
{
    const DocumentFile file = loadDocumentFile(document.filePath, document.sha256);
    Prepared prepared{.verdict = file.verdict, .bytes = file.bytes.size(), .sha256 = file.sha256};
    if (file.verdict.problem == FileProblem::None)
        prepared.body = api::OrdersApi::encodeDocument(document.name, document.description, file.bytes);
    return prepared;
}

void UploadFlow::takeFile()
{
    m_prepared = std::make_unique<Prepared>(m_reading->future().takeResult());
    m_reading.release()->deleteLater(); // we are inside its signal
    if (m_prepared->verdict.problem != FileProblem::None) {
        const FileVerdict verdict = std::exchange(m_prepared, nullptr)->verdict;
        setStep(Step::Idle);
        Q_EMIT rejected(verdict);
        return;
    }
    // A document of the same name may be there already: only a new one can prove that an upload arrived.
    m_order = m_desk.orders.get(m_document.order);
    m_order.then(this, [this](const net::Result<domain::PortOrder> &order) { takeOrder(order); });
    setStep(Step::ReadingOrder);
}

void UploadFlow::takeOrder(const net::Result<domain::PortOrder> &order)
{
    m_order.cancel();
    if (!order) {
        m_prepared.reset();
        setStep(Step::Idle);
        Q_EMIT notStarted(order.error());
        return;
    }
    if (!m_document.mayRepeatName && hasDocumentNamed(*order, m_document.name)) {
        m_prepared.reset();
        setStep(Step::Idle);
        Q_EMIT nameTaken(m_document);
        return;
    }
    QStringList knownBefore;
    for (const domain::OrderDocument &document : order->documents)
        knownBefore.append(document.id.text);
    upload(knownBefore);
}

void UploadFlow::upload(const QStringList &knownBefore)
{
    store::Intent intent
        = m_desk.intent(store::IntentKind::UploadDocument, m_document.order.text, m_desk.timing.uploadTimeout);
    intent.id = m_document.origin.intentId;
    intent.draftId = m_document.origin.draftId;
    const auto prepared = std::exchange(m_prepared, nullptr);
    intent.data = intentdata::sentAt(m_desk.now(),
        intentdata::document(m_document.name, m_document.description, prepared->bytes, prepared->sha256, knownBefore));
    m_call.start(
        m_desk.journal, intent,
        [this, body = prepared->body] { return m_desk.orders.addDocument(m_document.order, body); },
        [this](const WriteEnd &end, const std::optional<domain::OrderDocument> &document) {
            if (end.state == store::OutcomeState::Unknown)
                m_settler.settle(end.intentId);
            setStep(Step::Idle);
            Q_EMIT finished(end, document.value_or(domain::OrderDocument{.name = m_document.name}));
        },
        {.progress = [this](qint64 sent, qint64 total) { Q_EMIT progressChanged(sent, total); }});
    setStep(Step::Uploading);
}

bool hasDocumentNamed(const domain::PortOrder &order, const QString &name)
{
    return std::any_of(order.documents.begin(), order.documents.end(), [&](const domain::OrderDocument &document) {
        return document.name.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
}

QString freeDocumentName(const domain::PortOrder &order, const QString &name)
{
    const QFileInfo file(name);
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    QString free = name;
    for (int number = 2; hasDocumentNamed(order, free); ++number)
        free = u"%1 (%2)%3"_s.arg(file.completeBaseName(), QString::number(number), suffix);
    return free;
}

void UploadFlow::setStep(Step step)
{
    if (step == m_step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

} // namespace flows
