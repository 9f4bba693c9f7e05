#include "views/dialogs/exportdialog.h"

#include "tables/rowmodelbase.h"
#include "tables/tableexport.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/tablefile.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/progressstrip.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using sheets::TableFormat;

namespace views {

ExportDialog::ExportDialog(const DataTable &table, What what, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_table(table)
    , m_what(std::move(what))
    , m_prompts(prompts)
    , m_banner(named(new ErrorBanner, u"exportBanner"_s, tr("What happened")))
    , m_progress(named(new ProgressStrip, u"exportProgress"_s, tr("How far the export is")))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(m_what.title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(buildChoices(), 1);
    layout->addWidget(m_progress);
    m_banner->setRetryVisible(false);
    connect(m_progress, &ProgressStrip::cancelRequested, this, &ExportDialog::stop);
    describeFormat();
}

ExportDialog::~ExportDialog() = default;

QWidget *ExportDialog::buildChoices()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    layout->setSpacing(metrics::blockGap);
    m_choices = new QWidget;
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins({});
    choices->setSpacing(metrics::blockGap);
    choices->addWidget(buildFormats());
    choices->addWidget(buildColumns());
    layout->addWidget(m_choices);
    auto *buttons = new QHBoxLayout;
    m_leave = named(new QPushButton(tr("&Cancel")), u"exportLeave"_s, tr("Cancel"));
    m_go = named(new QPushButton(exportWords()), u"exportGo"_s, tr("Choose the file and export"));
    setLook(m_go, ButtonLook::Primary);
    m_go->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(m_leave);
    buttons->addWidget(m_go);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ExportDialog::start);
    return content;
}

QWidget *ExportDialog::buildFormats()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::gap);
    layout->addWidget(new TextLabel(tr("As what"), TextLabel::Type::Bold));
    m_formats = new QButtonGroup(this);
    const auto add = [&](TableFormat format, const QString &text, const QString &name, const QString &accessible) {
        auto *button = named(new QRadioButton(text), name, accessible);
        m_formats->addButton(button, int(format));
        layout->addWidget(button);
    };
    add(TableFormat::Csv, tr("CS&V, for spreadsheets and other programs"), u"exportCsv"_s, tr("CSV"));
    m_mark = named(new QCheckBox(tr("&Mark as UTF-8, so that spreadsheets read every letter")), u"exportMark"_s,
        tr("Mark as UTF-8"));
    m_mark->setChecked(true);
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(metrics::inset + metrics::gap, 0, 0, 0);
    indented->addWidget(m_mark);
    layout->addLayout(indented);
    add(TableFormat::Workbook, tr("Excel &workbook (XLSX)"), u"exportWorkbook"_s, tr("Excel workbook"));
    add(TableFormat::Json, tr("&JSON, for programs"), u"exportJson"_s, tr("JSON"));
    m_formats->button(int(TableFormat::Csv))->setChecked(true);
    m_remark = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_remark->setObjectName(u"exportRemark"_s);
    m_remark->setWordWrap(true);
    m_remark->setMinimumWidth(420);
    layout->addWidget(m_remark);
    connect(m_formats, &QButtonGroup::idToggled, this, &ExportDialog::describeFormat);
    return content;
}

QWidget *ExportDialog::buildColumns()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::gap);
    layout->addWidget(new TextLabel(tr("Which columns"), TextLabel::Type::Bold));
    m_shownColumns = named(new QRadioButton(tr("Those that are &shown")), u"exportShown"_s, tr("The columns shown"));
    auto *all = named(new QRadioButton(tr("&All, also those that are hidden")), u"exportAll"_s, tr("All columns"));
    all->setChecked(true);
    layout->addWidget(all);
    layout->addWidget(m_shownColumns);
    return content;
}

void ExportDialog::setSource(Source source)
{
    m_source = std::move(source);
    m_go->setText(exportWords());
}

QString ExportDialog::exportWords() const
{
    return m_source ? tr("&Export…") : tr("&Export %Ln row(s)…", nullptr, rowCount());
}

int ExportDialog::rowCount() const
{
    const QAbstractItemModel *model = m_table.model();
    const tables::RowModelBase *rows = tables::rowsBehind(*model);
    const bool direct = rows == model; // a million rows, perhaps
    int headings = 0;
    for (int row = 0; rows && row < model->rowCount(); ++row) {
        const bool heading
            = direct ? rows->isGroupRow(row) : model->index(row, 0).data(tables::GroupTitleRole).isValid();
        headings += heading ? 1 : 0;
    }
    return model->rowCount() - headings;
}

std::vector<int> ExportDialog::columns() const
{
    std::vector<int> columns;
    for (int column = 0; column < m_table.model()->columnCount(); ++column) {
        if (!m_shownColumns->isChecked() || !m_table.isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void ExportDialog::describeFormat()
{
    const auto format = TableFormat(m_formats->checkedId());
    const bool tooMany = format == TableFormat::Workbook && !m_source && rowCount() > sheets::maxWorkbookRows;
    m_mark->setEnabled(format == TableFormat::Csv);
    m_go->setEnabled(!tooMany);
    m_remark->setMeaning(tooMany ? tables::Meaning::NeedsYou : tables::Meaning::None);
    switch (format) {
    case TableFormat::Csv:
        return m_remark->setText(tr("Telephone numbers are written as +12125550142. What a spreadsheet would run as a "
                                    "formula gets an apostrophe in front, which Portside takes away again when it "
                                    "reads the file."));
    case TableFormat::Workbook:
        return m_remark->setText(tooMany
                ? tr("A sheet of a workbook holds at most %1 rows, and these are %2. Choose CSV or JSON, or filter the "
                     "table first.")
                      .arg(format::count(sheets::maxWorkbookRows), format::count(rowCount()))
                : tr("Every cell is text: numbers keep their plus, and PINs their zeros. Nothing in it is a formula."));
    case TableFormat::Json:
        return m_remark->setText(
            tr("A list of objects. Their members have the same names in every language; all values are texts."));
    }
    Q_UNREACHABLE();
}

void ExportDialog::start()
{
    m_banner->clear();
    const auto format = TableFormat(m_formats->checkedId());
    m_prompts.saveFile(this, m_what.title, QFileInfo(m_what.fileName()).completeBaseName() + sheets::suffixOf(format),
        {tableFilter(format)}, [this](const QString &path) { write(path); });
}

void ExportDialog::write(const QString &path)
{
    m_fileName = QFileInfo(path).fileName();
    m_choices->setEnabled(false);
    m_go->setEnabled(false);
    m_export = std::make_unique<tables::TableExport>(tables::TableExport::Target{
        .path = path, .format = TableFormat(m_formats->checkedId()), .style = {.byteOrderMark = m_mark->isChecked()}});
    connect(m_export.get(), &tables::TableExport::progressChanged, this, &ExportDialog::follow);
    connect(m_export.get(), &tables::TableExport::finished, this,
        [this](const std::optional<sheets::WriteError> &error) { end(error ? writeErrorText(*error) : QString()); });
    m_total = m_source ? 0 : rowCount();
    follow(0);
    const std::vector<int> wanted = columns();
    if (!m_source)
        return m_export->write(m_what.rows ? m_what.rows(wanted) : tables::exportRows(*m_table.model(), wanted));
    m_export->begin(tables::exportColumns(*tables::rowsBehind(*m_table.model()), wanted));
    m_source(
        [this, wanted](const tables::RowModelBase &part) {
            sheets::TableRows rows;
            for (const int row : tables::shownRows(part)) {
                if (!part.isGroupRow(row))
                    rows.push_back(tables::exportRow(part, row, wanted));
            }
            if (m_export)
                m_export->add(std::move(rows));
        },
        [this](const QString &error) {
            if (!m_export)
                return;
            if (error.isEmpty())
                m_export->finish();
            else
                end(error);
        });
}

void ExportDialog::follow(int written)
{
    if (m_total > 0 && written == m_total)
        m_progress->setProgress(tr("Finishing %1").arg(m_fileName), {}, 0, 0);
    else
        m_progress->setProgress(
            tr("Writing %1").arg(m_fileName), tr("%Ln row(s) written", nullptr, written), written, m_total);
}

void ExportDialog::stop()
{
    end(tr("The export was canceled. What was in the file before is still there."));
    Q_EMIT stopped();
}

void ExportDialog::end(const QString &problem)
{
    tables::TableExport *done = m_export.release();
    done->disconnect(this);
    done->deleteLater(); // it may be the one that calls
    m_progress->finish();
    m_choices->setEnabled(true);
    describeFormat();
    if (!problem.isEmpty())
        say(true, problem);
    else if (done->gone() > 0)
        say(false,
            tr("%Ln row(s) went into %1.", nullptr, done->written()).arg(m_fileName) + u' '
                + tr("%Ln row(s) had gone meanwhile.", nullptr, done->gone()));
    else
        say(false, tr("%Ln row(s) went into %1.", nullptr, done->written()).arg(m_fileName));
}

void ExportDialog::say(bool failed, const QString &text)
{
    m_banner->showMessage(failed ? tables::Meaning::Failed : tables::Meaning::Done, text);
    m_leave->setText(failed ? tr("&Cancel") : tr("C&lose"));
    m_leave->setAccessibleName(failed ? tr("Cancel") : tr("Close"));
}

void ExportDialog::reject()
{
    if (m_export)
        stop();
    else
        QDialog::reject();
}

QPushButton *makeExportButton(const DataTable &table, const ExportDialog::What &what, Prompts &prompts)
{
    auto *button = named(new QPushButton(icon(Icon::Export), ExportDialog::tr("E&xport…")),
        u"export"_s + table.objectName(), what.title);
    QObject::connect(button, &QPushButton::clicked, button,
        [&table, what, &prompts, button] { (new ExportDialog(table, what, prompts, button->window()))->open(); });
    const auto follow = [&table, button] { button->setEnabled(table.model()->rowCount() > 0); };
    QAbstractItemModel *model = table.model();
    QObject::connect(model, &QAbstractItemModel::modelReset, button, follow);
    QObject::connect(model, &QAbstractItemModel::layoutChanged, button, follow);
    QObject::connect(model, &QAbstractItemModel::rowsInserted, button, follow);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, button, follow);
    follow();
    return button;
}

} // namespace views
