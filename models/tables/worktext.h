#pragma once

#include "domain/worklist.h"
#include "tables/meaning.h"

#include <QCoreApplication>

namespace tables {

//! The words of the worklist: one place for the table, the pane and the notification.
class WorkText
{
    Q_DECLARE_TR_FUNCTIONS(tables::WorkText)

public:
    //! "Ironbark Roofing — HQ"; the order's id where there is no reference.
    static QString name(const domain::WorkItem &item);
    //! "Port-in 890188204 · 22 numbers"
    static QString about(const domain::WorkItem &item);
    //! "3 numbers rejected"
    static QString why(const domain::WorkItem &item);
    //! "Wrong PIN (2), address mismatch (1)"
    static QString whyLine(const domain::WorkItem &item);
    static Meaning meaning(domain::WorkReason reason);
    //! What kind of work it is, for filters: "Numbers rejected"
    static QString kind(domain::WorkReason reason);
    static QString area(domain::WorkArea area);
    //! "Repair…"; with an ellipsis where a question follows
    static QString action(domain::WorkAction action);
    //! "now", "today", "25 Nov"
    static QString due(const domain::WorkItem &item, QDate today);
    //! What stands for the name of what has none.
    static QString nameless(domain::WorkWrite write);
    //! "The update", as the first words of a sentence
    static QString written(domain::WorkWrite write);
    //! Why provisioning failed: the sentences for its codes, each with its code.
    static QString failureText(const QStringList &codes);
    //! "Failed: 2 at the OSR, 1 at the campaign"; see domain::WorkItem.
    static QString failedStepsText(const QStringList &counts);

private:
    static QString aboutNumbers(const domain::WorkItem &item);
};

} // namespace tables
