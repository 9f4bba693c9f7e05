#pragma once

#include "domain/numbers/registrationform.h"
#include "net/error.h"
#include "store/numberorders.h"

#include <QObject>

class QPushButton;
class QVBoxLayout;
class QWidget;

namespace views {

class JsonEdit;
class RegistrationEdit;
class TextLabel;

//! The details of a registration on two pages: as the form that the requirements make, and as the JSON that it is. Both
//! show one value; what only one of them knows, the other keeps.
class RegistrationPages final : public QObject
{
    Q_OBJECT
public:
    explicit RegistrationPages(QObject *parent = nullptr);

    //! Each belongs to whoever puts it into a layout.
    QWidget *formPage() const { return m_formPage; }
    QWidget *jsonPage() const { return m_jsonPage; }

    void showOrder(const store::KnownNumberOrder &known);
    const QJsonObject &details() const { return m_details; }
    bool isReadable() const; //!< the JSON is some
    //! From now on says what is missing, also where nobody has been yet. Goes to the first field of these.
    void revealMissing();
    //! What the server said about fields, until they are changed.
    void showRefusal(const std::vector<net::FieldError> &fields);
    bool hasForm() const;

Q_SIGNALS:
    void edited();
    void readableChanged();

private:
    void buildPages();
    void buildForm(const domain::RegistrationForm &form);
    QString formRemark(const store::KnownNumberOrder &known) const;
    void take(const QJsonObject &details, QObject *from);
    void follow();

    QWidget *m_formPage;
    QWidget *m_jsonPage;
    TextLabel *m_remark = nullptr;
    TextLabel *m_unreadable = nullptr;
    QVBoxLayout *m_formColumn = nullptr;
    RegistrationEdit *m_form = nullptr;
    JsonEdit *m_json = nullptr;
    QPushButton *m_insert = nullptr;
    domain::NumberOrderId m_order = {};
    bool m_takesChanges = false;
    QJsonObject m_details = {};
    std::vector<net::FieldError> m_refused = {};
};

} // namespace views
