#include "views/dialogs/palettedialog.h"

#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::PaletteKind;
using views::PaletteChoice, views::PaletteDialog;

//! Going anywhere by a few letters, with the keyboard alone.
class TestPaletteDialog : public QObject
{
    Q_OBJECT

private:
    PaletteChoice choice(PaletteKind kind, const QString &text, const QString &more = {}, const QString &keys = {})
    {
        return {
            .entry = {.kind = kind, .text = text, .more = more}, .keys = keys, .go = [this, text] { m_gone = text; }};
    }

    void show()
    {
        m_gone.clear();
        m_dialog = new PaletteDialog(
            {choice(PaletteKind::Page, u"Port-ins"_s, {}, u"Ctrl+2"_s),
                choice(PaletteKind::Page, u"Calendar"_s, {}, u"Ctrl+3"_s),
                choice(PaletteKind::Action, u"New port-in…"_s, u"File"_s, u"Ctrl+N"_s),
                choice(PaletteKind::Order, u"Ironbark"_s, u"890192331"_s)},
            [this](const QString &typed) {
                return typed.isEmpty() ? std::vector<PaletteChoice>()
                                       : std::vector{choice(PaletteKind::LookUp, u"Look up "_s + typed)};
            },
            &m_window);
        m_dialog->open();
        m_typed = m_dialog->findChild<QLineEdit *>(u"paletteText"_s);
        m_table = m_dialog->findChild<views::DataTable *>(u"paletteTable"_s);
        QVERIFY(m_typed && m_table);
        new QAbstractItemModelTester(m_table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_table);
        QTRY_VERIFY(m_typed->hasFocus());
    }

    QStringList shown() const
    {
        QStringList texts;
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            texts << m_table->model()->index(row, 0).data().toString();
        return texts;
    }

    QWidget m_window;
    QPointer<PaletteDialog> m_dialog;
    QLineEdit *m_typed = nullptr;
    views::DataTable *m_table = nullptr;
    QString m_gone;

private Q_SLOTS:
    void initTestCase()
    {
        m_window.resize(1000, 700);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
    }

    void cleanup()
    {
        if (m_dialog)
            m_dialog->reject();
        QTRY_VERIFY(!m_dialog);
    }

    void showsPagesAndActionsWithTheirKeysFirst()
    {
        show();
        QCOMPARE(shown(), (QStringList{u"Port-ins"_s, u"Calendar"_s, u"New port-in…"_s}));
        QCOMPARE(m_table->model()->index(1, tables::PaletteModel::Keys).data().toString(), u"Ctrl+3"_s);
        QCOMPARE(m_table->model()->index(1, tables::PaletteModel::Kind).data().toString(), u"Page"_s);
    }

    void goesToTheBestMatchOnEnter()
    {
        show();
        QTest::keyClicks(m_typed, u"iron"_s);
        QCOMPARE(shown(), (QStringList{u"Ironbark"_s, u"Look up iron"_s}));
        QTest::keyClick(m_typed, Qt::Key_Return);
        QCOMPARE(m_gone, u"Ironbark"_s);
        QTRY_VERIFY(!m_dialog);
    }

    void movesWithTheArrowsWhileTyping()
    {
        show();
        QTest::keyClicks(m_typed, u"port"_s);
        QCOMPARE(m_table->currentIndex().row(), 0);
        QTest::keyClick(m_typed, Qt::Key_Up);
        QCOMPARE(m_table->currentIndex().row(), 0);
        QTest::keyClick(m_typed, Qt::Key_Down);
        QCOMPARE(m_table->currentIndex().row(), 1);
        QVERIFY(m_typed->hasFocus());
        QVERIFY2(
            m_typed->accessibleDescription().contains(u"New port-in"_s), qPrintable(m_typed->accessibleDescription()));
        QTest::keyClick(m_typed, Qt::Key_PageDown);
        QCOMPARE(m_table->currentIndex().row(), 2);
        QTest::keyClick(m_typed, Qt::Key_Return);
        QCOMPARE(m_gone, u"Look up port"_s);
    }

    void offersToAskTheServerForWhatItDoesNotKnow()
    {
        show();
        QTest::keyClicks(m_typed, u"zzz"_s);
        QCOMPARE(shown(), QStringList{u"Look up zzz"_s});
        m_typed->clear();
        QCOMPARE(shown().size(), 3);
    }

    void leavesOnEscape()
    {
        show();
        QTest::keyClick(m_typed, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_gone, QString());
    }

    void goesOnAClick()
    {
        show();
        QTest::mouseClick(
            m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(m_table->model()->index(1, 0)).center());
        QCOMPARE(m_gone, u"Calendar"_s);
    }

    void namesEveryControl()
    {
        show();
        QVERIFY(!m_typed->accessibleName().isEmpty());
        QVERIFY(!m_table->accessibleName().isEmpty());
        QVERIFY(!m_dialog->windowTitle().isEmpty());
    }
};

QTEST_MAIN(TestPaletteDialog)
#include "tst_palettedialog.moc"
