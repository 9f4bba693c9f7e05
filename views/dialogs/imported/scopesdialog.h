#pragma once

#include "flows/imported/hostingscopes.h"
#include "tables/filterproxy.h"
#include "tables/imported/scopesmodel.h"
#include "views/pages/imported/hostingwords.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace views {

class DataTable;
class TextLabel;

//! The pairs of plan and campaign that hosting is asked for: which are known and from where, more of them, and which
//! are left out.
class ScopesDialog final : public QDialog
{
    Q_OBJECT
public:
    ScopesDialog(flows::HostingScopes &scopes, NameOfId nameOf, QWidget *parent);

private:
    QWidget *buildTable();
    QWidget *buildAdd();
    void take();
    void follow();
    void add();
    const tables::ScopeRow *current() const;

    flows::HostingScopes &m_scopes;
    const NameOfId m_nameOf;
    tables::ScopesModel m_model;
    tables::FilterProxy m_proxy;
    DataTable *m_table;
    TextLabel *m_count;
    QPushButton *m_toggle;
    QPushButton *m_forget;
    QLineEdit *m_plan;
    QLineEdit *m_campaign;
    QPushButton *m_add;
};

} // namespace views
