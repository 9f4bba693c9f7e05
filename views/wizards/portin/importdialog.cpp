#include "views/wizards/portin/importdialog.h"

#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/wizards/portin/importwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QPushButton>
#include <QTableWidget>
#include <utility>

namespace views {

using namespace Qt::StringLiterals;
using domain::ImportField;

namespace {

constexpr int previewRows = 12;
constexpr auto fieldCount = int(ImportField::Group) + 1;

} // namespace

ImportDialog::ImportDialog(const OpenedTable &opened, QJsonObject remembered, QWidget *parent)
    : QDialog(parent)
    , m_opened(opened)
    , m_remembered(std::move(remembered))
    , m_sheet(named(new QComboBox(this), u"importSheet"_s, tr("Sheet of the workbook")))
    , m_words(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary, this))
    , m_header(named(new QCheckBox(tr("The first &row names the columns"), this), u"importHeader"_s,
          tr("The first row names the columns")))
    , m_preview(named(new QTableWidget(this), u"importPreview"_s, tr("First rows of the file")))
    , m_use(named(new QPushButton(this), u"importUse"_s, tr("Use these rows")))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Columns of %1").arg(QFileInfo(opened.path).fileName()));
    setModal(true);
    build();
    showSheet();
    resize(std::min(1000, 160 * (table().columns + 1)), 520);
}

void ImportDialog::build()
{
    const auto words
        = new TextLabel(tr("Say what each column holds. The choice is remembered for files like this one."),
            TextLabel::Type::Base, TextLabel::Tone::Normal, this);
    words->setWordWrap(true);
    m_words->setObjectName(u"importWords"_s);
    m_words->setWordWrap(true);
    const auto cancel = named(new QPushButton(tr("Cancel"), this), u"importCancel"_s, tr("Cancel"));
    setLook(m_use, ButtonLook::Primary);
    m_use->setDefault(true);
    const auto footer = new QHBoxLayout;
    footer->addWidget(m_words, 1);
    footer->addWidget(cancel);
    footer->addWidget(m_use);
    const auto remark = new TextLabel(m_opened.remark, TextLabel::Type::Base, TextLabel::Tone::Normal, this);
    remark->setObjectName(u"importRemark"_s);
    remark->setMeaning(tables::Meaning::NeedsYou);
    remark->setWordWrap(true);
    remark->setVisible(!m_opened.remark.isEmpty());
    for (const sheets::Sheet &sheet : m_opened.sheets)
        m_sheet->addItem(sheet.name);
    const auto sheetRow = new QWidget(this);
    const auto sheetForm = new QFormLayout(sheetRow);
    sheetForm->setContentsMargins({});
    sheetForm->addRow(tr("&Sheet"), m_sheet);
    sheetRow->setVisible(m_opened.sheets.size() > 1);
    const auto column = new QVBoxLayout(this);
    column->setSpacing(metrics::blockGap);
    column->addWidget(remark);
    column->addWidget(sheetRow);
    column->addWidget(words);
    column->addWidget(m_header);
    column->addWidget(m_preview, 1);
    column->addLayout(footer);
    connect(m_header, &QCheckBox::toggled, this, &ImportDialog::fillPreview);
    connect(m_header, &QCheckBox::toggled, this, &ImportDialog::showResult);
    connect(m_use, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_sheet, &QComboBox::currentIndexChanged, this, &ImportDialog::showSheet);
}

const domain::CsvTable &ImportDialog::table() const
{
    return m_opened.sheets[std::size_t(std::max(0, m_sheet->currentIndex()))].table;
}

void ImportDialog::showSheet()
{
    {
        const QSignalBlocker quiet(m_header); // the columns of this sheet are not there yet
        m_header->setChecked(domain::hasHeader(table()));
    }
    m_preview->setRowCount(0);
    m_preview->setColumnCount(0); // its boxes go, too
    m_fields.clear();
    domain::ImportMapping mapping = domain::guessMapping(table());
    const QJsonArray before = m_remembered.value(signature()).toArray();
    for (int i = 0; i < before.size() && i < int(mapping.size()); ++i)
        mapping[std::size_t(i)] = ImportField(std::clamp(before.at(i).toInt(), 0, fieldCount - 1));
    m_preview->setColumnCount(table().columns);
    for (int i = 0; i < table().columns; ++i) {
        const auto box = new QComboBox(m_preview);
        named(box, u"importColumn%1"_s.arg(i + 1), tr("What column %1 holds").arg(i + 1));
        for (int field = 0; field < fieldCount; ++field)
            box->addItem(importFieldName(ImportField(field)), field);
        box->setCurrentIndex(i < int(mapping.size()) ? int(mapping[std::size_t(i)]) : 0);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            fillPreview();
            showResult();
        });
        m_fields.push_back(box);
    }
    fillPreview();
    showResult();
}

void ImportDialog::fillPreview()
{
    const int first = m_header->isChecked() ? 1 : 0;
    const int rows = std::min(previewRows, int(table().rows.size()) - first);
    m_preview->setRowCount(1 + std::max(0, rows));
    m_preview->verticalHeader()->hide();
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QStringList titles;
    for (int column = 0; column < table().columns; ++column) {
        const domain::CsvRow &names = table().rows.front();
        titles.append(first == 1 && column < names.size() ? names[column] : tr("Column %1").arg(column + 1));
        if (m_preview->cellWidget(0, column) == nullptr)
            m_preview->setCellWidget(0, column, m_fields[std::size_t(column)]);
    }
    m_preview->setHorizontalHeaderLabels(titles);
    for (int row = 0; row < rows; ++row) {
        const domain::CsvRow &cells = table().rows[std::size_t(first) + std::size_t(row)];
        for (int column = 0; column < table().columns; ++column)
            m_preview->setItem(row + 1, column, new QTableWidgetItem(shown(column, cells.value(column))));
    }
    m_preview->resizeColumnsToContents();
    m_preview->resizeRowToContents(0);
}

QString ImportDialog::shown(int column, const QString &cell) const
{
    const auto field = ImportField(m_fields[std::size_t(column)]->currentData().toInt());
    const bool secret
        = field == ImportField::Pin || field == ImportField::AccountNumber || field == ImportField::NewPin;
    return secret ? format::masked(cell) : cell;
}

domain::ImportMapping ImportDialog::mapping() const
{
    domain::ImportMapping mapping;
    for (const QComboBox *const box : m_fields)
        mapping.push_back(ImportField(box->currentData().toInt()));
    return mapping;
}

bool ImportDialog::skipsHeader() const
{
    return m_header->isChecked();
}

domain::ImportResult ImportDialog::result() const
{
    return domain::importNumbers(table(), mapping(), skipsHeader());
}

QJsonObject ImportDialog::mappings() const
{
    QJsonArray chosen;
    for (const ImportField field : mapping())
        chosen.append(int(field));
    QJsonObject all = m_remembered;
    all.insert(signature(), chosen);
    return all;
}

QString ImportDialog::signature() const
{
    // The names of the columns, never what is in them: that may be a PIN.
    if (domain::hasHeader(table()))
        return table().rows.front().join(u'|').toLower();
    return u"%1 columns"_s.arg(table().columns);
}

void ImportDialog::showResult()
{
    const domain::ImportMapping chosen = mapping();
    const auto numbers = std::count(chosen.begin(), chosen.end(), ImportField::Number);
    const domain::ImportResult found = result();
    QString words = importWords(found);
    if (numbers == 0)
        words = tr("No column holds the number yet.");
    else if (numbers > 1)
        words = tr("Only one column can hold the number.");
    else if (table().unclosedQuoteRow > 0)
        words = tr("A quote in row %1 is never closed: what follows it may be wrong.").arg(table().unclosedQuoteRow)
            + u' ' + words;
    m_words->setMeaning(words.isEmpty() ? tables::Meaning::None : tables::Meaning::NeedsYou);
    m_words->setText(words);
    m_use->setText(tr("Use %1").arg(format::numbers(int(found.numbers.size()))));
    m_use->setEnabled(numbers == 1 && !found.numbers.empty());
}

} // namespace views
