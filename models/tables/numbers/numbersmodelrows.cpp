#include "tables/numbers/numbersmodel.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

//! How the rows of the inventory come to be shown: what the server says goes into the store, and workers find and sort.
namespace tables {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t atOnce = 20'000; // up to so many rows are arranged in less than a frame
constexpr std::size_t pagesAtOnce = 2'000; // and of a list that is being read, so many are shown as they come
constexpr auto gather
    = 500ms; // pages come faster than anybody reads, and to paint each would take longer than to read it
constexpr auto rest = 1s; // before work that nobody has asked for

} // namespace

NumbersModel::NumbersModel(domain::Clock now, QObject *parent)
    : RowModelBase(parent)
    , m_now(std::move(now))
    , m_store(std::make_shared<NumberStore>())
    , m_shown(std::make_shared<std::vector<InventoryRow>>())
{
    m_around.today = m_now().toLocalTime().date();
    m_arrangement.all = m_arrangement.shown = m_shown;
    m_soon.setSingleShot(true);
    m_soon.setInterval(gather);
    m_idle.setSingleShot(true);
    m_idle.setInterval(rest);
    connect(&m_soon, &QTimer::timeout, this, &NumbersModel::arrange);
    connect(&m_idle, &QTimer::timeout, this, &NumbersModel::rankNames);
    connect(&m_arranger, &QFutureWatcherBase::finished, this, [this] {
        m_isArranging = false;
        publish(m_arranger.future().takeResult());
        workEnded();
    });
    connect(&m_ranker, &QFutureWatcherBase::finished, this, [this] {
        m_nameKeys = m_ranker.future().takeResult();
        workEnded();
    });
}

//! Workers that are still at it have their own share of the store, and nobody hears of them.
NumbersModel::~NumbersModel() = default;

//! The store changes only while no worker looks at it. They look for a tenth of a second at most, a second for names.
void NumbersModel::change(std::function<void()> how)
{
    if (m_workers == 0)
        how();
    else
        m_waiting.push_back(std::move(how));
}

void NumbersModel::workEnded()
{
    --m_workers;
    if (m_workers == 0) {
        for (const auto &how : std::exchange(m_waiting, {}))
            change(how); // one of them may have set a worker to work
    }
    if (!m_isArranging && std::exchange(m_again, false))
        arrange();
    else if (m_workers == 0)
        m_idle.start();
}

void NumbersModel::beginList(NumberList list)
{
    change([this, list] { m_store->beginReading(list); });
}

void NumbersModel::merge(NumberList list, const std::vector<domain::ActiveNumber> &numbers)
{
    if (m_workers == 0)
        mergeNow(list, numbers);
    else
        m_waiting.emplace_back([this, list, numbers] { mergeNow(list, numbers); });
}

void NumbersModel::completeList(NumberList list)
{
    change([this, list] {
        if (m_store->dropUnseen(list) > 0)
            rowsChanged(atOnce);
    });
}

void NumbersModel::put(const domain::ActiveNumber &number)
{
    merge(NumberList::None, {number});
}

void NumbersModel::drop(const QString &phoneNumber)
{
    change([this, phoneNumber] {
        if (const auto row = m_store->find(phoneNumber)) {
            m_ticks.set(*row, false);
            m_store->drop(phoneNumber);
            rowsChanged(atOnce);
            Q_EMIT checkedChanged();
        }
    });
}

void NumbersModel::setEmergency(const QString &phoneNumber, EmergencyState state)
{
    const auto row = m_store->find(phoneNumber);
    if (!row || m_around.emergency.value(*row) == state)
        return;
    m_around.emergency.insert(*row, state);
    announceAll();
    if (m_sorting.column == Emergency)
        m_stale = true;
}

void NumbersModel::setNames(const IdNames &names)
{
    if (names == m_around.names)
        return;
    m_around.names = names;
    announceAll();
    m_stale = true;
    arrange();
}

void NumbersModel::mergeNow(NumberList list, const std::vector<domain::ActiveNumber> &numbers)
{
    const NumberStore::Merged merged = m_store->merge(numbers, list);
    if (merged.added + merged.changed + merged.returned == 0)
        return;
    if (merged.changed > 0)
        announceAll();
    rowsChanged(list == NumberList::None ? atOnce : pagesAtOnce);
}

//! Shows it at once if there are no more than \p few.
void NumbersModel::rowsChanged(std::size_t few)
{
    ++m_revision;
    m_stale = true;
    m_nameKeys.reset();
    if (m_store->count() <= few)
        arrange();
    else if (!m_soon.isActive())
        m_soon.start();
    Q_EMIT numbersChanged();
}

void NumbersModel::announceAll(const QList<int> &roles)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
}

void NumbersModel::arrangeNow()
{
    if (m_stale)
        arrange();
    else if (!m_isArranging)
        m_idle.start();
}

void NumbersModel::setFilter(const InventoryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange();
}

void NumbersModel::sort(int column, Qt::SortOrder order)
{
    const NumberSorting sorting{.column = std::clamp(column, 0, columnCount() - 1), .order = order};
    if (sorting == m_sorting && m_arrangement.keys)
        return;
    m_sorting = sorting;
    arrange();
}

NumberTask NumbersModel::task() const
{
    return {.store = m_store,
        .around = m_around,
        .filter = m_filter,
        .sorting = m_sorting,
        .before = m_arrangement,
        .rowsChanged = m_stale,
        .nameKeys = m_nameKeys,
        .nameColumn = Name};
}

void NumbersModel::arrange()
{
    if (m_isArranging) {
        m_again = true;
        return;
    }
    m_soon.stop();
    m_around.today = m_now().toLocalTime().date();
    const NumberTask work = task();
    m_stale = false;
    if (m_store->count() <= atOnce) {
        publish(tables::arranged(work));
        return;
    }
    m_isArranging = true;
    ++m_workers;
    m_arranger.setFuture(QtConcurrent::run([work] { return tables::arranged(work); }));
}

//! Other rows in another order: a change of layout keeps the current row and costs no more than a reset.
void NumbersModel::publish(NumberArrangement now)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList kept = persistentIndexList();
    QHash<InventoryRow, int> rows; // of what is kept: where it was, then where it is
    for (const QModelIndex &index : kept)
        rows.insert(m_shown->at(std::size_t(index.row())), -1);
    const NumberRows before = m_shown;
    m_arrangement = std::move(now);
    m_shown = m_arrangement.shown;
    if (!rows.isEmpty()) {
        std::vector<quint8> wanted(m_store->size());
        for (auto row = rows.cbegin(); row != rows.cend(); ++row)
            wanted[row.key()] = 1;
        for (std::size_t at = 0; at < m_shown->size(); ++at) {
            if (wanted[(*m_shown)[at]] != 0)
                rows[(*m_shown)[at]] = int(at);
        }
    }
    QModelIndexList moved;
    moved.reserve(kept.size());
    for (const QModelIndex &old : kept) {
        const int row = rows.value(before->at(std::size_t(old.row())), -1);
        moved << (row < 0 ? QModelIndex() : index(row, old.column()));
    }
    changePersistentIndexList(kept, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    Q_EMIT arranged();
}

//! In the background, so that sorting by name takes no longer than by any other column.
void NumbersModel::rankNames()
{
    if (m_nameKeys || m_workers > 0 || m_stale || m_store->count() <= atOnce)
        return;
    ++m_workers;
    m_ranker.setFuture(QtConcurrent::run([store = std::shared_ptr<const NumberStore>(m_store)] {
        return std::shared_ptr<const NumberKeys>(std::make_shared<const NumberKeys>(keysByName(*store)));
    }));
}

} // namespace tables
