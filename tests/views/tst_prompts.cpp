#include "views/prompts.h"
#include "views/style/controls.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

class TestPrompts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void givesTheChosenAnswer();
    void escapeIsTheHarmlessAnswer();
    void aDangerousAnswerIsNotTheDefault();
    void textFromOutsideStaysPlain();
    void neverAnswersAfterItsParentIsGone();

private:
    QDialog *ask(const Question &question);

    std::unique_ptr<QWidget> m_parent;
    int m_answer = -1;
    DesktopPrompts m_prompts = {};
};

void TestPrompts::init()
{
    m_parent = std::make_unique<QWidget>();
    m_parent->show();
    m_answer = -1;
}

QDialog *TestPrompts::ask(const Question &question)
{
    m_prompts.ask(m_parent.get(), question, [this](int answer) { m_answer = answer; });
    return m_parent->findChild<QDialog *>(u"question"_s);
}

void TestPrompts::givesTheChosenAnswer()
{
    QDialog *dialog = ask({.text = u"Cancel the order?"_s, .answers = {u"Keep it"_s, u"Cancel the order"_s}});
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>(u"answer_1"_s)->click();
    QCOMPARE(m_answer, 1);
}

void TestPrompts::escapeIsTheHarmlessAnswer()
{
    QDialog *dialog = ask({.text = u"Leave?"_s, .answers = {u"Throw away"_s, u"Keep draft"_s}, .harmless = 1});
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(m_answer, 1);
}

void TestPrompts::aDangerousAnswerIsNotTheDefault()
{
    QDialog *dialog
        = ask({.text = u"Remove?"_s, .answers = {u"Keep"_s, u"Remove"_s}, .harmless = 0, .dangerous = true});
    auto *keep = dialog->findChild<QPushButton *>(u"answer_0"_s);
    auto *remove = dialog->findChild<QPushButton *>(u"answer_1"_s);
    QVERIFY(keep->isDefault());
    QVERIFY(!remove->isDefault() && !remove->autoDefault());
    QCOMPARE(look(remove), ButtonLook::Danger);
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(m_answer, 0);
}

void TestPrompts::textFromOutsideStaysPlain()
{
    QDialog *dialog = ask({.text = u"<b>file</b>"_s, .explanation = u"<img src=x>"_s, .answers = {u"Close"_s}});
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestPrompts::neverAnswersAfterItsParentIsGone()
{
    QPointer<QDialog> dialog = ask({.text = u"Leave?"_s, .answers = {u"Stay"_s, u"Leave"_s}});
    m_parent.reset();
    QVERIFY(!dialog);
    QCOMPARE(m_answer, -1);
}

QTEST_MAIN(TestPrompts)
#include "tst_prompts.moc"
