#include "views/print/evidence.h"

#include "domain/phonenumber.h"
#include "domain/porting/address.h"
#include "domain/porting/orderrules.h"
#include "domain/porting/zones.h"
#include "flows/ournotes.h"
#include "tables/journalmodel.h"
#include "tables/ordernumbersmodel.h"
#include "tables/statustext.h"
#include "views/format.h"
#include "views/print/flowdocument.h"
#include "views/wizards/portin/orderwords.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;
using domain::PortNumber, domain::PortOrder;
using store::IntentKind, store::JournalEntry, store::OutcomeState;

namespace {

class Evidence
{
    Q_DECLARE_TR_FUNCTIONS(views::Evidence)

public:
    Evidence(FlowDocument &document, const OrderEvidence &evidence)
        : m_document(document)
        , m_evidence(evidence)
        , m_order(evidence.order)
    {
    }

    QString name() const;
    void write();

private:
    static QString utc(const QDateTime &at)
    {
        return at.isValid() ? at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
    }
    QString schedule() const;
    void frame();
    void numbers();
    void holders();
    void notes();
    void documents();
    void requests();
    void events();
    QString ourUpload(const QString &documentName) const;

    FlowDocument &m_document;
    const OrderEvidence &m_evidence;
    const PortOrder &m_order;
};

QString Evidence::name() const
{
    return m_order.customerReference.isEmpty()
        ? tr("Port-in order %1").arg(m_order.id.text)
        : tr("Port-in order %1 · %2", "id, reference").arg(m_order.id.text, m_order.customerReference);
}

void Evidence::write()
{
    frame();
    numbers();
    holders();
    notes();
    documents();
    requests();
    events();
}

QString Evidence::schedule() const
{
    const domain::PortSchedule &asked = m_order.schedule;
    if (!asked.date.isValid())
        return format::absent(format::Absent::NotStated);
    const domain::PortSchedule effective = domain::effectiveSchedule(asked);
    const domain::Instant instant = domain::instantOf(asked.date, effective.time, domain::zoneOf(m_order));
    return tr("%1, %2", "date, time in zone")
        .arg(format::longDate(asked.date),
            format::timeInZone(effective.time, format::zone(effective.zone), instant.utc));
}

void Evidence::frame()
{
    const domain::FocRange foc = domain::focRange(m_order.numbers, domain::zoneOf(m_order));
    QString focText = format::absent(format::Absent::NoneYet);
    if (foc.earliest.isValid())
        focText = foc.earliest == foc.latest
            ? format::longDate(foc.earliest)
            : tr("%1 to %2", "dates").arg(format::longDate(foc.earliest), format::longDate(foc.latest));
    if (foc.earliest.isValid() && foc.without > 0)
        focText = tr("%1; %n number(s) without", nullptr, foc.without).arg(focText);
    const QDateTime local = m_evidence.madeAt.toTimeZone(m_evidence.zone);
    m_document.title(tr("Evidence of a port-in order"));
    m_document.remark(tr("What the server said, what was sent to it, and what became of it. Times are UTC unless a "
                         "zone is named. PINs and account numbers are masked."));
    m_document.facts({
        {tr("Order"), m_order.id.text},
        {tr("Reference"), m_order.customerReference},
        {tr("Project"), m_evidence.project},
        {tr("Status"), tables::StatusText::of(m_order.status).text},
        {tr("As read at"), utc(m_evidence.readAt)},
        {tr("Created"), format::date(m_order.createdDate)},
        {tr("Desired"), schedule()},
        {tr("Activation"), m_order.onDemandActivation ? tr("On-demand") : tr("Automatic")},
        {tr("FOC"), focText},
        {tr("Reseller"), m_order.resellerName},
        {tr("Made"),
            tr("%1 (%2) by %3", "UTC, local time, person")
                .arg(utc(m_evidence.madeAt), local.toString(u"yyyy-MM-dd HH:mm:ss "_s) + local.timeZoneAbbreviation(),
                    m_evidence.user)},
    });
}

void Evidence::numbers()
{
    tables::OrderNumbersModel model;
    model.setOrder(m_order, domain::zoneOf(m_order));
    using Column = tables::OrderNumbersModel::ColumnIndex;
    std::vector<QStringList> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto cell = [&](Column column) { return model.index(row, column).data().toString(); };
        rows.push_back({cell(Column::Number) + u'\n' + model.at(row).number.phoneNumber, cell(Column::StatusColumn),
            cell(Column::Reason), cell(Column::Group), cell(Column::Foc)});
    }
    m_document.heading(tr("Numbers (%1)").arg(format::count(qlonglong(rows.size()))));
    m_document.table({tr("Number"), tr("Status"), tr("Reason"), tr("Group"), tr("FOC")}, {20, 13, 33, 20, 14}, rows);
}

void Evidence::holders()
{
    struct Holder {
        domain::EndUser endUser = {};
        domain::PortOutInfo account = {};
        std::vector<QString> numbers = {};
    };
    std::vector<Holder> holders;
    for (const PortNumber &number : m_order.numbers) {
        const domain::EndUser endUser = number.endUser.value_or(domain::EndUser());
        const domain::PortOutInfo account = number.portOutInfo.value_or(domain::PortOutInfo());
        const auto known = std::find_if(holders.begin(), holders.end(),
            [&](const Holder &holder) { return holder.endUser == endUser && holder.account == account; });
        if (known != holders.end())
            known->numbers.push_back(number.phoneNumber);
        else
            holders.push_back({endUser, account, {number.phoneNumber}});
    }
    m_document.heading(tr("End user and losing carrier"));
    constexpr int mostRuns = 1000; // all of them: evidence does not abridge
    for (const Holder &holder : holders) {
        const domain::PortOutInfo &account = holder.account;
        const QString notStated = format::absent(format::Absent::NotStated);
        m_document.facts({
            {tr("End user"), holder.endUser == domain::EndUser() ? notStated : domain::nameAndAddress(holder.endUser)},
            {tr("Service"),
                holder.endUser == domain::EndUser() ? QString() : format::serviceType(holder.endUser.typeOfService)},
            {tr("Account"), account.accountNumber.isEmpty() ? notStated : format::masked(account.accountNumber)},
            {tr("Port-out PIN"), account.pin.isEmpty() ? notStated : format::masked(account.pin)},
            {tr("Account phone"), format::phone(account.accountPhoneNumber)},
            {tr("Authorized by"),
                account.authorizingDate.isValid()
                    ? tr("%1 on %2", "person, date").arg(account.authorizingName, format::date(account.authorizingDate))
                    : account.authorizingName},
            {tr("For"), numberRuns(holder.numbers, mostRuns)},
        });
    }
}

void Evidence::notes()
{
    m_document.heading(tr("Notes (%1)").arg(format::count(qlonglong(m_order.notes.size()))));
    std::vector<domain::OrderNote> sorted = m_order.notes;
    std::ranges::stable_sort(sorted, {}, [](const domain::OrderNote &note) {
        return note.createdTime ? note.createdTime->toMSecsSinceEpoch() : qint64(0);
    });
    const QSet<QString> ours = flows::ourNotes(m_evidence.requests);
    for (const domain::OrderNote &note : sorted) {
        const QString who = flows::isOurs(note, ours) ? tr("sent from this desk")
            : note.createdBy.isEmpty()                ? tr("Sinch")
                                                      : note.createdBy;
        const QString when = note.createdTime ? utc(*note.createdTime) : format::absent(format::Absent::NotStated);
        m_document.remark(tr("%1 · %2", "time, person").arg(when, who));
        m_document.paragraph(note.note);
    }
    if (sorted.empty())
        m_document.paragraph(tr("No notes."));
}

QString Evidence::ourUpload(const QString &documentName) const
{
    for (const JournalEntry &entry : m_evidence.requests) {
        const QJsonObject &data = entry.intent.data;
        if (entry.intent.kind != IntentKind::UploadDocument || store::currentState(entry) != OutcomeState::Done
            || data.value("documentName"_L1).toString() != documentName)
            continue;
        return tr("sent from this desk at %1, %2, SHA-256 %3", "time, size, checksum")
            .arg(utc(entry.intent.createdAt), format::bytes(data.value("bytes"_L1).toInteger()),
                data.value("sha256"_L1).toString());
    }
    return tr("not sent from this desk");
}

void Evidence::documents()
{
    m_document.heading(tr("Documents (%1)").arg(format::count(qlonglong(m_order.documents.size()))));
    std::vector<QStringList> rows;
    for (const domain::OrderDocument &document : m_order.documents)
        rows.push_back({document.name, document.description, ourUpload(document.name)});
    if (rows.empty())
        m_document.paragraph(tr("No documents."));
    else
        m_document.table({tr("Name"), tr("Description"), tr("Where it is from")}, {26, 26, 48}, rows);
}

void Evidence::requests()
{
    m_document.heading(tr("What this desk sent (%1)").arg(format::count(qlonglong(m_evidence.requests.size()))));
    if (!m_evidence.requestsKnown)
        m_document.paragraph(tr("The journal could not be read."));
    std::vector<const JournalEntry *> sorted;
    for (const JournalEntry &entry : m_evidence.requests)
        sorted.push_back(&entry);
    std::ranges::stable_sort(sorted, {}, [](const JournalEntry *entry) { return entry->intent.createdAt; });
    std::vector<QStringList> rows;
    for (const JournalEntry *entry : sorted) {
        QString ids;
        QString words;
        int code = 0;
        for (const store::Outcome &outcome : entry->outcomes) {
            ids = outcome.requestId.isEmpty() ? ids : outcome.requestId;
            words = outcome.words.isEmpty() ? words : outcome.words.simplified();
            code = outcome.httpStatus > 0 ? outcome.httpStatus : code;
        }
        QStringList answer{words, code > 0 ? u'(' + QString::number(code) + u')' : QString(), ids};
        answer.removeAll(QString());
        rows.push_back({utc(entry->intent.createdAt), tables::JournalModel::kindText(entry->intent.kind),
            tables::StatusText::of(store::currentState(*entry)).text, answer.join(u' '), entry->intent.user});
    }
    if (!rows.empty())
        m_document.table({tr("When (UTC)"), tr("What"), tr("Outcome"), tr("Answer, request ID"), tr("Who")},
            {19, 16, 14, 34, 17}, rows);
    else if (m_evidence.requestsKnown)
        m_document.paragraph(tr("Nothing: the order was made or changed elsewhere."));
}

void Evidence::events()
{
    m_document.heading(tr("What was seen to change (%1)").arg(format::count(qlonglong(m_evidence.events.size()))));
    if (m_evidence.events.empty()) {
        m_document.paragraph(m_evidence.eventsKnown ? tr("Nothing: this desk has not read the order before.")
                                                    : tr("The history could not be read."));
        return;
    }
    m_document.remark(
        tr("This desk looks at an order from time to time: a change came about between the two times, and "
           "it does not know when."));
    std::vector<QStringList> rows;
    for (const EvidenceEvent &event : m_evidence.events)
        rows.push_back(
            {event.notBefore.isValid() ? utc(event.notBefore) : tr("first reading"), utc(event.seenAt), event.text});
    m_document.table({tr("Not before (UTC)"), tr("Seen at (UTC)"), tr("What")}, {20, 20, 60}, rows);
}

} // namespace

int paintEvidence(QPagedPaintDevice &device, const OrderEvidence &evidence)
{
    FlowDocument document(device);
    Evidence writer(document, evidence);
    writer.write();
    return document.paint(writer.name());
}

QByteArray evidencePdf(const OrderEvidence &evidence, domain::LoaPaper paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(paper == domain::LoaPaper::A4 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageMargins({18, 14, 18, 14}, QPageLayout::Millimeter);
    writer.setTitle(
        QCoreApplication::translate("views::Evidence", "Evidence of port-in order %1").arg(evidence.order.id.text));
    writer.setCreator(u"Portside"_s);
    return paintEvidence(writer, evidence) > 0 ? bytes : QByteArray();
}

} // namespace views
