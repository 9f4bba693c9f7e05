#include "domain/palette.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::PaletteEntry;
using domain::PaletteFit;
using domain::PaletteKind;

namespace {

const std::vector<PaletteEntry> entries{
    {PaletteKind::Page, u"Port-ins"_s, {}},
    {PaletteKind::Page, u"Calendar"_s, {}},
    {PaletteKind::Action, u"New port-in…"_s, u"File"_s},
    {PaletteKind::Action, u"Refresh"_s, u"View"_s},
    {PaletteKind::Order, u"Ironbark Roofing, HQ"_s, u"890192331"_s},
    {PaletteKind::Order, u"Calloway Café"_s, u"890192407"_s},
    {PaletteKind::Number, u"+12125550142"_s, u"Ironbark Roofing, HQ"_s},
    {PaletteKind::Number, u"+12125550143"_s, {}},
    {PaletteKind::Number, u"+16465550142"_s, {}},
};

QStringList found(const QString &typed, std::size_t most = 20)
{
    domain::PaletteIndex index;
    for (const PaletteEntry &entry : entries)
        index.add(entry);
    QStringList texts;
    for (const std::size_t position : index.matches(typed, most))
        texts << entries[position].text;
    return texts;
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowWellAnEntryFits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<PaletteFit>("fit");
        const auto row = [](const QString &typed, PaletteFit fit) { QTest::newRow(qPrintable(typed)) << typed << fit; };
        row(u"ironbark roofing, hq"_s, PaletteFit::Equal);
        row(u"890192331"_s, PaletteFit::Equal);
        row(u"  IRON "_s, PaletteFit::Begins);
        row(u"8901"_s, PaletteFit::BeginsMore);
        row(u"hq iron"_s, PaletteFit::BeginsWords);
        row(u"roof"_s, PaletteFit::BeginsWords);
        row(u"bark r"_s, PaletteFit::Contains);
        row(u"bark oof"_s, PaletteFit::ContainsWords);
        row(u"irh"_s, PaletteFit::Initials);
        row(u"iroh"_s, PaletteFit::Initials);
        row(u"ibr"_s, PaletteFit::None); // b begins no word
        row(u"xyz"_s, PaletteFit::None);
        row(u" "_s, PaletteFit::None);
    }

    void tellsHowWellAnEntryFits()
    {
        QFETCH(QString, typed);
        QTEST(domain::paletteFit({PaletteKind::Order, u"Ironbark Roofing, HQ"_s, u"890192331"_s}, typed), "fit");
    }

    void findsANumberInEveryWayOfWritingIt_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"+12125550142", "12125550142", "2125550142", "(212) 555-0142", "212.555.0142"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }

    void findsANumberInEveryWayOfWritingIt()
    {
        QFETCH(QString, typed);
        QCOMPARE(found(typed), QStringList{u"+12125550142"_s});
    }

    void findsNumbersByAPart()
    {
        QCOMPARE(found(u"212"_s), (QStringList{u"+12125550142"_s, u"+12125550143"_s}));
        QCOMPARE(found(u"0142"_s), (QStringList{u"+12125550142"_s, u"+16465550142"_s}));
    }

    void ordersByFitThenKindThenText()
    {
        QCOMPARE(found(u"cal"_s), (QStringList{u"Calendar"_s, u"Calloway Café"_s}));
        QCOMPARE(found(u"port"_s), (QStringList{u"Port-ins"_s, u"New port-in…"_s}));
        QCOMPARE(found(u"npi"_s), QStringList{u"New port-in…"_s});
        QCOMPARE(found(u"cafe"_s), QStringList{u"Calloway Café"_s});
        QCOMPARE(found(u"view"_s), QStringList{u"Refresh"_s});
    }

    void offersPagesAndActionsBeforeAnythingIsTyped()
    {
        QCOMPARE(found(u" "_s), (QStringList{u"Port-ins"_s, u"Calendar"_s, u"New port-in…"_s, u"Refresh"_s}));
    }

    void showsNoMoreThanItIsAskedFor()
    {
        QCOMPARE(found(u"8"_s, 1).size(), 1);
        QCOMPARE(found(u"8901924"_s), QStringList{u"Calloway Café"_s});
    }

    void forgetsWhatWasAddedLast()
    {
        domain::PaletteIndex index;
        index.add(entries[0]);
        index.add(entries[1]);
        index.cutTo(1);
        QCOMPARE(index.size(), std::size_t(1));
        QVERIFY(index.matches(u"calendar"_s, 5).empty());
    }

    void isNotLedAstrayByLongTexts()
    {
        const PaletteEntry entry{PaletteKind::Order, QString(u"a "_s).repeated(5'000), {}};
        QCOMPARE(domain::paletteFit(entry, QString(8, u'a')), PaletteFit::Initials);
        QCOMPARE(domain::paletteFit(entry, u"aaaaaaab"_s), PaletteFit::None);
    }
};

QTEST_APPLESS_MAIN(TestPalette)
#include "tst_palette.moc"
