#include "views/dialogs/numbers/releasedialog.h"

#include "views/delegates/statusdelegate.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/progressstrip.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace views {

using domain::ReleaseState;
using flows::ReleaseFlow;
using tables::Meaning, tables::ReleaseModel;

ReleaseDialog::ReleaseDialog(std::unique_ptr<ReleaseFlow> flow, const BandInfo &band, QWidget *parent)
    : NumberDialog(u"release"_s, band, {960, 600}, parent)
    , m_flow(std::move(flow))
    , m_model(new ReleaseModel(this))
    , m_words(new TextLabel(TextLabel::Type::Base))
    , m_strip(new ProgressStrip)
{
    setContent(buildContent());
    buildFooter();
    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    connect(&m_soon, &QTimer::timeout, this, &ReleaseDialog::showRows);
    connectFlow();
    m_flow->prepare();
    m_model->setRows(m_flow->rows());
    follow();
}

ReleaseDialog::~ReleaseDialog() = default;

QWidget *ReleaseDialog::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, metrics::inset, 0, 0);
    column->setSpacing(metrics::blockGap);
    m_words->setObjectName(u"releaseWords"_s);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    column->addWidget(m_words);
    m_table = named(new DataTable, u"releaseTable"_s, tr("Numbers to release"));
    m_table->setModel(m_model);
    m_table->setRowHeight(metrics::rowOneLine);
    m_table->setItemDelegateForColumn(
        ReleaseModel::StatusColumn, new StatusDelegate(StatusDelegate::Form::Mark, m_table));
    m_table->setColumnRules({{.column = ReleaseModel::Number, .width = m_table->widthFor(0, u"(888) 888-8888"_s)},
        {.column = ReleaseModel::Name, .width = 140, .priority = 2},
        {.column = ReleaseModel::StatusColumn, .width = m_table->widthFor(2, tr("Ready, with warnings")) + 24},
        {.column = ReleaseModel::Reason, .width = 240, .stretch = true},
        {.column = ReleaseModel::Expires, .width = m_table->widthFor(4, u"28 Nov 2026"_s), .priority = 1}});
    column->addWidget(m_table, 1);
    column->addWidget(m_strip);
    m_strip->setCancelable(false);
    return content;
}

void ReleaseDialog::buildFooter()
{
    m_again = addButton(u"releaseAgain"_s, tr("Read a&gain"));
    m_warnings
        = named(new QCheckBox(tr("I have read the &warnings")), u"releaseWarnings"_s, tr("I have read the warnings"));
    footer()->addWidget(m_warnings);
    m_ask = new TextLabel(TextLabel::Type::Base);
    m_ask->setObjectName(u"releaseAsk"_s);
    footer()->addWidget(m_ask);
    m_typed = named(new QLineEdit, u"releaseTyped"_s, tr("What is asked for"));
    m_typed->setMaximumWidth(72);
    footer()->addWidget(m_typed);
    m_why = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_why->setObjectName(u"releaseWhy"_s);
    m_why->setWordWrap(true);
    footer()->addWidget(m_why, 1);
    m_stop = addButton(u"releaseStop"_s, tr("&Stop"));
    m_keep = addButton(u"releaseKeep"_s, tr("&Keep them"));
    m_go = addButton(u"releaseGo"_s, tr("Release"));
    setLook(m_go, ButtonLook::Danger);
    setShortcuts(m_go, m_again);
    m_keep->setDefault(true);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_typed->clear();
        banner()->clear();
        m_flow->prepare();
    });
    connect(m_warnings, &QCheckBox::toggled, this, &ReleaseDialog::followFooter);
    connect(m_typed, &QLineEdit::textChanged, this, &ReleaseDialog::followFooter);
    connect(m_stop, &QPushButton::clicked, m_flow.get(), &ReleaseFlow::stop);
    connect(m_keep, &QPushButton::clicked, this, &ReleaseDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_asked = true;
        banner()->clear();
        m_flow->release();
    });
}

void ReleaseDialog::connectFlow()
{
    const ReleaseFlow *flow = m_flow.get();
    connect(flow, &ReleaseFlow::rowChanged, this, [this](int row) {
        m_moved.insert(row);
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(flow, &ReleaseFlow::stepChanged, this, [this] {
        showRows();
        m_typed->clear();
        follow();
        if (m_flow->step() == ReleaseFlow::Step::Ready && m_typed->isVisible())
            m_typed->setFocus();
    });
    connect(flow, &ReleaseFlow::storeFailed, this,
        [this](const store::Error &error) { banner()->showError(storeErrorText(StoreAttempt::Record, error)); });
}

void ReleaseDialog::reject()
{
    m_flow->stop(); // what was sent stays sent
    QDialog::reject();
}

void ReleaseDialog::showRows()
{
    std::vector<domain::ReleaseRow> rows;
    for (const int row : std::as_const(m_moved))
        rows.push_back(m_flow->rows()[std::size_t(row)]);
    m_moved.clear();
    m_model->update(rows);
    follow();
}

QString ReleaseDialog::expected() const
{
    const std::vector<QString> ready = m_flow->ready();
    return ready.size() == 1 ? ready.front().right(4) : QString::number(ready.size());
}

bool ReleaseDialog::hasWarnings() const
{
    return std::ranges::any_of(m_flow->rows(),
        [](const domain::ReleaseRow &row) { return row.state == ReleaseState::Ready && !row.interlocks.empty(); });
}

QString ReleaseDialog::explanation() const
{
    const int released = m_flow->count(ReleaseState::Released);
    const int unknown = m_flow->count(ReleaseState::Unknown);
    if (!m_asked || released + unknown == 0)
        return tr(
            "A released number is not renewed. It keeps working until the day that is paid for, and is gone then. "
            "Nothing undoes a release, and nobody can promise that the number can be had again.");
    QStringList words;
    if (released > 0)
        words << tr("%n number(s) are released. Each works until the day that stands beside it.", nullptr, released);
    if (unknown > 0)
        words << tr("Of %n number(s) no answer came. Portside is finding out by reading; nothing is sent again.",
            nullptr, unknown);
    return words.join(u' ');
}

void ReleaseDialog::follow()
{
    const int all = int(m_flow->rows().size());
    const QString what = all == 1 ? format::phone(m_flow->rows().front().number) : format::numbers(all);
    setWindowTitle(tr("Release — %1").arg(what));
    header()->setTitle(tr("Release %1").arg(what));
    header()->setSubtitle(tr("%1 ready, %2 to stay.")
                              .arg(format::count(m_flow->count(ReleaseState::Ready)),
                                  format::count(m_flow->count(ReleaseState::Blocked))));
    m_words->setText(explanation());
    const flows::Progress progress = m_flow->progress();
    if (m_flow->step() == ReleaseFlow::Step::Reading)
        m_strip->setProgress(tr("Reading what stands in the way"), {}, progress.done, progress.total);
    else if (m_flow->step() == ReleaseFlow::Step::Releasing)
        m_strip->setProgress(tr("Releasing"), {}, progress.done, progress.total);
    else
        m_strip->finish();
    followFooter();
}

void ReleaseDialog::followFooter()
{
    const ReleaseFlow::Step step = m_flow->step();
    const int ready = m_flow->count(ReleaseState::Ready);
    const bool asks = step == ReleaseFlow::Step::Ready && ready > 0;
    const bool warns = asks && hasWarnings();
    m_warnings->setVisible(warns);
    m_ask->setVisible(asks);
    m_typed->setVisible(asks);
    m_ask->setText(ready == 1 ? tr("Type the last four digits of the number:") : tr("Type how many are released:"));
    m_go->setVisible(step != ReleaseFlow::Step::Over);
    setText(m_go, tr("&Release %1").arg(format::numbers(ready)));
    const bool typed = m_typed->text().trimmed() == expected();
    m_go->setEnabled(asks && typed && (!warns || m_warnings->isChecked()));
    m_stop->setVisible(step == ReleaseFlow::Step::Releasing && m_flow->rows().size() > 1);
    m_again->setEnabled(step == ReleaseFlow::Step::Ready || step == ReleaseFlow::Step::Over);
    setText(m_keep, asks && !m_asked ? tr("&Keep them") : tr("C&lose"));
    QString why;
    if (step == ReleaseFlow::Step::Ready && ready == 0)
        why = tr("None of them can be released.");
    m_why->setText(why);
}

} // namespace views
