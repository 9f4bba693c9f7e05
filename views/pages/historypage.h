#pragma once

#include "flows/historysearch.h"
#include "tables/changesmodel.h"
#include "views/page.h"

class QCheckBox;

namespace views {

class DataTable;
class PageHeader;
class PageState;
class TextFilter;
class TextLabel;

//! What this desk saw of all its orders, and a search over it: by order, reference, number, reason, note. It comes from
//! the store, so it is there offline too.
class HistoryPage final : public Page
{
    Q_OBJECT
public:
    explicit HistoryPage(flows::HistorySearch &search, QWidget *parent = nullptr);

    QString title() const override;
    PageStatus status() const override;
    void shown() override;
    void refresh() override;
    void focusFilter() override;
    QList<QAction *> orderActions() const override;
    QString simulationOrder() const override;
    std::vector<domain::OrderId> shownOrders() const override;

Q_SIGNALS:
    //! \p number: E.164, when the entry is about one only.
    void openRequested(const domain::OrderId &id, const QString &number);
    void firstReadingsChanged(bool shown); //!< to be remembered

private:
    void buildHeader();
    QWidget *buildTable();
    QWidget *buildBar();
    void follow();
    void showCurrent();
    void open();
    void copy();
    const tables::HistoryRow *current() const;

    flows::HistorySearch &m_search;
    tables::ChangesModel m_model;
    PageHeader *m_header;
    TextFilter *m_text = nullptr;
    TextLabel *m_count = nullptr;
    QCheckBox *m_first = nullptr;
    DataTable *m_table = nullptr;
    PageState *m_state = nullptr;
    QAction *m_open;
    QAction *m_copy;
};

} // namespace views
