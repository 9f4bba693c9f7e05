#include "views/widgets/filterbar.h"

#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/filterchip.h"
#include "views/widgets/textfilter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;

namespace {
constexpr int textFilterLeast = 160;
constexpr int textFilterMost = 240;
} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_chipArea(new QWidget(this))
    , m_more(named(new QPushButton(m_chipArea), u"moreFilters"_s, tr("More filters")))
    , m_clear(named(new QPushButton(tr("Clear"), m_chipArea), u"clearFilters"_s, tr("Clear all filters")))
    , m_text(new TextFilter(this))
    , m_tools(new QHBoxLayout)
    , m_options(new QHBoxLayout)
{
    setLook(m_clear, ButtonLook::Link);
    m_text->setMinimumWidth(textFilterLeast);
    m_text->setMaximumWidth(textFilterMost);
    m_tools->setSpacing(4);
    m_chipArea->setMinimumWidth(0);
    m_chipArea->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::inset, 8, metrics::inset, 8);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_chipArea, 3);
    layout->addLayout(m_options);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_tools);
    setMinimumHeight(metrics::filterBarHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_chipArea->installEventFilter(this);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clearRequested);
    connect(m_more, &QPushButton::clicked, this, &FilterBar::showMore);
}

FilterChip *FilterBar::addChip(const QString &name, const QString &objectName)
{
    auto *chip = new FilterChip(name, m_chipArea);
    chip->setObjectName(objectName);
    m_chips.push_back(chip);
    chip->installEventFilter(this);
    QWidget::setTabOrder(m_chips.size() > 1 ? m_chips[m_chips.size() - 2] : m_chipArea, chip);
    QWidget::setTabOrder(chip, m_more);
    QWidget::setTabOrder(m_more, m_clear);
    m_chipArea->setFixedHeight(std::max(chip->sizeHint().height(), metrics::buttonHeight));
    arrange();
    return chip;
}

void FilterBar::addTool(QWidget *widget)
{
    m_tools->addWidget(widget);
}

void FilterBar::addOption(QWidget *widget)
{
    m_options->addWidget(widget);
    QWidget::setTabOrder(m_clear, widget);
    QWidget::setTabOrder(widget, m_text);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    // A chip asks its parent to lay out anew when its value changes.
    if ((watched == m_chipArea && event->type() == QEvent::LayoutRequest)
        || (watched == m_chipArea && event->type() == QEvent::Resize))
        arrange();
    return QWidget::eventFilter(watched, event);
}

void FilterBar::arrange()
{
    const int room = m_chipArea->width();
    const bool anySet
        = std::any_of(m_chips.begin(), m_chips.end(), [](const FilterChip *chip) { return chip->isSet(); });
    int wanted = anySet ? m_clear->sizeHint().width() : 0;
    for (const FilterChip *chip : m_chips)
        wanted += chip->sizeHint().width() + metrics::gap;
    const bool allFit = wanted <= room;

    m_hidden.clear();
    m_more->setText(tr("More filters (%1)").arg(m_chips.size()));
    const int reserved
        = (allFit ? 0 : m_more->sizeHint().width() + metrics::gap) + (anySet ? m_clear->sizeHint().width() : 0);
    int x = 0;
    const auto place = [&](QWidget *widget) {
        const QSize size = widget->sizeHint();
        const QRect box(x, (m_chipArea->height() - size.height()) / 2, size.width(), size.height());
        widget->setGeometry(QStyle::visualRect(layoutDirection(), m_chipArea->rect(), box));
        x += size.width() + metrics::gap;
    };
    for (FilterChip *chip : m_chips) {
        // Chips that are set come before the room for others: what filters must be seen.
        const bool fits = m_hidden.empty() && x + chip->sizeHint().width() + metrics::gap + reserved <= room;
        if (allFit || fits) {
            place(chip);
            chip->show();
        } else {
            m_hidden.push_back(chip);
            chip->hide();
        }
    }
    m_more->setText(tr("More filters (%1)").arg(m_hidden.size()));
    m_more->setVisible(!m_hidden.empty());
    const bool hiddenSet
        = std::any_of(m_hidden.begin(), m_hidden.end(), [](const FilterChip *chip) { return chip->isSet(); });
    setLook(m_more, hiddenSet ? ButtonLook::Accent : ButtonLook::Normal);
    if (!m_hidden.empty())
        place(m_more);
    m_clear->setVisible(anySet);
    if (anySet)
        place(m_clear);
}

void FilterBar::showMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (FilterChip *chip : m_hidden) {
        QAction *entry = menu->addAction(chip->accessibleName());
        connect(entry, &QAction::triggered, chip, [chip] { chip->click(); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

QSize FilterBar::minimumSizeHint() const
{
    return {textFilterLeast + m_more->sizeHint().width() + 3 * metrics::inset, metrics::filterBarHeight};
}

} // namespace views
