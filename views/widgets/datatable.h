#pragma once

#include <QTableView>

#include <vector>

namespace views {

//! How a column behaves when the window gets narrow.
struct ColumnRule {
    int column = 0;
    int width = 0; //!< wanted and least width; 0: what the header needs
    int priority = 0; //!< 0: never hidden; the highest number goes first
    bool stretch = false; //!< one column takes what is left
};

//! A table with our rows: no grid, whole rows, J/K, Enter opens, columns that hide by priority. Set delegates per
//! column, and the row height once.
class DataTable : public QTableView
{
    Q_OBJECT
public:
    explicit DataTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setRowHeight(int height); //!< a minimum from metrics; lines of text may need more
    void setColumnRules(std::vector<ColumnRule> rules);
    //! The width of a column whose widest text is `sample`, or the header's if that is wider.
    int widthFor(int column, const QString &sample) const;
    //! Columns the operator has switched off stay hidden whatever the width.
    void setColumnWanted(int column, bool wanted);

    QString currentId() const; //!< tables::IdRole of the current row
    bool selectId(const QString &id); //!< makes that row current; false if it is not there
    void moveCurrent(int rows);

Q_SIGNALS:
    void opened(const QModelIndex &index); //!< Enter or double click
    void currentIdChanged(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fitColumns();
    void applyMetrics();
    void spanGroups();

    std::vector<ColumnRule> m_rules = {};
    std::vector<int> m_unwanted = {};
    int m_rowHeight = 0;
    bool m_fitting = false;
};

} // namespace views
