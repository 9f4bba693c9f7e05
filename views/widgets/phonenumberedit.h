#pragma once

#include <QLineEdit>

namespace views {

//! A phone number: digits and the usual separators; shows the national form when left, gives E.164.
class PhoneNumberEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit PhoneNumberEdit(QWidget *parent = nullptr);

    void setNumber(const QString &e164OrText);
    //! E.164 when it can be read as a number, else what was typed.
    QString number() const;
    bool isNumber() const;

Q_SIGNALS:
    void numberChanged();

protected:
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace views
