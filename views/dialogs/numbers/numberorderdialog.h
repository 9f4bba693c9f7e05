#pragma once

#include "flows/numbers/createnumberorder.h"
#include "views/widgets/band.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace views {

class ErrorBanner;
class FormField;
class TextLabel;

//! A new number order: which numbers, what they shall be linked to, and what Sinch will ask for. Making it reserves the
//! numbers; nothing is charged before it is completed.
class NumberOrderDialog final : public QDialog
{
    Q_OBJECT

public:
    NumberOrderDialog(std::unique_ptr<flows::CreateNumberOrder> flow, const BandInfo &band, QWidget *parent = nullptr);

    //! One number that was found elsewhere.
    void propose(const QString &regionCode, domain::NumberType type, const QString &number);
    domain::NumberOrderRequest request() const;
    void reject() override;

Q_SIGNALS:
    void made(const domain::NumberOrderId &id);

private:
    QWidget *buildForm();
    QWidget *buildWhat();
    QWidget *buildLinks();
    void connectFlow();
    void takeRegions(const std::vector<domain::NumberRegion> &regions);
    void showTypes();
    void askRequirements();
    void takeRequirements(const std::optional<domain::NumberRequirements> &requirements);
    void finish(const flows::WriteEnd &end, const domain::NumberOrderId &id);
    void judge();
    QString problem() const;
    QString regionCode() const;
    domain::NumberType type() const;
    QString number() const; //!< E.164; empty for what is none

    const std::unique_ptr<flows::CreateNumberOrder> m_flow;
    std::vector<domain::NumberRegion> m_regions = {};
    QString m_wantedRegion = {};
    domain::NumberType m_wantedType = domain::NumberType::Unknown;
    bool m_isOver = false; //!< sent, and nobody knows what became of it: not to be sent again from here

    ErrorBanner *m_banner;
    QComboBox *m_region;
    QComboBox *m_type;
    QRadioButton *m_one;
    QRadioButton *m_several;
    QLineEdit *m_number;
    QWidget *m_choice = nullptr;
    QSpinBox *m_quantity;
    QLineEdit *m_pattern;
    QComboBox *m_where;
    QCheckBox *m_sms;
    QCheckBox *m_voiceCapable;
    QCheckBox *m_sequential;
    QLineEdit *m_plan;
    QLineEdit *m_campaign;
    QComboBox *m_voiceType;
    QLineEdit *m_voiceId;
    QLineEdit *m_callback;
    TextLabel *m_asks;
    TextLabel *m_problem;
    QPushButton *m_leave;
    QPushButton *m_go;
};

} // namespace views
