#pragma once

#include "domain/numbers/registrationform.h"
#include "views/forms/form.h"

#include <functional>

namespace views {

//! The form that a server's requirements make. It keeps whatever else is in the details: only what is typed changes.
class RegistrationEdit final : public Form
{
    Q_OBJECT
public:
    explicit RegistrationEdit(domain::RegistrationForm form, QWidget *parent = nullptr);

    const domain::RegistrationForm &form() const { return m_form; }
    void setValue(const QJsonObject &details);
    const QJsonObject &value() const { return m_value; }
    //! A state in which the order takes no changes: everything can be read and copied.
    void setReadOnly(bool readOnly);

private:
    struct Editor {
        domain::RegistrationField field = {};
        std::function<void(const QJsonValue &)> show = {};
    };

    void addSection(const domain::FormSection &section);
    FormField *addField(const domain::RegistrationField &field);
    QWidget *addText(const domain::RegistrationField &field);
    QWidget *addChoice(const domain::RegistrationField &field, const std::vector<QJsonValue> &choices);
    void put(const domain::RegistrationField &field, const QJsonValue &value);

    const domain::RegistrationForm m_form;
    QJsonObject m_value = {};
    std::vector<Editor> m_editors = {};
    std::vector<QWidget *> m_widgets = {}; //!< that a person may change
    bool m_showing = false;
};

//! What is wrong with a field, as a sentence. \p field: the one that it is about.
QString formIssueText(const domain::FormIssue &issue, const domain::RegistrationField &field);
//! For Form::setIssues().
std::vector<FieldIssue> fieldIssues(const domain::RegistrationForm &form, const QJsonObject &details);

} // namespace views
