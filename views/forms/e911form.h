#pragma once

#include "domain/numbers/e911rules.h"
#include "views/forms/form.h"

namespace views {

//! Where help is sent when 911 is called from a number. Paths are the wire's: "displayName", "address.city".
class E911Form final : public Form
{
    Q_OBJECT
public:
    explicit E911Form(QWidget *parent = nullptr);

    void setValue(const domain::E911Request &request);
    void setAddress(const domain::E911Address &address); //!< the name stays
    domain::E911Request value() const; //!< tidied

    //! Under the fields: what is wrong with the value as it is.
    static std::vector<FieldIssue> issues(const std::vector<domain::E911Issue> &found);
    QString labelOf(const QString &path) const;

private:
    struct Line {
        QString domain::E911Address::*member = nullptr;
        QLineEdit *edit = nullptr;
    };
    FormField *line(
        QString domain::E911Address::*member, const QString &name, const QString &objectName, const QString &label);

    QLineEdit *m_name;
    std::vector<Line> m_lines = {};
};

} // namespace views
