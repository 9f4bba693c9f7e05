#pragma once

#include <QJsonObject>
#include <QWidget>

class QPlainTextEdit;

namespace views {

class IconLabel;
class TextLabel;

//! A JSON object as text, checked as one types: below it stands whether it can be read, and if not, where it ends.
class JsonEdit final : public QWidget
{
    Q_OBJECT
public:
    explicit JsonEdit(QWidget *parent = nullptr);

    //! Silent. What is typed stays as it is when it says the same.
    void setValue(const QJsonObject &value);
    //! As read last: while the text is none, the one before.
    const QJsonObject &value() const { return m_value; }
    bool isReadable() const { return m_readable; }
    void setReadOnly(bool readOnly);
    QPlainTextEdit *editor() const { return m_edit; }

Q_SIGNALS:
    void edited(); //!< by the person, into another value
    void readableChanged(bool readable);

private:
    void judge();
    void say(const QString &text, bool bad);

    QPlainTextEdit *m_edit;
    IconLabel *m_icon;
    TextLabel *m_verdict;
    QJsonObject m_value = {};
    bool m_readable = true;
    bool m_quiet = false;
};

} // namespace views
