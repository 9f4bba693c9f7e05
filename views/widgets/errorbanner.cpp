#include "views/widgets/errorbanner.h"

#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/style/paint.h"
#include "views/style/theme.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

ErrorBanner::ErrorBanner(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel)
    , m_happened(new TextLabel(TextLabel::Type::Base))
    , m_rest(new TextLabel(TextLabel::Type::Base))
    , m_details(new QWidget)
    , m_facts(new TextLabel(TextLabel::Type::Fixed))
    , m_retry(named(new QPushButton(tr("Try again")), u"retry"_s, tr("Try again")))
    , m_detailsButton(named(new QPushButton(tr("Details")), u"details"_s, tr("Details of the error")))
    , m_close(named(new QPushButton, u"closeBanner"_s, tr("Close this message")))
    , m_actions(new FlowLayout)
{
    setObjectName(u"errorBanner"_s);
    for (TextLabel *label : {m_happened, m_rest, m_facts}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_happened->setObjectName(u"errorHappened"_s);
    m_rest->setObjectName(u"errorMeaning"_s);
    m_facts->setObjectName(u"errorDetails"_s);
    setLook(m_close, ButtonLook::Flat);
    setLook(m_detailsButton, ButtonLook::Flat);
    m_detailsButton->setCheckable(true);
    m_close->setIcon(icon(Icon::Close));
    m_close->setToolTip(m_close->accessibleName());

    auto *copy = named(new QPushButton(tr("Copy details")), u"copyDetails"_s, tr("Copy the details"));
    copy->setIcon(icon(Icon::Copy));
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 4, 0, 0);
    details->addWidget(m_facts);
    details->addWidget(copy, 0, Qt::AlignLeft);
    m_details->hide();

    m_actions->addWidget(m_retry);
    m_actions->addWidget(m_detailsButton);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_happened);
    texts->addWidget(m_rest);
    texts->addWidget(m_details);
    texts->addSpacing(4);
    texts->addLayout(m_actions);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(metrics::inset, 10, 8, 10);
    all->setSpacing(10);
    all->addWidget(m_icon, 0, Qt::AlignTop);
    all->addLayout(texts, 1);
    all->addWidget(m_close, 0, Qt::AlignTop);

    setRetryVisible(false);
    setClosable(false);
    hide();
    connect(m_retry, &QPushButton::clicked, this, &ErrorBanner::retryRequested);
    connect(m_detailsButton, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_detailsText); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
}

void ErrorBanner::showError(const ErrorText &text)
{
    const auto meaning = text.outcomeUnknown ? tables::Meaning::Unknown : tables::Meaning::Failed;
    QString rest = text.means;
    if (!text.todo.isEmpty())
        rest = rest.isEmpty() ? text.todo : QString(rest + u' ' + text.todo);
    say(meaning, text.happened, rest);
    m_detailsText = text.joined() + u"\n"_s + text.details;
    m_facts->setText(inParagraphs(text.details));
    m_detailsButton->setVisible(!text.details.isEmpty());
}

void ErrorBanner::showMessage(tables::Meaning meaning, const QString &text)
{
    say(meaning, text, {});
    m_detailsText.clear();
    m_detailsButton->hide();
}

void ErrorBanner::say(tables::Meaning meaning, const QString &happened, const QString &rest)
{
    m_meaning = meaning;
    m_isEmpty = false;
    m_icon->setIcon(meaningIcon(meaning), meaning, 20);
    m_happened->setText(inParagraphs(happened));
    m_rest->setText(inParagraphs(rest));
    m_rest->setVisible(!rest.isEmpty());
    m_detailsButton->setChecked(false);
    setAccessibleName(text());
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorBanner::clear()
{
    m_isEmpty = true;
    m_detailsText.clear();
    hide();
}

QString ErrorBanner::text() const
{
    if (m_isEmpty)
        return {};
    return m_rest->text().isEmpty() ? m_happened->text() : QString(m_happened->text() + u' ' + m_rest->text());
}

void ErrorBanner::setRetryVisible(bool visible)
{
    m_retry->setVisible(visible);
}

void ErrorBanner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void ErrorBanner::addAction(QPushButton *button)
{
    m_actions->addWidget(button);
}

void ErrorBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const MeaningColors &colors = theme::colors(palette()).of(m_meaning);
    paint::box(painter, QRectF(rect()), {.fill = colors.tint, .border = colors.border});
}

} // namespace views
