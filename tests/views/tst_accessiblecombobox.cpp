#include "views/widgets/accessiblecombobox.h"

#include <QAccessible>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

class TestAccessibleComboBox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { installAccessibleComboBoxes(); }
    void aComboBoxSaysItsNameAndChoice();
    void aComboBoxIsSetByAnAction();
    void aComboBoxThatIsOffStaysAsItIs();
};

void TestAccessibleComboBox::aComboBoxSaysItsNameAndChoice()
{
    QComboBox box;
    box.setAccessibleName(u"Zone"_s);
    box.addItems({u"US/Eastern"_s, u"US/Central"_s});
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&box);
    QVERIFY(accessible);
    QCOMPARE(accessible->text(QAccessible::Name), u"Zone: US/Eastern"_s);
    QCOMPARE(accessible->text(QAccessible::Value), u"US/Eastern"_s);
    QCOMPARE(accessible->role(), QAccessible::ComboBox);
}

void TestAccessibleComboBox::aComboBoxIsSetByAnAction()
{
    QComboBox box;
    box.addItems({u"US/Eastern"_s, u"US/Central"_s});
    QSignalSpy activated(&box, &QComboBox::activated);
    QAccessibleActionInterface *actions = QAccessible::queryAccessibleInterface(&box)->actionInterface();
    QVERIFY(actions->actionNames().contains(u"US/Central"_s));
    actions->doAction(u"US/Central"_s);
    QCOMPARE(box.currentText(), u"US/Central"_s);
    QCOMPARE(activated.size(), 1);
    actions->doAction(u"nonsense"_s);
    QCOMPARE(box.currentText(), u"US/Central"_s);
}

void TestAccessibleComboBox::aComboBoxThatIsOffStaysAsItIs()
{
    QComboBox box;
    box.addItems({u"US/Eastern"_s, u"US/Central"_s});
    box.setEnabled(false);
    QAccessible::queryAccessibleInterface(&box)->actionInterface()->doAction(u"US/Central"_s);
    QCOMPARE(box.currentText(), u"US/Eastern"_s);
}

QTEST_MAIN(TestAccessibleComboBox)
#include "tst_accessiblecombobox.moc"
