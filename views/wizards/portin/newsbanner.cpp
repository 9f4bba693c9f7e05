#include "views/wizards/portin/newsbanner.h"

#include "views/format.h"
#include "views/style/controls.h"
#include "views/widgets/errorbanner.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

using domain::PortInStep;

NewsBanner::NewsBanner(flows::PortInFlow &flow, PortInStep step, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_step(step)
    , m_banner(named(new ErrorBanner, u"draftNews"_s, tr("What is different now")))
    , m_park(named(new QPushButton(tr("&Park the draft")), u"parkDraft"_s, tr("Park the draft until it can go")))
{
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    m_banner->addAction(m_park);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_banner);
    connect(m_park, &QPushButton::clicked, &flow, &flows::PortInFlow::park);
    connect(m_banner, &ErrorBanner::closed, this, [this] {
        m_closed = words();
        hide();
    });
    connect(&flow, &flows::PortInFlow::judged, this, &NewsBanner::follow);
    connect(&flow, &flows::PortInFlow::parked, this, &NewsBanner::showParked);
    follow();
}

QString NewsBanner::text() const
{
    return m_banner->text();
}

void NewsBanner::follow()
{
    const QString said = words();
    const bool isNews = !said.isEmpty() && said != m_closed;
    setVisible(isNews);
    if (!isNews || m_parked)
        return;
    m_park->setVisible(m_step != PortInStep::Portability && !m_flow.cancelingOrders().empty());
    m_banner->showMessage(tables::Meaning::NeedsYou, said);
}

void NewsBanner::showParked()
{
    m_parked = true;
    m_park->hide();
    if (!words().isEmpty())
        m_banner->showMessage(tables::Meaning::Waiting,
            tr("The draft is parked. The Drafts page says when it can go; what is not locked can still be ordered."));
}

QString NewsBanner::words() const
{
    const domain::DraftNews news = m_flow.news();
    QStringList sentences;
    if (m_step != PortInStep::Numbers) {
        if (const int count = int(news.noLongerPortable.size()); count == 1)
            sentences << tr("1 number is no longer portable.");
        else if (count > 1)
            sentences << tr("%n number(s) are no longer portable.", nullptr, count);
        if (const int count = int(news.portableNow.size()); count == 1)
            sentences << tr("1 number is portable now.");
        else if (count > 1)
            sentences << tr("%n number(s) are portable now.", nullptr, count);
    }
    if (m_step == PortInStep::Portability)
        return sentences.join(u' ');
    for (const domain::NumbersInOrder &order : news.inOrders) {
        const int count = int(order.numbers.size());
        sentences << (count == 1 ? tr("1 number is now in order %1.")
                                 : tr("%n number(s) are now in order %1.", nullptr, count))
                         .arg(order.order.text);
    }
    for (const domain::NumbersInOrder &order : m_flow.cancelingOrders()) {
        const int count = int(order.numbers.size());
        sentences << (count == 1 ? tr("1 number waits for %1 to be canceled.")
                                 : tr("%n number(s) wait for %1 to be canceled.", nullptr, count))
                         .arg(order.order.text);
    }
    return sentences.join(u' ');
}

} // namespace views
