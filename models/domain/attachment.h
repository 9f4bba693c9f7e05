#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

//! What may be attached to an order, told from its bytes (contract: porting §6.9).
namespace domain {

enum class FileKind : quint8 { Unknown, Pdf, Png, Jpeg, Tiff };

enum class AttachmentIssue : quint8 {
    NoName,
    Empty,
    TooLarge,
    NotAllowed, //!< none of the four kinds
    SuffixDiffers, //!< "loa.pdf" that holds a picture: a warning, the bytes decide
    CutShort, //!< begins well, but its end is missing
};

inline constexpr qsizetype maxAttachmentBytes = qsizetype(10) * 1024 * 1024; //!< before base64

FileKind fileKind(const QByteArray &bytes);
//! "application/pdf"; empty for Unknown.
QString mimeName(FileKind kind);

std::vector<AttachmentIssue> attachmentIssues(const QString &fileName, const QByteArray &bytes);
//! Whether the issue keeps the file from being sent.
bool blocks(AttachmentIssue issue);

} // namespace domain
