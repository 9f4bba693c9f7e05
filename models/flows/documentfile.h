#pragma once

#include "domain/attachment.h"

#include <QFuture>

namespace flows {

enum class FileProblem : quint8 {
    None,
    Gone,
    Unreadable,
    Changed, //!< not the bytes that the person looked at
    NotAllowed, //!< see the issues
};

//! Whether a file may be sent, and what is doubtful about it.
struct FileVerdict {
    FileProblem problem = FileProblem::None;
    std::vector<domain::AttachmentIssue> issues = {}; //!< warnings too
    QString systemWords = {}; //!< of Gone and Unreadable
};

struct DocumentFile {
    FileVerdict verdict = {};
    QByteArray bytes = {}; //!< empty when it may not be sent
    QByteArray sha256 = {};
};

//! Reads and judges a file. \p sha256 of the bytes that the person looked at; empty: not compared. It may take a
//! moment: on the GUI thread use readDocumentFile().
DocumentFile loadDocumentFile(const QString &path, const QByteArray &sha256 = {});
QFuture<DocumentFile> readDocumentFile(const QString &path, const QByteArray &sha256 = {});

} // namespace flows
