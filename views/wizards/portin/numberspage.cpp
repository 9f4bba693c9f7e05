#include "views/wizards/portin/numberspage.h"

#include "store/settings.h"
#include "views/format.h"
#include "views/forms/formfield.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/portin/importdialog.h"
#include "views/wizards/portin/importwords.h"
#include "views/wizards/portin/newsbanner.h"
#include "views/wizards/portin/opentable.h"
#include "views/wizards/portin/pasteedit.h"
#include "views/wizards/portin/verdictpane.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrent>

namespace views {

using namespace Qt::StringLiterals;
using domain::PortInStep;

namespace {

using namespace std::chrono_literals;
constexpr auto typingRest = 200ms;
constexpr auto referencePath = "customerOrderReference"_L1;

} // namespace

NumbersPage::NumbersPage(flows::PortInFlow &flow, PortInSurroundings &around, QWidget *parent)
    : PortInPage(flow, PortInStep::Numbers, parent)
    , m_around(around)
    , m_openTable(named(new QPushButton(tr("Open &table…"), this), u"openTable"_s, tr("Open a table from a file")))
    , m_banner(named(new ErrorBanner(this), u"numbersProblem"_s, tr("Problem with the file")))
    , m_reference(named(new QLineEdit, u"reference"_s, tr("Customer's reference")))
    , m_referenceField(new FormField(tr("Customer's re&ference"), m_reference, this))
    , m_paste(named(new PasteEdit(this), u"paste"_s, tr("Pasted text")))
    , m_lines(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary, this))
    , m_verdicts(new VerdictPane(flow, around, this))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_reading(std::make_unique<QFutureWatcher<OpenedTable>>())
{
    m_openTable->setIcon(icon(Icon::Folder));
    m_banner->setClosable(true);
    m_rest.setSingleShot(true);
    m_rest.setInterval(typingRest);
    m_sides->setSpacing(0);
    m_sides->addWidget(makePaste(), 3);
    m_sides->addWidget(new Hairline(Qt::Vertical, this));
    m_sides->addWidget(m_verdicts, 8);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(new NewsBanner(flow, PortInStep::Numbers, this));
    column->addWidget(makeReference());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addLayout(m_sides, 1);

    connect(m_openTable, &QPushButton::clicked, this, [this] {
        m_around.prompts.openFile(this, tr("Open a table"),
            {tr("Tables (*.csv *.tsv *.txt *.xlsx *.json)"), tr("All files (*)")},
            [this](const QString &path) { openTable(path); });
    });
    connect(
        m_reference, &QLineEdit::textChanged, this, [this](const QString &text) { this->flow().setReference(text); });
    connect(m_paste, &QPlainTextEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, &NumbersPage::takeText);
    connect(m_reading.get(), &QFutureWatcherBase::finished, this, [this] { takeTable(m_reading->result()); });
    connect(m_verdicts, &VerdictPane::openOrderRequested, this, &NumbersPage::openOrderRequested);
    connect(m_verdicts, &VerdictPane::lineChosen, m_paste, &PasteEdit::goToLine);
    connect(&flow, &flows::PortInFlow::judged, this, &NumbersPage::judged);
    entered();
}

NumbersPage::~NumbersPage() = default;

QWidget *NumbersPage::makeReference()
{
    const auto row = new FormRow({{m_referenceField, 1}}, this);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    m_referenceField->setHint(tr("By it you and Sinch find the orders again."));
    return row;
}

QWidget *NumbersPage::makePaste()
{
    const auto pane = new QWidget(this);
    const auto head = new QHBoxLayout;
    head->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    head->addWidget(new TextLabel(tr("Pasted text"), TextLabel::Type::Bold, TextLabel::Tone::Secondary, pane), 1);
    head->addWidget(m_lines);
    const auto column = new QVBoxLayout(pane);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal, pane));
    column->addWidget(m_paste, 1);
    m_paste->setPlaceholderText(tr("Paste an e-mail, a column or a bill here"));
    return pane;
}

QString NumbersPage::name() const
{
    return tr("Numbers");
}

QString NumbersPage::explanation() const
{
    return tr("Paste an e-mail, a column or a bill, or open a CSV or XLSX file. Text without a number is passed over.");
}

QList<QAbstractButton *> NumbersPage::headActions() const
{
    return {m_openTable};
}

QString NumbersPage::nextHint() const
{
    const int count = flow().counts().goOn;
    return count > 0 ? format::numbers(count) : QString();
}

bool NumbersPage::mayGoOn() const
{
    return PortInPage::mayGoOn() && flow().counts().goOn > 0;
}

bool NumbersPage::goOn()
{
    takeText();
    return !flow().isBusy(PortInStep::Numbers);
}

void NumbersPage::entered()
{
    const domain::PortInDraft &draft = flow().draft();
    if (m_reference->text() != draft.reference)
        m_reference->setText(draft.reference);
    if (m_paste->toPlainText() != draft.pastedText) {
        m_paste->setPlainText(draft.pastedText);
        m_rest.stop();
    }
    judged();
}

void NumbersPage::takeTyped()
{
    if (m_rest.isActive())
        takeText();
}

void NumbersPage::focusFirst()
{
    if (m_reference->text().isEmpty())
        m_reference->setFocus();
    else
        m_paste->setFocus();
}

void NumbersPage::focusField(const QString &path)
{
    if (path == referencePath)
        m_reference->setFocus();
    else
        m_paste->setFocus();
}

void NumbersPage::setNarrow(bool narrow)
{
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void NumbersPage::takeText()
{
    m_rest.stop();
    flow().setPastedText(m_paste->toPlainText());
}

void NumbersPage::judged()
{
    const int lines = m_paste->document()->isEmpty() ? 0 : m_paste->blockCount();
    m_lines->setText(lines > 0 ? tr("%n line(s)", nullptr, lines) : QString());
    m_paste->setVerdicts(domain::worstByLine(flow().draft().numbers, flow().rows()));
    m_referenceField->clearIssue();
    for (const FieldIssue &issue : fieldIssues(flow(), PortInStep::Numbers)) {
        if (issue.path == referencePath && (!issue.missing || m_referenceField->wasVisited()))
            m_referenceField->setIssue(issue);
    }
}

void NumbersPage::openTable(const QString &path)
{
    m_banner->clear();
    m_around.settings.set(store::setting::lastFolder, QFileInfo(path).path());
    m_reading->setFuture(QtConcurrent::run(&TableOpener::open, path));
}

void NumbersPage::takeTable(const OpenedTable &opened)
{
    if (!opened.problem.isEmpty())
        return m_banner->showMessage(tables::Meaning::Failed, opened.problem);
    const QString fileName = QFileInfo(opened.path).fileName();
    const auto dialog = new ImportDialog(opened, m_around.settings.value(store::setting::csvMapping), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, fileName] { use(*dialog, fileName); });
    dialog->open();
}

void NumbersPage::use(const ImportDialog &dialog, const QString &fileName)
{
    m_around.settings.set(store::setting::csvMapping, dialog.mappings());
    const domain::ImportResult result = dialog.result();
    std::vector<domain::DraftNumber> all = flow().draft().numbers;
    all.insert(all.end(), result.numbers.begin(), result.numbers.end());
    flow().setNumbers(all, fileName);
    if (const QString words = importWords(result); !words.isEmpty())
        m_banner->showMessage(tables::Meaning::NeedsYou, tr("%1: %2", "file, what was found").arg(fileName, words));
}

} // namespace views
