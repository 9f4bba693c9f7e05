#pragma once

#include "flows/hostingbench.h"
#include "views/dialogs/imported/importnumbersdialog.h"
#include "views/wizardbench.h"
#include "views/wizards/textenable/textenablewizard.h"

//! The text-enablement and the import, on a desk whose numbers stay with other carriers.
class HostingViewBench : public HostingBench
{
protected:
    bool beginViews(const support::SandboxOptions &options = {.now = QStringLiteral("2026-05-04T14:00:00Z")})
    {
        if (!begin(options))
            return false;
        ids = std::make_unique<store::SeenIds>(desk->database());
        protectedNumbers = std::make_unique<store::ProtectedNumbers>(desk->database());
        names = std::make_unique<flows::NumberNames>(desk->desk(), *ids, *protectedNumbers);
        names->load();
        prompts = {};
        band = {.profile = QStringLiteral("Kestrel Voice · Test"),
            .projectId = desk->sandbox().info().project,
            .sandbox = true};
        return true;
    }
    void endViews()
    {
        names.reset();
        protectedNumbers.reset();
        ids.reset();
        end();
    }

    std::unique_ptr<views::TextEnableWizard> wizard(
        domain::TextEnableRoute route = domain::TextEnableRoute::HostingOrders)
    {
        return shown(std::make_unique<views::TextEnableWizard>(desk->desk(), desk->settler(), route,
            views::TextEnableSurroundings{.prompts = prompts, .names = *names, .band = band}));
    }
    //! One that was left.
    std::unique_ptr<views::TextEnableWizard> resumed(const store::LoadedTextEnable &left)
    {
        return shown(std::make_unique<views::TextEnableWizard>(desk->desk(), desk->settler(), left,
            views::TextEnableSurroundings{.prompts = prompts, .names = *names, .band = band}));
    }
    std::unique_ptr<views::ImportNumbersDialog> importDialog(const views::ImportStart &start = {}, int atOnce = 5)
    {
        return shown(std::make_unique<views::ImportNumbersDialog>(importFlow(atOnce),
            views::ImportNumbersDialog::Surroundings{.band = band, .names = *names, .prompts = prompts}, start));
    }

    template <class W>
    static W *control(QWidget &parent, const char *name)
    {
        W *found = child<W>(parent, QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }

    std::unique_ptr<store::SeenIds> ids;
    std::unique_ptr<store::ProtectedNumbers> protectedNumbers;
    std::unique_ptr<flows::NumberNames> names;
    TestPrompts prompts;
    views::BandInfo band;
    QSize size;

private:
    template <class Dialog>
    std::unique_ptr<Dialog> shown(std::unique_ptr<Dialog> dialog)
    {
        if (size.isValid())
            dialog->resize(size);
        dialog->show();
        if (size.isValid())
            dialog->resize(size);
        return dialog;
    }
};
