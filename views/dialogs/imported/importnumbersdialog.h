#pragma once

#include "flows/imported/importjobflow.h"
#include "flows/numbers/numbernames.h"
#include "tables/imported/importrowsmodel.h"
#include "views/dialogs/imported/importchoices.h"
#include "views/dialogs/numbers/jobdialog.h"
#include "views/prompts.h"

#include <QFutureWatcher>

namespace views {

class DataTable;
class ProgressStrip;
class TextLabel;
struct OpenedTable;

//! Imports numbers whose routing the customer has seen to: one by itself, several in as many requests as it takes; what
//! became of each, and what can still be done about it.
class ImportNumbersDialog final : public JobDialog
{
    Q_OBJECT

public:
    struct Surroundings {
        BandInfo band = {};
        const flows::NumberNames &names;
        Prompts &prompts;
    };
    using Start = ImportStart;

    //! Takes the flow.
    ImportNumbersDialog(std::unique_ptr<flows::ImportJobFlow> flow, const Surroundings &around, const Start &start = {},
        QWidget *parent = nullptr);
    ~ImportNumbersDialog() override;

    //! One that an earlier run left.
    void takeUp(const domain::ImportJob &job);
    const flows::ImportJobFlow &flow() const { return *m_flow; }

    void reject() override;

Q_SIGNALS:
    //! A plan or a campaign was used: it is offered from now on.
    void used(const QString &servicePlanId, const QString &campaignId);
    void imported(); //!< something was, or may have been
    void openNumberRequested(const QString &number);

private:
    QWidget *buildChoices();
    QWidget *buildTable();
    void buildFooter();
    void connectFlow();
    void openTable(const QString &path);
    void takeTable(const OpenedTable &opened);
    void plan();
    void go();
    void follow();
    void followButtons();
    void say();
    QString planned() const;
    QString currentExisting() const;
    QStringList heldElsewhere() const;
    bool hasBegun() const;

    std::unique_ptr<flows::ImportJobFlow> m_flow;
    const Surroundings m_around;
    std::vector<domain::ImportRow> m_planned;
    std::unique_ptr<QFutureWatcher<OpenedTable>> m_reading;
    tables::ImportRowsModel *m_model;
    ImportChoices *m_choices;
    DataTable *m_table;
    TextLabel *m_counts;
    ProgressStrip *m_strip;
    QPushButton *m_open = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_migrateAgain = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace views
