#pragma once

#include "flows/numbers/numberjobflow.h"
#include "flows/numbers/numbernames.h"
#include "flows/numbers/numberreads.h"
#include "tables/numbers/numberjobmodel.h"
#include "views/dialogs/numbers/jobdialog.h"
#include "views/prompts.h"

#include <QSet>
#include <QTimer>

namespace views {

class BulkChoices;
class DataTable;
class ProgressStrip;
class TextLabel;

//! Changes many numbers: what each has and will have before anything is sent, how far it is, and what became of each.
class BulkChangeDialog final : public JobDialog
{
    Q_OBJECT

public:
    struct Surroundings {
        BandInfo band = {};
        const flows::NumberNames &names;
        Prompts &prompts;
    };

    //! \p numbers may be empty: then only a file of an earlier change can be taken back. Takes the flows.
    BulkChangeDialog(std::unique_ptr<flows::NumberJobFlow> flow, std::unique_ptr<flows::NumberReads> reads,
        std::vector<domain::ActiveNumber> numbers, const Surroundings &around, QWidget *parent = nullptr);
    ~BulkChangeDialog() override;

    void choose(domain::NumberMember member);
    //! One that an earlier run left.
    void takeUp(const domain::NumberJob &job);

    void reject() override;

Q_SIGNALS:
    void numberRead(const domain::ActiveNumber &number, const QDateTime &readAt);

private:
    QWidget *buildTable();
    void buildFooter();
    void connectFlow();
    void plan();
    void start();
    void readUndo(const QString &path);
    void takeUndo(const std::vector<domain::ActiveNumber> &numbers, const QStringList &failed);
    void saveUndo();
    void showRows();
    void follow();
    void followButtons();
    void say();
    bool hasBegun() const;

    std::unique_ptr<flows::NumberJobFlow> m_flow;
    std::unique_ptr<flows::NumberReads> m_reads;
    const std::vector<domain::ActiveNumber> m_numbers;
    const Surroundings m_around;
    domain::UndoFile m_undo; //!< being read
    std::vector<domain::NumberRow> m_planned; //!< the dry run
    QSet<int> m_moved; //!< rows to be shown anew
    QTimer m_soon; //!< hundreds of rows move in a second: they are shown a few times
    QTimer m_planSoon;
    BulkChoices *m_choices;
    tables::NumberJobModel *m_model;
    DataTable *m_table = nullptr;
    TextLabel *m_counts;
    ProgressStrip *m_strip;
    QPushButton *m_readUndo = nullptr;
    QPushButton *m_saveUndo = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace views
