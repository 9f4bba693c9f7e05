#include "views/wizards/portin/filewords.h"

#include "views/format.h"

#include <QCoreApplication>

namespace views {

using domain::AttachmentIssue;
using flows::FileProblem;

namespace {

class FileWords
{
    Q_DECLARE_TR_FUNCTIONS(views::FileWords)

public:
    static QString issue(AttachmentIssue issue)
    {
        switch (issue) {
        case AttachmentIssue::NoName:
            return tr("The file has no name. Rename it first.");
        case AttachmentIssue::Empty:
            return tr("The file is empty. Attach the signed letter.");
        case AttachmentIssue::TooLarge:
            return tr("The file is larger than %1. Scan it at a lower resolution.")
                .arg(format::bytes(domain::maxAttachmentBytes));
        case AttachmentIssue::NotAllowed:
            return tr("The file is not a PDF, PNG, JPEG or TIFF, whatever its name says.");
        case AttachmentIssue::SuffixDiffers:
            return tr("The name says another kind of file than it is. It goes by its content.");
        case AttachmentIssue::CutShort:
            return tr("The end of the file is missing. Copy or scan it again.");
        }
        Q_UNREACHABLE();
        return {};
    }

    static QString problem(const flows::FileVerdict &verdict)
    {
        switch (verdict.problem) {
        case FileProblem::None:
            return {};
        case FileProblem::Gone:
            return tr("The file is not there any more. Attach it again from where it is now.");
        case FileProblem::Unreadable:
            return tr("The file cannot be read: %1.").arg(verdict.systemWords);
        case FileProblem::Changed:
            return tr("The file was changed after you attached it. Attach it again, and look at it.");
        case FileProblem::NotAllowed:
            for (const AttachmentIssue found : verdict.issues) {
                if (domain::blocks(found))
                    return issue(found);
            }
            return issue(AttachmentIssue::NotAllowed);
        }
        Q_UNREACHABLE();
        return {};
    }
};

} // namespace

QString fileProblem(const flows::FileVerdict &verdict)
{
    return FileWords::problem(verdict);
}

QString fileRemark(const flows::FileVerdict &verdict)
{
    for (const AttachmentIssue issue : verdict.issues) {
        if (!domain::blocks(issue))
            return FileWords::issue(issue);
    }
    return {};
}

} // namespace views
