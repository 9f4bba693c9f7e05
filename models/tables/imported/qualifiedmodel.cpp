#include "tables/imported/qualifiedmodel.h"

#include "domain/imported/qualifiedrules.h"
#include "domain/phonenumber.h"
#include "tables/celltext.h"
#include "tables/imported/qualifiedtext.h"

#include <map>
#include <utility>

namespace tables {

using namespace Qt::StringLiterals;
using domain::InvoiceFacts, domain::InvoiceStep, domain::QualifiedNumber, domain::QualifiedState;

namespace {

constexpr Column<QualifiedRow> columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::QualifiedModel", "Number"),
        .text = [](const QualifiedRow &row) { return domain::nationalForm(row.number().phoneNumber); },
        .sortKey = [](const QualifiedRow &row) -> QVariant { return row.number().phoneNumber; },
        .exportText = [](const QualifiedRow &row) { return row.number().phoneNumber; },
        .secondLine =
            [](const QualifiedRow &row) {
                return QualifiedModel::tr("%1 · %2", "number, region")
                    .arg(row.number().phoneNumber, row.number().regionCode);
            }},
    {.key = "state",
        .title = QT_TRANSLATE_NOOP("tables::QualifiedModel", "State"),
        .text = [](const QualifiedRow &row) { return QualifiedText::of(row.number().state).text; },
        .meaning = [](const QualifiedRow &row) { return QualifiedText::of(row.number().state).meaning; },
        .sign = [](const QualifiedRow &row) { return QualifiedText::of(row.number().state).sign; }},
    {.key = "says",
        .title = QT_TRANSLATE_NOOP("tables::QualifiedModel", "What the server says"),
        .text =
            [](const QualifiedRow &row) {
                const QString trouble = QualifiedText::trouble(row.number()).simplified();
                return trouble.isEmpty() ? CellText::none() : trouble;
            },
        .exportText = [](const QualifiedRow &row) { return QualifiedText::trouble(row.number()); },
        .tooltip = [](const QualifiedRow &row) { return QualifiedText::trouble(row.number()); }},
    {.key = "invoices",
        //: Column: whether invoices that prove whose the number is were mailed
        .title = QT_TRANSLATE_NOOP("tables::QualifiedModel", "Invoices"),
        .exportText =
            [](const QualifiedRow &row) {
                return row.facts.sentAt.isValid() ? row.facts.sentAt.toUTC().toString(Qt::ISODate) : QString();
            },
        .hidePriority = 1},
    {.key = "changed",
        .title = QT_TRANSLATE_NOOP("tables::QualifiedModel", "Last change"),
        .exportText =
            [](const QualifiedRow &row) {
                return row.number().updated ? row.number().updated->toString(Qt::ISODate) : QString();
            },
        .hidePriority = 2},
    {.key = "nextAction",
        .title = QT_TRANSLATE_NOOP("tables::QualifiedModel", "Next action"),
        .align = Qt::AlignHCenter,
        .exported = false},
};

} // namespace

QualifiedModel::QualifiedModel(domain::Clock now, QObject *parent)
    : RowModel("tables::QualifiedModel", columns, parent)
    , m_now(std::move(now))
{
    setCheckable();
}

void QualifiedModel::setTextEnables(bool textEnables)
{
    if (std::exchange(m_textEnables, textEnables) != textEnables)
        refresh();
}

Action QualifiedModel::actionFor(const InvoiceFacts &facts) const
{
    const QualifiedState state = facts.number.state.value;
    if (domain::mayBeVerified(state))
        return {ActionKind::Continue, tr("Enter code…")};
    if (domain::mayBeChallenged(state))
        return {ActionKind::Continue, tr("Call with code…")};
    if (domain::invoiceStep(facts, m_now()) == InvoiceStep::Send)
        return {ActionKind::Fix, tr("Send invoices…")};
    if (m_textEnables && domain::mayBeTextEnabled(state))
        return {ActionKind::Continue, tr("Text-enable…")};
    if (state == QualifiedState::NotEligible)
        return {ActionKind::Remove, tr("Delete…")};
    //: In place of a button: somebody else's turn
    return {ActionKind::None, domain::isUnderWay(state) || domain::invoicesHelp(state) ? tr("wait") : QString()};
}

void QualifiedModel::setNumbers(std::vector<InvoiceFacts> numbers)
{
    m_all = std::move(numbers);
    build();
}

void QualifiedModel::setFilter(const QualifiedBoardFilter &filter)
{
    m_filter = filter;
    build();
}

bool QualifiedModel::accepts(const QualifiedNumber &number, const QStringList &words) const
{
    if (m_filter.state && number.state.value != *m_filter.state)
        return false;
    if (!m_filter.regionCode.isEmpty() && number.regionCode != m_filter.regionCode)
        return false;
    if (words.isEmpty())
        return true;
    const QString text = foldedText(QStringList{number.phoneNumber, domain::nationalForm(number.phoneNumber),
        QualifiedText::of(number.state).text, QualifiedText::trouble(number)}
                                        .join(u'\n'));
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); });
}

void QualifiedModel::build()
{
    const QStringList words = foldedText(m_filter.text).split(u' ', Qt::SkipEmptyParts);
    std::map<std::pair<int, QString>, std::vector<QualifiedRow>> groups; // by place, and by what nobody has heard of
    m_shown = 0;
    for (const InvoiceFacts &facts : m_all) {
        if (!accepts(facts.number, words))
            continue;
        ++m_shown;
        const auto &state = facts.number.state;
        groups[{QualifiedText::order(state.value), state.text}].push_back({.facts = facts});
    }
    std::vector<QualifiedRow> rows;
    for (auto &[place, members] : groups) {
        const auto &state = members.front().number().state;
        rows.push_back({.heading = QualifiedText::of(state).text,
            .headingLine = tr("%1 · %2", "how many, what to do")
                               .arg(QString::number(members.size()), QualifiedText::hint(state.value))});
        std::move(members.begin(), members.end(), std::back_inserter(rows));
    }
    show(std::move(rows));
}

std::vector<QualifiedNumber> QualifiedModel::ticked() const
{
    std::vector<QualifiedNumber> numbers;
    for (const QString &id : checkedIds()) {
        if (const QualifiedRow *row = find(id); row && row->heading.isEmpty())
            numbers.push_back(row->number());
    }
    return numbers;
}

QVariant QualifiedModel::special(const QualifiedRow &row, int column, int role) const
{
    switch (ColumnIndex(column)) {
    case Invoices:
        if (role == Qt::DisplayRole)
            return QualifiedText::invoices(row.facts, m_now());
        if (role == MeaningRole)
            return QVariant::fromValue(QualifiedText::invoicesMeaning(domain::invoiceStep(row.facts, m_now())));
        return {};
    case Changed:
        if (role == Qt::DisplayRole)
            return row.number().updated ? CellText::recently(row.number().updated->toLocalTime(), m_now().toLocalTime())
                                        : CellText::notStated();
        return {};
    case NextAction: {
        const Action action = actionFor(row.facts);
        if (role == Qt::DisplayRole)
            return action.text;
        if (role == ActionRole && !action.text.isEmpty())
            return QVariant::fromValue(action);
        return {};
    }
    case Number:
    case State:
    case Says:
    case ColumnCount:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace tables
