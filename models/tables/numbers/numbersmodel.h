#pragma once

#include "domain/clock.h"
#include "tables/numbers/numberarrangement.h"
#include "tables/numbers/numberticks.h"
#include "tables/rowmodelbase.h"

#include <QFutureWatcher>
#include <QTimer>

#include <functional>

namespace tables {

//! The numbers of a project as a table, for a million of them: what is asked for is found and sorted beside the GUI
//! thread, without a proxy. What is on show stays until the answer is there.
class NumbersModel final : public RowModelBase
{
    Q_OBJECT

public:
    enum ColumnIndex {
        Number,
        Name,
        Type,
        Region,
        Capabilities,
        Sms,
        Campaign,
        Voice,
        Emergency,
        Price,
        NextCharge,
        Expires,
        Callback,
    };

    explicit NumbersModel(domain::Clock now, QObject *parent = nullptr);
    ~NumbersModel() override;

    //! What the server says. Rows that were here stay until their list was read to its end.
    void beginList(NumberList list);
    void merge(NumberList list, const std::vector<domain::ActiveNumber> &numbers);
    void completeList(NumberList list);
    //! One number that was read by itself; it may be a new one.
    void put(const domain::ActiveNumber &number);
    void drop(const QString &phoneNumber); //!< the server no longer has it
    void setEmergency(const QString &phoneNumber, EmergencyState state);
    //! What this desk calls ids of plans, campaigns and apps.
    void setNames(const IdNames &names);
    void arrangeNow(); //!< no more rows come for now

    const NumberStore &store() const { return *m_store; }
    int numbers() const { return int(m_store->count()); } //!< that are here, shown or not
    std::optional<domain::ActiveNumber> find(const QString &phoneNumber) const;
    EmergencyState emergencyOf(const QString &phoneNumber) const;
    QString nameOf(const QString &id) const { return m_around.names.value(id, id); }

    //! What is looked for. The rows follow; arranged() says when.
    void setFilter(const InventoryFilter &filter);
    const InventoryFilter &filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    NumberSorting sorting() const { return m_sorting; }
    bool isArranging() const { return m_isArranging; }
    //! Nothing goes on in the background, and nothing is about to.
    bool isAtRest() const { return m_workers == 0 && !m_soon.isActive() && !m_idle.isActive(); }

    int ticked() const { return m_ticks.count(); }
    int tickedOnShow() const;
    std::vector<domain::ActiveNumber> tickedNumbers() const; //!< that are still here
    void tick(const QString &phoneNumber, bool ticked);
    void tickAllShown();
    void tickRange(int first, int last); //!< rows on show
    void clearTicks();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    //! Only by IdRole: whoever looks for a text uses the filter, which does not walk a million rows here.
    QModelIndexList match(
        const QModelIndex &start, int role, const QVariant &value, int hits, Qt::MatchFlags flags) const override;

    ColumnInfo columnInfo(int column) const override;
    QString idAt(int row) const override;
    int rowOf(const QString &id) const override;
    bool isGroupRow(int /*row*/) const override { return false; }
    const QString &filterText(int row) const override;
    const SortKey &sortKeyAt(int row, int column) const override;
    QStringList exportTitlesOf(int column) const override;
    QStringList exportCells(int row, int column) const override;

Q_SIGNALS:
    void arranged(); //!< the rows on show answer what was asked
    void numbersChanged(); //!< numbers came, went or changed

private:
    NumberCell cell(int row) const { return {*m_store, m_shown->at(std::size_t(row)), m_around}; }
    QVariant tickData(int row, int column, int role) const;
    QString accessibleText(const NumberCell &cell, int column) const;
    void change(std::function<void()> how);
    void mergeNow(NumberList list, const std::vector<domain::ActiveNumber> &numbers);
    void rowsChanged(std::size_t few);
    void announceAll(const QList<int> &roles = {});
    void arrange();
    NumberTask task() const;
    void publish(NumberArrangement now);
    void rankNames();
    void workEnded();

    const domain::Clock m_now;
    std::shared_ptr<NumberStore> m_store;
    NumberSurroundings m_around;
    NumberTicks m_ticks;
    InventoryFilter m_filter;
    NumberSorting m_sorting;
    NumberArrangement m_arrangement;
    NumberRows m_shown;
    std::shared_ptr<const NumberKeys> m_nameKeys;
    bool m_stale = false; //!< rows changed since they were arranged
    bool m_isArranging = false;
    bool m_again = false; //!< something else was asked for meanwhile
    int m_workers = 0; //!< that look at the store
    quint64 m_revision = 0; //!< of the store
    std::vector<std::function<void()>> m_waiting; //!< changes of the store, for when nobody looks at it
    QFutureWatcher<NumberArrangement> m_arranger;
    QFutureWatcher<std::shared_ptr<const NumberKeys>> m_ranker;
    QTimer m_soon; //!< rows come page by page
    QTimer m_idle;
    mutable QString m_text; //!< what filterText() and sortKeyAt() last answered
    mutable SortKey m_key;
};

} // namespace tables
