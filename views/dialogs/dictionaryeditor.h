#pragma once

#include "store/rejectionwords.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QStandardItemModel;

namespace views {

class DataTable;
class ErrorBanner;
class PageState;
class TextLabel;

//! The person's dictionary of rejections: entries are added, changed and removed with a way back, and a reason can be
//! tried against it.
class DictionaryEditor final : public QWidget
{
    Q_OBJECT

public:
    //! \p words outlives it; \p user: of this computer.
    DictionaryEditor(store::RejectionWords &words, QString user, QWidget *parent = nullptr);

    void refresh();

private:
    //! What puts the dictionary back to where it was.
    struct Undo {
        std::vector<store::TaughtWords> teach = {};
        QStringList forget = {};
    };

    QWidget *buildBar();
    QWidget *buildTrial();
    void fill();
    void follow();
    void tryOut();
    void add();
    void change();
    void remove();
    void write(const Undo &steps, const Undo &undo, const QString &done);
    const store::TaughtWords *current() const;
    const store::TaughtWords *find(const QString &words) const;

    store::RejectionWords &m_words;
    const QString m_user;
    std::vector<store::TaughtWords> m_taught;
    Undo m_undo;
    ErrorBanner *m_banner;
    QPushButton *m_undoButton;
    QStandardItemModel *m_model;
    DataTable *m_table;
    PageState *m_state;
    QPushButton *m_change = nullptr;
    QPushButton *m_remove = nullptr;
    QLineEdit *m_reason = nullptr;
    TextLabel *m_verdict = nullptr;
};

} // namespace views
