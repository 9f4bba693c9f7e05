#pragma once

#include "views/errortext.h"
#include "views/style/icons.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace views {

class EmptyState;
class ErrorBanner;
class TextLabel;

//! Shows one of: what is being read, why it is empty, why it failed, or the content. While there is content, an error
//! is a banner above it and never hides what was read before.
class PageState final : public QWidget
{
    Q_OBJECT
public:
    explicit PageState(QWidget *content, QWidget *parent = nullptr); //!< takes ownership

    void showContent(); //!< also takes an error away
    //! "Reading the order." Only after 300 ms.
    void showLoading(const QString &text);
    void showEmpty(Icon icon, const QString &title, const QString &explanation, const QString &action = {});
    //! With `keepContent`, the content stays under the banner.
    void showError(const ErrorText &text, bool keepContent);
    void clearError();

    EmptyState *emptyState() const { return m_empty; }
    ErrorBanner *banner() const { return m_banner; }
    QWidget *content() const { return m_content; }

Q_SIGNALS:
    void actionRequested(); //!< the button of the empty state
    void retryRequested();

private:
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    QWidget *m_content;
    QWidget *m_blank;
    QWidget *m_loading;
    TextLabel *m_loadingText;
    EmptyState *m_empty;
    QTimer m_delay;
};

} // namespace views
