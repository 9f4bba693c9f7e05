#pragma once

#include "flows/repairflow.h"
#include "views/dialogs/updatedialog.h"
#include "views/errortext.h"

class QSplitter;
class QStandardItemModel;

namespace views {

class DataTable;
class PillLabel;
class RepairGroupView;
class RepairNote;
class ShortcutButton;

//! What the losing carriers rejected of one order, grouped by what their words mean; from here it is corrected, asked
//! about, or begun anew. Sends nothing by itself.
class RepairDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Takes the flow.
    RepairDialog(
        std::unique_ptr<flows::RepairFlow> flow, const BandInfo &band, Prompts &prompts, QWidget *parent = nullptr);
    ~RepairDialog() override;

    void reject() override;
    //! The order may have changed: reads it again.
    void refresh();
    //! While the new draft is being made.
    void setTakingUp(bool running);
    //! It was not made.
    void showTrouble(const ErrorText &text);

Q_SIGNALS:
    void correctRequested(const domain::OrderId &id, const views::UpdateDialog::Start &start);
    //! The order can't be corrected any more: the rejected rest is to go into a new draft.
    void successorRequested(const domain::OrderId &id, const QStringList &numbers);
    void dictionaryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildContent();
    QWidget *buildFooter();
    void connectFlow();
    void fill();
    void follow();
    void followHeader();
    void followFooter();
    void goOn();
    void teach(const QString &reason);
    const domain::RejectionGroup *current() const;

    std::unique_ptr<flows::RepairFlow> m_flow;
    bool m_takingUp = false;
    Prompts &m_prompts;
    PageHeader *m_header;
    PillLabel *m_pill;
    ErrorBanner *m_banner;
    QPushButton *m_undo;
    QStandardItemModel *m_model;
    DataTable *m_table;
    RepairGroupView *m_group;
    RepairNote *m_note;
    QSplitter *m_splitter = nullptr;
    PageState *m_state = nullptr;
    TextLabel *m_why = nullptr;
    QPushButton *m_close = nullptr;
    ShortcutButton *m_go = nullptr;
};

} // namespace views
