#include "views/pages/worklistfilters.h"

#include "views/dialogs/filterdialog.h"
#include "views/style/controls.h"
#include "views/widgets/filterbar.h"
#include "views/widgets/filterchip.h"
#include "views/widgets/textfilter.h"

#include <QCheckBox>
#include <QKeySequence>

using namespace Qt::StringLiterals;
using tables::WorkFilter, tables::WorkText;

namespace views {

WorklistFilters::WorklistFilters(FilterBar &bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_area(bar.addChip(tr("Area"), u"filterArea"_s))
    , m_kind(bar.addChip(tr("Kind"), u"filterKind"_s))
    , m_reference(bar.addChip(tr("Reference"), u"filterReference"_s))
    , m_hidden(named(new QCheckBox, u"showSnoozed"_s, tr("Show what was snoozed or marked as done")))
{
    m_area->setAnyText(tr("All", "every area"));
    m_hidden->setToolTip(m_hidden->accessibleName());
    bar.addOption(m_hidden);
    bar.textFilter()->setShortcutText(QKeySequence(Qt::CTRL | Qt::Key_F).toString(QKeySequence::NativeText));
    connect(m_area, &QAbstractButton::clicked, this, &WorklistFilters::askArea);
    connect(m_kind, &QAbstractButton::clicked, this, &WorklistFilters::askKind);
    connect(m_reference, &QAbstractButton::clicked, this, &WorklistFilters::askReference);
    const auto clears = [this](FilterChip *chip, auto forget) {
        connect(chip, &FilterChip::cleared, this, [this, forget] {
            WorkFilter filter = m_filter;
            forget(filter);
            apply(filter);
        });
    };
    clears(m_area, [](WorkFilter &filter) { filter.area.reset(); });
    clears(m_kind, [](WorkFilter &filter) { filter.reason.reset(); });
    clears(m_reference, [](WorkFilter &filter) { filter.reference.clear(); });
    connect(&bar, &FilterBar::clearRequested, this, &WorklistFilters::clear);
    connect(bar.textFilter(), &TextFilter::filterChanged, this, [this](const QString &text) {
        WorkFilter filter = m_filter;
        filter.text = text.simplified();
        apply(filter);
    });
    connect(m_hidden, &QCheckBox::toggled, this, [this](bool shown) {
        WorkFilter filter = m_filter;
        filter.hidden = shown;
        apply(filter);
    });
    setHiddenCount(0);
}

void WorklistFilters::setHiddenCount(int count)
{
    m_hidden->setText(tr("Show &snoozed (%1)").arg(count));
    m_hidden->setEnabled(count > 0 || m_hidden->isChecked());
}

QString WorklistFilters::inWords() const
{
    QStringList parts;
    for (const FilterChip *chip : {m_area, m_kind, m_reference}) {
        if (chip->isSet())
            parts << chip->inWords();
    }
    if (!m_filter.text.isEmpty())
        parts << tr("the text filter is “%1”").arg(m_filter.text);
    QString words = parts.join(u", "_s);
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words.isEmpty() ? QString() : QString(words % u'.');
}

void WorklistFilters::clear()
{
    m_bar.textFilter()->clear();
    apply({.hidden = m_filter.hidden});
}

void WorklistFilters::askArea()
{
    const domain::WorkArea areas[] = {domain::WorkArea::Porting, domain::WorkArea::Numbers, domain::WorkArea::Hosting};
    std::vector<FilterChoice> choices;
    for (const domain::WorkArea area : areas)
        choices.push_back({WorkText::area(area), QString::number(int(area))});
    filterdialog::askChoice(m_area->window(), tr("Area"), choices,
        m_filter.area ? QString::number(int(*m_filter.area)) : QString(), [this](const QString &value) {
            WorkFilter filter = m_filter;
            filter.area = value.isEmpty() ? std::nullopt : std::optional(domain::WorkArea(value.toInt()));
            apply(filter);
        });
}

void WorklistFilters::askKind()
{
    std::vector<FilterChoice> choices;
    for (const domain::WorkReason reason : domain::workReasons())
        choices.push_back({WorkText::kind(reason), QString::number(int(reason))});
    filterdialog::askChoice(m_kind->window(), tr("Kind"), choices,
        m_filter.reason ? QString::number(int(*m_filter.reason)) : QString(), [this](const QString &value) {
            WorkFilter filter = m_filter;
            filter.reason = value.isEmpty() ? std::nullopt : std::optional(domain::WorkReason(value.toInt()));
            apply(filter);
        });
}

void WorklistFilters::askReference()
{
    filterdialog::askText(
        m_reference->window(), tr("Reference"), tr("&Reference contains"), m_filter.reference,
        [](const QString &) { return QString(); },
        [this](const QString &text) {
            WorkFilter filter = m_filter;
            filter.reference = text;
            apply(filter);
        });
}

void WorklistFilters::follow()
{
    m_area->setValue(m_filter.area ? WorkText::area(*m_filter.area) : QString());
    m_kind->setValue(m_filter.reason ? WorkText::kind(*m_filter.reason) : QString());
    m_reference->setValue(m_filter.reference);
}

void WorklistFilters::apply(const WorkFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    follow();
    Q_EMIT changed();
}

} // namespace views
