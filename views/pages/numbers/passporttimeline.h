#pragma once

#include "flows/numbers/numberpassport.h"
#include "tables/historymodel.h"

#include <QWidget>

namespace views {

class DataTable;
class PageState;
class TextLabel;

//! What this desk saw and did of a number, as one list.
class PassportTimeline final : public QWidget
{
    Q_OBJECT
public:
    explicit PassportTimeline(QWidget *parent = nullptr);

    void show(const flows::NumberPassport &passport);

Q_SIGNALS:
    void retryRequested();
    void openRequested(const domain::OrderId &id);

private:
    tables::HistoryModel m_model;
    DataTable *m_table;
    PageState *m_state;
    TextLabel *m_age;
};

} // namespace views
