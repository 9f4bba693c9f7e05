#include "app/program.h"
#include "app/shell.h"
#include "app/tour/tourscript.h"
#include "tables/worklistmodel.h"
#include "views/mainwindow.h"
#include "views/widgets/datatable.h"

#include <QTableView>

using namespace Qt::StringLiterals;

namespace app {

void TourScript::addWorklist()
{
    //! The first entry of a kind.
    const auto select = [this](domain::WorkReason reason) {
        auto *table = find<views::DataTable>(u"worklistTable"_s);
        for (int row = 0; table && row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, tables::WorklistModel::Reason);
            const QVariant known = index.data(tables::WorklistModel::ReasonRole);
            if (known.isValid() && known.toInt() == int(reason))
                return table->setCurrentIndex(index.siblingAtColumn(tables::WorklistModel::What));
        }
    };
    m_runner.add({.name = u"worklist"_s,
        .checked = u"Everything that needs a person, most urgent first, with the reason and the next action."_s,
        .act = [] {},
        .seen =
            [this] {
                return m_program.shell()->workspace().worklist.reading().isComplete && rows(u"worklistTable"_s) > 10
                    && isShown(u"paneAction"_s);
            },
        .picture = [this] { return window(); },
        .patience = std::chrono::seconds(90)});
    step(
        u"worklist-rejected"_s, u"What happened, what it means, and what to do about rejected numbers."_s,
        [select] { select(domain::WorkReason::Rejected); }, [this] { return says(u"paneHappened"_s, u"rejected"_s); });
    m_runner.add({.name = u"worklist-snooze"_s,
        .checked = u"Putting an entry off asks for a day and a reason."_s,
        .act = [select] { select(domain::WorkReason::NoFoc); },
        .press =
            [this, snooze = press(u"paneSnooze"_s)] {
                if (!snooze())
                    return false;
                type(u"markReason"_s, u"The carrier promised an answer tomorrow"_s);
                return true;
            },
        .seen = [this] { return dialog(u"markDialog"_s) && says(u"markGo"_s, u"Snooze until"_s); },
        .picture = [this] { return dialog(u"markDialog"_s); }});
    pressStep(u"worklist-snoozed"_s, u"It is out of the list, and can be taken back at once."_s, {}, press(u"markGo"_s),
        [this] { return !dialog(u"markDialog"_s) && isShown(u"undoMark"_s) && says(u"showSnoozed"_s, u"(1)"_s); });
    pressStep(
        u"worklist-order"_s, u"The order behind an entry opens in place."_s,
        [select] { select(domain::WorkReason::Rejected); }, press(u"paneOpen"_s),
        [this] { return rows(u"orderNumbers"_s) > 0; });
}

} // namespace app
