//! import_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: pictures of the text-enablement and of the import. For
//! looking at, not for comparing.
#include "views/hostingviewbench.h"

#include "views/shots.h"
#include "views/widgets/datatable.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using domain::TextEnableRoute, domain::TextEnableStep;

namespace {

class Shots final : public HostingViewBench
{
public:
    Shots(QString folder, QSize wanted)
        : m_folder(std::move(folder))
    {
        size = wanted;
        // With a history, so that the lists have something to offer.
        if (!beginViews({.orders = 5, .now = u"2026-05-04T14:00:00Z"_s}))
            qFatal("no desk");
        names->rename(store::SeenKind::ServicePlan, u"plan-a"_s, u"Alerts"_s);
        names->rename(store::SeenKind::Campaign, u"CDCQLGJ"_s, u"Reminders"_s);
    }

    void run()
    {
        enable();
        refused();
        left();
        import();
    }

private:
    void grab(QWidget &widget, const QString &name) { shots::grab(widget, m_folder + u'/' + name + u".png"_s); }
    static void type(QWidget &parent, const char *name, const QString &text)
    {
        control<QLineEdit>(parent, name)->setText(text);
    }
    static void next(QWidget &wizard) { control<QPushButton>(wizard, "next")->click(); }
    void enable();
    void refused();
    void left();
    void import();

    const QString m_folder;
};

void Shots::enable()
{
    const auto dialog = wizard();
    shots::waitUntil([&] { return !dialog->flow().isReading(); }, "the lists are read");
    grab(*dialog, u"10-numbers-offered"_s);
    control<QPlainTextEdit>(*dialog, "hostingPaste")
        ->setPlainText(
            u"Hi, please text-enable:\n208.555.0101\n(208) 555-0102\n416-555-0103\n855 555 0104\n+44 20 7946 0958"_s);
    shots::waitUntil([&] { return dialog->flow().going().size() >= 4 && !dialog->flow().isReading(); }, "it is read");
    control<QPushButton>(*dialog, "tickAll")->click();
    grab(*dialog, u"11-numbers"_s);
    next(*dialog);
    type(*dialog, "hostingNnid", u"12"_s);
    next(*dialog);
    dialog->goTo(int(TextEnableStep::Services));
    grab(*dialog, u"12-services-issues"_s);
    type(*dialog, "hostingPlan", u"plan-a"_s);
    type(*dialog, "hostingCampaign", u"CDCQLGJ"_s);
    type(*dialog, "hostingNnid", u"104029"_s);
    type(*dialog, "hostingName", u"Bluefinch Dental"_s);
    grab(*dialog, u"13-services"_s);
    next(*dialog);
    grab(*dialog, u"14-letter"_s);
    control<QRadioButton>(*dialog, "letterReseller")->click();
    grab(*dialog, u"15-letter-chosen"_s);
    next(*dialog);
    type(*dialog, "letterEmail", u"ana@example.com"_s);
    type(*dialog, "letterEmailAgain", u"anna@example.com"_s);
    next(*dialog);
    dialog->goTo(int(TextEnableStep::Details));
    grab(*dialog, u"16-details-issues"_s);
    type(*dialog, "letterBusiness", u"Bluefinch Dental, LLC"_s);
    type(*dialog, "letterFirstName", u"Ana"_s);
    type(*dialog, "letterLastName", u"Diaz"_s);
    type(*dialog, "letterEmailAgain", u"ana@example.com"_s);
    type(*dialog, "letterBuilding", u"1400"_s);
    type(*dialog, "letterStreet", u"Harbor Court"_s);
    type(*dialog, "letterCity", u"Boise"_s);
    type(*dialog, "letterState", u"ID"_s);
    type(*dialog, "letterPostalCode", u"83702"_s);
    type(*dialog, "letterCountry", u"US"_s);
    type(*dialog, "letterCarrier", u"Verizon"_s);
    grab(*dialog, u"17-details"_s);
    next(*dialog);
    control<QRadioButton>(*dialog, "scheduleLater")->click();
    type(*dialog, "hostingDate", u"2026-05-03"_s);
    type(*dialog, "hostingTime", u"09:00"_s);
    grab(*dialog, u"18-schedule-past"_s);
    next(*dialog);
    grab(*dialog, u"19-review-issue"_s);
    dialog->goTo(int(TextEnableStep::Schedule));
    type(*dialog, "hostingDate", u"2026-05-06"_s);
    grab(*dialog, u"20-schedule"_s);
    next(*dialog);
    grab(*dialog, u"21-review"_s);
    next(*dialog);
    shots::waitUntil(
        [&] { return !dialog->submit().orders().empty() && !dialog->submit().isRunning(); }, "it is submitted");
    grab(*dialog, u"22-submitted"_s);
}

void Shots::refused()
{
    if (!verify({number(4), number(5)}))
        qFatal("no qualified numbers");
    const auto dialog = wizard(TextEnableRoute::QualifiedNumbers);
    shots::waitUntil([&] { return !dialog->flow().isReading(); }, "the lists are read");
    control<QPlainTextEdit>(*dialog, "hostingPaste")->setPlainText(u"208.555.0101\n855 555 0104"_s);
    auto *region = control<QComboBox>(*dialog, "hostingRegion");
    region->setCurrentIndex(region->findData(u"CA"_s));
    shots::waitUntil([&] { return dialog->flow().numbers().size() > 2 && !dialog->flow().isReading(); }, "it is read");
    grab(*dialog, u"30-qualified-canada"_s);
}

//! A draft that is gone on with, with a number that may not go; and leaving it.
void Shots::left()
{
    const store::LoadedTextEnable kept{.draft = {.id = {u"left"_s},
                                           .createdAt = QDateTime::currentDateTimeUtc(),
                                           .changedAt = QDateTime::currentDateTimeUtc(),
                                           .step = TextEnableStep::Review,
                                           .draft = {.typed = u"208.555.0101\n208 555 0111\n+44 20 7946 0958"_s,
                                               .servicePlanId = u"plan-a"_s,
                                               .campaignId = u"CDCQLGJ"_s,
                                               .displayName = u"Bluefinch Dental"_s,
                                               .loa = domain::HostingLoaKind::Blanket}}};
    const auto dialog = resumed(kept);
    shots::waitUntil([&] { return control<QPushButton>(*dialog, "next")->isEnabled(); }, "it was looked at again");
    grab(*dialog, u"35-resumed-review"_s);
    dialog->goTo(int(TextEnableStep::Numbers));
    grab(*dialog, u"36-resumed-numbers"_s);
    views::DesktopPrompts desktop;
    views::TextEnableWizard asking(
        desk->desk(), desk->settler(), kept, {.prompts = desktop, .names = *names, .band = band});
    asking.show();
    control<QPushButton>(asking, "leave")->click();
    grab(*asking.findChild<QDialog *>(), u"37-leave"_s);
}

void Shots::import()
{
    if (!HostingBench::import(number(3), u"plan-a"_s))
        qFatal("no number");
    const auto dialog = importDialog();
    grab(*dialog, u"40-import-empty"_s);
    QStringList lines;
    for (int i = 1; i < 13; ++i)
        lines << number(i);
    lines << u"+44 20 7946 0958"_s;
    control<QPlainTextEdit>(*dialog, "importPaste")->setPlainText(lines.join(u'\n'));
    type(*dialog, "hostingPlan", u"plan-a"_s);
    auto *go = control<QPushButton>(*dialog, "importGo");
    shots::waitUntil([&] { return go->isEnabled(); }, "it is planned");
    grab(*dialog, u"41-import-planned"_s);
    fault(u"status"_s, u":importNumbers$"_s, {{u"status"_s, 403}, {u"skip"_s, 1}});
    go->click();
    shots::waitUntil(
        [&] { return dialog->flow().state() == flows::ImportJobFlow::State::Over && !dialog->flow().isWorking(); },
        "it is imported");
    control<views::DataTable>(*dialog, "importTable")->selectId(number(3));
    grab(*dialog, u"42-imported"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize size) { Shots(folder, size).run(); });
}
