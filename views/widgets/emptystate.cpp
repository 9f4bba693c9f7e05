#include "views/widgets/emptystate.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;

namespace {
constexpr int iconSize = 40;
constexpr int textWidth = 460;
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel)
    , m_title(new TextLabel(TextLabel::Type::Section))
    , m_explanation(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_button(new QPushButton)
{
    setObjectName(u"emptyState"_s);
    m_button->setObjectName(u"emptyAction"_s);
    for (TextLabel *label : {m_title, m_explanation}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(textWidth);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_explanation, 0, Qt::AlignHCenter);
    layout->addSpacing(metrics::gap);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setText(Icon icon, const QString &title, const QString &explanation, const QString &action)
{
    m_icon->setIcon(icon, tables::Meaning::None, iconSize);
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_button->setText(action);
    m_button->setAccessibleName(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(explanation.isEmpty() ? title : QString(title + u' ' + explanation));
    // A wrapped label in a centered cell takes its height from its width, so give it one; but a layout asks for the
    // height that it would have in all the width there is, which is too little for the lines that it really has.
    for (TextLabel *label : {m_title, m_explanation}) {
        label->setMinimumWidth(std::min(textWidth, label->fontMetrics().horizontalAdvance(label->text()) + 2));
        label->setMinimumHeight(label->heightForWidth(label->minimumWidth()));
    }
}

} // namespace views
