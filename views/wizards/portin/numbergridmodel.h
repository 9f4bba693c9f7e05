#pragma once

#include "flows/portinflow.h"
#include "views/forms/formfield.h"

#include <QAbstractTableModel>

#include <functional>

namespace views {

//! The numbers that go on, with what was typed for each: a row per number, a column per field. Cells without a value
//! of their own show the draft's.
class NumberGridModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Column {
        QString title = {};
        QString path = {}; //!< the wire's, as in the issues
        bool secret = false; //!< masked unless edited
        std::function<QString(const domain::PortInDraft &, const domain::DraftNumber &)> text = {};
        std::function<void(const domain::PortInDraft &, domain::DraftNumber &, const QString &)> set = {};
        std::function<bool(const domain::DraftNumber &)> isOwn = {};
        //! Why the text cannot be taken, in words; empty when it can.
        std::function<QString(const QString &)> objection = {};
    };
    NumberGridModel(
        flows::PortInFlow &flow, domain::PortInStep step, std::vector<Column> columns, QObject *parent = nullptr);

    //! Reads the draft again.
    void refresh();
    //! Columns that follow the number; the number itself is column 0.
    const Column &column(int section) const { return m_columns.at(std::size_t(section - 1)); }
    int numberAt(int row) const { return m_numbers.at(std::size_t(row)); } //!< index in the draft
    QModelIndex indexOf(int number, const QString &path) const;
    //! All that is said of the cell, the worst first.
    std::vector<FieldIssue> issues(const QModelIndex &index) const;
    //! The next cell after this one, row by row, of which an error is said; invalid when there is none.
    QModelIndex nextProblem(const QModelIndex &after) const;
    int problems() const; //!< cells

    //! Sets many cells at once, and tells the flow once.
    //! Returns what could not be taken, in words; empty when all could.
    QString setTexts(const QModelIndex &topLeft, const std::vector<QStringList> &texts);
    //! Gives the cells of the rows the value of the first one.
    QString fillDown(int firstRow, int lastRow, int firstColumn, int lastColumn);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void refused(const QString &words); //!< a typed text could not be taken

private:
    const domain::DraftNumber &number(int row) const;
    void forgetServerIssues(const std::vector<domain::DraftNumber> &changed);

    flows::PortInFlow &m_flow;
    domain::PortInStep m_step;
    std::vector<Column> m_columns;
    std::vector<int> m_numbers = {};
    QHash<int, std::vector<FieldIssue>> m_issues = {}; //!< by number
};

} // namespace views
