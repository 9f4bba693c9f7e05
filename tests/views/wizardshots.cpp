//! wizard_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: a picture of every page of the new port-in, in its usual,
//! empty and failed states. QT_SCALE_FACTOR=2 gives those of a dense screen. For looking at, not for comparing.
#include "views/shots.h"
#include "views/widgets/datatable.h"
#include "views/wizardbench.h"
#include "views/wizards/portin/pasteedit.h"

#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace {

constexpr auto mail
    = "Hi, please move these,\nfront desk ones first:\n212.555.0142\n+1 (212) 555-0143\n212-555-0144 x14\n"
      "(833) 555-0119 toll free\n1-917-555-0106\n917 555 0107\n2.12556E+09\n917.555.0109\n(983) 555-0150\n"
      "212 555 0143\n917-555-0111\n9175550112\n242-555-0102\n(212) 555-0145 / fax\n212-555-0188\n"
      "212-555-0146\n212-555-0147\n(917) 555-0113\n917-985-0114\nThanks, the office\n"_L1;

class Shots
{
public:
    Shots(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size)
    {
    }

    void run();

private:
    void shot(const QString &name);
    void press(const QString &button) { child<QAbstractButton>(*m_wizard, button)->click(); }
    void type(const QString &field, const QString &text) { m_wizard->findChild<QLineEdit *>(field)->setText(text); }
    void waitForNext();
    void numbers();
    void details();
    void letter();
    void review();

    QString m_folder;
    QSize m_size;
    WizardBench m_bench;
    std::unique_ptr<views::PortInWizard> m_wizard;
};

void Shots::shot(const QString &name)
{
    shots::grab(*m_wizard, m_folder + u'/' + name + u".png"_s);
}

void Shots::waitForNext()
{
    const auto *next = child<QPushButton>(*m_wizard, u"next"_s);
    shots::waitUntil([next] { return next->isEnabled(); }, "Next is on");
}

void Shots::run()
{
    m_bench.sandbox.createOrder({u"+12125550188"_s}, u"Bluefinch, first site"_s);
    m_bench.knownIds = {{domain::VoiceType::Est, u"01G65Z755AFWAKHE12NY0CQ9FH"_s, u"NY main"_s},
        {domain::VoiceType::Unknown, u"6afd2da3-1692-4443-834c-8a2f386ec284"_s, u"Front desk"_s}};
    m_wizard = m_bench.wizard();
    m_wizard->resize(m_size.isValid() ? m_size : QSize(1100, 760));
    numbers();
    details();
    letter();
    review();
}

void Shots::numbers()
{
    shot(u"10-numbers-empty"_s);
    type(u"reference"_s, u"Bluefinch Dental, second site"_s);
    auto *paste = m_wizard->findChild<views::PasteEdit *>();
    paste->setPlainText(mail);
    waitForNext();
    shots::waitUntil(
        [this] {
            const auto progress = m_wizard->flow().lookup().progress();
            return progress.total > 0 && progress.done == progress.total;
        },
        "the numbers are looked up");
    shot(u"11-numbers"_s);
    m_wizard->findChild<views::DataTable *>(u"verdicts"_s)->selectId(u"n6"_s);
    press(u"fixNumber"_s);
    shot(u"12-numbers-fix"_s);
    press(u"fixCancel"_s);
    m_bench.sandbox.addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"path"_s, u"portabilityChecks"_s}});
    press(u"next"_s);
    waitForNext();
    shot(u"13-portability-failed"_s);
    press(u"resumeCheck"_s);
    waitForNext();
    shot(u"14-portability"_s);
}

void Shots::details()
{
    press(u"next"_s);
    shot(u"20-enduser-empty"_s);
    press(u"next"_s);
    press(u"back"_s);
    type(u"endUserState"_s, u"New York"_s);
    type(u"endUserZipCode"_s, u"K1A 0B1"_s);
    shot(u"21-enduser-missing"_s);
    m_wizard->flow().setEndUser(sampleEndUser());
    m_wizard->goTo(3);
    m_wizard->goTo(2);
    shot(u"22-enduser"_s);
    m_wizard->findChild<QRadioButton *>(u"gridForm"_s)->click();
    shot(u"23-enduser-grid"_s);
    m_wizard->findChild<QRadioButton *>(u"oneForm"_s)->click();
    press(u"next"_s);
    type(u"portOutAuthorizingDate"_s, u"2027-03-01"_s);
    type(u"portOutAuthorizingName"_s, u"Bluefinch LLC"_s);
    shot(u"30-carrier-wrong"_s);
    m_wizard->flow().setPortOut(samplePortOut());
    m_wizard->goTo(4);
    m_wizard->goTo(3);
    shot(u"31-carrier"_s);
    press(u"next"_s);
    shot(u"40-schedule-empty"_s);
    type(u"scheduleDate"_s, u"2026-12-04"_s);
    type(u"scheduleTime"_s, u"9 am"_s);
    shot(u"41-schedule"_s);
    press(u"next"_s);
    shot(u"50-services-empty"_s);
    domain::VoiceConfiguration voice;
    voice.type = domain::VoiceType::Est;
    voice.trunkId = u"01G65Z755AFWAKHE12NY0CQ9FH"_s;
    m_wizard->flow().setVoice(voice);
    m_wizard->flow().setMessagingFeatures({u"A2PLC"_s});
    m_wizard->goTo(4);
    m_wizard->goTo(5);
    shot(u"51-services"_s);
}

void Shots::letter()
{
    press(u"next"_s);
    shot(u"60-letter-none"_s);
    press(u"loaMade"_s);
    shot(u"63-letter-made"_s);
    const QString path = m_bench.folder.filePath(u"loa-bluefinch-signed.pdf"_s);
    {
        QPdfWriter writer(path);
        QPainter painter(&writer);
        painter.scale(12, 12);
        painter.drawText(40, 60, u"LETTER OF AUTHORIZATION"_s);
        painter.drawText(40, 100, u"Bluefinch Dental Group LLC, 1400 N Harbor Court SW, New York, NY 10004"_s);
        painter.drawText(40, 140, u"I authorize the transfer of the telephone numbers listed below."_s);
    }
    m_bench.prompts.fileToOpen = m_bench.file(u"empty.pdf"_s, {});
    press(u"loaPick"_s);
    shot(u"61-letter-refused"_s);
    m_bench.prompts.fileToOpen = path;
    press(u"loaPick"_s);
    shots::waitUntil(
        [this] { return m_wizard->flow().draft().loa.kind == domain::LoaKind::File; }, "the letter is attached");
    shot(u"62-letter"_s);
}

void Shots::review()
{
    press(u"next"_s);
    shot(u"70-review"_s);
    press(u"showJson1"_s);
    shot(u"71-review-json"_s);
    m_bench.sandbox.addFault(
        {{u"kind"_s, u"status"_s}, {u"status"_s, 422}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"orders/portIns$"_s},
            {u"body"_s,
                QJsonObject{{u"code"_s, u"422"_s}, {u"error"_s, u"Invalid parameters"_s},
                    {u"message"_s, u"The order is not valid"_s},
                    {u"details"_s,
                        QJsonObject{{u"fieldViolations"_s,
                            QJsonArray{QJsonObject{{u"field"_s, u"phoneNumbers[0].endUser.zipCode"_s},
                                {u"description"_s, u"does not match the losing carrier's record"_s}}}}}}}}});
    m_bench.sandbox.addFault({{u"kind"_s, u"drop-after"_s}, {u"verb"_s, u"POST"_s}, {u"path"_s, u"orders/portIns$"_s}});
    press(u"next"_s);
    shots::waitUntil([this] { return !m_wizard->submit().isRunning(); }, "the submission is over");
    shot(u"72-review-outcomes"_s);
    if (auto *fix = m_wizard->findChild<QPushButton *>(u"fixOrder1"_s); fix && fix->isVisible()) {
        fix->click();
        shot(u"73-enduser-objected"_s);
        m_wizard->goTo(7);
    }
    press(u"next"_s);
    shots::waitUntil([this] { return !m_wizard->submit().isRunning(); }, "the submission is over");
    shot(u"74-review-done"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize size) { Shots(folder, size).run(); });
}
