#include "tables/planmodel.h"

#include "domain/phonenumber.h"
#include "tables/plantext.h"
#include "tables/sortkey.h"

#include <algorithm>

namespace tables {

using namespace Qt::StringLiterals;
using domain::PlanKind;
using domain::PlanState;

namespace {

bool isIn(PlanFilter::State wanted, const domain::PlanEntry &entry)
{
    switch (wanted) {
    case PlanFilter::State::Any:
        return true;
    case PlanFilter::State::NeedsYou:
        return entry.state <= PlanState::Due;
    case PlanFilter::State::Ready:
        return entry.state == PlanState::Ready;
    case PlanFilter::State::Missed:
        return entry.state == PlanState::Missed || entry.state == PlanState::Unanswered;
    case PlanFilter::State::Waiting:
        return entry.state == PlanState::Opens || entry.state == PlanState::Due || entry.state == PlanState::Asked
            || entry.state == PlanState::PartlyActivated || entry.state == PlanState::Canceling;
    case PlanFilter::State::Scheduled:
        return entry.state == PlanState::Scheduled;
    case PlanFilter::State::Early:
        return PlanText::comparedMeaning(entry) == Meaning::NeedsYou;
    case PlanFilter::State::Done:
        return entry.state == PlanState::Activated;
    }
    Q_UNREACHABLE();
}

QString numbersIn(const domain::PlanEntry &entry)
{
    return PlanModel::tr("%n number(s)", nullptr, int(entry.numbers.size()));
}

QString reference(const PlanRow &row)
{
    return row.entry.reference.isEmpty() ? PlanModel::tr("no reference") : row.entry.reference;
}

constexpr Column<PlanRow> columns[] = {
    {.key = "time",
        .title = QT_TRANSLATE_NOOP("tables::PlanModel", "Time"),
        .text = [](const PlanRow &row) { return PlanText::time(row.entry); },
        .tooltip = [](const PlanRow &row) { return PlanText::warnings(row.entry); }},
    {.key = "order",
        .title = QT_TRANSLATE_NOOP("tables::PlanModel", "Order and group"),
        .text = reference,
        .secondLine = [](const PlanRow &row) -> QString {
            return PlanText::orderLine(row.entry) + u" · "_s + numbersIn(row.entry);
        }},
    {.key = "when",
        .title = QT_TRANSLATE_NOOP("tables::PlanModel", "When"),
        .secondLine = [](const PlanRow &row) { return PlanText::compared(row.entry); },
        .secondMeaning = [](const PlanRow &row) { return PlanText::comparedMeaning(row.entry); },
        .tooltip = [](const PlanRow &row) { return PlanText::warnings(row.entry); }},
    {.key = "state",
        .title = QT_TRANSLATE_NOOP("tables::PlanModel", "State"),
        .text = [](const PlanRow &row) { return PlanText::of(row.entry.state).text; },
        .meaning = [](const PlanRow &row) { return PlanText::of(row.entry.state).meaning; },
        .sign = [](const PlanRow &row) { return PlanText::of(row.entry.state).sign; }},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::PlanModel", "Next action"),
        .text
        = [](const PlanRow &row) { return row.entry.mayActivate ? PlanModel::tr("Activate…") : PlanModel::tr("Open"); },
        .value = [](const PlanRow &row, int role) -> QVariant {
            if (role != ActionRole)
                return {};
            return QVariant::fromValue(row.entry.mayActivate ? Action{ActionKind::Activate, PlanModel::tr("Activate…")}
                                                             : Action{ActionKind::Open, PlanModel::tr("Open")});
        },
        .align = Qt::AlignHCenter,
        .exported = false},
};

} // namespace

bool PlanFilter::accepts(const domain::PlanEntry &entry) const
{
    if (kind == Kind::Desired && !entry.isDesired())
        return false;
    if (kind == Kind::Foc && entry.kind != PlanKind::Foc)
        return false;
    if (kind == Kind::Osr && entry.kind != PlanKind::Osr)
        return false;
    if (!isIn(state, entry))
        return false;
    const QStringList words = foldedText(text).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return true;
    QStringList parts{entry.reference, entry.order.text, entry.group, PlanText::of(entry.state).text};
    for (const QString &number : entry.numbers)
        parts << number << domain::nationalForm(number);
    const QString all = foldedText(parts.join(u'\n'));
    return std::all_of(words.begin(), words.end(), [&all](const QString &word) { return all.contains(word); });
}

QString rowId(const PlanRow &row)
{
    if (!row.heading.isEmpty())
        return u"heading/%1"_s.arg(int(row.entry.kind));
    const domain::PlanEntry &entry = row.entry;
    return QStringList{entry.order.text, QString::number(int(entry.kind)),
        entry.kind == PlanKind::Desired ? QString::number(entry.state == PlanState::Moved) : entry.group}
        .join(QChar(0x1f));
}

QString groupTitle(const PlanRow &row)
{
    return row.heading;
}

QString groupLine(const PlanRow &row)
{
    return row.headingLine;
}

PlanModel::PlanModel(domain::Clock now, const QTimeZone &here, QObject *parent)
    : RowModel("tables::PlanModel", columns, parent)
    , m_now(std::move(now))
    , m_here(here)
{
}

void PlanModel::setDay(QDate day, const std::vector<domain::PlanEntry> &plan, const PlanFilter &filter)
{
    std::vector<PlanRow> rows;
    std::array<int, 3> counts{};
    for (const domain::PlanEntry &entry : plan) {
        if (entry.day == day && filter.accepts(entry)) {
            rows.push_back({.entry = entry});
            ++counts.at(std::size_t(entry.kind));
        }
    }
    m_entries = int(rows.size());
    const auto head = [&](PlanKind kind, const QString &title, const QString &line) {
        const auto first = std::ranges::find_if(rows, [kind](const PlanRow &row) { return row.entry.kind == kind; });
        if (first != rows.end())
            rows.insert(first, {.entry = {.kind = kind}, .heading = title, .headingLine = line});
    };
    const auto count = [&](PlanKind kind) { return counts.at(std::size_t(kind)); };
    head(PlanKind::Foc, tr("FOC"), tr("%1 · given by the losing carrier").arg(count(PlanKind::Foc)));
    head(PlanKind::Desired, tr("Asked for"), tr("%1 · not given for this day").arg(count(PlanKind::Desired)));
    head(PlanKind::Osr, tr("OSR update"), tr("%1 · hosting orders").arg(count(PlanKind::Osr)));
    show(std::move(rows));
}

QVariant PlanModel::special(const PlanRow &row, int column, int role) const
{
    if (column == Time && role == SecondLineRole)
        return PlanText::otherTimes(row.entry, m_here);
    if (column == When && role == Qt::DisplayRole)
        return PlanText::when(row.entry, m_now());
    return {};
}

} // namespace tables
