#pragma once

#include "flows/numberbench.h"
#include "flows/numbers/numberreads.h"
#include "flows/numbers/releaseflow.h"
#include "flows/numbers/relinkflow.h"
#include "views/dialogs/numbers/bulkchangedialog.h"
#include "views/dialogs/numbers/numberchangedialog.h"
#include "views/dialogs/numbers/protectdialog.h"
#include "views/dialogs/numbers/releasedialog.h"
#include "views/dialogs/numbers/relinkdialog.h"
#include "views/wizardbench.h"

//! The dialogs that change numbers, on a desk with numbers of its own.
class NumberDialogBench : public NumberBench
{
protected:
    bool beginDialogs()
    {
        if (!begin())
            return false;
        ids = std::make_unique<store::SeenIds>(desk->database());
        protectedNumbers = std::make_unique<store::ProtectedNumbers>(desk->database());
        jobs = std::make_unique<store::NumberJobs>(desk->database());
        names = std::make_unique<flows::NumberNames>(desk->desk(), *ids, *protectedNumbers);
        names->load();
        band = {.profile = QStringLiteral("Kestrel Voice · Test"),
            .projectId = desk->sandbox().info().project,
            .sandbox = true};
        return true;
    }
    std::unique_ptr<views::NumberChangeDialog> changeDialog(
        const QString &number, const views::NumberChangeDialog::Start &start = {})
    {
        return shown(std::make_unique<views::NumberChangeDialog>(
            std::make_unique<flows::NumberChangeFlow>(desk->desk(), number, desk->settler()), *names, start, band));
    }
    std::unique_ptr<views::RelinkDialog> relinkDialog(
        const QString &number, const views::RelinkDialog::Start &start = {})
    {
        return shown(std::make_unique<views::RelinkDialog>(
            std::make_unique<flows::RelinkFlow>(desk->desk(), number, desk->settler(), *jobs), *names, start, band));
    }
    std::unique_ptr<views::BulkChangeDialog> bulkDialog(const QStringList &numbers)
    {
        std::vector<domain::ActiveNumber> all;
        for (const QString &number : numbers)
            all.push_back(now(number));
        return shown(std::make_unique<views::BulkChangeDialog>(
            std::make_unique<flows::NumberJobFlow>(desk->desk(), desk->settler(), *jobs),
            std::make_unique<flows::NumberReads>(desk->desk()), all,
            views::BulkChangeDialog::Surroundings{.band = band, .names = *names, .prompts = prompts}));
    }
    std::unique_ptr<views::ReleaseDialog> releaseDialog(const QStringList &numbers)
    {
        const auto ask = [this](const QString &number) {
            flows::ReleaseFlow::Known known{.ordersRead = true};
            if (const store::ProtectedNumber *protection = names->protection(number)) {
                known.isProtected = true;
                known.protectedFor = protection->reason;
            }
            return known;
        };
        return shown(std::make_unique<views::ReleaseDialog>(
            std::make_unique<flows::ReleaseFlow>(desk->desk(), desk->settler(), ask, numbers), band));
    }
    template <class W>
    static W *child(QWidget &parent, const char *name)
    {
        W *found = parent.findChild<W *>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    template <class Dialog>
    std::unique_ptr<Dialog> shown(std::unique_ptr<Dialog> dialog)
    {
        if (size.isValid())
            dialog->resize(size);
        dialog->show();
        return dialog;
    }

    std::unique_ptr<store::SeenIds> ids;
    std::unique_ptr<store::ProtectedNumbers> protectedNumbers;
    std::unique_ptr<store::NumberJobs> jobs;
    std::unique_ptr<flows::NumberNames> names;
    TestPrompts prompts;
    views::BandInfo band;
    QSize size;
};
