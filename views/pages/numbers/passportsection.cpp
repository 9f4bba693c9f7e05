#include "views/pages/numbers/passportsection.h"

#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

QVBoxLayout *passportSection(QWidget *part, const QString &title, TextLabel *age)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::gap);
    head->addWidget(new TextLabel(title, TextLabel::Type::Section), 1);
    head->addWidget(age);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    return column;
}

} // namespace views
