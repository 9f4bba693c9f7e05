#pragma once

#include "tables/meaning.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace flows {
class WorkCase;
}

namespace views {

//! An entry of the worklist in words, for its pane and for the clipboard. Plain text.
struct WorkCaseText {
    struct Fact {
        QString name = {};
        QString value = {};

        friend bool operator==(const Fact &, const Fact &) = default;
    };

    QString kind = {}; //!< in the pill
    tables::Meaning meaning = tables::Meaning::None;
    QString title = {}; //!< "Update of Ironbark Roofing — HQ"
    QString subtitle = {};
    QString mark = {}; //!< until when it is snoozed and why, or that it is done
    QString happened = {};
    QString means = {};
    std::vector<Fact> changes = {}; //!< what the write was to change; secrets masked
    QString todo = {};
    QString action = {}; //!< of the button; empty: there is nothing to press
    QString remark = {}; //!< under the buttons
    std::vector<Fact> history = {}; //!< time and words, newest first

    friend bool operator==(const WorkCaseText &, const WorkCaseText &) = default;
};

//! \p now in UTC, the server's.
WorkCaseText workCaseText(const flows::WorkCase &work, const QDateTime &now);
//! The same as lines of text. Secrets are not in it.
QString workEvidence(const flows::WorkCase &work, const QDateTime &now);

} // namespace views
