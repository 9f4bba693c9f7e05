#include "views/widgets/datatable.h"

#include "tables/roles.h"
#include "views/delegates/rowdelegate.h"
#include "views/style/fonts.h"
#include "views/style/metrics.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace views {

namespace {
constexpr int headerPadding = 24; // insets and the sort arrow
constexpr int stretchLeast = 160; // what the stretching column keeps before others go

bool isGroup(const QModelIndex &index)
{
    return index.data(tables::GroupTitleRole).isValid();
}
} // namespace

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(metrics::inset);
    setRowHeight(metrics::rowOneLine);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!isGroup(index))
            Q_EMIT opened(index);
    });
}

void DataTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &DataTable::spanGroups);
        connect(model, &QAbstractItemModel::layoutChanged, this, &DataTable::spanGroups);
        connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::spanGroups);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &DataTable::spanGroups);
    }
    spanGroups();
    fitColumns();
}

void DataTable::setRowHeight(int height)
{
    m_rowHeight = height;
    applyMetrics();
}

void DataTable::applyMetrics()
{
    const int one = fontMetrics().height();
    const int two = one + QFontMetrics(fonts::small(font())).height();
    const bool twoLines = m_rowHeight >= metrics::rowTwoLines;
    verticalHeader()->setDefaultSectionSize(std::max(m_rowHeight, (twoLines ? two : one) + 6));
    const int header = QFontMetrics(fonts::bold(fonts::small(font()))).height();
    horizontalHeader()->setMinimumHeight(std::max(metrics::tableHeaderHeight, header + 8));
}

void DataTable::setColumnRules(std::vector<ColumnRule> rules)
{
    m_rules = std::move(rules);
    fitColumns();
}

int DataTable::widthFor(int column, const QString &sample) const
{
    const QString title = model() ? model()->headerData(column, Qt::Horizontal).toString() : QString();
    const int header = QFontMetrics(fonts::bold(fonts::small(font()))).horizontalAdvance(title) + headerPadding;
    const int text = fontMetrics().horizontalAdvance(sample) + metrics::inset + metrics::grid;
    return std::max(header, text) + (column == 0 ? metrics::inset / 2 : 0);
}

void DataTable::setColumnWanted(int column, bool wanted)
{
    std::erase(m_unwanted, column);
    if (!wanted)
        m_unwanted.push_back(column);
    fitColumns();
}

void DataTable::fitColumns()
{
    if (m_rules.empty() || !model() || m_fitting)
        return;
    m_fitting = true; // hiding a column may take a scroll bar away, which resizes the viewport
    const auto widthOf = [this](const ColumnRule &rule) {
        if (rule.stretch)
            return std::max(rule.width, stretchLeast);
        return rule.width > 0 ? rule.width : widthFor(rule.column, {});
    };
    std::vector<ColumnRule> shown;
    for (const ColumnRule &rule : m_rules) {
        if (std::find(m_unwanted.begin(), m_unwanted.end(), rule.column) == m_unwanted.end())
            shown.push_back(rule);
    }
    int wanted = 0;
    for (const ColumnRule &rule : shown)
        wanted += widthOf(rule);
    while (wanted > viewport()->width()) {
        const auto first = std::max_element(shown.begin(), shown.end(),
            [](const ColumnRule &a, const ColumnRule &b) { return a.priority < b.priority; });
        if (first == shown.end() || first->priority == 0)
            break; // the rest is needed: it scrolls sideways
        wanted -= widthOf(*first);
        shown.erase(first);
    }
    const int spare = std::max(0, viewport()->width() - wanted);
    for (const ColumnRule &rule : m_rules) {
        const bool visible = std::any_of(
            shown.begin(), shown.end(), [&](const ColumnRule &each) { return each.column == rule.column; });
        setColumnHidden(rule.column, !visible);
        if (visible)
            setColumnWidth(rule.column, widthOf(rule) + (rule.stretch ? spare : 0));
    }
    m_fitting = false;
}

void DataTable::spanGroups()
{
    if (!model())
        return;
    clearSpans();
    // Only tables with groups pay for this: the first row is one of them.
    if (model()->rowCount() == 0 || !isGroup(model()->index(0, 0)))
        return;
    const int usual = verticalHeader()->defaultSectionSize();
    const int group = std::max(metrics::groupRowHeight, QFontMetrics(fonts::small(font())).height() + 10);
    for (int row = 0; row < model()->rowCount(); ++row) {
        const bool heads = isGroup(model()->index(row, 0));
        if (heads)
            setSpan(row, 0, 1, model()->columnCount());
        if (const int height = heads ? group : usual; rowHeight(row) != height)
            QTableView::setRowHeight(row, height);
    }
}

QString DataTable::currentId() const
{
    return currentIndex().data(tables::IdRole).toString();
}

bool DataTable::selectId(const QString &id)
{
    if (!model() || id.isEmpty())
        return false;
    const QModelIndexList found
        = model()->match(model()->index(0, 0), tables::IdRole, id, 1, Qt::MatchExactly | Qt::MatchCaseSensitive);
    if (found.isEmpty())
        return false;
    setCurrentIndex(found.first());
    return true;
}

void DataTable::moveCurrent(int rows)
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int step = rows < 0 ? -1 : 1;
    int row = currentIndex().isValid() ? currentIndex().row() + rows : 0;
    row = std::clamp(row, 0, model()->rowCount() - 1);
    while (row >= 0 && row < model()->rowCount() && isGroup(model()->index(row, 0)))
        row += step;
    if (row < 0 || row >= model()->rowCount())
        return;
    int column = 0;
    while (isColumnHidden(column) && column + 1 < model()->columnCount())
        ++column;
    setCurrentIndex(model()->index(row, column));
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    const bool busyTyping = state() == EditingState;
    if (plain && !busyTyping) {
        switch (event->key()) {
        case Qt::Key_J:
            moveCurrent(1);
            return;
        case Qt::Key_K:
            moveCurrent(-1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid() && !isGroup(currentIndex()))
                Q_EMIT opened(currentIndex());
            return;
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        applyMetrics();
        fitColumns();
    }
}

void DataTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() == previous.row())
        return;
    viewport()->update(); // the bar stands in the whole row, not only in the current cell
    Q_EMIT currentIdChanged(currentId());
}

} // namespace views
