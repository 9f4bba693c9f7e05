#include "flows/documentfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace flows {

DocumentFile loadDocumentFile(const QString &path, const QByteArray &sha256)
{
    DocumentFile document;
    FileVerdict &verdict = document.verdict;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        verdict.problem = file.exists() ? FileProblem::Unreadable : FileProblem::Gone;
        verdict.systemWords = file.errorString();
        return document;
    }
    // One byte more than is allowed tells a file that is too large without reading all of it.
    QByteArray bytes = file.read(domain::maxAttachmentBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        verdict.problem = FileProblem::Unreadable;
        verdict.systemWords = file.errorString();
        return document;
    }
    document.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    verdict.issues = domain::attachmentIssues(QFileInfo(path).fileName(), bytes);
    if (std::any_of(verdict.issues.begin(), verdict.issues.end(), domain::blocks))
        verdict.problem = FileProblem::NotAllowed;
    else if (!sha256.isEmpty() && sha256 != document.sha256)
        verdict.problem = FileProblem::Changed;
    else
        document.bytes = std::move(bytes);
    return document;
}

QFuture<DocumentFile> readDocumentFile(const QString &path, const QByteArray &sha256)
{
    return QtConcurrent::run(loadDocumentFile, path, sha256);
}

} // namespace flows
