#include "domain/attachment.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

FileKind kindOfSuffix(const QString &fileName)
{
    struct Suffix {
        QLatin1StringView text;
        FileKind kind;
    };
    static constexpr std::array suffixes{Suffix{".pdf"_L1, FileKind::Pdf}, Suffix{".png"_L1, FileKind::Png},
        Suffix{".jpg"_L1, FileKind::Jpeg}, Suffix{".jpeg"_L1, FileKind::Jpeg}, Suffix{".jpe"_L1, FileKind::Jpeg},
        Suffix{".tif"_L1, FileKind::Tiff}, Suffix{".tiff"_L1, FileKind::Tiff}};
    for (const Suffix &suffix : suffixes) {
        if (fileName.endsWith(suffix.text, Qt::CaseInsensitive))
            return suffix.kind;
    }
    return FileKind::Unknown;
}

//! Both kinds of file end with a mark of their own; TIFF and JPEG may carry anything behind it, so they are let be.
bool isCutShort(FileKind kind, const QByteArray &bytes)
{
    if (kind == FileKind::Pdf)
        return !bytes.last(std::min<qsizetype>(bytes.size(), 1024)).contains("%%EOF");
    if (kind == FileKind::Png)
        return !bytes.last(std::min<qsizetype>(bytes.size(), 1024)).contains("IEND");
    return false;
}

} // namespace

FileKind fileKind(const QByteArray &bytes)
{
    // Readers allow junk in front of a PDF's header, and scanners write it.
    if (bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-"))
        return FileKind::Pdf;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return FileKind::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return FileKind::Jpeg;
    if (bytes.startsWith(QByteArrayView("II\x2a\0", 4)) || bytes.startsWith(QByteArrayView("MM\0\x2a", 4)))
        return FileKind::Tiff;
    return FileKind::Unknown;
}

QString mimeName(FileKind kind)
{
    switch (kind) {
    case FileKind::Unknown:
        return {};
    case FileKind::Pdf:
        return u"application/pdf"_s;
    case FileKind::Png:
        return u"image/png"_s;
    case FileKind::Jpeg:
        return u"image/jpeg"_s;
    case FileKind::Tiff:
        return u"image/tiff"_s;
    }
    Q_UNREACHABLE();
    return {};
}

std::vector<AttachmentIssue> attachmentIssues(const QString &fileName, const QByteArray &bytes)
{
    std::vector<AttachmentIssue> issues;
    if (fileName.trimmed().isEmpty())
        issues.push_back(AttachmentIssue::NoName);
    if (bytes.isEmpty()) {
        issues.push_back(AttachmentIssue::Empty);
        return issues;
    }
    if (bytes.size() > maxAttachmentBytes)
        issues.push_back(AttachmentIssue::TooLarge);
    const FileKind kind = fileKind(bytes);
    if (kind == FileKind::Unknown)
        issues.push_back(AttachmentIssue::NotAllowed);
    else if (kindOfSuffix(fileName) != kind)
        issues.push_back(AttachmentIssue::SuffixDiffers);
    if (isCutShort(kind, bytes))
        issues.push_back(AttachmentIssue::CutShort);
    return issues;
}

bool blocks(AttachmentIssue issue)
{
    switch (issue) {
    case AttachmentIssue::NoName:
    case AttachmentIssue::Empty:
    case AttachmentIssue::TooLarge:
    case AttachmentIssue::NotAllowed:
        return true;
    case AttachmentIssue::SuffixDiffers:
    case AttachmentIssue::CutShort:
        return false;
    }
    Q_UNREACHABLE();
    return true;
}

} // namespace domain
