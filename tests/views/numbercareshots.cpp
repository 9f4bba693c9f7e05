//! number_care_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: pictures of the emergency address of a number, of the
//! callbacks in Settings and of an event of a number, in their usual, empty and failed states.
#include "domain/numbers/callbacksignature.h"
#include "flows/orderreader.h"
#include "flows/orderwatch.h"
#include "flows/testdesk.h"
#include "views/dialogs/numbers/emergencyaddressdialog.h"
#include "views/dialogs/pasteeventdialog.h"
#include "views/pages/numbers/callbackssection.h"
#include "views/shots.h"
#include "views/wizardbench.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

const views::BandInfo band{.profile = u"Kestrel Voice · Production"_s, .projectId = u"7c1f0b52-aa01-4f9a-9e04"_s};
const QString number = u"+14045550199"_s;

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
    void grab(QWidget &widget, const QString &name) { shots::grab(widget, m_folder + u'/' + name + u".png"_s); }
    void emergency();
    void callbacks();
    void events();
    template <class W>
    static W *find(QWidget &parent, const QString &name)
    {
        W *found = parent.findChild<W *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static void type(QWidget &parent, const QString &name, const QString &text)
    {
        find<QLineEdit>(parent, name)->setText(text);
    }
    void validate(QWidget &dialog)
    {
        find<QPushButton>(dialog, u"addressValidate"_s)->click();
        shots::waitUntil(
            [&] { return !find<QWidget>(dialog, u"addressWhy"_s)->property("text").toString().contains(u'…'); },
            "the address is validated");
    }

    const QString m_folder;
    const QSize m_size;
    TestDesk m_desk{{.now = u"2026-05-04T14:00:00Z"_s}};
    TestPrompts m_prompts;
};

void Shots::emergency()
{
    m_desk.sandbox().control("PUT", u"/numbers/"_s + number, {{u"appId"_s, u"app"_s}});
    auto flow = std::make_unique<flows::EmergencyAddressFlow>(m_desk.desk(), m_desk.settler(), number);
    const auto *running = flow.get();
    views::EmergencyAddressDialog dialog(
        std::move(flow), {.name = u"Front desk"_s, .regionCode = u"US"_s}, m_prompts, band);
    if (m_size.isValid())
        dialog.resize(m_size);
    dialog.show();
    shots::waitUntil([=] { return running->step() == flows::EmergencyAddressFlow::Step::Ready; }, "it is read");
    grab(dialog, u"10-emergency-none"_s);
    type(dialog, u"e911StreetNumber"_s, u"3500"_s);
    type(dialog, u"e911Street"_s, u"Lenox Road"_s);
    type(dialog, u"e911City"_s, u"Atlanta"_s);
    type(dialog, u"e911State"_s, u"ON"_s);
    type(dialog, u"e911Zip"_s, u"3032"_s);
    grab(dialog, u"11-emergency-issues"_s);
    type(dialog, u"e911State"_s, u"GA"_s);
    type(dialog, u"e911Zip"_s, u"30326"_s);
    validate(dialog);
    grab(dialog, u"12-emergency-no-match"_s);
    type(dialog, u"e911Street"_s, u"Lenox Road NE"_s);
    type(dialog, u"e911Location"_s, u"suite 5"_s);
    validate(dialog);
    grab(dialog, u"13-emergency-near"_s);
    find<QPushButton>(dialog, u"useSuggestion/0"_s)->click();
    validate(dialog);
    grab(dialog, u"14-emergency-exact"_s);
    find<QPushButton>(dialog, u"addressSave"_s)->click();
    shots::waitUntil([&] { return running->address().has_value(); }, "it is saved");
    grab(dialog, u"15-emergency-saved"_s);
    m_desk.sandbox().addFault({{u"kind"_s, u"drop-after"_s}, {u"path"_s, u":deprovision$"_s}});
    const int held = m_desk.sandbox().addFault({{u"kind"_s, u"hold-before"_s}, {u"verb"_s, u"GET"_s}, {u"skip"_s, 1}});
    m_prompts.answer = 1;
    find<QPushButton>(dialog, u"addressRemove"_s)->click();
    shots::waitUntil([=] { return running->step() == flows::EmergencyAddressFlow::Step::Settling; }, "it is lost");
    grab(dialog, u"16-emergency-unknown"_s);
    m_desk.sandbox().removeFault(held);
    shots::waitUntil([=] { return running->step() == flows::EmergencyAddressFlow::Step::Ready; }, "it is settled");
    grab(dialog, u"17-emergency-removed"_s);
    m_desk.sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    auto failing = std::make_unique<flows::EmergencyAddressFlow>(m_desk.desk(), m_desk.settler(), number);
    views::EmergencyAddressDialog failed(std::move(failing), {}, m_prompts, band);
    if (m_size.isValid())
        failed.resize(m_size);
    failed.show();
    shots::waitUntil([&] { return find<QWidget>(failed, u"addressBanner"_s)->isVisible(); }, "it fails");
    grab(failed, u"18-emergency-failed"_s);
    m_desk.sandbox().removeAllFaults();
}

void Shots::callbacks()
{
    flows::CallbackSecretFlow flow(m_desk.desk(), m_desk.settler());
    flows::CallbackSecretFlow hosting(m_desk.desk(), m_desk.settler(), flows::CallbackHost::Imported);
    views::CallbacksSection section(flow, hosting, m_prompts);
    section.resize(m_size.isValid() ? m_size : QSize(1100, 820));
    section.show();
    grab(section, u"20-callbacks-unread"_s);
    section.shown();
    shots::waitUntil([&] { return flow.readAt().has_value(); }, "it is read");
    grab(section, u"21-callbacks-none"_s);
    const QString secret = u"0123456789abcdef0123456789abcdef"_s;
    type(section, u"newCallbackSecret"_s, u"short"_s);
    grab(section, u"22-callbacks-problem"_s);
    type(section, u"newCallbackSecret"_s, secret);
    m_prompts.answer = 1;
    find<QPushButton>(section, u"changeCallbackSecret"_s)->click();
    shots::waitUntil([&] { return flow.secret() == secret; }, "it is changed");
    auto *payload = find<QPlainTextEdit>(section, u"signaturePayload"_s);
    payload->setPlainText(u"{\"a\":1}"_s);
    type(section, u"signatureHeader"_s, u"370f232578dddccee2cbb41ad8aa29f97db83954"_s);
    grab(section, u"23-callbacks-matches"_s);
    payload->setPlainText(u"{\"a\":1}\n"_s);
    grab(section, u"24-callbacks-line-break"_s);
    payload->setPlainText(u"{\"a\":2}"_s);
    grab(section, u"25-callbacks-differs"_s);
    m_desk.sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 500}, {u"times"_s, 0}});
    section.refresh();
    shots::waitUntil([&] { return flow.state() == flows::CallbackSecretFlow::State::ReadFailed; }, "it fails");
    grab(section, u"26-callbacks-failed"_s);
    m_desk.sandbox().removeAllFaults();
}

void Shots::events()
{
    const flows::Desk &desk = m_desk.desk();
    flows::OrderReader reader(desk.orders, desk.now, desk.timing);
    flows::OrderWatch watch(desk, reader);
    views::PasteEventDialog dialog(
        std::make_unique<flows::EventReading>(reader, watch), std::make_unique<flows::NumberEventReading>(desk), band);
    if (m_size.isValid())
        dialog.resize(m_size);
    dialog.show();
    dialog.setText(
        u"{\"eventId\":\"01j1wefx7p3wf2r3x6h4dh6hh9\",\"timestamp\":\"2026-05-04T13:58:01.785357\",\"resourceType\":"
        "\"ACTIVE_NUMBER\",\"resourceId\":\"%1\",\"eventType\":\"PROVISIONING_TO_CAMPAIGN\",\"status\":\"FAILED\","
        "\"failureCode\":\"CAMPAIGN_NOT_AVAILABLE\",\"internalFailureCode\":\"CRS0018\"}"_s.arg(number));
    grab(dialog, u"30-event"_s);
    find<QPushButton>(dialog, u"eventRead"_s)->click();
    shots::waitUntil([&] { return find<QWidget>(dialog, u"eventResult"_s)->isVisible(); }, "it is read");
    grab(dialog, u"31-event-read"_s);
}

void Shots::run()
{
    emergency();
    callbacks();
    events();
}

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize size) { Shots(folder, size).run(); });
}
