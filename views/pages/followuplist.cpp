#include "views/pages/followuplist.h"

#include "flows/followups.h"
#include "views/format.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::FollowUp;
using domain::FollowUpItem;

namespace {

struct Words {
    QString title = {};
    QString text = {};
};

Words wordsOf(const FollowUpItem &item)
{
    const QString numbers = format::numbers(item.numbers);
    switch (item.what) {
    case FollowUp::TestCall:
        return {FollowUpList::tr("Make a test call"),
            FollowUpList::tr("In and out, to and from another carrier: %1.", "12 numbers").arg(numbers)};
    case FollowUp::TestMessage:
        return {FollowUpList::tr("Send and receive a test message"),
            FollowUpList::tr("Voice that works says nothing about messages: %1.", "12 numbers").arg(numbers)};
    case FollowUp::EmergencyAddress:
        return {FollowUpList::tr("Check the 911 address"),
            FollowUpList::tr("The one of the old carrier is gone with its service: %1.", "12 numbers").arg(numbers)};
    case FollowUp::CallerName:
        return {FollowUpList::tr("Check caller name and directory listing"),
            FollowUpList::tr("They do not move along by themselves.")};
    case FollowUp::TellCustomer:
        return {FollowUpList::tr("Tell the customer that the numbers are live"),
            FollowUpList::tr("And that the old service stays until you say otherwise.")};
    case FollowUp::Campaign:
        return {FollowUpList::tr("Link the US numbers to a campaign"),
            FollowUpList::tr("Without one, carriers block their messages: %1.", "12 numbers").arg(numbers)};
    case FollowUp::CancelOldService:
        return {FollowUpList::tr("Let the customer cancel the old service"),
            FollowUpList::tr("Canceled too soon, numbers that have not moved are lost.")};
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

FollowUpList::FollowUpList(flows::FollowUps &followUps, QWidget *parent)
    : QWidget(parent)
    , m_followUps(followUps)
    , m_banner(named(new ErrorBanner, u"followUpBanner"_s, tr("What happened")))
    , m_heading(new TextLabel(TextLabel::Type::Section))
    , m_rows(new QVBoxLayout)
{
    m_heading->setObjectName(u"followUpHeading"_s);
    m_banner->setRetryVisible(false);
    m_rows->setSpacing(metrics::gap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::blockGap);
    column->addWidget(m_heading);
    column->addWidget(m_banner);
    column->addLayout(m_rows);
    column->addStretch();
    connect(&m_followUps, &flows::FollowUps::changed, this, &FollowUpList::follow);
    connect(&m_followUps, &flows::FollowUps::failed, this, [this](const store::Error &error) {
        const auto attempt = m_followUps.isKnown() ? StoreAttempt::Save : StoreAttempt::Read;
        m_banner->showError(storeErrorText(attempt, error));
    });
    follow();
}

void FollowUpList::showOrder(const domain::PortOrder &order)
{
    if (m_order == order)
        return;
    m_order = order;
    follow();
}

void FollowUpList::follow()
{
    const std::vector<FollowUpItem> items = domain::followUpsOf(m_order);
    // Rows stay while the things to do stay: the cursor is in one of them.
    while (m_rows->count() > 0 && m_rows->count() != int(items.size())) {
        QLayoutItem *item = m_rows->takeAt(0);
        delete item->widget();
        delete item;
    }
    const bool isNew = m_rows->count() == 0;
    m_all = int(items.size());
    m_done = 0;
    for (int i = 0; i < m_all; ++i) {
        const FollowUpItem &item = items[size_t(i)];
        if (isNew) {
            auto *row = new QWidget;
            auto *lines = new QVBoxLayout(row);
            lines->setContentsMargins({});
            lines->setSpacing(0);
            auto *box = new QCheckBox;
            lines->addWidget(box);
            auto *text = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
            text->setObjectName(u"followUpText"_s);
            text->setWordWrap(true);
            text->setContentsMargins(metrics::indicator + metrics::gap, 0, 0, 0);
            lines->addWidget(text);
            m_rows->addWidget(row);
        }
        auto *box = m_rows->itemAt(i)->widget()->findChild<QCheckBox *>();
        auto *text = m_rows->itemAt(i)->widget()->findChild<TextLabel *>(u"followUpText"_s);
        const Words words = wordsOf(item);
        const store::WorkMark *mark = m_followUps.doneMark(m_order.id, item.what);
        m_done += mark ? 1 : 0;
        named(box, u"followUp/%1"_s.arg(domain::storedName(item.what)), words.title);
        box->setText(words.title);
        box->disconnect(this);
        box->setChecked(mark);
        box->setEnabled(m_followUps.isKnown() && (mark || !item.tooEarly));
        QString line = words.text;
        if (mark)
            line = tr("Done by %1 on %2 at %3", "user, date, time")
                       .arg(mark->by, format::date(mark->at.toLocalTime().date()),
                           format::time(mark->at.toLocalTime().time()));
        else if (item.tooEarly)
            line = tr("Not before the order is completed. %1").arg(words.text);
        text->setText(line);
        box->setAccessibleDescription(line);
        connect(box, &QCheckBox::toggled, this, [this, order = m_order.id, what = item.what](bool done) {
            m_banner->clear();
            m_followUps.setDone(order, what, done);
        });
    }
    m_heading->setText(m_done == m_all ? tr("After the activation: all done")
                                       : tr("After the activation: %1 of %2 done").arg(m_done).arg(m_all));
    setVisible(m_all > 0);
    Q_EMIT countsChanged();
}

} // namespace views
