#include "views/widgets/overflowrow.h"

#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyle>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace views {

namespace {

bool isButton(const QWidget *control)
{
    return qobject_cast<const QAbstractButton *>(control) != nullptr;
}

//! \p width: of one of them.
template <class Width>
int widthOf(const std::vector<QWidget *> &controls, Width width)
{
    int all = controls.empty() ? 0 : -metrics::gap;
    for (const QWidget *control : controls)
        all += metrics::gap + width(control);
    return all;
}

int least(const QWidget *control)
{
    return control->minimumSizeHint().width();
}

int most(const QWidget *control)
{
    return control->sizeHint().width();
}

} // namespace

OverflowRow::OverflowRow(Keeps keeps, QWidget *parent)
    : QWidget(parent)
    , m_keeps(keeps)
    , m_drawer(new QWidget(this))
    , m_more(named(new QPushButton(icon(Icon::More), {}, this), u"moreActions"_s, tr("More actions")))
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setLook(m_more, ButtonLook::Flat);
    m_more->setToolTip(m_more->accessibleName());
    m_more->hide();
    m_drawer->hide();
    connect(m_more, &QPushButton::clicked, this, &OverflowRow::showMenu);
}

void OverflowRow::add(QWidget *control)
{
    insert(int(m_controls.size()), control);
}

void OverflowRow::insert(int at, QWidget *control)
{
    const bool hidden = control->testAttribute(Qt::WA_WState_ExplicitShowHide) && control->isHidden();
    m_controls.insert(m_controls.begin() + at, control);
    control->setParent(this);
    control->setVisible(!hidden);
    control->installEventFilter(this);
    QWidget *before = nullptr;
    for (QWidget *each : m_controls) {
        if (before)
            setTabOrder(before, each);
        before = each;
    }
    setTabOrder(before, m_more);
    updateGeometry();
    arrange();
}

std::vector<QWidget *> OverflowRow::wanted() const
{
    std::vector<QWidget *> controls;
    std::ranges::copy_if(
        m_controls, std::back_inserter(controls), [](const QWidget *control) { return !control->isHidden(); });
    return controls;
}

QSize OverflowRow::sizeOf(int width) const
{
    int height = 0;
    for (const QWidget *control : m_controls)
        height = std::max(height, control->sizeHint().height());
    return {width, height};
}

QSize OverflowRow::sizeHint() const
{
    return sizeOf(widthOf(wanted(), most));
}

QSize OverflowRow::minimumSizeHint() const
{
    const std::vector<QWidget *> controls = wanted();
    if (controls.empty())
        return sizeOf(0);
    const QWidget *stays = m_keeps == Keeps::Last ? controls.back() : controls.front();
    return sizeOf(std::min(compactWidth(), least(stays) + metrics::gap + m_more->sizeHint().width()));
}

int OverflowRow::compactWidth() const
{
    return widthOf(wanted(), least);
}

bool OverflowRow::isOffered(const QWidget &control, const QWidget &in)
{
    const QWidget *place = control.parentWidget();
    const auto *row = place ? qobject_cast<const OverflowRow *>(place->parentWidget()) : nullptr;
    if (row && place == row->m_drawer)
        return !control.isHidden() && row->isVisibleTo(&in);
    return control.isVisibleTo(&in);
}

bool OverflowRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

bool OverflowRow::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_arranging && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)) {
        updateGeometry();
        arrange();
    }
    return QWidget::eventFilter(watched, event);
}

void OverflowRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_room = width();
    arrange();
}

std::size_t OverflowRow::leaving(const std::vector<QWidget *> &all) const
{
    int needed = widthOf(all, least);
    bool isMenu = false;
    std::size_t count = 0;
    while (m_room >= 0 && needed > m_room && count + 1 < all.size()) {
        const QWidget *next = m_keeps == Keeps::Last ? all[count] : all[all.size() - 1 - count];
        needed -= least(next) + metrics::gap;
        if (isButton(next) && !std::exchange(isMenu, true))
            needed += m_more->sizeHint().width() + metrics::gap;
        ++count;
    }
    return count;
}

void OverflowRow::arrange()
{
    if (m_arranging)
        return;
    const QScopedValueRollback arranging(m_arranging, true);
    const std::vector<QWidget *> all = wanted();
    const auto leave = std::ptrdiff_t(leaving(all));
    const auto stay = m_keeps == Keeps::Last ? all.begin() + leave : all.begin();
    const std::vector<QWidget *> kept(stay, stay + std::ssize(all) - leave);
    m_left.clear();
    std::ranges::copy_if(all, std::back_inserter(m_left),
        [&kept](const QWidget *control) { return std::ranges::find(kept, control) == kept.end(); });
    for (QWidget *control : m_left)
        move(control, m_drawer);
    for (QWidget *control : kept)
        move(control, this);
    m_more->setVisible(std::ranges::any_of(m_left, isButton));
    if (m_room >= 0)
        place(kept);
}

//! What is needed first, then what would be good, where there is room for it: the end that stays has its wishes first.
void OverflowRow::place(const std::vector<QWidget *> &kept)
{
    const int more = m_more->isHidden() ? 0 : m_more->sizeHint().width() + metrics::gap;
    int spare = m_room - more - widthOf(kept, least);
    std::vector<int> widths;
    for (const QWidget *control : kept)
        widths.push_back(least(control));
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const std::size_t at = m_keeps == Keeps::Last ? kept.size() - 1 - i : i;
        const int wish = most(kept[at]) - widths[at];
        if (wish > spare)
            continue;
        widths[at] += wish;
        spare -= wish;
    }
    int x = m_keeps == Keeps::Last ? std::max(0, spare) : 0;
    const auto put = [this, &x](QWidget *control, int wide) {
        const int high = control->sizeHint().height();
        control->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect(x, (height() - high) / 2, wide, high)));
        x += wide + metrics::gap;
    };
    for (std::size_t i = 0; i < kept.size(); ++i)
        put(kept[i], widths[i]);
    if (!m_more->isHidden())
        put(m_more, m_more->sizeHint().width());
}

//! A change of parents hides what is shown, and it shall say the same as before.
void OverflowRow::move(QWidget *control, QWidget *parent)
{
    if (control->parentWidget() == parent)
        return;
    control->setParent(parent);
    control->show();
}

void OverflowRow::showMenu()
{
    auto *menu = named(new QMenu(this), u"moreActionsMenu"_s, m_more->accessibleName());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (QWidget *control : m_left) {
        auto *button = qobject_cast<QAbstractButton *>(control);
        if (!button)
            continue;
        QAction *entry = menu->addAction(button->text());
        entry->setEnabled(button->isEnabled());
        entry->setToolTip(button->toolTip());
        connect(entry, &QAction::triggered, button, &QAbstractButton::click);
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace views
