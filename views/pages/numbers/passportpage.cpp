#include "views/pages/numbers/passportpage.h"

#include "views/format.h"
#include "views/pages/numbers/passportinventory.h"
#include "views/pages/numbers/passportorders.h"
#include "views/pages/numbers/passporttimeline.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using flows::PassportPart;

namespace views {

namespace {
constexpr int inventoryWidth = 344;
} // namespace

PassportPage::PassportPage(flows::NumberPassport &passport, QWidget *parent)
    : Page(parent)
    , m_passport(passport)
    , m_header(new PageHeader)
    , m_sides(new QSplitter(Qt::Horizontal))
    , m_right(new QSplitter(Qt::Vertical))
    , m_orders(new PassportOrders)
    , m_timeline(new PassportTimeline)
    , m_inventory(new PassportInventory)
    , m_open(new QAction(tr("&Open the order"), this))
    , m_copy(new QAction(tr("&Copy the number"), this))
{
    setObjectName(u"passportPage"_s);
    buildHeader();
    auto *left = new QSplitter(Qt::Vertical);
    left->setChildrenCollapsible(false);
    left->addWidget(m_orders);
    left->addWidget(m_timeline);
    left->setStretchFactor(0, 2);
    left->setStretchFactor(1, 3);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(left);
    m_right->setChildrenCollapsible(false);
    m_right->addWidget(m_inventory);
    m_sides->addWidget(m_right);
    m_sides->setStretchFactor(0, 1);
    m_sides->setSizes({1000, inventoryWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(new Hairline);
    layout->addWidget(m_sides, 1);
    connect(m_open, &QAction::triggered, this, [this] { Q_EMIT openRequested(m_orders->current()); });
    connect(m_copy, &QAction::triggered, this, &PassportPage::copy);
    connect(m_orders, &PassportOrders::opened, m_open, &QAction::trigger);
    connect(m_orders, &PassportOrders::currentChanged, this, &PassportPage::followCurrent);
    connect(m_orders, &PassportOrders::retryRequested, this, [this] { m_passport.refresh(PassportPart::Orders); });
    connect(m_timeline, &PassportTimeline::openRequested, this, &PassportPage::openRequested);
    connect(m_timeline, &PassportTimeline::retryRequested, this, [this] {
        m_passport.refresh(PassportPart::Journal);
        m_passport.refresh(PassportPart::History);
    });
    connect(
        m_inventory, &PassportInventory::retryRequested, this, [this] { m_passport.refresh(PassportPart::Inventory); });
    connect(&m_passport, &flows::NumberPassport::opened, this, &PassportPage::followNumber);
    connect(&m_passport, &flows::NumberPassport::partChanged, this, &PassportPage::follow);
    followNumber();
}

void PassportPage::buildHeader()
{
    auto *again = named(new ShortcutButton(tr("Re&fresh")), u"refresh"_s, tr("Refresh"));
    again->setIcon(icon(Icon::Refresh));
    again->setHint(QKeySequence(Qt::Key_F5));
    setLook(again, ButtonLook::Flat);
    auto *copyButton = named(new QPushButton(icon(Icon::Copy), tr("&Copy")), u"copyPassport"_s, tr("Copy the number"));
    copyButton->setToolTip(tr("The number as +12125550142"));
    auto *openButton = named(new ShortcutButton(tr("&Open order")), u"openPassportOrder"_s, tr("Open the order"));
    openButton->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_openButton = openButton;
    for (QPushButton *button : std::initializer_list<QPushButton *>{again, copyButton, openButton})
        m_header->addAction(button);
    connect(again, &QPushButton::clicked, this, &PassportPage::refresh);
    connect(copyButton, &QPushButton::clicked, m_copy, &QAction::trigger);
    connect(openButton, &QPushButton::clicked, m_open, &QAction::trigger);
    connect(m_open, &QAction::changed, openButton, [this, openButton] { openButton->setEnabled(m_open->isEnabled()); });
    connect(m_header, &PageHeader::backRequested, this, &Page::backRequested);
}

void PassportPage::setTrail(const QString &outer)
{
    m_header->setTrail(outer, title());
}

void PassportPage::addPart(QWidget *part)
{
    m_right->addWidget(part);
}

QString PassportPage::title() const
{
    return format::phone(m_passport.number());
}

PageStatus PassportPage::status() const
{
    PageStatus status{.shown = title()};
    if (m_passport.isReading())
        status.busy = tr("Reading what is known of the number");
    return status;
}

void PassportPage::refresh()
{
    m_passport.refresh();
    Q_EMIT refreshRequested();
}

QList<QAction *> PassportPage::orderActions() const
{
    return {m_open, m_copy};
}

QAbstractButton *PassportPage::nextAction() const
{
    return m_openButton;
}

QString PassportPage::simulationOrder() const
{
    return m_orders->current().text;
}

std::vector<domain::OrderId> PassportPage::shownOrders() const
{
    std::vector<domain::OrderId> ids;
    for (const flows::PassportOrder &each : m_passport.orders())
        ids.push_back(each.order.id);
    return ids;
}

void PassportPage::followNumber()
{
    m_header->setTitle(title());
    m_header->setSubtitle(m_passport.number());
    for (const PassportPart part :
        {PassportPart::Orders, PassportPart::Inventory, PassportPart::Journal, PassportPart::History})
        follow(part);
    Q_EMIT titleChanged();
}

void PassportPage::follow(PassportPart part)
{
    switch (part) {
    case PassportPart::Orders:
        m_orders->show(m_passport);
        break;
    case PassportPart::Inventory:
        m_inventory->show(m_passport);
        break;
    case PassportPart::Journal:
    case PassportPart::History:
        m_timeline->show(m_passport);
        break;
    }
    Q_EMIT statusChanged();
}

void PassportPage::followCurrent()
{
    m_open->setEnabled(!m_orders->current().isEmpty());
    Q_EMIT orderActionsChanged();
    Q_EMIT simulationOrderChanged();
}

void PassportPage::copy()
{
    QGuiApplication::clipboard()->setText(m_passport.number());
}

void PassportPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_sides->setOrientation(width() < metrics::stackPaneBelow - metrics::navWidth ? Qt::Vertical : Qt::Horizontal);
}

} // namespace views
