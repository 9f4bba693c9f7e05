//! qualified_shots DIR [light|dark] [pseudo] [WIDTHxHEIGHT]: pictures of the qualified and the imported numbers: none,
//! listed, five hundred, errors, and the mail of the invoices. For looking at, not for comparing.
#include "flows/importedbench.h"
#include "views/dialogs/imported/invoicedialog.h"
#include "views/pages/imported/importedpage.h"
#include "views/pages/imported/qualifiedpage.h"
#include "views/shots.h"
#include "views/wizardbench.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

class Shots : public ImportedBench
{
public:
    Shots(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size.isValid() ? size : QSize(1180, 760))
    {
        if (!begin())
            qFatal("no desk");
        desk->desk().timing = {}; // the pace of the program
    }

    void run()
    {
        qualified();
        imported();
    }

private:
    void grab(QWidget &widget, const QString &name) { shots::grab(widget, m_folder + u'/' + name + u".png"_s); }
    void qualified();
    void imported();
    //! Every list of theirs, until the faults are taken away.
    void forbid()
    {
        desk->sandbox().addFault({{u"kind"_s, u"status"_s}, {u"status"_s, 403}, {u"verb"_s, u"GET"_s},
            {u"path"_s, u"/(qualified|imported)Numbers$"_s}, {u"times"_s, 0}});
    }
    void readAll(flows::QualifiedListFlow &list)
    {
        list.read();
        shots::waitUntil([&] { return !list.isReading(); }, "the qualified numbers");
    }

    const QString m_folder;
    const QSize m_size;
};

void Shots::qualified()
{
    store::WorkMarks marks(desk->database());
    flows::QualifiedListFlow list(desk->desk());
    flows::Invoices invoices(desk->desk(), marks);
    views::QualifiedPage page({.list = list, .invoices = invoices, .now = desk->desk().now});
    page.resize(m_size);
    page.show();
    shots::waitUntil([&] { return invoices.isKnown() && !list.isReading(); }, "the marks");
    readAll(list);
    grab(page, u"00-none"_s);
    addQualified({phone(1), phone(2), phone(3), phone(4), u"+12025559999"_s});
    outside(phone(1), u"approve"_s);
    readAll(list);
    invoices.setSent({*list.find(phone(4))}, true);
    shots::waitUntil([&] { return invoices.sent(*list.find(phone(4))); }, "the mark");
    page.select(phone(3));
    grab(page, u"10-board"_s);
    page.select(phone(4));
    grab(page, u"11-mailed"_s);
    QStringList many;
    for (int i = 100; i < 600; ++i)
        many << phone(i);
    addQualified(many);
    readAll(list);
    grab(page, u"12-five-hundred"_s);
    TestPrompts prompts;
    views::InvoiceDialog mail({*list.find(phone(3)), *list.find(phone(4))}, desk->sandbox().info().project, invoices,
        prompts, {.profile = u"Kestrel Voice · Test"_s, .sandbox = true});
    mail.show();
    grab(mail, u"20-invoices"_s);
    child<QPushButton>(mail, u"invoicesOpen"_s)->click();
    grab(mail, u"21-invoices-open"_s);
    forbid();
    readAll(list);
    grab(page, u"30-error"_s);
    desk->sandbox().removeAllFaults();
}

void Shots::imported()
{
    flows::ImportedListFlow list(desk->desk());
    views::ImportedPage page(list);
    page.resize(m_size);
    page.setKnown({{u"plan-a"_s, {}}, {u"plan-a"_s, u"C1"_s}});
    page.setNames({{u"plan-a"_s, u"Front desk"_s}});
    page.show();
    const auto read = [&] {
        page.refresh();
        shots::waitUntil([&] { return !list.isReading(); }, "the imported numbers");
    };
    read();
    grab(page, u"40-imported-none"_s);
    desk->sandbox().control("POST", u"/hosting/outcome"_s, {{u"step"_s, u"carrier"_s}, {u"errorCode"_s, u"60135"_s}});
    for (int i = 0; i < 12; ++i)
        putImported(phone(700 + i),
            {{u"servicePlanId"_s, u"plan-a"_s}, {u"campaignId"_s, i % 2 ? u"C1"_s : QString()},
                {u"displayName"_s, u"Larkspur Clinics %1"_s.arg(i)}});
    putImported(phone(720));
    calls->call("PATCH", u"/importedNumbers/"_s + phone(720),
        {{u"smsConfiguration"_s, QJsonObject{{u"servicePlanId"_s, u"plan-a"_s}}}});
    desk->sandbox().advance(u"PT10M"_s);
    read();
    page.select(phone(720));
    grab(page, u"41-imported"_s);
    forbid();
    read();
    grab(page, u"42-imported-error"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    return shots::run(argc, argv, [](const QString &folder, QSize size) { Shots(folder, size).run(); });
}
