#include "views/dialogs/imported/importnumbersdialog.h"

#include "domain/imported/hostingissues.h"
#include "views/delegates/statusdelegate.h"
#include "views/format.h"
#include "views/forms/imported/hostingissuetext.h"
#include "views/forms/imported/hostinglinksform.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/progressstrip.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/numbertable.h"
#include "views/wizards/portin/opentable.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QtConcurrent>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ImportCounts, domain::ImportRow, domain::ImportRowState;
using flows::ImportJobFlow;
using tables::ImportRowsModel, tables::Meaning;

ImportNumbersDialog::ImportNumbersDialog(
    std::unique_ptr<ImportJobFlow> flow, const Surroundings &around, const Start &start, QWidget *parent)
    : JobDialog(u"import"_s, *flow, around.band, {1100, 720}, parent)
    , m_flow(std::move(flow))
    , m_around(around)
    , m_reading(std::make_unique<QFutureWatcher<OpenedTable>>())
    , m_model(new ImportRowsModel(this))
    , m_choices(new ImportChoices(around.names, start))
    , m_table(named(new DataTable, u"importTable"_s, tr("Numbers of the import")))
    , m_counts(new TextLabel(TextLabel::Type::Base))
    , m_strip(new ProgressStrip)
{
    m_model->setNames([&names = m_around.names](const QString &id) {
        const QString plan = names.nameOf(store::SeenKind::ServicePlan, id);
        return plan.isEmpty() ? names.nameOf(store::SeenKind::Campaign, id) : plan;
    });
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildChoices(), 2);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(buildTable(), 4);
    setContent(content);
    buildFooter();
    connect(m_reading.get(), &QFutureWatcherBase::finished, this, [this] { takeTable(m_reading->result()); });
    connectFlow();
    plan();
}

ImportNumbersDialog::~ImportNumbersDialog() = default;

QWidget *ImportNumbersDialog::buildChoices()
{
    auto *scroll = new QScrollArea;
    setSurface(m_choices, Surface::Base);
    scroll->setWidget(m_choices);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What is imported"));
    connect(m_choices, &ImportChoices::changed, this, &ImportNumbersDialog::plan);
    return scroll;
}

QWidget *ImportNumbersDialog::buildTable()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, metrics::blockGap, 0, 0);
    m_counts->setObjectName(u"importCounts"_s);
    m_counts->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    m_counts->setWordWrap(true);
    column->addWidget(m_counts);
    m_table->setModel(m_model);
    m_table->setRowHeight(metrics::rowOneLine);
    m_table->setItemDelegateForColumn(
        ImportRowsModel::StatusColumn, new StatusDelegate(StatusDelegate::Form::Mark, m_table));
    m_table->setColumnRules({{.column = ImportRowsModel::Number, .width = m_table->widthFor(0, u"(888) 888-8888"_s)},
        {.column = ImportRowsModel::Region, .priority = 2},
        {.column = ImportRowsModel::StatusColumn, .width = m_table->widthFor(2, tr("Taken by the server")) + 24},
        {.column = ImportRowsModel::Reason, .width = 160, .priority = 1, .stretch = true}});
    connect(m_table, &DataTable::currentIdChanged, this, &ImportNumbersDialog::followButtons);
    column->addWidget(m_table, 1);
    column->addWidget(m_strip);
    m_strip->setCancelable(false);
    return side;
}

void ImportNumbersDialog::buildFooter()
{
    m_open = addButton(u"importOpen"_s, tr("Open &table…"));
    m_open->setIcon(icon(Icon::Folder));
    m_show = addButton(u"importShow"_s, tr("&Show the number"));
    footer()->addStretch();
    addHalts();
    m_migrateAgain = addButton(u"importMigrateAgain"_s, tr("Import again, with the &migration"));
    m_look = addButton(u"importLook"_s, tr("Read how far the&y are"));
    addRetry();
    m_leave = addButton(u"importLeave"_s, tr("C&lose"));
    m_go = addButton(u"importGo"_s, tr("Import"));
    setLook(m_go, ButtonLook::Primary);
    setShortcuts(m_go, retryButton());
    connect(m_open, &QPushButton::clicked, this, [this] {
        m_around.prompts.openFile(this, tr("Open a table"),
            {tr("Tables (*.csv *.tsv *.txt *.xlsx *.json)"), tr("All files (*)")},
            [this](const QString &path) { openTable(path); });
    });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT openNumberRequested(currentExisting()); });
    connect(m_migrateAgain, &QPushButton::clicked, this, [this] { m_flow->migrate(heldElsewhere()); });
    connect(m_look, &QPushButton::clicked, m_flow.get(), &ImportJobFlow::readProgress);
    connect(m_leave, &QPushButton::clicked, this, &ImportNumbersDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ImportNumbersDialog::go);
}

void ImportNumbersDialog::connectFlow()
{
    const ImportJobFlow *flow = m_flow.get();
    connect(flow, &ImportJobFlow::stateChanged, this, [this](ImportJobFlow::State state) {
        follow();
        if (state == ImportJobFlow::State::Over)
            Q_EMIT imported();
    });
    connect(flow, &ImportJobFlow::waitsUntilChanged, this, &ImportNumbersDialog::follow);
    connect(flow, &ImportJobFlow::rowsChanged, this, [this] {
        m_model->setRows(m_flow->rows());
        follow();
    });
}

bool ImportNumbersDialog::hasBegun() const
{
    return !m_flow->rows().empty();
}

void ImportNumbersDialog::takeUp(const domain::ImportJob &job)
{
    m_choices->setLinks(job.links);
    m_flow->takeUp(job);
    m_model->setRows(m_flow->rows());
    banner()->showMessage(Meaning::NeedsYou,
        tr("This import was interrupted at %1. What was under way is found out by reading; the rest goes on when you "
           "say so.")
            .arg(format::recently(job.madeAt.toLocalTime(), QDateTime::currentDateTime())));
    follow();
}

void ImportNumbersDialog::openTable(const QString &path)
{
    m_reading->setFuture(QtConcurrent::run(&TableOpener::open, path));
}

void ImportNumbersDialog::takeTable(const OpenedTable &opened)
{
    if (!opened.problem.isEmpty()) {
        banner()->showMessage(Meaning::Failed, opened.problem);
        return;
    }
    banner()->clear();
    m_choices->addLines(numberLines(opened));
}

void ImportNumbersDialog::plan()
{
    if (hasBegun())
        return;
    m_planned = domain::planImport(m_choices->numbers(), m_choices->region(), m_choices->migrates());
    m_model->setRows(m_planned);
    follow();
}

void ImportNumbersDialog::go()
{
    plan(); // what was typed last is in it, too
    m_choices->links()->revealMissing();
    followButtons();
    if (!m_go->isEnabled())
        return;
    banner()->clear();
    const domain::ImportLinks links = m_choices->importLinks();
    Q_EMIT used(links.servicePlanId, links.campaignId);
    m_flow->start({.links = links, .rows = m_planned});
}

QString ImportNumbersDialog::currentExisting() const
{
    const tables::ImportLine *line = m_model->find(m_table->currentId());
    return line && line->row.state == ImportRowState::Existing ? line->row.number : QString();
}

QStringList ImportNumbersDialog::heldElsewhere() const
{
    QStringList numbers;
    for (const ImportRow &row : m_flow->rows()) {
        if (row.progress == domain::ImportProgress::HeldElsewhere)
            numbers << row.number;
    }
    return numbers;
}

void ImportNumbersDialog::reject()
{
    if (m_flow->state() == ImportJobFlow::State::Running || m_flow->state() == ImportJobFlow::State::Paused) {
        m_around.prompts.ask(this,
            {.title = tr("Leave this import?"),
                .text = tr("Not all numbers were imported yet."),
                .explanation = tr("It is kept, and offered again at the next start. What is on its way is found out "
                                  "then by reading."),
                .answers = {tr("Stay"), tr("Leave")}},
            [this](int answer) {
                if (answer == 1)
                    QDialog::reject();
            });
        return;
    }
    if (hasBegun() && m_flow->counts().unknown == 0)
        m_flow->close(); // nothing of it is open: the journal keeps what was sent
    QDialog::reject();
}

void ImportNumbersDialog::follow()
{
    const ImportCounts counts = hasBegun() ? m_flow->counts() : domain::countsOf(m_planned);
    setWindowTitle(tr("Import numbers"));
    header()->setTitle(counts.all > 0 ? tr("Import %1").arg(format::numbers(counts.all)) : tr("Import numbers"));
    header()->setSubtitle(tr("They stay with their carrier for calls. Each is looked up first, and sent once."));
    domain::BulkImportRequest request{.regionCode = u"US"_s, .servicePlanId = m_choices->importLinks().servicePlanId};
    std::vector<FieldIssue> issues;
    for (const domain::HostingIssue &issue : domain::issuesOf(request, m_flow->pace().atOnce)) {
        if (issue.field != "numbers"_L1)
            issues.push_back(fieldIssue(issue));
    }
    m_choices->links()->setIssues(issues);
    say();
    followButtons();
}

QString ImportNumbersDialog::planned() const
{
    const ImportCounts counts = domain::countsOf(m_planned);
    if (counts.all == 0)
        return tr("No numbers yet.");
    int requests = 0;
    for (std::vector<ImportRow> rows = m_planned;;) {
        const std::vector<int> batch = domain::nextBatch(rows, m_flow->pace().atOnce);
        if (batch.empty())
            break;
        for (const int row : batch)
            rows[std::size_t(row)].state = ImportRowState::Sending;
        ++requests;
    }
    QString text = counts.waiting == 1
        ? tr("One number, by itself.")
        : tr("%1 in %2.", "12 numbers, 3 requests")
              .arg(format::numbers(counts.waiting), tr("%n request(s)", nullptr, requests));
    if (counts.waiting > m_flow->pace().atOnce)
        text += u' ' + tr("At most %n go into one.", nullptr, m_flow->pace().atOnce);
    if (counts.impossible > 0)
        text += u' ' + tr("%n cannot be imported.", nullptr, counts.impossible);
    return text;
}

void ImportNumbersDialog::say()
{
    if (!hasBegun()) {
        m_counts->setText(planned());
        m_strip->finish();
        return;
    }
    const ImportCounts counts = m_flow->counts();
    const int all = counts.all - counts.impossible;
    QStringList words{tr("%1 of %2 imported").arg(format::count(counts.done), format::count(all))};
    if (counts.existing > 0)
        words << tr("%n imported already", nullptr, counts.existing);
    if (counts.failed > 0)
        words << tr("%n not imported", nullptr, counts.failed);
    if (counts.unknown > 0)
        words << tr("%n with an unknown outcome, being found out by reading", nullptr, counts.unknown);
    if (counts.impossible > 0)
        words << tr("%n left out", nullptr, counts.impossible);
    QString text = words.join(u", "_s) + u'.';
    if (counts.done > 0)
        text += u' ' + tr("How they are provisioned shows on Imported numbers, and in their order.");
    m_counts->setText(text);
    if (m_flow->state() == ImportJobFlow::State::Over) {
        m_strip->finish();
        return;
    }
    const QString detail = hindrance(JobStand::of(*m_flow, counts.waiting, counts.toRetry));
    m_strip->setProgress(tr("Importing numbers"), detail, all - counts.waiting - counts.sending, all);
}

void ImportNumbersDialog::followButtons()
{
    const ImportCounts counts = hasBegun() ? m_flow->counts() : domain::countsOf(m_planned);
    JobStand stand = JobStand::of(*m_flow, counts.waiting, counts.toRetry);
    stand.isOver = stand.isOver && !m_flow->isWorking();
    m_choices->setEnabled(!hasBegun());
    m_open->setVisible(!hasBegun());
    m_show->setVisible(!currentExisting().isEmpty());
    followJob(stand);
    const int held = int(heldElsewhere().size());
    m_migrateAgain->setVisible(stand.isOver && held > 0);
    setText(m_migrateAgain, tr("Import %n again, with the &migration", nullptr, held));
    m_look->setVisible(stand.isOver && counts.done + counts.existing > 0);
    m_look->setEnabled(!m_flow->isReading());
    m_go->setVisible(!hasBegun());
    m_go->setEnabled(counts.waiting > 0 && !m_choices->importLinks().servicePlanId.isEmpty());
    setText(m_go, tr("&Import %1").arg(format::numbers(counts.waiting)));
    setText(m_leave, hasBegun() ? tr("C&lose") : tr("&Cancel"));
}

} // namespace views
