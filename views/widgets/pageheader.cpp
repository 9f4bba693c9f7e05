#include "views/widgets/pageheader.h"

#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/overflowrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

namespace {

//! The words beside the title, and the actions: these have what they need first.
class Rest final : public QWidget
{
public:
    Rest(TextLabel *words, OverflowRow *actions)
        : m_words(words)
        , m_actions(actions)
    {
        m_words->setParent(this);
        m_actions->setParent(this);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }

    QSize sizeHint() const override { return sizeFor(m_words->sizeHint().width() + m_actions->sizeHint().width()); }
    QSize minimumSizeHint() const override { return sizeFor(m_actions->minimumSizeHint().width()); }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::LayoutRequest) {
            updateGeometry();
            place();
        }
        return QWidget::event(event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        place();
    }

private:
    QSize sizeFor(int width) const
    {
        return {width + metrics::blockGap, std::max(m_words->sizeHint().height(), m_actions->sizeHint().height())};
    }
    void place()
    {
        const int room = std::max(0, width() - metrics::blockGap);
        const int least = std::min(m_actions->compactWidth(), room);
        const int most = std::max(least, m_actions->sizeHint().width());
        const int actions = std::clamp(room - m_words->sizeHint().width(), least, most);
        m_words->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, std::max(0, room - actions), height())));
        m_actions->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect(width() - actions, 0, actions, height())));
    }

    TextLabel *m_words;
    OverflowRow *m_actions;
};

} // namespace

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_trail(new QWidget(this))
    , m_back(named(new QPushButton, u"back"_s, tr("Back")))
    , m_here(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_place(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_previous(named(new QPushButton, u"previous"_s, tr("Previous in the list")))
    , m_next(named(new QPushButton, u"next"_s, tr("Next in the list")))
    , m_title(new TextLabel(TextLabel::Type::Title))
    , m_beside(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_below(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_pills(new QHBoxLayout)
    , m_actions(new OverflowRow(OverflowRow::Keeps::Last))
{
    m_title->setObjectName(u"pageTitle"_s);
    m_beside->setObjectName(u"pageSubtitle"_s);
    m_below->setObjectName(u"pageSubtitleBelow"_s);
    m_below->setWordWrap(true);
    m_place->setObjectName(u"placeInList"_s);
    m_title->setElided(true);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_beside->setElided(true);
    m_beside->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);

    setLook(m_back, ButtonLook::Link);
    m_back->setIcon(icon(Icon::ArrowLeft));
    for (QPushButton *arrow : {m_previous, m_next})
        setLook(arrow, ButtonLook::Flat);
    m_previous->setIcon(icon(Icon::ChevronUp));
    m_next->setIcon(icon(Icon::ChevronDown));
    m_previous->setToolTip(m_previous->accessibleName());
    m_next->setToolTip(m_next->accessibleName());

    auto *trail = new QHBoxLayout(m_trail);
    trail->setContentsMargins(0, 0, 0, 0);
    trail->addWidget(m_back);
    trail->addWidget(m_here);
    trail->addStretch();
    trail->addWidget(m_place);
    trail->addWidget(m_previous);
    trail->addWidget(m_next);

    m_pills->setSpacing(metrics::gap);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::blockGap);
    line->addWidget(m_title);
    line->addLayout(m_pills);
    line->addWidget(new Rest(m_beside, m_actions), 1); // what has a stretch gives way to what has none

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::inset, 8, metrics::inset, 8);
    all->setSpacing(4);
    all->addWidget(m_trail);
    all->addLayout(line);
    all->addWidget(m_below);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    setTrail({}, {});
    setPlace(0, 0);
    m_below->hide();
    connect(m_back, &QPushButton::clicked, this, &PageHeader::backRequested);
    connect(m_previous, &QPushButton::clicked, this, &PageHeader::previousRequested);
    connect(m_next, &QPushButton::clicked, this, &PageHeader::nextRequested);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(oneLine(title));
    setAccessibleName(oneLine(title));
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle = subtitle;
    m_beside->setText(m_stacked ? QString() : oneLine(subtitle));
    m_below->setText(inParagraphs(subtitle));
    m_below->setVisible(m_stacked && !subtitle.isEmpty());
}

void PageHeader::setStacked(bool stacked)
{
    m_stacked = stacked;
    setSubtitle(m_subtitle);
}

void PageHeader::setTrail(const QString &page, const QString &here)
{
    m_trail->setVisible(!page.isEmpty());
    setMinimumHeight(page.isEmpty() ? metrics::headerHeight : 0); // with the way back, its rows need more
    m_back->setText(page);
    m_back->setAccessibleName(tr("Back to %1").arg(page));
    m_here->setText(here.isEmpty() ? QString() : u"/ "_s + here);
}

void PageHeader::setPlace(int position, int count)
{
    const bool known = position > 0 && count > 0;
    m_place->setText(known ? tr("%1 of %2").arg(locale().toString(position), locale().toString(count)) : QString());
    m_previous->setVisible(known);
    m_next->setVisible(known);
    m_previous->setEnabled(position > 1);
    m_next->setEnabled(position < count);
}

void PageHeader::addPill(PillLabel *pill)
{
    m_pills->addWidget(pill);
}

void PageHeader::addAction(QWidget *button)
{
    m_actions->add(button);
}

void PageHeader::insertAction(int at, QWidget *button)
{
    m_actions->insert(at, button);
}

} // namespace views
