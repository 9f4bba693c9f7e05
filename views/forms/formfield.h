#pragma once

#include "domain/porting/draftrules.h"

#include <QWidget>

class QLabel;

namespace views {

class IconLabel;
class TextLabel;

//! What is said under a field.
struct FieldIssue {
    QString path = {}; //!< the wire's: "endUser.zipCode"
    domain::Severity severity = domain::Severity::Error;
    QString text = {}; //!< a whole sentence, plain text
    bool missing = false; //!< nothing was typed yet: said only once the person has been there

    friend bool operator==(const FieldIssue &, const FieldIssue &) = default;
};

//! A label over an editor, and under them a hint or what is wrong. The row that the field stands in decides where
//! that line goes, so that narrow fields get the width of the form for it.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    //! Takes ownership of the editor, and gives it the label as its name. `label` may have a mnemonic.
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    QWidget *message() const { return m_message; }
    QString label() const; //!< without the mnemonic

    void setHint(const QString &hint);
    void setIssue(const FieldIssue &issue);
    void clearIssue();
    QString issueText() const { return m_issue.text; }

    bool wasVisited() const { return m_visited; } //!< the editor had the focus, and lost it

Q_SIGNALS:
    void visited();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void showMessage();

    QLabel *m_label;
    QWidget *m_editor;
    QWidget *m_message;
    IconLabel *m_icon;
    TextLabel *m_text;
    QString m_hint = {};
    FieldIssue m_issue = {};
    bool m_visited = false;
};

//! Fields side by side; what they have to say stands below, over the whole width.
class FormRow final : public QWidget
{
    Q_OBJECT
public:
    struct Item {
        FormField *field = nullptr;
        int stretch = 1;
    };
    explicit FormRow(const std::vector<Item> &items, QWidget *parent = nullptr);
};

} // namespace views
