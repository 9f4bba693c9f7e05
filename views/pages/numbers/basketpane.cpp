#include "views/pages/numbers/basketpane.h"

#include "tables/numbers/numbertext.h"
#include "views/delegates/rowdelegate.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;
using domain::AvailableNumber;
using tables::AvailableModel, tables::NumberText;

BasketPane::BasketPane(flows::RentBasket &basket, QWidget *parent)
    : QWidget(parent)
    , m_basket(basket)
    , m_model(AvailableModel::Ticks::None)
    , m_count(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_nothing(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_table(named(new DataTable, u"basketTable"_s, tr("Numbers in the basket")))
    , m_total(named(new FactsList, u"basketTotal"_s, tr("What they cost together")))
    , m_warning(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_remove(named(new QPushButton(tr("Re&move")), u"basketRemove"_s, tr("Remove the selected number")))
    , m_empty(named(new QPushButton(tr("&Empty")), u"basketEmpty"_s, tr("Empty the basket")))
    , m_rent(named(new ShortcutButton({}), u"basketRent"_s, {}))
{
    setSurface(this, Surface::Window);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::gap);
    head->addWidget(new TextLabel(tr("Basket"), TextLabel::Type::Section));
    m_count->setObjectName(u"basketCount"_s);
    head->addWidget(m_count, 1, Qt::AlignRight);
    m_nothing->setObjectName(u"basketNothing"_s);
    m_nothing->setText(tr("Tick numbers to collect them here, also over several searches. Nothing is rented before you "
                          "have seen it all once more."));
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_nothing);
    column->addWidget(buildTable(), 1);
    column->addStretch();
    column->addWidget(new Hairline);
    column->addWidget(buildFoot());
    connect(&m_basket, &flows::RentBasket::changed, this, &BasketPane::follow);
    follow();
}

QWidget *BasketPane::buildTable()
{
    m_table->setModel(&m_model);
    m_table->setRowHeight(metrics::rowOneLine);
    for (const int column : {AvailableModel::Type, AvailableModel::Capabilities, AvailableModel::Remark})
        m_table->setColumnWanted(column, false);
    m_table->setColumnRules({
        {.column = AvailableModel::Number, .width = 120, .stretch = true},
        {.column = AvailableModel::Type, .width = 80},
        {.column = AvailableModel::Capabilities, .width = 80},
        {.column = AvailableModel::Setup,
            .width = m_table->widthFor(AvailableModel::Setup, u"USD 00.00"_s),
            .priority = 1},
        {.column = AvailableModel::Monthly, .width = m_table->widthFor(AvailableModel::Monthly, u"USD 00.00"_s)},
        {.column = AvailableModel::Remark, .width = 80},
    });
    connect(m_table, &DataTable::currentIdChanged, this,
        [this](const QString &id) { m_remove->setEnabled(!id.isEmpty()); });
    return m_table;
}

QWidget *BasketPane::buildFoot()
{
    auto *foot = new QWidget;
    m_foot = new QBoxLayout(QBoxLayout::TopToBottom, foot);
    m_foot->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    m_foot->setSpacing(metrics::gap);
    m_warning->setObjectName(u"basketWarning"_s);
    m_warning->setWordWrap(true);
    m_rent->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    setLook(m_rent, ButtonLook::Primary);
    m_remove->setEnabled(false);
    auto *small = new QHBoxLayout;
    small->setSpacing(metrics::gap);
    small->addWidget(m_remove);
    small->addWidget(m_empty);
    small->addStretch();
    m_foot->addLayout(small);
    m_foot->addWidget(m_total);
    m_foot->addWidget(m_warning);
    m_foot->addWidget(m_rent);
    connect(m_remove, &QPushButton::clicked, this, &BasketPane::removeCurrent);
    connect(m_empty, &QPushButton::clicked, &m_basket, &flows::RentBasket::clear);
    connect(m_rent, &QPushButton::clicked, this, &BasketPane::rentRequested);
    return foot;
}

void BasketPane::setCompact(bool compact)
{
    m_compact = compact;
    m_foot->setDirection(compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    follow();
}

void BasketPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) && m_table->hasFocus())
        return removeCurrent();
    QWidget::keyPressEvent(event);
}

void BasketPane::removeCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    m_basket.remove({m_table->currentId()});
    m_table->selectRow(std::min(row, m_model.rowCount() - 1));
}

void BasketPane::follow()
{
    const std::vector<AvailableNumber> &numbers = m_basket.numbers();
    const int count = int(numbers.size());
    m_model.setNumbers(numbers);
    m_count->setText(count > 0 ? format::numbers(count) : QString());
    m_nothing->setVisible(count == 0 && !m_compact);
    m_table->setVisible(count > 0 && !m_compact);
    m_remove->setVisible(count > 0 && !m_compact);
    m_total->setVisible(count > 0);
    m_empty->setVisible(count > 0);
    const domain::PriceTotal total = m_basket.total();
    m_total->setFacts({{.name = tr("Setup"), .value = NumberText::total(total.setup)},
        {.name = tr("A month"), .value = NumberText::total(total.monthly)}});
    const bool isOrderedElsewhere = std::ranges::any_of(numbers, [](const AvailableNumber &number) {
        return number.regionCode != "US"_L1 || number.type.value != domain::NumberType::Local;
    });
    m_warning->setVisible(isOrderedElsewhere && !m_compact);
    m_warning->setText(tr("Renting is published for US local numbers. Others may be refused; then they are ordered, "
                          "with documents."));
    m_rent->setText(count > 0 ? tr("&Rent %1…").arg(format::numbers(count)) : tr("&Rent…"));
    m_rent->setAccessibleName(m_rent->text().remove(u'&'));
    m_rent->setEnabled(count > 0);
    m_remove->setEnabled(!m_table->currentId().isEmpty());
}

} // namespace views
