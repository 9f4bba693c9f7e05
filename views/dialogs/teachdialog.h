#pragma once

#include "domain/porting/rejection.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace views {

class TextLabel;

//! Says what words of a rejection mean. The whole reason is proposed; fewer words are found in more reasons. Without a
//! reason it is an entry of the dictionary that is added or changed.
class TeachDialog final : public QDialog
{
    Q_OBJECT

public:
    //! \p kind: what it was taken for.
    TeachDialog(QString reason, domain::RejectionKind kind, QWidget *parent = nullptr);
    //! An entry that is there already.
    TeachDialog(const domain::RejectionWords &entry, QWidget *parent = nullptr);

    QString words() const;
    domain::RejectionKind kind() const;

private:
    void follow();

    const QString m_reason;
    QLineEdit *m_words;
    QComboBox *m_kind;
    TextLabel *m_verdict;
    QPushButton *m_go;
};

//! Every kind by name, in the order of the domain; the data is the kind.
void fillWithKinds(QComboBox *combo);

} // namespace views
