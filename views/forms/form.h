#pragma once

#include "views/forms/formfield.h"

#include <QHash>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace views {

//! What the forms share: fields by their wire path, what is said under them, and the way to one. A form owns no rules
//! and no texts of issues; whoever shows it judges value() and hands the words back.
class Form : public QWidget
{
    Q_OBJECT
public:
    explicit Form(QWidget *parent = nullptr);

    //! Replaces what is said under the fields; the worst of a field is shown. Issues of other paths are ignored.
    void setIssues(const std::vector<FieldIssue> &issues);
    //! From now on says what is missing in fields that were never visited too.
    void revealMissing();
    bool hasField(const QString &path) const { return m_fields.contains(fieldFor(path)); }
    //! Puts the focus there; false when there is no such field.
    bool focusField(const QString &path);
    QString issueAt(const QString &path) const;

Q_SIGNALS:
    void changed(); //!< by the person; setValue() is silent
    void edited(const QString &path); //!< which field it was: a server's word on it no longer holds

protected:
    //! Which field a wire path belongs to; its own by default.
    virtual QString fieldFor(const QString &path) const { return path; }
    QVBoxLayout *rows() const { return m_rows; }
    FormField *add(const QString &path, const QString &objectName, const QString &label, QWidget *editor);
    QLineEdit *addLine(const QString &path, const QString &objectName, const QString &label);
    void addRow(const std::vector<FormRow::Item> &items);
    void addHeading(const QString &text);
    FormField *field(const QString &path) const { return m_fields.value(path); }
    void tell(const QString &path); //!< a field changed
    //! What the form itself could not read; comes before the issues from outside.
    void setOwnIssue(const QString &path, const QString &text);

    //! While a value is put in, changes are not told.
    template <class Fill>
    void quietly(Fill fill)
    {
        m_quiet = true;
        fill();
        m_quiet = false;
    }
    static void put(QLineEdit *line, const QString &text); //!< keeps cursor and blanks when it says the same

private:
    void showIssues();

    QVBoxLayout *m_rows;
    QHash<QString, FormField *> m_fields = {};
    QHash<QString, QString> m_ownIssues = {};
    std::vector<FieldIssue> m_issues = {};
    bool m_quiet = false;
    bool m_revealed = false;
};

} // namespace views
