#include "json/porting/orderdiff.h"

#include "domain/secrets.h"
#include "json/porting/portorderjson.h"
#include "json/whole.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace json {

using namespace Qt::StringLiterals;
using domain::DifferenceKind;
using domain::OrderDifference;
using domain::OrderDocument;
using domain::OrderNote;
using domain::PortNumber;
using domain::PortOrder;

namespace {

QJsonValue withoutSecrets(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = withoutSecrets(array.at(i));
        return array;
    }
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end();) {
        if (domain::isSecretName(it.key())) {
            it = object.erase(it);
        } else {
            it.value() = withoutSecrets(it.value());
            ++it;
        }
    }
    return value.isObject() ? QJsonValue(object) : value;
}

QString text(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QJsonValue open = withoutSecrets(value);
    if (open.isArray())
        return QString::fromUtf8(QJsonDocument(open.toArray()).toJson(QJsonDocument::Compact));
    if (open.isObject())
        return QString::fromUtf8(QJsonDocument(open.toObject()).toJson(QJsonDocument::Compact));
    return open.toVariant().toString();
}

QString reasonOf(const PortNumber &number)
{
    switch (number.status.value) {
    case domain::NumberStatus::Rejected:
        return number.rejectReason;
    case domain::NumberStatus::Excluded:
        return number.exclusionReason;
    case domain::NumberStatus::Unknown:
    case domain::NumberStatus::Pending:
    case domain::NumberStatus::Confirmed:
    case domain::NumberStatus::Activated:
    case domain::NumberStatus::Canceled:
        return {};
    }
    Q_UNREACHABLE();
    return {};
}

//! The documents that are alike but for their description are the same.
QString keyOf(const OrderDocument &document)
{
    return document.id.isEmpty() ? document.name : document.id.text;
}

QString keyOf(const OrderNote &note)
{
    const QChar apart(0x1f);
    return writeScalar(note.createdTime.value_or(QDateTime())).toString() + apart + note.createdBy + apart + note.note;
}

//! Those of \p of that \p in has not, counting equal ones.
template <class T>
std::vector<const T *> surplus(const std::vector<T> &of, const std::vector<T> &in)
{
    QHash<QString, int> had;
    for (const T &item : in)
        ++had[keyOf(item)];
    std::vector<const T *> more;
    for (const T &item : of) {
        if (had.value(keyOf(item)) > 0)
            --had[keyOf(item)];
        else
            more.push_back(&item);
    }
    return more;
}

class Diff
{
public:
    Diff(const PortOrder &before, const PortOrder &after)
        : m_before(before)
        , m_after(after)
    {
    }

    std::vector<OrderDifference> run()
    {
        if (m_before == m_after) // what nearly every reading finds
            return {};
        if (m_before.status != m_after.status)
            add({.kind = DifferenceKind::Status,
                .before = text(write(m_before.status)),
                .after = text(write(m_after.status))});
        compareNumbers();
        compareNotes();
        compareDocuments();
        if (m_before.schedule != m_after.schedule)
            add({.kind = DifferenceKind::Schedule,
                .before = scheduleText(m_before.schedule),
                .after = scheduleText(m_after.schedule)});
        compareOthers();
        std::ranges::stable_sort(m_found, {}, &OrderDifference::kind);
        return std::move(m_found);
    }

private:
    void add(OrderDifference difference) { m_found.push_back(std::move(difference)); }

    //! Numbers with the same difference become one.
    void addFor(const PortNumber &number, OrderDifference difference)
    {
        const QChar apart(0x1f);
        const QString key = QString::number(int(difference.kind)) + apart + difference.field + apart + difference.before
            + apart + difference.after + apart + difference.words;
        const auto known = m_alike.constFind(key);
        if (known != m_alike.cend()) {
            m_found[*known].numbers.append(number.phoneNumber);
            return;
        }
        difference.numbers = {number.phoneNumber};
        m_alike.insert(key, m_found.size());
        m_found.push_back(std::move(difference));
    }

    void compareNumbers()
    {
        QHash<QString, const PortNumber *> old;
        for (const PortNumber &number : m_before.numbers)
            old.insert(number.phoneNumber, &number);
        QSet<QString> still;
        for (const PortNumber &number : m_after.numbers) {
            still.insert(number.phoneNumber);
            if (const PortNumber *was = old.value(number.phoneNumber))
                compareNumber(*was, number);
            else
                addFor(number, {.kind = DifferenceKind::NumbersAdded});
        }
        for (const PortNumber &number : m_before.numbers) {
            if (!still.contains(number.phoneNumber))
                addFor(number, {.kind = DifferenceKind::NumbersRemoved});
        }
    }

    void compareNumber(const PortNumber &before, const PortNumber &after)
    {
        if (before == after)
            return;
        PortNumber rest = after; // what is left when the differences with names of their own are taken out
        if (before.status != after.status) {
            addFor(after,
                {.kind = DifferenceKind::NumberStatus,
                    .before = text(write(before.status)),
                    .after = text(write(after.status)),
                    .words = reasonOf(after)});
            rest.status = before.status;
            if (!reasonOf(after).isEmpty()) {
                rest.rejectReason = before.rejectReason;
                rest.exclusionReason = before.exclusionReason;
            }
        }
        if (before.focDate != after.focDate)
            addFor(after,
                {.kind = DifferenceKind::Foc,
                    .before = text(write(before.focDate)),
                    .after = text(write(after.focDate))});
        if (before.group != after.group)
            addFor(after, {.kind = DifferenceKind::Group, .before = before.group, .after = after.group});
        rest.focDate = before.focDate;
        rest.group = before.group;
        if (before == rest)
            return;
        compareObjects(whole(before).toObject(), whole(rest).toObject(), {}, &after);
    }

    void compareNotes()
    {
        for (const OrderNote *note : surplus(m_after.notes, m_before.notes))
            add({.kind = DifferenceKind::Note,
                .words = note->note,
                .author = note->createdBy,
                .serverTime = note->createdTime.value_or(QDateTime())});
        for (const OrderNote *note : surplus(m_before.notes, m_after.notes))
            add({.kind = DifferenceKind::NoteGone,
                .words = note->note,
                .author = note->createdBy,
                .serverTime = note->createdTime.value_or(QDateTime())});
    }

    void compareDocuments()
    {
        for (const OrderDocument *document : surplus(m_after.documents, m_before.documents))
            add({.kind = DifferenceKind::Document, .after = document->description, .words = document->name});
        for (const OrderDocument *document : surplus(m_before.documents, m_after.documents))
            add({.kind = DifferenceKind::DocumentGone, .before = document->description, .words = document->name});
    }

    void compareOthers()
    {
        const auto others = [](PortOrder order) {
            order.status = {};
            order.numbers.clear();
            order.notes.clear();
            order.documents.clear();
            order.schedule = {};
            return whole(order).toObject();
        };
        compareObjects(others(m_before), others(m_after), {}, nullptr);
    }

    void compareObjects(
        const QJsonObject &before, const QJsonObject &after, const QString &path, const PortNumber *number)
    {
        QStringList keys = before.keys();
        for (auto it = after.begin(); it != after.end(); ++it) {
            if (!before.contains(it.key()))
                keys.append(it.key());
        }
        for (const QString &key : keys) {
            const QJsonValue was = before.value(key);
            const QJsonValue is = after.value(key);
            if (was == is)
                continue;
            const QString place = path.isEmpty() ? key : QString(path + u'.' + key);
            const bool sparse = number
                && (path == "portOutInfo"_L1 || path == "endUser"_L1 || place == "portOutInfo"_L1
                    || place == "endUser"_L1);
            if (sparse && (was.isUndefined() || is.isUndefined()))
                continue; // left out of one answer: not a change
            if (was.isObject() && is.isObject())
                compareObjects(was.toObject(), is.toObject(), place, number);
            else
                addField(key, place, was, is, number);
        }
    }

    void addField(
        const QString &key, const QString &place, const QJsonValue &was, const QJsonValue &is, const PortNumber *number)
    {
        OrderDifference difference{
            .kind = DifferenceKind::Field, .field = place, .isSecret = domain::isSecretName(key)};
        if (difference.isSecret) {
            const bool hidden = was.isUndefined() || is.isUndefined() || domain::isMasked(was.toString())
                || domain::isMasked(is.toString());
            if (hidden)
                return; // nobody can tell
        } else {
            difference.before = text(was);
            difference.after = text(is);
        }
        if (number)
            addFor(*number, std::move(difference));
        else
            add(std::move(difference));
    }

    const PortOrder &m_before;
    const PortOrder &m_after;
    std::vector<OrderDifference> m_found;
    QHash<QString, size_t> m_alike;
};

bool fillIn(QString &after, const QString &before)
{
    if (before.isEmpty() || !(after.isEmpty() || domain::isMasked(after)))
        return false;
    const bool isNews = after != before;
    after = before;
    return isNews;
}

template <class T>
bool fillIn(std::optional<T> &after, const std::optional<T> &before)
{
    if (after || !before)
        return false;
    after = before;
    return true;
}

} // namespace

std::vector<OrderDifference> differences(const PortOrder &before, const PortOrder &after)
{
    return Diff(before, after).run();
}

bool fillIn(PortOrder &after, const PortOrder &before)
{
    QHash<QString, const PortNumber *> old;
    for (const PortNumber &number : before.numbers)
        old.insert(number.phoneNumber, &number);
    bool filled = false;
    for (PortNumber &number : after.numbers) {
        const PortNumber *was = old.value(number.phoneNumber);
        if (!was)
            continue;
        filled |= fillIn(number.endUser, was->endUser);
        filled |= fillIn(number.portOutInfo, was->portOutInfo);
        if (number.portOutInfo && was->portOutInfo) {
            filled |= fillIn(number.portOutInfo->pin, was->portOutInfo->pin);
            filled |= fillIn(number.portOutInfo->accountNumber, was->portOutInfo->accountNumber);
        }
        filled |= fillIn(number.newPortOutPin, was->newPortOutPin);
    }
    return filled;
}

QString scheduleText(const domain::PortSchedule &schedule)
{
    QStringList parts;
    for (const QString &part :
        {schedule.date.toString(Qt::ISODate), schedule.time.toString(u"HH:mm"_s), text(write(schedule.zone))}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u' ');
}

} // namespace json
