#include "views/widgets/progressstrip.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

ProgressStrip::ProgressStrip(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextLabel::Type::Bold))
    , m_detail(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_bar(named(new QProgressBar, u"progressBar"_s, tr("Progress")))
    , m_cancel(named(new QPushButton(tr("Cancel")), u"cancelProgress"_s, tr("Cancel")))
{
    setObjectName(u"progressStrip"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_detail->setElided(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_title);
    line->addWidget(m_detail, 1);
    line->addWidget(m_cancel);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::inset, 8, metrics::inset, 8);
    all->addLayout(line);
    all->addWidget(m_bar);
    hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::cancelRequested);
}

void ProgressStrip::setProgress(const QString &title, const QString &detail, int done, int total)
{
    m_title->setText(title);
    m_detail->setText(detail);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    setAccessibleName(detail.isEmpty() ? title : tr("%1, %2").arg(title, detail));
    if (!m_running) {
        m_running = true;
        m_delay.start();
    }
}

void ProgressStrip::finish()
{
    m_running = false;
    m_delay.stop();
    hide();
}

void ProgressStrip::setCancelable(bool cancelable)
{
    m_cancel->setVisible(cancelable);
}

} // namespace views
