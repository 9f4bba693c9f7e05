#pragma once

#include "flows/activationflow.h"
#include "flows/followups.h"
#include "views/widgets/band.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;

namespace views {

class DataTable;
class ErrorBanner;
class FollowUpList;
class PageHeader;
class PillLabel;
class TextLabel;

//! The last look before numbers go live: what is fulfilled and what is not, and every number that it hits. The number
//! of lines has to be typed. Afterwards it shows what became of each group until all are active.
class ActivationDialog final : public QDialog
{
    Q_OBJECT
public:
    //! \p wanted are the groups to activate; empty: all that are offered. Takes the flow.
    ActivationDialog(std::unique_ptr<flows::ActivationFlow> flow, QStringList wanted, const BandInfo &band,
        QWidget *parent = nullptr);
    ~ActivationDialog() override;

    //! What is to be done once numbers are live, from then on below the groups. Takes it.
    void offerFollowUps(std::unique_ptr<flows::FollowUps> followUps);

    void reject() override;

private:
    QWidget *buildGates();
    QWidget *buildNumbers();
    QWidget *buildFooter();
    void follow();
    void followGates();
    void followNumbers();
    void followFooter();
    QStringList groups() const;
    QStringList numbers() const;
    bool mayGo() const;

    std::unique_ptr<flows::ActivationFlow> m_flow;
    std::unique_ptr<flows::FollowUps> m_followUps;
    const QStringList m_wanted;
    bool m_asked = false; //!< activate() was called: the groups do not change any more
    QStringList m_askedGroups;
    PageHeader *m_header;
    PillLabel *m_pill;
    ErrorBanner *m_banner;
    QVBoxLayout *m_left = nullptr;
    QVBoxLayout *m_gates = nullptr;
    FollowUpList *m_after = nullptr;
    TextLabel *m_numbersTitle = nullptr;
    QStandardItemModel *m_numbersModel = nullptr;
    DataTable *m_table = nullptr;
    TextLabel *m_ask = nullptr;
    QLineEdit *m_count = nullptr;
    TextLabel *m_why = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace views
