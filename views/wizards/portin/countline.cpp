#include "views/wizards/portin/countline.h"

#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QHBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

CountLine::CountLine(QWidget *parent)
    : QWidget(parent)
{
    const auto line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(metrics::inset);
    line->addStretch(1);
}

void CountLine::setItems(const std::vector<Item> &items)
{
    const auto line = static_cast<QHBoxLayout *>(layout());
    while (line->count() > 1) {
        QLayoutItem *const item = line->takeAt(0);
        delete item->widget();
        delete item;
    }
    QStringList texts;
    for (const Item &item : items) {
        const auto part = new QWidget(this);
        const auto sign = new IconLabel(part);
        sign->setIcon(signIcon(item.sign, item.meaning), item.meaning);
        const auto words = new TextLabel(item.text, TextLabel::Type::Base, TextLabel::Tone::Secondary, part);
        words->setMeaning(item.meaning);
        const auto both = new QHBoxLayout(part);
        both->setContentsMargins({});
        both->setSpacing(metrics::grid);
        both->addWidget(sign);
        both->addWidget(words);
        line->insertWidget(line->count() - 1, part);
        texts.append(item.text);
    }
    setAccessibleName(texts.join(u", "_s));
}

QString CountLine::text() const
{
    return accessibleName();
}

} // namespace views
