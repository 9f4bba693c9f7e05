#pragma once

#include <QDate>
#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace views {

class DateEdit;
class TextLabel;

//! Asks why an entry of the worklist is put off, or why it is done; without a reason it is neither.
class MarkDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Mark : quint8 { Snooze, Done };
    struct About {
        QString name = {}; //!< of the entry
        QString why = {};
        QString remark = {}; //!< what marking it does not change; may be empty
        QDate today = {};
        QDate nextBusinessDay = {};
    };

    MarkDialog(Mark mark, About about, QWidget *parent = nullptr);

Q_SIGNALS:
    //! \p until is not set for Done.
    void decided(const QDate &until, const QString &reason);

private:
    QLayout *buildDays();
    QDate until() const;
    void judge();

    const Mark m_mark;
    const About m_about;
    QRadioButton *m_next = nullptr;
    QRadioButton *m_other = nullptr;
    DateEdit *m_day = nullptr;
    QLineEdit *m_reason;
    TextLabel *m_problem;
    QPushButton *m_go;
};

} // namespace views
