#include "views/pages/caresection.h"

#include "store/lettersettings.h"
#include "views/dialogs/dictionaryeditor.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"

#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;

CareSection::CareSection(store::Settings &settings, store::RejectionWords &words, const QString &user, QWidget *parent)
    : QWidget(parent)
    , m_dictionary(new DictionaryEditor(words, user))
{
    setSurface(this, Surface::Base);
    const auto heading = [](const QString &text) {
        auto *label = new TextLabel(text, TextLabel::Type::Section);
        label->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, 0);
        return label;
    };
    auto *ages = new TextLabel(tr("Counted from the date of the authorization to the FOC date, or to the desired "
                                  "date before there is one. Carriers differ between 15 and 90 days."),
        TextLabel::Type::Base, TextLabel::Tone::Secondary);
    ages->setWordWrap(true);
    ages->setContentsMargins(metrics::inset, metrics::grid, metrics::inset, metrics::gap);
    auto *form = new QFormLayout;
    form->setContentsMargins(metrics::inset, 0, metrics::inset, metrics::gap);
    form->setHorizontalSpacing(metrics::inset);
    form->setVerticalSpacing(metrics::gap);
    const auto addDays = [&](const QString &label, const QString &objectName, const auto &setting) {
        auto *box = named(new QSpinBox, objectName, label);
        box->setRange(setting.least, setting.most);
        box->setSuffix(tr(" days"));
        box->setValue(settings.value(setting));
        form->addRow(label, box);
        connect(box, &QSpinBox::valueChanged, this, [&settings, setting](int value) { settings.set(setting, value); });
    };
    addDays(tr("A letter is old from"), u"letterWarnDays"_s, store::setting::letterWarnDays);
    addDays(tr("and too old from"), u"letterUrgeDays"_s, store::setting::letterUrgeDays);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading(tr("Letters of authorization")));
    column->addWidget(ages);
    column->addLayout(form);
    column->addWidget(new Hairline);
    column->addWidget(heading(tr("Words of rejections")));
    column->addWidget(m_dictionary, 1);
}

void CareSection::refresh()
{
    m_dictionary->refresh();
}

} // namespace views
