//! number_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: pictures of the dialogs that change and release numbers. For
//! looking at, not for comparing.
#include "views/numberdialogbench.h"

#include "views/shots.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

class Shots final : public NumberDialogBench
{
public:
    Shots(QString folder, QSize wanted)
        : m_folder(std::move(folder))
    {
        size = wanted;
        if (!beginDialogs())
            qFatal("no desk");
        names->rename(store::SeenKind::ServicePlan, u"plan-a"_s, u"Support"_s);
        names->rename(store::SeenKind::ServicePlan, u"plan-b"_s, u"Alerts"_s);
        for (int i = 0; i < 40; ++i)
            m_numbers.append(add(110 + i, {{u"displayName"_s, u"Support %1"_s.arg(110 + i)}}));
        add(113, {{u"campaignId"_s, u"CDCQLGJ"_s}});
        add(114, {{u"servicePlanId"_s, u""_s}, {u"trunkId"_s, u""_s}});
    }

    void run()
    {
        change();
        relink();
        bulk();
        release();
        protect();
    }

private:
    void grab(QWidget &widget, const QString &name) { shots::grab(widget, m_folder + u'/' + name + u".png"_s); }
    void change();
    void relink();
    void bulk();
    void release();
    void protect();

    const QString m_folder;
    QStringList m_numbers;
};

void Shots::change()
{
    const auto dialog = changeDialog(m_numbers[0]);
    auto *plan = child<QLineEdit>(*dialog, "numberPlan");
    shots::waitUntil([&] { return plan->text() == u"plan-a"_s; }, "the number");
    grab(*dialog, u"change"_s);
    plan->setText(u"plan-b"_s);
    child<QLineEdit>(*dialog, "numberName")->setText(u"Alerts 110"_s);
    child<QLineEdit>(*dialog, "numberCallback")->setText(u"hooks.example.com"_s);
    grab(*dialog, u"change-typed"_s);
    const auto failed = changeDialog(m_numbers[1]);
    shots::waitUntil([&] { return !child<QLineEdit>(*failed, "numberName")->text().isEmpty(); }, "the number");
    desk->sandbox().control(
        "POST", u"/numbers/outcome"_s, {{u"service"_s, u"campaign"_s}, {u"errorCode"_s, u"CAMPAIGN_NOT_AVAILABLE"_s}});
    child<QLineEdit>(*failed, "numberCampaign")->setText(u"CDCQLGJ"_s);
    child<QPushButton>(*failed, "numberChangeGo")->click();
    shots::waitUntil(
        [&] { return child<QLabel>(*failed, "numberChangeWhy")->text().contains(u"at it"_s); }, "the following");
    grab(*failed, u"change-following"_s);
    provision();
    shots::waitUntil([&] { return !child<views::ErrorBanner>(*failed, "numberChangeBanner")->isEmpty(); }, "its end");
    grab(*failed, u"change-failed"_s);
}

void Shots::relink()
{
    const auto dialog = relinkDialog(m_numbers[2]);
    auto *plan = child<QLineEdit>(*dialog, "numberPlan");
    shots::waitUntil([&] { return plan->text() == u"plan-a"_s; }, "the number");
    plan->setText(u"plan-b"_s);
    grab(*dialog, u"relink"_s);
    fault(u"status"_s, u"PATCH"_s, 1, 400, 1);
    child<QPushButton>(*dialog, "relinkGo")->click();
    shots::waitUntil(
        [&] { return child<QLabel>(*dialog, "relinkWords2")->text().contains(u"Under"_s); }, "the unlinking");
    grab(*dialog, u"relink-unlinking"_s);
    provision();
    shots::waitUntil([&] { return child<QPushButton>(*dialog, "relinkBack")->isVisible(); }, "the stop");
    grab(*dialog, u"relink-between"_s);
    child<QPushButton>(*dialog, "relinkGo")->click();
    shots::waitUntil(
        [&] { return provision() && !child<views::ErrorBanner>(*dialog, "relinkBanner")->isEmpty(); }, "the end");
    grab(*dialog, u"relink-done"_s);
}

void Shots::bulk()
{
    const auto dialog = bulkDialog(m_numbers);
    grab(*dialog, u"bulk-empty"_s);
    child<QCheckBox>(*dialog, "bulkNameBox")->setChecked(true);
    child<QLineEdit>(*dialog, "bulkName")->setText(u"Clinic {n}"_s);
    child<QCheckBox>(*dialog, "bulkPlanBox")->setChecked(true);
    child<QLineEdit>(*dialog, "bulkPlan")->setText(u"plan-b"_s);
    shots::waitUntil([&] { return child<QPushButton>(*dialog, "bulkGo")->isEnabled(); }, "the dry run");
    grab(*dialog, u"bulk-dry-run"_s);
    child<QCheckBox>(*dialog, "bulkPlanBox")->setChecked(false);
    shots::waitUntil(
        [&] {
            const auto *model = child<views::DataTable>(*dialog, "bulkTable")->model();
            return model->index(0, tables::NumberJobModel::Becomes).data().toString() == u"Clinic 1"_s;
        },
        "the dry run");
    add(115, {{u"displayName"_s, u"theirs"_s}});
    fault(u"status"_s, u"PATCH"_s, 2, 400, 4);
    child<QPushButton>(*dialog, "bulkGo")->click();
    shots::waitUntil([&] { return desk->sandbox().count(u"PATCH"_s, u"."_s) > 12; }, "some");
    child<QPushButton>(*dialog, "bulkPause")->click();
    grab(*dialog, u"bulk-paused"_s);
    child<QPushButton>(*dialog, "bulkPause")->click();
    shots::waitUntil([&] { return child<QPushButton>(*dialog, "bulkRetry")->isVisible(); }, "the end");
    grab(*dialog, u"bulk-results"_s);
}

void Shots::release()
{
    names->protect({m_numbers[6]}, u"printed on the trucks"_s);
    shots::waitUntil([&] { return names->protection(m_numbers[6]) != nullptr; }, "the protection");
    const auto dialog = releaseDialog(m_numbers.mid(3, 6));
    shots::waitUntil([&] { return child<QLineEdit>(*dialog, "releaseTyped")->isVisible(); }, "the reading");
    grab(*dialog, u"release"_s);
    child<QLineEdit>(*dialog, "releaseTyped")->setText(u"4"_s);
    child<QCheckBox>(*dialog, "releaseWarnings")->setChecked(true);
    child<QPushButton>(*dialog, "releaseGo")->click();
    shots::waitUntil([&] { return !child<QPushButton>(*dialog, "releaseGo")->isVisible(); }, "the end");
    grab(*dialog, u"release-done"_s);
}

void Shots::protect()
{
    views::ProtectDialog dialog(*names, m_numbers.mid(6, 2), band);
    dialog.show();
    grab(dialog, u"protect"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize size) { Shots(folder, size).run(); });
}
