#pragma once

#include "flows/numbers/numbernames.h"
#include "store/numbersettings.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace views {

class DataTable;

//! Settings of numbers: what the person calls plans, campaigns and voice services, and how fast many numbers are
//! changed.
class NumberSettingsSection final : public QWidget
{
    Q_OBJECT

public:
    NumberSettingsSection(flows::NumberNames &names, store::Settings &settings, QWidget *parent = nullptr);

private:
    QWidget *buildForm();
    QWidget *buildSpeed(store::Settings &settings);
    void showIds();
    void showCurrent();
    void follow();

    flows::NumberNames &m_names;
    QStandardItemModel *m_model;
    DataTable *m_table;
    QComboBox *m_kind;
    QLineEdit *m_id;
    QLineEdit *m_name;
    QPushButton *m_save;
};

} // namespace views
