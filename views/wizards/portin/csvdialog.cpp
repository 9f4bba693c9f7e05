#include "views/wizards/portin/csvdialog.h"

#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QPushButton>
#include <QTableWidget>
#include <utility>

namespace views {

using namespace Qt::StringLiterals;
using domain::ImportDamage;
using domain::ImportField;

namespace {

constexpr int previewRows = 12;
constexpr auto fieldCount = int(ImportField::Group) + 1;

class CsvWords
{
    Q_DECLARE_TR_FUNCTIONS(views::CsvWords)

public:
    static QString field(ImportField field)
    {
        switch (field) {
        case ImportField::Ignore:
            return tr("Not used");
        case ImportField::Number:
            return tr("Number");
        case ImportField::Name:
            return tr("Name on the bill");
        case ImportField::StreetAddress:
            return tr("Street with number");
        case ImportField::StreetNumber:
            return tr("Street number");
        case ImportField::StreetPreDirection:
            return tr("Direction before the street name");
        case ImportField::StreetName:
            return tr("Street name");
        case ImportField::StreetType:
            return tr("Street type");
        case ImportField::StreetPostDirection:
            return tr("Direction after the street name");
        case ImportField::LocationType:
            return tr("Suite, apartment or floor");
        case ImportField::LocationValue:
            return tr("Its number");
        case ImportField::City:
            return tr("City");
        case ImportField::State:
            return tr("State or province");
        case ImportField::ZipCode:
            return tr("ZIP or postal code");
        case ImportField::TypeOfService:
            return tr("Type of service");
        case ImportField::Pin:
            return tr("Port-out PIN");
        case ImportField::AccountNumber:
            return tr("Account number");
        case ImportField::AccountPhoneNumber:
            return tr("Account phone number");
        case ImportField::AuthorizingName:
            return tr("Authorizing person");
        case ImportField::AuthorizingDate:
            return tr("Authorization date");
        case ImportField::NewPin:
            return tr("New port-out PIN");
        case ImportField::Group:
            return tr("Group (stays in one order)");
        }
        Q_UNREACHABLE();
        return {};
    }

    static QString damage(ImportDamage damage, int count, const QString &rows)
    {
        switch (damage) {
        case ImportDamage::NoNumber:
            return tr("%n row(s) without a number are passed over: %1.", nullptr, count).arg(rows);
        case ImportDamage::UnreadableNumber:
            return tr("%n number(s) cannot be read, and are set aside: %1.", nullptr, count).arg(rows);
        case ImportDamage::MissingCells:
            return tr("%n row(s) are too short: %1.", nullptr, count).arg(rows);
        case ImportDamage::SpreadsheetRounding:
            return tr("A spreadsheet rounded %n cell(s), digits are gone: %1. Format the column as text and export "
                      "again.",
                nullptr, count)
                .arg(rows);
        case ImportDamage::UnreadableDate:
            return tr("%n date(s) cannot be read: %1.", nullptr, count).arg(rows);
        case ImportDamage::UnknownTypeOfService:
            return tr("%n type(s) of service are not known: %1.", nullptr, count).arg(rows);
        case ImportDamage::ShortZip:
            return tr("%n ZIP(s) had lost a leading zero, which was put back: %1.", nullptr, count).arg(rows);
        }
        Q_UNREACHABLE();
        return {};
    }

    static QString rows(const std::vector<int> &rows)
    {
        constexpr std::size_t most = 5;
        QStringList texts;
        for (std::size_t i = 0; i < rows.size() && i < most; ++i)
            texts.append(QString::number(rows[i]));
        const QString list = texts.join(u", "_s);
        return rows.size() > most ? tr("rows %1 and more").arg(list) : tr("row %1").arg(list);
    }
};

} // namespace

QString importWords(const domain::ImportResult &result)
{
    QStringList sentences;
    for (int kind = 0; kind <= int(ImportDamage::ShortZip); ++kind) {
        std::vector<int> rows;
        for (const domain::ImportIssue &issue : result.issues) {
            if (int(issue.damage) == kind)
                rows.push_back(issue.row);
        }
        if (!rows.empty())
            sentences.append(CsvWords::damage(ImportDamage(kind), int(rows.size()), CsvWords::rows(rows)));
    }
    return sentences.join(u' ');
}

CsvDialog::CsvDialog(const QString &fileName, domain::CsvTable table, QJsonObject remembered, QWidget *parent)
    : QDialog(parent)
    , m_table(std::move(table))
    , m_remembered(std::move(remembered))
    , m_words(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary, this))
    , m_header(named(new QCheckBox(tr("The first &row names the columns"), this), u"csvHeader"_s,
          tr("The first row names the columns")))
    , m_preview(named(new QTableWidget(this), u"csvPreview"_s, tr("First rows of the file")))
    , m_use(named(new QPushButton(this), u"csvUse"_s, tr("Use these rows")))
{
    setObjectName(u"csvDialog"_s);
    setWindowTitle(tr("Columns of %1").arg(fileName));
    setModal(true);
    m_header->setChecked(domain::hasHeader(m_table));
    build();
    fillPreview();
    showResult();
    resize(std::min(1000, 160 * (m_table.columns + 1)), 520);
}

void CsvDialog::build()
{
    const auto words
        = new TextLabel(tr("Say what each column holds. The choice is remembered for files like this one."),
            TextLabel::Type::Base, TextLabel::Tone::Normal, this);
    words->setWordWrap(true);
    m_words->setObjectName(u"csvWords"_s);
    m_words->setWordWrap(true);
    const auto cancel = named(new QPushButton(tr("Cancel"), this), u"csvCancel"_s, tr("Cancel"));
    setLook(m_use, ButtonLook::Primary);
    m_use->setDefault(true);
    const auto footer = new QHBoxLayout;
    footer->addWidget(m_words, 1);
    footer->addWidget(cancel);
    footer->addWidget(m_use);
    const auto column = new QVBoxLayout(this);
    column->setSpacing(metrics::blockGap);
    column->addWidget(words);
    column->addWidget(m_header);
    column->addWidget(m_preview, 1);
    column->addLayout(footer);
    connect(m_header, &QCheckBox::toggled, this, &CsvDialog::fillPreview);
    connect(m_header, &QCheckBox::toggled, this, &CsvDialog::showResult);
    connect(m_use, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);

    domain::ImportMapping mapping = domain::guessMapping(m_table);
    const QJsonArray before = m_remembered.value(signature()).toArray();
    for (int i = 0; i < before.size() && i < int(mapping.size()); ++i)
        mapping[std::size_t(i)] = ImportField(std::clamp(before.at(i).toInt(), 0, fieldCount - 1));
    m_preview->setColumnCount(m_table.columns);
    for (int i = 0; i < m_table.columns; ++i) {
        const auto box = new QComboBox(m_preview);
        named(box, u"csvColumn%1"_s.arg(i + 1), tr("What column %1 holds").arg(i + 1));
        for (int field = 0; field < fieldCount; ++field)
            box->addItem(CsvWords::field(ImportField(field)), field);
        box->setCurrentIndex(i < int(mapping.size()) ? int(mapping[std::size_t(i)]) : 0);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            fillPreview();
            showResult();
        });
        m_fields.push_back(box);
    }
}

void CsvDialog::fillPreview()
{
    const int first = m_header->isChecked() ? 1 : 0;
    const int rows = std::min(previewRows, int(m_table.rows.size()) - first);
    m_preview->setRowCount(1 + std::max(0, rows));
    m_preview->verticalHeader()->hide();
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QStringList titles;
    for (int column = 0; column < m_table.columns; ++column) {
        const domain::CsvRow &names = m_table.rows.front();
        titles.append(first == 1 && column < names.size() ? names[column] : tr("Column %1").arg(column + 1));
        if (m_preview->cellWidget(0, column) == nullptr)
            m_preview->setCellWidget(0, column, m_fields[std::size_t(column)]);
    }
    m_preview->setHorizontalHeaderLabels(titles);
    for (int row = 0; row < rows; ++row) {
        const domain::CsvRow &cells = m_table.rows[std::size_t(first) + std::size_t(row)];
        for (int column = 0; column < m_table.columns; ++column)
            m_preview->setItem(row + 1, column, new QTableWidgetItem(shown(column, cells.value(column))));
    }
    m_preview->resizeColumnsToContents();
    m_preview->resizeRowToContents(0);
}

QString CsvDialog::shown(int column, const QString &cell) const
{
    const auto field = ImportField(m_fields[std::size_t(column)]->currentData().toInt());
    const bool secret
        = field == ImportField::Pin || field == ImportField::AccountNumber || field == ImportField::NewPin;
    return secret ? format::masked(cell) : cell;
}

domain::ImportMapping CsvDialog::mapping() const
{
    domain::ImportMapping mapping;
    for (const QComboBox *const box : m_fields)
        mapping.push_back(ImportField(box->currentData().toInt()));
    return mapping;
}

bool CsvDialog::skipsHeader() const
{
    return m_header->isChecked();
}

domain::ImportResult CsvDialog::result() const
{
    return domain::importNumbers(m_table, mapping(), skipsHeader());
}

QJsonObject CsvDialog::mappings() const
{
    QJsonArray chosen;
    for (const ImportField field : mapping())
        chosen.append(int(field));
    QJsonObject all = m_remembered;
    all.insert(signature(), chosen);
    return all;
}

QString CsvDialog::signature() const
{
    // The names of the columns, never what is in them: that may be a PIN.
    if (domain::hasHeader(m_table))
        return m_table.rows.front().join(u'|').toLower();
    return u"%1 columns"_s.arg(m_table.columns);
}

void CsvDialog::showResult()
{
    const domain::ImportMapping chosen = mapping();
    const auto numbers = std::count(chosen.begin(), chosen.end(), ImportField::Number);
    const domain::ImportResult found = result();
    QString words = importWords(found);
    if (numbers == 0)
        words = tr("No column holds the number yet.");
    else if (numbers > 1)
        words = tr("Only one column can hold the number.");
    else if (m_table.unclosedQuoteRow > 0)
        words = tr("A quote in row %1 is never closed: what follows it may be wrong.").arg(m_table.unclosedQuoteRow)
            + u' ' + words;
    m_words->setMeaning(words.isEmpty() ? tables::Meaning::None : tables::Meaning::NeedsYou);
    m_words->setText(words);
    m_use->setText(tr("Use %1").arg(format::numbers(int(found.numbers.size()))));
    m_use->setEnabled(numbers == 1 && !found.numbers.empty());
}

} // namespace views
