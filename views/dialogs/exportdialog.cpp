#include "views/dialogs/exportdialog.h"

#include "tables/csvexport.h"
#include "tables/rowmodelbase.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/wizards/csvfile.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace views {

static int rowsShown(const DataTable &table)
{
    int rows = 0;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        rows += table.model()->index(row, 0).data(tables::GroupTitleRole).isValid() ? 0 : 1;
    return rows;
}

ExportDialog::ExportDialog(const DataTable &table, What what, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_table(table)
    , m_what(std::move(what))
    , m_prompts(prompts)
    , m_banner(named(new ErrorBanner, u"exportBanner"_s, tr("What happened")))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(m_what.title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(buildChoices());
    m_banner->setRetryVisible(false);
    m_source = [this](const Chunk &chunk, const Done &done) {
        chunk(*tables::rowsBehind(*m_table.model()));
        done({});
    };
}

QWidget *ExportDialog::buildChoices()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    layout->setSpacing(metrics::gap);
    layout->addWidget(new TextLabel(tr("Which columns"), TextLabel::Type::Bold));
    m_shownColumns = named(new QRadioButton(tr("Those that are &shown")), u"exportShown"_s, tr("The columns shown"));
    auto *all = named(new QRadioButton(tr("&All, also those that are hidden")), u"exportAll"_s, tr("All columns"));
    all->setChecked(true);
    layout->addWidget(all);
    layout->addWidget(m_shownColumns);
    layout->addSpacing(metrics::gap);
    layout->addWidget(new TextLabel(tr("How"), TextLabel::Type::Bold));
    m_mark = named(new QCheckBox(tr("&Mark as UTF-8, so that spreadsheets read every letter")), u"exportMark"_s,
        tr("Mark as UTF-8"));
    m_mark->setChecked(true);
    layout->addWidget(m_mark);
    auto *remark = new TextLabel(tr("Telephone numbers are written as +12125550142. What a spreadsheet would run as a "
                                    "formula gets an apostrophe in front, which Portside takes away again when it "
                                    "reads the file."),
        TextLabel::Type::Small, TextLabel::Tone::Secondary);
    remark->setWordWrap(true);
    remark->setMinimumWidth(420);
    layout->addWidget(remark);
    auto *buttons = new QHBoxLayout;
    m_leave = named(new QPushButton(tr("&Cancel")), u"exportLeave"_s, tr("Cancel"));
    m_go = named(new QPushButton(tr("&Export…")), u"exportGo"_s, tr("Choose the file and export"));
    setLook(m_go, ButtonLook::Primary);
    m_go->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(m_leave);
    buttons->addWidget(m_go);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ExportDialog::start);
    m_go->setText(tr("&Export %n row(s)…", nullptr, rowsShown(m_table)));
    return content;
}

void ExportDialog::setSource(Source source)
{
    m_source = std::move(source);
    m_go->setText(tr("&Export…"));
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

void ExportDialog::start()
{
    m_rows.clear();
    m_banner->clear();
    m_go->setEnabled(false);
    const std::vector<int> wanted = columns();
    const tables::RowModelBase *whole = tables::rowsBehind(*m_table.model());
    m_source(
        [this, wanted, whole](const tables::RowModelBase &part) {
            auto rows = tables::csvTable(
                part, &part == whole ? tables::shownRows(*m_table.model()) : tables::shownRows(part), wanted);
            if (!m_rows.empty())
                rows.erase(rows.begin()); // the titles are there already
            take(std::move(rows));
        },
        [this](const QString &error) {
            m_go->setEnabled(true);
            if (error.isEmpty())
                save(m_rows);
            else
                say(true, error);
        });
}

void ExportDialog::take(std::vector<domain::CsvRow> rows)
{
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
}

void ExportDialog::save(const std::vector<domain::CsvRow> &rows)
{
    const int count = int(rows.size()) - 1;
    saveCsv(this, m_prompts,
        {.title = m_what.title, .fileName = m_what.fileName(), .byteOrderMark = m_mark->isChecked()}, rows,
        [this, count](const QString &path, const QString &error) {
            if (error.isEmpty())
                say(false, tr("%Ln row(s) went into %1.", nullptr, count).arg(QFileInfo(path).fileName()));
            else
                say(true, tr("Nothing was exported: %1.").arg(error));
        });
}

void ExportDialog::say(bool failed, const QString &text)
{
    m_banner->showMessage(failed ? tables::Meaning::Failed : tables::Meaning::Done, text);
    m_leave->setText(failed ? tr("&Cancel") : tr("C&lose"));
    m_leave->setAccessibleName(failed ? tr("Cancel") : tr("Close"));
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
