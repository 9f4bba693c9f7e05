#include "views/pages/imported/numbersheet.h"

#include "tables/statustext.h"
#include "views/format.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/actionbutton.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/sidepanel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

NumberSheet::NumberSheet(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_number(new TextLabel(TextLabel::Type::Section))
    , m_words(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_pill(new PillLabel)
    , m_panel(new SidePanel)
    , m_buttons(new FlowLayout)
{
    setObjectName(objectName);
    setAccessibleName(tr("The selected number"));
    setSurface(this, Surface::Window);
    m_number->setObjectName(objectName + u"Number"_s);
    m_words->setElided(true);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, 0);
    top->addWidget(m_number, 1);
    top->addWidget(m_pill);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::inset, 0, metrics::inset, metrics::blockGap);
    head->addWidget(m_words);
    m_buttons->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(head);
    column->addWidget(new Hairline);
    column->addWidget(m_panel, 1);
    column->addWidget(new Hairline);
    column->addLayout(m_buttons);
    clear();
}

void NumberSheet::addAction(QAction *action, const QString &objectName)
{
    m_buttons->addWidget(actionButton(action, objectName));
}

void NumberSheet::clear()
{
    m_panel->clear();
    m_number->setText(tr("No number is selected."));
    m_words->clear();
    m_pill->hide();
}

void NumberSheet::begin(const QString &number, const QString &words, const tables::Status &state)
{
    m_panel->clear();
    m_number->setText(format::phone(number));
    m_words->setText(oneLine(words));
    m_pill->setPill({state.text, state.meaning, state.sign});
    m_pill->show();
}

} // namespace views
