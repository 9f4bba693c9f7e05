#include "domain/porting/draftnews.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::DraftNumber;
using domain::InUse;
using domain::PortInDraft;
using domain::UsePlace;

namespace {

DraftNumber number(const QString &e164, std::optional<bool> portable = {})
{
    DraftNumber number{.read = e164, .e164 = e164};
    if (portable)
        number.portability = domain::Portability{.phoneNumber = e164, .portable = *portable};
    return number;
}

domain::NumberUse use(UsePlace place, const QString &id)
{
    return {.place = place, .id = id, .name = u"Theirs"_s};
}

} // namespace

class TestDraftNews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsNoLongerPortable()
    {
        const PortInDraft left{.numbers = {number(u"+1"_s, true), number(u"+2"_s, true), number(u"+3"_s, false)}};
        const PortInDraft now{.numbers = {number(u"+1"_s, false), number(u"+2"_s, true), number(u"+3"_s, true)}};
        const domain::DraftNews news = domain::draftNews(domain::knownPortability(left), now, {});
        QCOMPARE(news.noLongerPortable, QStringList{u"+1"_s});
        QCOMPARE(news.portableNow, QStringList{u"+3"_s});
    }

    void anAnswerThatWasNotThereIsNoNews()
    {
        const PortInDraft left{.numbers = {number(u"+1"_s)}};
        const PortInDraft now{.numbers = {number(u"+1"_s, false)}};
        QVERIFY(domain::draftNews(domain::knownPortability(left), now, {}).isEmpty());
        QVERIFY(domain::draftNews(domain::knownPortability(left), left, {}).isEmpty());
    }

    void saysWhichOrdersHaveNumbersByNow()
    {
        const PortInDraft draft{.numbers = {number(u"+1"_s), number(u"+2"_s), number(u"+3"_s), number(u"+4"_s)}};
        const InUse inUse{{u"+1"_s, use(UsePlace::OpenOrder, u"890"_s)}, {u"+2"_s, use(UsePlace::OpenOrder, u"891"_s)},
            {u"+3"_s, use(UsePlace::OpenOrder, u"890"_s)}, {u"+4"_s, use(UsePlace::OtherDraft, u"d"_s)}};
        const domain::DraftNews news = domain::draftNews(domain::knownPortability(draft), draft, inUse);
        QCOMPARE(news.inOrders.size(), 2U);
        QCOMPARE(news.inOrders[0].order.text, u"890"_s);
        QCOMPARE(news.inOrders[0].reference, u"Theirs"_s);
        QCOMPARE(news.inOrders[0].numbers, (QStringList{u"+1"_s, u"+3"_s}));
        QCOMPARE(news.inOrders[1].numbers, QStringList{u"+2"_s});
    }

    void countsOnlyNumbersThatWereThere()
    {
        PortInDraft now{.numbers = {number(u"+1"_s, false), number(u"+9"_s, false)}};
        now.numbers[0].removed = true;
        const PortInDraft left{.numbers = {number(u"+1"_s, true)}};
        const InUse inUse{{u"+9"_s, use(UsePlace::OpenOrder, u"890"_s)}, {u"+1"_s, use(UsePlace::OpenOrder, u"890"_s)}};
        QVERIFY(domain::draftNews(domain::knownPortability(left), now, inUse).isEmpty());
        QVERIFY(domain::draftNews({}, now, inUse).isEmpty()); // a new draft has none
    }

    void saysWhatItsNumbersWaitFor()
    {
        PortInDraft draft{.numbers = {number(u"+1"_s), number(u"+2"_s), number(u"+2"_s), number(u"+3"_s)}};
        draft.numbers[3].removed = true;
        const InUse inUse{{u"+1"_s, use(UsePlace::OpenOrder, u"1"_s)}, {u"+2"_s, use(UsePlace::CancelingOrder, u"2"_s)},
            {u"+3"_s, use(UsePlace::CancelingOrder, u"3"_s)}};
        const auto waiting = domain::cancelingOrders(draft, inUse);
        QCOMPARE(waiting.size(), 1U);
        QCOMPARE(waiting[0].order.text, u"2"_s);
        QCOMPARE(waiting[0].numbers, QStringList{u"+2"_s});
    }
};

QTEST_APPLESS_MAIN(TestDraftNews)
#include "tst_draftnews.moc"
