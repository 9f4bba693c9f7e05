#pragma once

#include "flows/portingdefaults.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimeEdit;
class QCheckBox;

namespace views {

class ErrorBanner;
class PageState;
class TextLabel;

//! Settings, Porting defaults: what the project fills into an order that leaves it empty. Lives at Sinch, not here.
class PortingDefaultsSection final : public QWidget
{
    Q_OBJECT
public:
    explicit PortingDefaultsSection(flows::PortingDefaultsFlow &flow, QWidget *parent = nullptr);

    //! Reads them, unless they were read already.
    void shown();
    void refresh();
    //! Types these in, to be looked at and saved by the person.
    void propose(const domain::PortingDefaults &defaults);

private:
    QWidget *buildForm();
    void showState();
    void fill();
    void show(const domain::PortingDefaults &defaults);
    domain::PortingDefaults typed() const;
    void setDirty(bool dirty);
    void judge();
    void saved(const flows::WriteEnd &end);

    flows::PortingDefaultsFlow &m_flow;
    PageState *m_state = nullptr;
    ErrorBanner *m_banner = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_webhook = nullptr;
    QCheckBox *m_hasTime = nullptr;
    QTimeEdit *m_time = nullptr;
    QComboBox *m_zone = nullptr;
    TextLabel *m_problem = nullptr;
    TextLabel *m_readAt = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_save = nullptr;
    bool m_dirty = false;
    bool m_filling = false;
};

} // namespace views
