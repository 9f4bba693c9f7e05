#include "views/dialogs/exportdialog.h"

#include "domain/csv.h"
#include "sheets/workbook.h"
#include "tables/rowmodel.h"
#include "views/format.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/wizardbench.h"

#include <QCheckBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using views::ExportDialog;

namespace {

struct Row {
    QString number = {};
    QString pin = {};

    friend bool operator==(const Row &, const Row &) = default;
};

QString rowId(const Row &row)
{
    return row.number;
}

constexpr tables::Column<Row> columns[] = {
    {.key = "number", .title = "Number", .text = [](const Row &row) { return row.number; }},
    {.key = "pin", .title = "PIN", .text = [](const Row &row) { return row.pin; }},
};

class Model final : public tables::RowModel<Row>
{
public:
    explicit Model(int rows)
        : RowModel("test", columns, nullptr)
    {
        std::vector<Row> all;
        for (int row = 0; row < rows; ++row)
            all.push_back({.number = u"+1212%1"_s.arg(row, 7, 10, QChar(u'0')), .pin = u"=0512"_s});
        reset(std::move(all));
    }
};

//! As large as one likes, and none of ours.
class Huge final : public QAbstractTableModel
{
public:
    explicit Huge(int rows)
        : m_rows(rows)
    {
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &, int) const override { return {}; }

private:
    const int m_rows;
};

} // namespace

//! Any table into a file, as one likes.
class TestExportDialog : public QObject
{
    Q_OBJECT

private:
    void open(QAbstractItemModel &model, ExportDialog::What what = {})
    {
        m_table = std::make_unique<views::DataTable>();
        m_table->setModel(&model);
        m_table->show();
        what.title = u"Export"_s;
        what.fileName = [] { return u"list.csv"_s; };
        m_dialog = new ExportDialog(*m_table, what, m_prompts, m_table.get());
        m_dialog->open();
    }

    template <class W>
    W *find(const char *name) const
    {
        return m_dialog->findChild<W *>(QString::fromLatin1(name));
    }

    QString banner() const { return find<views::ErrorBanner>("exportBanner")->text(); }

    QByteArray written() const
    {
        QFile file(m_prompts.fileToSave);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    TestPrompts m_prompts;
    std::unique_ptr<views::DataTable> m_table;
    QPointer<ExportDialog> m_dialog;

private Q_SLOTS:
    void init() { m_prompts = {}; }
    void cleanup()
    {
        delete m_dialog;
        m_table.reset();
    }

    void writesAWorkbook()
    {
        Model model(3);
        open(model);
        find<QRadioButton>("exportWorkbook")->click();
        QVERIFY(!find<QCheckBox>("exportMark")->isEnabled());
        m_prompts.fileToSave = m_folder.filePath(u"a.xlsx"_s);
        find<QPushButton>("exportGo")->click();
        QTRY_VERIFY2(banner().contains(u"3 row(s) went into a.xlsx"_s), qPrintable(banner()));
        const auto book = sheets::readWorkbook(m_prompts.fileToSave);
        QVERIFY(book);
        QCOMPARE(book->sheets.front().table.rows.at(0), (QStringList{u"Number"_s, u"PIN"_s}));
        QCOMPARE(book->sheets.front().table.rows.at(3), (QStringList{u"+12120000002"_s, u"=0512"_s}));
        QVERIFY(book->sheets.front().table.damage.empty()); // no cell is a number
    }

    void writesJson()
    {
        Model model(2);
        open(model);
        m_table->setColumnHidden(1, true);
        find<QRadioButton>("exportJson")->click();
        find<QRadioButton>("exportShown")->click();
        m_prompts.fileToSave = m_folder.filePath(u"a.json"_s);
        find<QPushButton>("exportGo")->click();
        QTRY_VERIFY(!written().isEmpty());
        const QJsonArray list = QJsonDocument::fromJson(written()).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].toObject(), (QJsonObject{{u"number"_s, u"+12120000000"_s}}));
    }

    void saysWhyAndThenWorks()
    {
        Model model(2);
        open(model);
        m_prompts.fileToSave = m_folder.filePath(u"none/a.csv"_s);
        find<QPushButton>("exportGo")->click();
        QTRY_VERIFY2(banner().contains(u"Nothing was exported"_s), qPrintable(banner()));
        m_prompts.fileToSave = m_folder.filePath(u"a.csv"_s);
        QVERIFY(find<QPushButton>("exportGo")->isEnabled());
        find<QPushButton>("exportGo")->click();
        QTRY_VERIFY(banner().contains(u"2 row(s)"_s));
        QCOMPARE(domain::readCsv(written())->rows.size(), std::size_t(3));
    }

    void refusesMoreRowsThanASheetHasBeforeItBegins()
    {
        Huge model(sheets::maxWorkbookRows + 1);
        open(model, {.rows = [](const std::vector<int> &) { return tables::ExportRows(); }});
        QVERIFY(find<QPushButton>("exportGo")->isEnabled());
        find<QRadioButton>("exportWorkbook")->click();
        QVERIFY(!find<QPushButton>("exportGo")->isEnabled());
        const auto *remark = find<views::TextLabel>("exportRemark");
        QVERIFY2(remark->text().contains(views::format::count(sheets::maxWorkbookRows)), qPrintable(remark->text()));
        find<QRadioButton>("exportJson")->click();
        QVERIFY(find<QPushButton>("exportGo")->isEnabled());
    }

    void stopsOnCancelAndLeavesTheFile()
    {
        Huge model(1'000'000);
        std::vector<int> asked;
        open(model, {.rows = [&asked](const std::vector<int> &wanted) {
            asked = wanted;
            return tables::ExportRows{.columns = {{.key = u"n"_s, .title = u"N"_s}},
                .count = 1'000'000,
                .row = [](int row) { return std::optional(QStringList{QString::number(row)}); }};
        }});
        m_prompts.fileToSave = m_folder.filePath(u"kept.csv"_s);
        QFile before(m_prompts.fileToSave);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("as it was") > 0);
        before.close();
        find<QPushButton>("exportGo")->click();
        QCOMPARE(asked, (std::vector<int>{0, 1}));
        QVERIFY(!find<QPushButton>("exportGo")->isEnabled());
        QTest::keyClick(m_dialog, Qt::Key_Escape); // the first stops, the second leaves
        QVERIFY(m_dialog && m_dialog->isVisible());
        QVERIFY2(banner().contains(u"canceled"_s), qPrintable(banner()));
        QCOMPARE(written(), QByteArray("as it was"));
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(written(), QByteArray("as it was"));
    }

    void namesEveryControl()
    {
        Model model(1);
        open(model);
        const auto buttons = m_dialog->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->isVisible())
                QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        }
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
