#include "views/wizards/textenable/hostingnumberspage.h"

#include "domain/imported/hostingbatch.h"
#include "views/delegates/rowdelegate.h"
#include "views/delegates/statusdelegate.h"
#include "views/format.h"
#include "views/importattempt.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/numbertable.h"
#include "views/wizards/portin/opentable.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace views {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::TextEnableRoute, domain::TextEnableStep;
using tables::TextEnableModel;

static constexpr auto typingRest = 200ms;

HostingNumbersPage::HostingNumbersPage(
    flows::TextEnableFlow &flow, const TextEnableSurroundings &around, QWidget *parent)
    : TextEnablePage(flow, TextEnableStep::Numbers, parent)
    , m_around(around)
    , m_open(named(new QPushButton(tr("Open &table…"), this), u"openTable"_s, tr("Open a table from a file")))
    , m_again(named(new QPushButton(tr("Read a&gain"), this), u"readOffered"_s, tr("Read the qualified numbers again")))
    , m_banner(named(new ErrorBanner(this), u"hostingNumbersProblem"_s, tr("Problem with the numbers")))
    , m_paste(named(new QPlainTextEdit(this), u"hostingPaste"_s, tr("Pasted numbers")))
    , m_region(named(new QComboBox(this), u"hostingRegion"_s, tr("Country")))
    , m_all(named(new QPushButton(tr("Tick &all that can go"), this), u"tickAll"_s, tr("Tick all that can go")))
    , m_summary(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary, this))
    , m_model(new TextEnableModel(this))
    , m_table(named(new DataTable(this), u"hostingNumbers"_s, tr("Numbers")))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_reading(std::make_unique<QFutureWatcher<OpenedTable>>())
{
    m_open->setIcon(icon(Icon::Folder));
    m_again->setIcon(icon(Icon::Refresh));
    m_summary->setObjectName(u"hostingSummary"_s);
    m_banner->setClosable(true);
    m_banner->setRetryVisible(false);
    m_rest.setSingleShot(true);
    m_rest.setInterval(typingRest);
    m_sides->setSpacing(0);
    m_sides->addWidget(makePaste(), 2);
    m_sides->addWidget(new Hairline(Qt::Vertical, this));
    m_sides->addWidget(makeTable(), 5);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(m_sides, 1);

    connect(m_open, &QPushButton::clicked, this, [this] {
        m_around.prompts.openFile(this, tr("Open a table"),
            {tr("Tables (*.csv *.tsv *.txt *.xlsx *.json)"), tr("All files (*)")},
            [this](const QString &path) { openTable(path); });
    });
    connect(m_again, &QPushButton::clicked, &flow, &flows::TextEnableFlow::readOffered);
    connect(m_paste, &QPlainTextEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, &HostingNumbersPage::takeText);
    connect(m_region, &QComboBox::currentIndexChanged, this, [this] {
        change([this](domain::TextEnableDraft &draft) { draft.region = m_region->currentData().toString(); });
    });
    connect(m_all, &QPushButton::clicked, this, &HostingNumbersPage::tickAll);
    connect(m_model, &tables::RowModelBase::checkedChanged, this, &HostingNumbersPage::takeTicks);
    connect(m_reading.get(), &QFutureWatcherBase::finished, this, [this] { takeTable(m_reading->result()); });
    connect(&flow, &flows::TextEnableFlow::changed, this, &HostingNumbersPage::showNumbers);
    entered();
}

HostingNumbersPage::~HostingNumbersPage() = default;

QWidget *HostingNumbersPage::makePaste()
{
    const auto pane = new QWidget(this);
    const auto column = new QVBoxLayout(pane);
    column->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::inset);
    column->setSpacing(metrics::gap);
    m_region->addItem(tr("By their area codes"), QString());
    m_region->addItem(tr("United States"), u"US"_s);
    m_region->addItem(tr("Canada"), u"CA"_s);
    const auto region = new FormField(tr("C&ountry"), m_region, pane);
    region->setHint(tr("Each country makes an order of its own. Toll-free numbers are hosted in the US only."));
    m_region->setObjectName(u"hostingRegion"_s);
    column->addWidget(region);
    m_paste->setPlaceholderText(flow().textMissing()
            ? tr("What was pasted here could not be kept. Its numbers are in the list; more can be pasted.")
            : tr("Paste an e-mail, a column or a bill here"));
    m_paste->setTabChangesFocus(true);
    const auto paste = new FormField(tr("&Pasted numbers"), m_paste, pane);
    column->addWidget(paste, 1);
    return pane;
}

QWidget *HostingNumbersPage::makeTable()
{
    const auto pane = new QWidget(this);
    const auto head = new QHBoxLayout;
    head->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    head->addWidget(m_summary, 1);
    head->addWidget(m_all);
    m_summary->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setRowHeight(metrics::rowOneLine);
    m_table->setItemDelegateForColumn(
        TextEnableModel::StatusColumn, new StatusDelegate(StatusDelegate::Form::Mark, m_table));
    m_table->setColumnRules(
        {{.column = TextEnableModel::Number,
             .width = m_table->widthFor(0, u"(888) 888-8888"_s) + metrics::indicator + metrics::inset},
            {.column = TextEnableModel::Way,
                .width = m_table->widthFor(TextEnableModel::Way, tr("Toll-free")),
                .priority = 2},
            {.column = TextEnableModel::StatusColumn, .width = m_table->widthFor(2, tr("Prove ownership first")) + 24},
            {.column = TextEnableModel::Reason, .width = 160, .priority = 1, .stretch = true}});
    const auto column = new QVBoxLayout(pane);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal, pane));
    column->addWidget(m_table, 1);
    return pane;
}

QString HostingNumbersPage::name() const
{
    return tr("Numbers");
}

QString HostingNumbersPage::explanation() const
{
    return flow().draft().route == TextEnableRoute::QualifiedNumbers
        ? tr("Qualified numbers that are proven to be yours. They keep their carrier for calls.")
        : tr("Numbers that stay with their carrier for calls, and get their messages through Sinch.");
}

QList<QAbstractButton *> HostingNumbersPage::headActions() const
{
    return {m_again, m_open};
}

QString HostingNumbersPage::nextHint() const
{
    const int count = int(flow().going().size());
    return count > 0 ? format::numbers(count) : QString();
}

bool HostingNumbersPage::mayGoOn() const
{
    return !flow().going().empty();
}

bool HostingNumbersPage::goOn()
{
    takeText();
    return !flow().going().empty();
}

void HostingNumbersPage::entered()
{
    const domain::TextEnableDraft &draft = flow().draft();
    if (m_paste->toPlainText() != draft.typed) {
        m_paste->setPlainText(draft.typed);
        m_rest.stop();
    }
    m_region->setCurrentIndex(std::max(0, m_region->findData(draft.region)));
    showNumbers();
}

void HostingNumbersPage::takeTyped()
{
    if (m_rest.isActive())
        takeText();
}

void HostingNumbersPage::focusFirst()
{
    m_paste->setFocus();
}

void HostingNumbersPage::setNarrow(bool narrow)
{
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void HostingNumbersPage::takeText()
{
    m_rest.stop();
    flow().setTyped(m_paste->toPlainText());
}

void HostingNumbersPage::openTable(const QString &path)
{
    m_banner->clear();
    m_reading->setFuture(QtConcurrent::run(&TableOpener::open, path));
}

void HostingNumbersPage::takeTable(const OpenedTable &opened)
{
    if (!opened.problem.isEmpty()) {
        m_banner->showMessage(tables::Meaning::Failed, opened.problem);
        return;
    }
    const QString before = m_paste->toPlainText();
    const QString lines = numberLines(opened);
    m_paste->setPlainText(before.trimmed().isEmpty() ? lines : before + u'\n' + lines);
    takeText();
}

void HostingNumbersPage::takeTicks()
{
    if (m_filling)
        return;
    QStringList ticked;
    QStringList unticked;
    for (const flows::TextEnableNumber &number : flow().numbers()) {
        const bool isTicked = m_model->isChecked(number.number);
        if (isTicked != number.isChosen)
            (isTicked ? ticked : unticked) << number.number;
    }
    if (!ticked.isEmpty())
        flow().setChosen(ticked, true);
    if (!unticked.isEmpty())
        flow().setChosen(unticked, false);
}

void HostingNumbersPage::tickAll()
{
    QStringList all;
    for (const flows::TextEnableNumber &number : flow().numbers()) {
        if (domain::mayGo(number.verdict, flow().draft().route))
            all << number.number;
    }
    flow().setChosen(all, true);
}

void HostingNumbersPage::showNumbers()
{
    m_filling = true;
    m_model->setNumbers(flow().numbers(), flow().draft().route);
    m_filling = false;
    m_summary->setText(summary());
    m_all->setEnabled(std::ranges::any_of(flow().numbers(), [this](const flows::TextEnableNumber &number) {
        return !number.isChosen && domain::mayGo(number.verdict, flow().draft().route);
    }));
    m_again->setEnabled(!flow().isReading());
    if (flow().readError())
        m_banner->showError(errorText(*flow().readError(), ImportAttempt::ReadOffered));
}

QString HostingNumbersPage::summary() const
{
    const std::vector<QString> going = flow().going();
    QString behind; // the only thing that is said of this page and stops nothing
    for (const FieldIssue &issue : fieldIssues())
        behind += issue.severity == domain::Severity::Warning ? u' ' + issue.text : QString();
    if (going.empty())
        return flow().isReading() ? tr("Reading the qualified numbers…")
            : flow().numbers().empty()
            ? tr("No qualified number can be text-enabled now. Paste numbers, or qualify them first.")
            : tr("None is ticked yet.") + behind;
    const domain::NumberPaths paths = domain::pathsOf(going);
    const int orders = int(flow().plan().size());
    QString text = tr("%1 ticked: %2.", "12 numbers, 1 order")
                       .arg(format::numbers(int(going.size())), tr("%n hosting order(s)", nullptr, orders));
    if (!paths.tollFree.empty())
        text += u' ' + tr("%n toll-free number(s) go in one of their own.", nullptr, int(paths.tollFree.size()));
    if (int(going.size()) > domain::maxTextEnableNumbers)
        text += u' ' + tr("At most %1 go into one.").arg(format::count(domain::maxTextEnableNumbers));
    return text + behind;
}

} // namespace views
