#include "flows/numbers/paperupload.h"

#include "domain/attachment.h"
#include "domain/numbers/registrationrules.h"
#include "flows/intentdata.h"
#include "flows/numbers/numberorderbook.h"
#include "flows/numbers/numberorderdata.h"
#include "flows/settleflow.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace flows {

using domain::Registration;

//! A file that was read, judged and encoded.
struct PaperUpload::Prepared {
    PaperVerdict verdict = {};
    qsizetype bytes = 0;
    QByteArray sha256 = {};
    api::AttachmentBody body = {};
};

namespace {

QString typeOf(const QString &fileName, const QByteArray &bytes)
{
    const QString known = domain::mimeName(domain::fileKind(bytes));
    if (!known.isEmpty())
        return known;
    // A name may say more than the bytes do (a text document is a zip), but nothing else than they.
    const QMimeDatabase types;
    const QMimeType content = types.mimeTypeForData(bytes);
    const QMimeType named = types.mimeTypeForFile(fileName, QMimeDatabase::MatchExtension);
    return !content.isDefault() && named.inherits(content.name()) ? named.name() : content.name();
}

} // namespace

PaperUpload::PaperUpload(Desk desk, NumberOrderBook &book, SettleFlow &settler, QObject *parent)
    : QObject(parent)
    , m_desk(std::move(desk))
    , m_book(book)
    , m_settler(settler)
{
}

PaperUpload::~PaperUpload() = default;

void PaperUpload::start(const Paper &paper)
{
    cancel();
    m_paper = paper;
    m_reading = std::make_unique<QFutureWatcher<Prepared>>();
    connect(m_reading.get(), &QFutureWatcherBase::finished, this, &PaperUpload::takeFile);
    m_reading->setFuture(QtConcurrent::run(prepare, m_paper));
    setStep(Step::ReadingFile);
}

void PaperUpload::cancel()
{
    const bool uploadCut = m_call.isSent();
    m_reading.reset();
    m_registration.cancel();
    m_call.drop();
    m_prepared.reset();
    if (uploadCut)
        m_settler.settle(m_intentId);
    setStep(Step::Idle);
}

PaperUpload::Prepared PaperUpload::prepare(const Paper &paper)
{
    Prepared prepared;
    PaperVerdict &verdict = prepared.verdict;
    QFile file(paper.filePath);
    if (!file.open(QIODevice::ReadOnly)) {
        verdict.problem = file.exists() ? PaperProblem::Unreadable : PaperProblem::Gone;
        verdict.systemWords = file.errorString();
        return prepared;
    }
    // One byte more than is allowed tells a file that is too large without reading all of it.
    const QByteArray bytes = file.read(largestPaper + 1);
    const QString name = QFileInfo(paper.filePath).fileName();
    prepared.bytes = bytes.size();
    verdict.mimeType = typeOf(name, bytes);
    if (file.error() != QFileDevice::NoError) {
        verdict.problem = PaperProblem::Unreadable;
        verdict.systemWords = file.errorString();
    } else if (bytes.isEmpty()) {
        verdict.problem = PaperProblem::Empty;
    } else if (bytes.size() > largestPaper) {
        verdict.problem = PaperProblem::TooLarge;
    } else if (!domain::takesType(paper.asked, verdict.mimeType)) {
        verdict.problem = PaperProblem::NotAllowed;
    } else {
        prepared.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        prepared.body = api::NumberOrdersApi::encodeAttachment(
            {.name = name, .mimeType = verdict.mimeType, .documentType = paper.documentType, .content = bytes});
    }
    return prepared;
}

void PaperUpload::takeFile()
{
    m_prepared = std::make_unique<Prepared>(m_reading->future().takeResult());
    m_reading.release()->deleteLater(); // we are inside its signal
    if (m_prepared->verdict.problem != PaperProblem::None) {
        const PaperVerdict verdict = std::exchange(m_prepared, nullptr)->verdict;
        setStep(Step::Idle);
        Q_EMIT rejected(verdict);
        return;
    }
    // The paper may be there already: only what differs from it can prove that an upload arrived.
    m_registration = m_desk.numbers.orders().registration(m_paper.order);
    m_registration.then(this, [this](const net::Result<Registration> &answer) {
        m_registration.cancel();
        if (answer || answer.error().kind == net::ErrorKind::NotFound) {
            upload(answer.value_or(Registration()));
            return;
        }
        m_prepared.reset();
        setStep(Step::Idle);
        Q_EMIT notStarted(answer.error());
    });
    setStep(Step::ReadingOrder);
}

void PaperUpload::upload(const Registration &before)
{
    const auto known = std::ranges::find(
        before.attachments, m_paper.asked.id, [](const domain::RegistrationAttachment &sent) { return sent.id; });
    const auto prepared = std::exchange(m_prepared, nullptr);
    store::Intent intent
        = m_desk.intent(store::IntentKind::UploadAttachment, m_paper.order.text, m_desk.timing.uploadTimeout);
    intent.id = m_intentId = newIntentId();
    intent.data = intentdata::sentAt(m_desk.now(),
        numberorderdata::attachment(m_paper.asked.id, QFileInfo(m_paper.filePath).fileName(), prepared->bytes,
            prepared->sha256, known == before.attachments.end() ? nullptr : &*known));
    m_call.start(
        m_desk.journal, intent,
        [this, body = prepared->body] { return m_desk.numbers.orders().upload(m_paper.order, m_paper.asked.id, body); },
        [this](const WriteEnd &end, const std::optional<net::Nothing> &) {
            if (end.state == store::OutcomeState::Unknown)
                m_settler.settle(end.intentId);
            m_book.refresh(m_paper.order);
            setStep(Step::Idle);
            Q_EMIT finished(end);
        },
        {.progress = [this](qint64 sent, qint64 total) { Q_EMIT progressChanged(sent, total); }});
    setStep(Step::Uploading);
}

void PaperUpload::setStep(Step step)
{
    if (step == m_step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

} // namespace flows
