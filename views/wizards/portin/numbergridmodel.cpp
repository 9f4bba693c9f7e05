#include "views/wizards/portin/numbergridmodel.h"

#include "tables/roles.h"
#include "views/format.h"
#include "views/forms/issuetext.h"

#include <map>

namespace views {

using namespace Qt::StringLiterals;

NumberGridModel::NumberGridModel(
    flows::PortInFlow &flow, domain::PortInStep step, std::vector<Column> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_flow(flow)
    , m_step(step)
    , m_columns(std::move(columns))
{
    refresh();
}

void NumberGridModel::refresh()
{
    std::vector<int> numbers;
    for (const std::size_t index : domain::numbersToOrder(m_flow.draft(), m_flow.inUse()))
        numbers.push_back(int(index));
    QHash<int, std::vector<FieldIssue>> issues;
    for (const flows::ServerIssue &issue : m_flow.serverIssues()) {
        if (issue.step == m_step && issue.number >= 0)
            issues[issue.number].push_back(serverFieldIssue(issue.field, issue.words));
    }
    for (const domain::DraftIssue &issue : m_flow.issues(m_step)) {
        if (issue.number >= 0)
            issues[issue.number].push_back(fieldIssue(issue));
    }
    // The same numbers keep their rows: an editor that is open stays open.
    const bool same = numbers == m_numbers;
    if (!same)
        beginResetModel();
    m_numbers = std::move(numbers);
    m_issues = std::move(issues);
    if (!same)
        endResetModel();
    else if (!m_numbers.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QModelIndex NumberGridModel::indexOf(int number, const QString &path) const
{
    const auto row = std::find(m_numbers.begin(), m_numbers.end(), number);
    if (row == m_numbers.end())
        return {};
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].path == path)
            return index(int(row - m_numbers.begin()), int(i) + 1);
    }
    return {};
}

std::vector<FieldIssue> NumberGridModel::issues(const QModelIndex &index) const
{
    std::vector<FieldIssue> found;
    if (!index.isValid() || index.column() == 0)
        return found;
    const auto all = m_issues.constFind(numberAt(index.row()));
    if (all == m_issues.cend())
        return found;
    for (const FieldIssue &issue : *all) {
        if (issue.path == column(index.column()).path)
            found.push_back(issue);
    }
    std::stable_sort(
        found.begin(), found.end(), [](const FieldIssue &a, const FieldIssue &b) { return a.severity > b.severity; });
    return found;
}

QModelIndex NumberGridModel::nextProblem(const QModelIndex &after) const
{
    const int columns = columnCount();
    const int cells = rowCount() * columns;
    const int start = after.isValid() ? after.row() * columns + after.column() : -1;
    for (int step = 1; step <= cells; ++step) {
        const int cell = (start + step) % cells;
        const QModelIndex candidate = index(cell / columns, cell % columns);
        if (const auto found = issues(candidate); !found.empty() && found[0].severity == domain::Severity::Error)
            return candidate;
    }
    return {};
}

int NumberGridModel::problems() const
{
    int count = 0;
    for (const auto &m_issue : m_issues) {
        count += int(std::count_if(m_issue.begin(), m_issue.end(),
            [](const FieldIssue &issue) { return issue.severity == domain::Severity::Error; }));
    }
    return count;
}

QString NumberGridModel::setTexts(const QModelIndex &topLeft, const std::vector<QStringList> &texts)
{
    QString objection;
    std::vector<domain::DraftNumber> numbers = m_flow.draft().numbers;
    for (std::size_t i = 0; i < texts.size() && topLeft.row() + int(i) < rowCount(); ++i) {
        domain::DraftNumber &number = numbers[std::size_t(numberAt(topLeft.row() + int(i)))];
        const QStringList &cells = texts[i];
        for (qsizetype j = 0; j < cells.size() && topLeft.column() + int(j) < columnCount(); ++j) {
            const int section = topLeft.column() + int(j);
            if (section == 0)
                continue;
            const Column &target = column(section);
            const QString text = cells[j].trimmed();
            const QString words = target.objection ? target.objection(text) : QString();
            if (words.isEmpty())
                target.set(m_flow.draft(), number, text);
            else if (objection.isEmpty())
                objection = tr("%1, %2: %3", "number, column, what is wrong")
                                .arg(format::phone(number.e164), target.title, words);
        }
    }
    forgetServerIssues(numbers);
    m_flow.setNumbers(numbers, m_flow.draft().fileName);
    refresh();
    return objection;
}

void NumberGridModel::forgetServerIssues(const std::vector<domain::DraftNumber> &changed)
{
    // What the server said of a number that is different now no longer holds; it will say so again if it does.
    std::map<int, std::vector<flows::ServerIssue>> kept;
    for (const flows::ServerIssue &issue : m_flow.serverIssues()) {
        const auto index = std::size_t(std::max(0, issue.number));
        const bool mended
            = issue.step == m_step && issue.number >= 0 && changed[index] != m_flow.draft().numbers[index];
        auto &ofOrder = kept[issue.order];
        if (!mended)
            ofOrder.push_back(issue);
    }
    for (const auto &[order, issues] : kept)
        m_flow.setServerIssues(order, issues);
}

QString NumberGridModel::fillDown(int firstRow, int lastRow, int firstColumn, int lastColumn)
{
    QStringList first;
    for (int section = firstColumn; section <= lastColumn; ++section)
        first.append(index(firstRow, section).data(Qt::EditRole).toString());
    const std::vector<QStringList> texts(std::size_t(std::max(0, lastRow - firstRow)), first);
    return setTexts(index(firstRow + 1, firstColumn), texts);
}

int NumberGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int NumberGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + 1;
}

QVariant NumberGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::DraftNumber &shown = number(index.row());
    if (role == tables::IdRole)
        return shown.e164;
    if (index.column() == 0)
        return role == Qt::DisplayRole ? format::phone(shown.e164) : QVariant();

    const Column &cell = column(index.column());
    const QString text = cell.text(m_flow.draft(), shown);
    const std::vector<FieldIssue> said = issues(index);
    switch (role) {
    case Qt::DisplayRole:
        if (text.isEmpty() && !said.empty() && said[0].severity == domain::Severity::Error)
            return tr("missing");
        return cell.secret ? format::masked(text) : text;
    case Qt::EditRole:
        return text;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return said.empty() ? QVariant() : QVariant(said[0].text);
    case tables::MeaningRole:
        if (said.empty())
            return {};
        return QVariant::fromValue(
            said[0].severity == domain::Severity::Error ? tables::Meaning::Failed : tables::Meaning::NeedsYou);
    default:
        return {};
    }
}

QVariant NumberGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return section == 0 ? tr("Number") : column(section).title;
}

Qt::ItemFlags NumberGridModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() < 1 ? flags : flags | Qt::ItemIsEditable;
}

bool NumberGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() == 0 || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString objection = setTexts(index, {{value.toString()}});
    if (!objection.isEmpty())
        Q_EMIT refused(objection);
    return objection.isEmpty();
}

const domain::DraftNumber &NumberGridModel::number(int row) const
{
    return m_flow.draft().numbers.at(std::size_t(numberAt(row)));
}

} // namespace views
