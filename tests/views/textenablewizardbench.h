#pragma once

#include "views/forms/imported/hostingletterform.h"
#include "views/hostingviewbench.h"
#include "views/widgets/datatable.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

//! A wizard of text-enablements, filled in as a person does it.
class TextEnableWizardBench : public HostingViewBench
{
protected:
    std::vector<store::DraftSummary> drafts() { return await(desk->drafts().list(desk->desk().profileKey)).value(); }
    //! The only one, as it was left.
    store::LoadedTextEnable left()
    {
        const auto all = drafts();
        const auto loaded = all.size() == 1
            ? await(desk->drafts().loadTextEnable(desk->desk().profileKey, all.front().id))
            : store::Result<std::optional<store::LoadedTextEnable>>();
        return loaded && *loaded ? **loaded : store::LoadedTextEnable{};
    }
    static void type(QWidget &wizard, const char *name, const QString &text)
    {
        control<QLineEdit>(wizard, name)->setText(text);
    }
    static void next(views::TextEnableWizard &wizard) { control<QPushButton>(wizard, "next")->click(); }
    static void goTo(views::TextEnableWizard &wizard, domain::TextEnableStep step) { wizard.goTo(int(step)); }
    bool pasted(views::TextEnableWizard &wizard, const QStringList &numbers)
    {
        control<QPlainTextEdit>(wizard, "hostingPaste")->setPlainText(numbers.join(u'\n'));
        const std::size_t count = std::size_t(numbers.size());
        return QTest::qWaitFor(
            [&] { return wizard.flow().going().size() == count && !wizard.flow().isReading(); }, 15'000);
    }
    static void fillLetter(views::TextEnableWizard &wizard)
    {
        type(wizard, "letterFirstName", QStringLiteral("Ana"));
        type(wizard, "letterLastName", QStringLiteral("Diaz"));
        type(wizard, "letterEmail", QStringLiteral("ana@example.com"));
        type(wizard, "letterEmailAgain", QStringLiteral("ana@example.com"));
        type(wizard, "letterBuilding", QStringLiteral("1400"));
        type(wizard, "letterStreet", QStringLiteral("Harbor Court"));
        type(wizard, "letterCity", QStringLiteral("Boise"));
        type(wizard, "letterState", QStringLiteral("ID"));
        type(wizard, "letterPostalCode", QStringLiteral("01234"));
        type(wizard, "letterCountry", QStringLiteral("US"));
        type(wizard, "letterCarrier", QStringLiteral("Verizon"));
    }
    //! Everything that an order of these numbers needs; stands at the review.
    bool complete(views::TextEnableWizard &wizard, const QStringList &numbers)
    {
        return pasted(wizard, numbers) && fillRest(wizard);
    }
    //! With the numbers chosen.
    bool fillRest(views::TextEnableWizard &wizard)
    {
        next(wizard);
        type(wizard, "hostingPlan", QStringLiteral("plan1"));
        type(wizard, "hostingCampaign", QStringLiteral("C1"));
        next(wizard);
        control<QRadioButton>(wizard, "letterDirect")->click();
        next(wizard);
        fillLetter(wizard);
        next(wizard);
        next(wizard);
        return wizard.step() == int(domain::TextEnableStep::Review);
    }
    static bool submits(views::TextEnableWizard &wizard)
    {
        next(wizard);
        return QTest::qWaitFor(
            [&] { return !wizard.submit().orders().empty() && !wizard.submit().isRunning(); }, 30'000);
    }
};
