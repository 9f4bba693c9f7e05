#include "views/wizards/scrollpage.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"

#include <QLayout>
#include <QScrollArea>

namespace views {

namespace {

constexpr int readableWidth = 720;

} // namespace

QScrollArea *scrollPage(QWidget *content, QWidget *parent)
{
    const auto area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    setSurface(area->viewport(), Surface::Base);
    setSurface(content, Surface::Base);
    content->setMaximumWidth(readableWidth + 2 * metrics::inset);
    content->layout()->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    content->layout()->setSpacing(metrics::blockGap);
    area->setWidget(content);
    area->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return area;
}

} // namespace views
