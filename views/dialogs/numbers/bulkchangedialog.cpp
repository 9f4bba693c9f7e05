#include "views/dialogs/numbers/bulkchangedialog.h"

#include "views/delegates/statusdelegate.h"
#include "views/dialogs/numbers/bulkchoices.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/forms/numberform.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/progressstrip.h"
#include "views/widgets/sidepanel.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace views {

using domain::NumberJobCounts, domain::NumberRow, domain::NumberRowState;
using flows::NumberJobFlow;
using tables::Meaning, tables::NumberJobModel;

BulkChangeDialog::BulkChangeDialog(std::unique_ptr<NumberJobFlow> flow, std::unique_ptr<flows::NumberReads> reads,
    std::vector<domain::ActiveNumber> numbers, const Surroundings &around, QWidget *parent)
    : JobDialog(u"bulk"_s, *flow, around.band, {1100, 720}, parent)
    , m_flow(std::move(flow))
    , m_reads(std::move(reads))
    , m_numbers(std::move(numbers))
    , m_around(around)
    , m_choices(new BulkChoices(around.names))
    , m_model(new NumberJobModel(this))
    , m_counts(new TextLabel(TextLabel::Type::Base))
    , m_strip(new ProgressStrip)
{
    m_model->setNames([&names = m_around.names](domain::NumberMember member, const domain::NumberSettings &settings) {
        return nameOf(names, member, settings);
    });
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *scroll = new QScrollArea;
    setSurface(m_choices, Surface::Base);
    scroll->setWidget(m_choices);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What changes"));
    row->addWidget(scroll, 2);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(buildTable(), 5);
    setContent(content);
    buildFooter();
    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    m_planSoon.setSingleShot(true);
    m_planSoon.setInterval(150ms);
    connect(&m_soon, &QTimer::timeout, this, &BulkChangeDialog::showRows);
    connect(&m_planSoon, &QTimer::timeout, this, &BulkChangeDialog::plan);
    connect(m_choices, &BulkChoices::changed, &m_planSoon, qOverload<>(&QTimer::start));
    connectFlow();
    plan();
}

BulkChangeDialog::~BulkChangeDialog() = default;

QWidget *BulkChangeDialog::buildTable()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, metrics::blockGap, 0, 0);
    m_counts->setObjectName(u"bulkCounts"_s);
    m_counts->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    m_counts->setWordWrap(true);
    column->addWidget(m_counts);
    m_table = named(new DataTable, u"bulkTable"_s, tr("Dry run"));
    m_table->setModel(m_model);
    m_table->setRowHeight(metrics::rowOneLine);
    m_table->setItemDelegateForColumn(
        NumberJobModel::StatusColumn, new StatusDelegate(StatusDelegate::Form::Mark, m_table));
    m_table->setColumnRules({{.column = NumberJobModel::Number, .width = m_table->widthFor(0, u"(888) 888-8888"_s)},
        {.column = NumberJobModel::Was, .width = 140},
        {.column = NumberJobModel::Becomes, .width = 160, .stretch = true},
        {.column = NumberJobModel::StatusColumn, .width = m_table->widthFor(3, tr("Taken by the server")) + 24},
        {.column = NumberJobModel::Reason, .width = 170, .priority = 1}});
    column->addWidget(m_table, 1);
    column->addWidget(m_strip);
    m_strip->setCancelable(false);
    return side;
}

void BulkChangeDialog::buildFooter()
{
    m_readUndo = addButton(u"bulkReadUndo"_s, tr("Take &back a change…"));
    m_saveUndo = addButton(u"bulkSaveUndo"_s, tr("Save an &undo file…"));
    footer()->addStretch();
    addHalts();
    addRetry();
    m_leave = addButton(u"bulkLeave"_s, tr("C&lose"));
    m_go = addButton(u"bulkGo"_s, tr("Change"));
    setLook(m_go, ButtonLook::Primary);
    setShortcuts(m_go, retryButton());
    connect(m_readUndo, &QPushButton::clicked, this, [this] {
        m_around.prompts.openFile(this, tr("A file of an earlier change"), {tr("Tables (*.csv)")},
            [this](const QString &path) { readUndo(path); });
    });
    connect(m_saveUndo, &QPushButton::clicked, this, &BulkChangeDialog::saveUndo);
    connect(m_leave, &QPushButton::clicked, this, &BulkChangeDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &BulkChangeDialog::start);
}

void BulkChangeDialog::connectFlow()
{
    const NumberJobFlow *flow = m_flow.get();
    connect(flow, &NumberJobFlow::stateChanged, this, &BulkChangeDialog::follow);
    connect(flow, &NumberJobFlow::waitsUntilChanged, this, &BulkChangeDialog::follow);
    connect(flow, &NumberJobFlow::numberRead, this, &BulkChangeDialog::numberRead);
    connect(flow, &NumberJobFlow::rowChanged, this, [this](int row) {
        m_moved.insert(row);
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(m_reads.get(), &flows::NumberReads::progressChanged, this, &BulkChangeDialog::follow);
    connect(m_reads.get(), &flows::NumberReads::finished, this,
        [this](const std::vector<domain::ActiveNumber> &numbers, const QStringList &failed) {
            takeUndo(numbers, failed);
        });
}

bool BulkChangeDialog::hasBegun() const
{
    return !m_flow->rows().empty();
}

void BulkChangeDialog::choose(domain::NumberMember member)
{
    m_choices->choose(member);
}

void BulkChangeDialog::takeUp(const domain::NumberJob &job)
{
    m_model->setRows(job.rows);
    m_flow->takeUp(job);
    banner()->showMessage(Meaning::NeedsYou,
        tr("This change was interrupted at %1. What was under way is found out by reading; the rest goes on when you "
           "say so.")
            .arg(format::recently(job.madeAt.toLocalTime(), QDateTime::currentDateTime())));
    follow();
}

void BulkChangeDialog::plan()
{
    if (hasBegun())
        return;
    m_planned.clear();
    for (const domain::BulkPlan &plan : domain::planBulk(m_choices->change(), m_numbers))
        m_planned.push_back(
            {.plan = plan, .state = plan.isPossible() ? NumberRowState::Waiting : NumberRowState::Impossible});
    m_model->setRows(m_planned);
    follow();
}

void BulkChangeDialog::start()
{
    if (hasBegun()) {
        m_flow->proceed();
        return;
    }
    if (m_planSoon.isActive()) { // what was typed last is in it, too
        m_planSoon.stop();
        plan();
    }
    banner()->clear();
    m_flow->start({.rows = m_planned});
}

void BulkChangeDialog::readUndo(const QString &path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    const auto table
        = isOpen ? domain::readCsv(file.read(domain::maxCsvBytes + 1)) : tl::unexpected(domain::CsvError::Empty);
    const auto undo = table ? domain::readUndo(table->rows) : std::nullopt;
    if (!undo || undo->entries.empty()) {
        banner()->showMessage(Meaning::Failed,
            tr("%1 is no file of an earlier change: it must have the columns number, member, old and new.")
                .arg(QFileInfo(path).fileName()));
        return;
    }
    m_undo = *undo;
    QStringList numbers;
    for (const domain::UndoEntry &entry : m_undo.entries)
        numbers.append(entry.number);
    banner()->clear();
    m_reads->start(numbers);
    follow();
}

void BulkChangeDialog::takeUndo(const std::vector<domain::ActiveNumber> &numbers, const QStringList &failed)
{
    const domain::UndoPlan undo = domain::planUndo(m_undo, numbers);
    m_planned.clear();
    for (const domain::BulkPlan &plan : undo.rows)
        m_planned.push_back(
            {.plan = plan, .state = plan.isPossible() ? NumberRowState::Waiting : NumberRowState::Impossible});
    m_model->setRows(m_planned);
    m_choices->setEnabled(false);
    QStringList words{tr("What the file says was changed is taken back.")};
    if (!undo.changedSince.isEmpty())
        words << tr("%n number(s) were changed again since, and stay.", nullptr, int(undo.changedSince.size()));
    if (!failed.isEmpty())
        words << tr("%n number(s) could not be read, and stay.", nullptr, int(failed.size()));
    if (m_undo.unreadable > 0)
        words << tr("%n row(s) of the file could not be understood.", nullptr, m_undo.unreadable);
    banner()->showMessage(words.size() > 1 ? Meaning::NeedsYou : Meaning::Waiting, words.join(u' '));
    follow();
}

void BulkChangeDialog::saveUndo()
{
    std::vector<domain::BulkPlan> changed;
    for (const NumberRow &row : m_flow->rows()) {
        if (row.state == NumberRowState::Done)
            changed.push_back(row.plan);
    }
    const QString day = m_flow->job().madeAt.toString(u"yyyy-MM-dd"_s);
    m_around.prompts.saveFile(this, tr("Save an undo file"), tr("numbers-undo-%1.csv").arg(day), {tr("Tables (*.csv)")},
        [this, rows = domain::undoRows(changed), count = int(changed.size())](const QString &path) {
            QSaveFile file(path);
            const QByteArray bytes = domain::writeCsv(rows, {.byteOrderMark = true});
            const bool isWritten
                = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
            if (isWritten)
                banner()->showMessage(Meaning::Done,
                    tr("What %n number(s) had before is in %1.", nullptr, count).arg(QFileInfo(path).fileName()));
            else
                banner()->showMessage(
                    Meaning::Failed, tr("The undo file was not written: %1.").arg(file.errorString()));
        });
}

void BulkChangeDialog::showRows()
{
    std::vector<NumberRow> rows;
    for (const int row : std::as_const(m_moved))
        rows.push_back(m_flow->rows()[std::size_t(row)]);
    m_moved.clear();
    m_model->update(rows);
    follow();
}

void BulkChangeDialog::reject()
{
    if (m_flow->state() == NumberJobFlow::State::Running || m_flow->state() == NumberJobFlow::State::Paused) {
        m_around.prompts.ask(this,
            {.title = tr("Leave this change?"),
                .text = tr("Not all numbers were changed yet."),
                .explanation = tr("It is kept, and offered again on the page Numbers. What is on its way is found "
                                  "out by reading."),
                .answers = {tr("Stay"), tr("Leave")},
                .harmless = 0},
            [this](int answer) {
                if (answer == 1)
                    QDialog::reject();
            });
        return;
    }
    const NumberJobCounts counts = m_flow->counts();
    if (hasBegun() && counts.unknown == 0 && counts.half == 0)
        m_flow->close(); // nothing of it is open: the journal keeps what was sent
    QDialog::reject();
}

void BulkChangeDialog::follow()
{
    const NumberJobCounts counts = hasBegun() ? m_flow->counts() : domain::countsOf(m_planned);
    setWindowTitle(tr("Change numbers"));
    header()->setTitle(hasBegun() ? tr("Change %1").arg(format::numbers(counts.all))
                                  : tr("Change %1: dry run").arg(format::numbers(int(m_planned.size()))));
    header()->setSubtitle(hasBegun() ? tr("Each number is read once more before its request, which goes out once.")
                                     : tr("Nothing is sent before you say so."));
    say();
    followButtons();
}

void BulkChangeDialog::say()
{
    if (!hasBegun()) {
        const NumberJobCounts counts = domain::countsOf(m_planned);
        const auto same = std::ranges::count_if(
            m_planned, [](const NumberRow &row) { return row.plan.problem == domain::ChangeProblem::NothingToChange; });
        const flows::Progress reading = m_reads->progress();
        if (m_reads->isRunning())
            m_strip->setProgress(tr("Reading the numbers of the file"), {}, reading.done, reading.total);
        else
            m_strip->finish();
        m_counts->setText(m_planned.empty()
                ? tr("No numbers are selected. A file of an earlier change can be taken back.")
                : tr("%1 to change, %2 to stay as they are, %3 not possible.")
                      .arg(
                          format::count(counts.waiting), format::count(same), format::count(counts.impossible - same)));
        return;
    }
    const NumberJobCounts counts = m_flow->counts();
    QStringList words{
        tr("%1 of %2 changed").arg(format::count(counts.done), format::count(counts.all - counts.impossible))};
    if (counts.failed > 0)
        words << tr("%n not changed", nullptr, counts.failed);
    if (counts.unknown > 0)
        words << tr("%n with an unknown outcome, being found out by reading", nullptr, counts.unknown);
    if (counts.half > 0)
        words << tr("%n unlinked and not linked again", nullptr, counts.half);
    if (counts.impossible > 0)
        words << tr("%n left out", nullptr, counts.impossible);
    m_counts->setText(words.join(u", "_s) + u'.');
    const int open = counts.waiting + counts.running;
    if (m_flow->state() == NumberJobFlow::State::Over) {
        m_strip->finish();
        return;
    }
    const QString detail = hindrance(JobStand::of(*m_flow, counts.waiting, counts.toRetry));
    m_strip->setProgress(
        tr("Changing numbers"), detail, counts.all - counts.impossible - open, counts.all - counts.impossible);
}

void BulkChangeDialog::followButtons()
{
    const NumberJobCounts counts = hasBegun() ? m_flow->counts() : domain::countsOf(m_planned);
    m_choices->setEnabled(!hasBegun() && m_undo.entries.empty());
    m_readUndo->setVisible(!hasBegun());
    m_readUndo->setEnabled(!m_reads->isRunning());
    m_saveUndo->setVisible(hasBegun());
    m_saveUndo->setEnabled(counts.done > 0);
    followJob(JobStand::of(*m_flow, counts.waiting, counts.toRetry));
    m_go->setVisible(!hasBegun());
    m_go->setEnabled(counts.waiting > 0 && !m_reads->isRunning());
    setText(m_go, tr("&Change %1").arg(format::numbers(counts.waiting)));
    setText(m_leave, hasBegun() ? tr("C&lose") : tr("&Cancel"));
}

} // namespace views
