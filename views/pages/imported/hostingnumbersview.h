#pragma once

#include "tables/filterproxy.h"
#include "tables/imported/hostingnumbersmodel.h"

#include <QWidget>

#include <array>
#include <functional>

namespace views {

class DataTable;
class FilterBar;
class FilterChip;
class PageState;
class Prompts;

//! The numbers of a hosting order with their seven states, those that failed first. Chips filter what was read.
class HostingNumbersView final : public QWidget
{
    Q_OBJECT
public:
    //! \p fileName: proposed for an export.
    HostingNumbersView(Prompts &prompts, std::function<QString()> fileName, QWidget *parent = nullptr);

    void setNumbers(const domain::HostingOrder &order, const std::vector<domain::HostingOrderNumber> &numbers);
    void clear();
    void showFailures(); //!< and makes the first one current
    void focusFilter();
    QString current() const; //!< E.164
    int shown() const { return m_proxy.rowCount(); }
    DataTable *table() const { return m_table; }

Q_SIGNALS:
    void currentChanged();
    void opened(const QString &number); //!< Enter
    void filtered();

private:
    //! What a chip lets through.
    enum class Wanted : quint8 { Any, Failed, Working, Waiting, Done, NotStated };
    enum Chip { Outcome, Osr, Platform, Campaign, Carriers, chips };

    void buildTable();
    void ask(Chip chip);
    void apply(Chip chip, Wanted wanted);
    void applyAll();
    bool accepts(const domain::HostingOrderNumber &number) const;
    static bool fits(const domain::Open<domain::HostingProgress> &state, Wanted wanted);
    static QString textOf(Chip chip, Wanted wanted);

    tables::HostingNumbersModel m_model;
    tables::FilterProxy m_proxy;
    FilterBar *m_bar;
    DataTable *m_table;
    PageState *m_state = nullptr;
    std::array<FilterChip *, chips> m_chips = {};
    std::array<Wanted, chips> m_wanted = {};
};

} // namespace views
