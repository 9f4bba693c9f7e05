#include "views/widgets/pagestate.h"

#include "views/style/metrics.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"

#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {
constexpr int barWidth = 220;
}

PageState::PageState(QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_banner(new ErrorBanner)
    , m_stack(new QStackedWidget)
    , m_content(content)
    , m_blank(new QWidget)
    , m_loading(new QWidget)
    , m_loadingText(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_empty(new EmptyState)
{
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setFixedSize(barWidth, 8);
    auto *loading = new QVBoxLayout(m_loading);
    loading->addStretch(2);
    loading->addWidget(m_loadingText, 0, Qt::AlignHCenter);
    loading->addWidget(bar, 0, Qt::AlignHCenter);
    loading->addStretch(3);
    m_loading->setObjectName(u"loading"_s);

    for (QWidget *widget : {m_content, m_blank, m_loading, static_cast<QWidget *>(m_empty)})
        m_stack->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);

    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    connect(&m_delay, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(m_loading); });
    connect(m_empty, &EmptyState::actionRequested, this, &PageState::actionRequested);
    connect(m_banner, &ErrorBanner::retryRequested, this, &PageState::retryRequested);
}

void PageState::showContent()
{
    m_delay.stop();
    clearError();
    m_stack->setCurrentWidget(m_content);
}

void PageState::showLoading(const QString &text)
{
    clearError();
    m_loadingText->setText(text);
    m_loading->setAccessibleName(text);
    if (m_stack->currentWidget() == m_loading || m_delay.isActive())
        return;
    m_stack->setCurrentWidget(m_blank); // what stood here belongs to something else
    m_delay.start();
}

void PageState::showEmpty(Icon icon, const QString &title, const QString &explanation, const QString &action)
{
    m_delay.stop();
    clearError();
    m_empty->setText(icon, title, explanation, action);
    m_stack->setCurrentWidget(m_empty);
}

void PageState::showError(const ErrorText &text, bool keepContent)
{
    m_delay.stop();
    m_stack->setCurrentWidget(keepContent ? m_content : m_blank);
    m_banner->setRetryVisible(true);
    m_banner->showError(text);
}

void PageState::clearError()
{
    m_banner->clear();
}

} // namespace views
