#include "tests/views/galleryorders.h"

#include <array>

using namespace Qt::StringLiterals;
using tables::ActionKind;
using tables::BarKind;
using tables::Meaning;
using tables::Sign;

namespace {

struct Row {
    QString reference = {};
    QString id = {};
    QString status = {};
    Meaning meaning = Meaning::Waiting;
    Sign sign = Sign::ByMeaning;
    tables::BarParts bar = {};
    QString desired = {};
    QString foc = {};
    QString focRemark = {};
    Meaning focMeaning = Meaning::None;
    QString change = {};
    QString changeRemark = {};
    tables::Action action = {};
};

const std::array<Row, 6> &rows()
{
    static const std::array<Row, 6> all{{
        {u"Ironbark Roofing — HQ"_s, u"890188204"_s, u"Unknown, 09:47"_s, Meaning::Unknown, Sign::ByMeaning,
            {22, {{BarKind::Pending, 22}}, {{u"22 pending"_s, Meaning::None}}}, u"2 Dec 2026"_s, u"—"_s, u"none yet"_s,
            Meaning::None, u"today 09:47"_s, u"sent, no answer"_s, {ActionKind::Reconcile, u"Reconcile"_s}},
        {u"Bluefinch Dental — Q4 move"_s, u"890192331"_s, u"Pending"_s, Meaning::Waiting, Sign::ByMeaning,
            {24, {{BarKind::Confirmed, 15}, {BarKind::Pending, 6}, {BarKind::Failed, 3}},
                {{u"0 active"_s, Meaning::None}, {u"3 rejected"_s, Meaning::Failed}}},
            u"1 Dec 2026"_s, u"1 Dec 2026"_s, u"as asked · 15 of 24"_s, Meaning::None, u"today 08:12"_s,
            u"3 numbers rejected"_s, {ActionKind::Fix, u"Repair…"_s}},
        {u"Marlow & Pike Law"_s, u"890190675"_s, u"Confirmed"_s, Meaning::Waiting, Sign::GivenDate,
            {8, {{BarKind::Confirmed, 8}}, {{u"0 active"_s, Meaning::None}, {u"8 confirmed"_s, Meaning::None}}},
            u"3 Dec 2026"_s, u"27 Nov 2026"_s, u"4 business days early"_s, Meaning::NeedsYou, u"today 07:30"_s,
            u"FOC given"_s, {ActionKind::Open, u"Acknowledge…"_s}},
        {u"Copperline Logistics 1/3"_s, u"890191401"_s, u"Confirmed"_s, Meaning::Waiting, Sign::GivenDate,
            {500, {{BarKind::Confirmed, 496}, {BarKind::Failed, 4}},
                {{u"0 active"_s, Meaning::None}, {u"4 rejected"_s, Meaning::Failed}}},
            u"not read yet"_s, u"not read yet"_s, {}, Meaning::None, u"Mon 16:22"_s, u"confirmed"_s,
            {ActionKind::Fix, u"Repair…"_s}},
        {u"Pinecrest Hardware"_s, u"890184102"_s, u"Completed"_s, Meaning::Done, Sign::ByMeaning,
            {5, {{BarKind::Done, 5}}, {{u"5 active"_s, Meaning::None}}}, u"19 Nov 2026"_s, u"19 Nov 2026"_s,
            u"as asked"_s, Meaning::None, u"19 Nov"_s, u"completed"_s, {ActionKind::Open, u"Link campaign…"_s}},
        {u"Juniper Street Bakery, a very long name that no column can show as a whole"_s, u"890183377"_s,
            u"Cancel asked"_s, Meaning::Waiting, Sign::Locked,
            {2, {{BarKind::Pending, 2}}, {{u"2 locked"_s, Meaning::None}}}, u"25 Nov 2026"_s, u"—"_s, u"none given"_s,
            Meaning::None, u"18 Nov"_s, u"cancelation asked"_s, {ActionKind::None, u"wait, locked"_s}},
    }};
    return all;
}

QVariant if_(bool condition, const QVariant &value)
{
    return condition ? value : QVariant();
}

QString display(const Row &row, int column)
{
    switch (static_cast<GalleryOrders::Column>(column)) {
    case GalleryOrders::Reference:
        return row.reference;
    case GalleryOrders::Status:
        return row.status;
    case GalleryOrders::Numbers:
        return QString::number(row.bar.total);
    case GalleryOrders::Desired:
        return row.desired;
    case GalleryOrders::Foc:
        return row.foc;
    case GalleryOrders::Created:
        return u"9 Nov"_s;
    case GalleryOrders::LastChange:
        return row.change;
    case GalleryOrders::Next:
        return row.action.text;
    case GalleryOrders::Count:
        break;
    }
    return {};
}

QString second(const Row &row, int column)
{
    return column == GalleryOrders::Reference ? row.id
        : column == GalleryOrders::Foc        ? row.focRemark
        : column == GalleryOrders::LastChange ? row.changeRemark
                                              : QString();
}

} // namespace

void GalleryOrders::fill(int rowCount)
{
    beginResetModel();
    m_rows = rowCount;
    endResetModel();
}

QVariant GalleryOrders::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList titles{u"Reference"_s, u"Status"_s, u"Numbers, active, rejected"_s, u"Desired"_s, u"FOC"_s,
        u"Created"_s, u"Last change"_s, u"Next action"_s};
    return if_(orientation == Qt::Horizontal && role == Qt::DisplayRole, titles.value(section));
}

QVariant GalleryOrders::data(const QModelIndex &index, int role) const
{
    const Row &row = rows()[static_cast<size_t>(index.row()) % rows().size()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case tables::IdRole:
        return row.id;
    case tables::SecondLineRole:
        return second(row, column);
    case tables::SecondMeaningRole:
        return if_(column == Foc, QVariant::fromValue(row.focMeaning));
    case tables::MeaningRole:
        return if_(column == Status, QVariant::fromValue(row.meaning));
    case tables::SignRole:
        return if_(column == Status, QVariant::fromValue(row.sign));
    case tables::BarPartsRole:
        return if_(column == Numbers, QVariant::fromValue(row.bar));
    case tables::ActionRole:
        return if_(column == Next, QVariant::fromValue(row.action));
    default:
        return {};
    }
}
