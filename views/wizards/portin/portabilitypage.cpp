#include "views/wizards/portin/portabilitypage.h"

#include "views/delegates/statusdelegate.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/tablefile.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/progressstrip.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/portin/countline.h"
#include "views/wizards/portin/newsbanner.h"
#include "views/wizards/portin/proposedorders.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QSet>

namespace views {

using namespace Qt::StringLiterals;
using domain::PortInStep;
using flows::PortabilityCheckFlow;
using tables::Meaning;
using tables::PortabilityModel;
using tables::PortabilityState;
using tables::Sign;

namespace {

enum Verdict { All, NotPortable, Portable, Open };

} // namespace

PortabilityPage::PortabilityPage(flows::PortInFlow &flow, PortInSurroundings &around, QWidget *parent)
    : PortInPage(flow, PortInStep::Portability, parent)
    , m_around(around)
    , m_model(new PortabilityModel(this))
    , m_proxy(new tables::FilterProxy(this))
    , m_problem(named(new ErrorBanner(this), u"portabilityProblem"_s, tr("Problem with the check")))
    , m_progress(named(new ProgressStrip(this), u"portabilityProgress"_s, tr("Check of portability")))
    , m_headline(new TextLabel(TextLabel::Type::Bold, TextLabel::Tone::Normal, this))
    , m_counts(new CountLine(this))
    , m_resume(named(new QPushButton(tr("&Go on checking"), this), u"resumeCheck"_s, tr("Go on checking")))
    , m_again(named(new QPushButton(tr("Check all a&gain"), this), u"checkAgain"_s, tr("Check all again")))
    , m_verdict(named(new QComboBox(this), u"filterVerdict"_s, tr("Verdict")))
    , m_carrier(named(new QComboBox(this), u"filterCarrier"_s, tr("Carrier")))
    , m_export(named(new QPushButton(this), u"exportNotPortable"_s, tr("Export the numbers that are not portable")))
    , m_table(named(new DataTable(this), u"portability"_s, tr("Portability of each number")))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_sides->setSpacing(0);
    m_sides->addWidget(makeTable(), 3);
    m_sides->addWidget(new Hairline(Qt::Vertical, this));
    m_sides->addWidget(new ProposedOrders(flow, this), 2);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(new NewsBanner(flow, PortInStep::Portability, this));
    column->addWidget(m_progress);
    column->addWidget(makeHead());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addLayout(m_sides, 1);
    connectFlow();
    showNumbers();
}

QWidget *PortabilityPage::makeHead()
{
    m_headline->setObjectName(u"checkState"_s);
    m_counts->setObjectName(u"portabilityCounts"_s);
    const auto head = new QWidget(this);
    const auto line = new QHBoxLayout(head);
    line->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    line->setSpacing(metrics::inset);
    line->addWidget(m_headline);
    line->addWidget(m_counts, 1);
    line->addWidget(m_resume);
    line->addWidget(m_again);
    return head;
}

QWidget *PortabilityPage::makeTable()
{
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PortabilityModel::Verdict, Qt::AscendingOrder);
    m_table->setRowHeight(metrics::rowOneLine);
    m_table->setItemDelegateForColumn(
        PortabilityModel::Verdict, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setColumnRules({
        {.column = PortabilityModel::Number, .width = m_table->widthFor(PortabilityModel::Number, u"(888) 888-8888"_s)},
        {.column = PortabilityModel::Verdict,
            .width = m_table->widthFor(PortabilityModel::Verdict, PortabilityModel::tr("Not portable") % u" MM"_s)},
        {.column = PortabilityModel::Carrier, .width = m_table->widthFor(PortabilityModel::Carrier, u"MMMMMMMM"_s)},
        {.column = PortabilityModel::Reason, .stretch = true},
    });
    m_verdict->addItems({tr("All verdicts"), tr("Not portable"), tr("Portable"), tr("Without an answer")});
    m_export->setIcon(icon(Icon::Export));
    setLook(m_export, ButtonLook::Flat);

    const auto pane = new QWidget(this);
    const auto tools = new QHBoxLayout;
    tools->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    tools->setSpacing(metrics::gap);
    tools->addWidget(m_verdict);
    tools->addWidget(m_carrier);
    tools->addStretch(1);
    tools->addWidget(m_export);
    const auto column = new QVBoxLayout(pane);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_table, 1);
    connect(m_verdict, &QComboBox::currentIndexChanged, this, &PortabilityPage::filter);
    connect(m_carrier, &QComboBox::currentIndexChanged, this, &PortabilityPage::filter);
    connect(m_export, &QPushButton::clicked, this, &PortabilityPage::exportOthers);
    return pane;
}

void PortabilityPage::connectFlow()
{
    PortabilityCheckFlow &check = flow().portability();
    connect(&flow(), &flows::PortInFlow::judged, this, &PortabilityPage::showNumbers);
    connect(&check, &PortabilityCheckFlow::runningChanged, this, &PortabilityPage::showNumbers);
    connect(&check, &PortabilityCheckFlow::progressChanged, this, &PortabilityPage::showProgress);
    connect(&check, &PortabilityCheckFlow::failed, this, [this](const net::Error &error) {
        m_problem->showError(errorText(error, Attempt::CheckPortability));
        showNumbers();
    });
    connect(m_progress, &ProgressStrip::cancelRequested, &check, &PortabilityCheckFlow::cancel);
    const auto go = [this](bool again) {
        m_problem->clear();
        flow().checkPortability(again);
    };
    connect(m_resume, &QPushButton::clicked, this, [go] { go(false); });
    connect(m_again, &QPushButton::clicked, this, [go] { go(true); });
    connect(m_problem, &ErrorBanner::retryRequested, this, [go] { go(false); });
    m_problem->setRetryVisible(true);
}

QString PortabilityPage::name() const
{
    return tr("Portability");
}

QString PortabilityPage::explanation() const
{
    return tr("Runs by itself. You may go back, or leave: what is known is kept.");
}

void PortabilityPage::entered()
{
    m_problem->clear();
    showNumbers();
}

void PortabilityPage::focusFirst()
{
    m_table->setFocus();
}

void PortabilityPage::setNarrow(bool narrow)
{
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PortabilityPage::showNumbers()
{
    const auto &rows = flow().rows();
    const auto &drafted = flow().draft().numbers;
    const PortabilityCheckFlow &check = flow().portability();
    const QSet<QString> leftOut(check.unanswered().begin(), check.unanswered().end());
    std::vector<QString> numbers;
    std::vector<domain::Portability> answers;
    std::vector<QString> open;
    std::vector<QString> silent;
    for (std::size_t i = 0; i < drafted.size(); ++i) {
        const domain::DraftNumber &number = drafted[i];
        if (number.removed || !domain::goesOn(rows[i].verdict))
            continue;
        numbers.push_back(number.e164);
        if (number.portability)
            answers.push_back(*number.portability);
        else
            (leftOut.contains(number.e164) && !check.isRunning() ? silent : open).push_back(number.e164);
    }
    m_model->setNumbers(numbers);
    m_model->setAnswers(answers);
    m_model->setState(open,
        check.isRunning()   ? PortabilityState::Asking
            : check.error() ? PortabilityState::Failed
                            : PortabilityState::NotAsked);
    m_model->setState(silent, PortabilityState::NoAnswer);
    fillCarriers();
    showState();
    showProgress();
}

void PortabilityPage::showState()
{
    const PortabilityModel::Counts counts = m_model->counts();
    const bool running = flow().portability().isRunning();
    const int all = m_model->rowCount();
    std::vector<CountLine::Item> items;
    if (counts.portable > 0)
        items.push_back({Meaning::Done, Sign::Check, tr("%n portable", nullptr, counts.portable)});
    if (counts.notPortable > 0)
        items.push_back({Meaning::Failed, Sign::ByMeaning, tr("%n not portable", nullptr, counts.notPortable)});
    if (counts.asking > 0)
        items.push_back({Meaning::Waiting, Sign::Working, tr("%n being checked", nullptr, counts.asking)});
    if (counts.open > 0)
        items.push_back({Meaning::NeedsYou, Sign::ByMeaning, tr("%n without an answer", nullptr, counts.open)});
    m_counts->setItems(items);
    m_headline->setText(running ? tr("Checking")
            : all == 0          ? tr("No number goes on")
            : counts.open > 0   ? tr("Not all are checked")
                                : tr("All checked"));
    m_resume->setVisible(!running && counts.open > 0);
    m_again->setVisible(!running && counts.open == 0 && all > 0);
    m_export->setText(tr("&Export %n…", nullptr, counts.notPortable));
    m_export->setVisible(counts.notPortable > 0);
    Q_EMIT stateChanged();
}

void PortabilityPage::showProgress()
{
    const flows::Progress progress = flow().portability().progress();
    if (!flow().portability().isRunning())
        return m_progress->finish();
    m_progress->setProgress(tr("Checking portability"),
        tr("%1 of %2 numbers checked", "counts").arg(format::count(progress.done), format::count(progress.total)),
        progress.done, progress.total);
}

void PortabilityPage::fillCarriers()
{
    QStringList carriers;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto &answer = m_model->at(row).answer;
        if (answer && !answer->carrier.isEmpty() && !carriers.contains(answer->carrier))
            carriers.append(answer->carrier);
    }
    carriers.sort(Qt::CaseInsensitive);
    carriers.prepend(tr("All carriers"));
    QStringList shown;
    for (int i = 0; i < m_carrier->count(); ++i)
        shown.append(m_carrier->itemText(i));
    if (shown == carriers)
        return;
    const QString current = m_carrier->currentIndex() > 0 ? m_carrier->currentText() : QString();
    m_carrier->clear();
    m_carrier->addItems(carriers);
    m_carrier->setCurrentIndex(std::max(0, m_carrier->findText(current)));
}

void PortabilityPage::filter()
{
    const int verdict = m_verdict->currentIndex();
    const QString carrier = m_carrier->currentIndex() > 0 ? m_carrier->currentText() : QString();
    if (verdict == All && carrier.isEmpty())
        return m_proxy->setCondition({});
    m_proxy->setCondition([this, verdict, carrier](int row) {
        const tables::PortabilityRow &shown = m_model->at(row);
        const bool answered = shown.state == PortabilityState::Answered && shown.answer;
        const bool ofCarrier = carrier.isEmpty() || (shown.answer && shown.answer->carrier == carrier);
        const bool ofVerdict = verdict == All || (verdict == Open && !answered)
            || (answered && shown.answer->portable == (verdict == Portable) && verdict != Open);
        return ofCarrier && ofVerdict;
    });
}

void PortabilityPage::exportOthers()
{
    std::vector<int> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const auto &answer = m_model->at(row).answer; answer && !answer->portable)
            rows.push_back(row);
    }
    saveTable(this, m_around.prompts, tr("Export the numbers that are not portable"), tr("not portable.csv"),
        tables::exportRows(*m_model, rows),
        [this](const QString &words) { m_problem->showMessage(Meaning::Failed, words); });
}

} // namespace views
