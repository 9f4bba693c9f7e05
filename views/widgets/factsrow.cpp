#include "views/widgets/factsrow.h"

#include "views/style/metrics.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/tooltip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <memory>

namespace views {

using namespace Qt::StringLiterals;

namespace {

void dropAll(QLayout *layout)
{
    while (const std::unique_ptr<QLayoutItem> item{layout->takeAt(0)})
        delete item->widget();
}

//! A layout shows what is added to it only when the event loop runs again: until then there would be a hole.
void showAll(QLayout *layout)
{
    for (int i = 0; i < layout->count(); ++i)
        layout->itemAt(i)->widget()->show();
}

//! A fact in a row has no room for more.
QString shortened(const QString &text)
{
    constexpr qsizetype longest = 60;
    const QString line = oneLine(text);
    return line.size() > longest ? QString(line.left(longest) + u'…') : line;
}

//! The value and its remark, and one name for a screen reader.
QWidget *valueOf(const Fact &fact, bool wraps)
{
    auto *box = new QWidget;
    box->setAccessibleName(fact.name + u": "_s + fact.value + (fact.remark.isEmpty() ? QString() : u' ' + fact.remark));
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(5);
    auto *value = new TextLabel(wraps ? inParagraphs(fact.value) : shortened(fact.value));
    if (!wraps)
        value->setToolTip(value->text() == fact.value ? QString() : plainToolTip(fact.value));
    value->setMeaning(fact.meaning);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(wraps);
    line->addWidget(value, wraps ? 2 : 0);
    if (!fact.remark.isEmpty()) {
        constexpr qsizetype longestOnOneLine = 18; // "plan c6747caf…ef5c": it keeps its line beside a state
        auto *remark = new TextLabel(shortened(fact.remark), TextLabel::Type::Base, TextLabel::Tone::Secondary);
        const bool breaks = wraps && fact.remark.size() > longestOnOneLine;
        if (breaks) {
            remark->setWordWrap(true);
            remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        line->addWidget(remark, breaks ? 1 : 0);
    }
    if (!wraps)
        line->addStretch();
    return box;
}

} // namespace

FactsRow::FactsRow(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new FlowLayout(this, 2 * metrics::inset, metrics::gap);
    layout->setContentsMargins(metrics::inset, 4, metrics::inset, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactsRow::setFacts(const std::vector<Fact> &facts)
{
    if (m_facts == facts)
        return;
    m_facts = facts;
    dropAll(layout());
    for (const Fact &fact : facts) {
        auto *box = new QWidget;
        auto *lines = new QVBoxLayout(box);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        lines->addWidget(new TextLabel(fact.name, TextLabel::Type::Small, TextLabel::Tone::Secondary));
        lines->addWidget(valueOf(fact, false));
        layout()->addWidget(box);
    }
    showAll(layout());
    updateGeometry();
}

FactsList::FactsList(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(metrics::inset);
    layout->setVerticalSpacing(6);
    layout->setColumnStretch(1, 1);
}

void FactsList::setFacts(const std::vector<Fact> &facts)
{
    if (m_facts == facts)
        return;
    m_facts = facts;
    auto *grid = static_cast<QGridLayout *>(layout());
    dropAll(grid);
    int row = 0;
    for (const Fact &fact : facts) {
        grid->addWidget(
            new TextLabel(fact.name, TextLabel::Type::Base, TextLabel::Tone::Secondary), row, 0, Qt::AlignTop);
        grid->addWidget(valueOf(fact, true), row, 1);
        ++row;
    }
    showAll(grid);
    updateGeometry();
}

} // namespace views
