#pragma once

#include "tables/meaning.h"
#include "views/errortext.h"

#include <QWidget>

class QPushButton;

namespace views {

class FlowLayout;
class IconLabel;
class TextLabel;

//! What happened, what it means, what to do; Details hold what support asks for. Hidden while it has nothing to say.
class ErrorBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit ErrorBanner(QWidget *parent = nullptr);

    void showError(const ErrorText &text);
    //! A warning or a remark in the same shape, without details.
    void showMessage(tables::Meaning meaning, const QString &text);
    void clear();
    bool isEmpty() const { return m_isEmpty; }
    QString text() const; //!< all that is said, for tests and screen readers

    void setRetryVisible(bool visible);
    void setClosable(bool closable);
    void addAction(QPushButton *button); //!< takes ownership

Q_SIGNALS:
    void retryRequested();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(tables::Meaning meaning, const QString &happened, const QString &rest);

    tables::Meaning m_meaning = tables::Meaning::Failed;
    bool m_isEmpty = true;
    QString m_detailsText = {};
    IconLabel *m_icon;
    TextLabel *m_happened;
    TextLabel *m_rest;
    QWidget *m_details;
    TextLabel *m_facts;
    QPushButton *m_retry;
    QPushButton *m_detailsButton;
    QPushButton *m_close;
    FlowLayout *m_actions;
};

} // namespace views
