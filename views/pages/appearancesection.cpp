#include "views/pages/appearancesection.h"

#include "store/settings.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/style/theme.h"
#include "views/widgets/labels.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QRadioButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using std::chrono::seconds;

namespace views {

AppearanceSection::AppearanceSection(
    store::Settings &settings, Theme &theme, const QStringList &languages, QWidget *parent)
    : QWidget(parent)
{
    setSurface(this, Surface::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, metrics::inset, 24, metrics::inset);
    layout->setSpacing(metrics::blockGap);
    layout->addWidget(new TextLabel(tr("Appearance and language"), TextLabel::Type::Section));
    layout->addWidget(
        new TextLabel(tr("Of this computer; changed at once."), TextLabel::Type::Base, TextLabel::Tone::Secondary));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(metrics::inset);
    form->setVerticalSpacing(metrics::gap);

    auto *themes = new QButtonGroup(this);
    auto *row = new QHBoxLayout;
    const std::pair<store::ThemeChoice, QString> choices[] = {
        {store::ThemeChoice::System, tr("As the desktop")},
        {store::ThemeChoice::Light, tr("Light")},
        {store::ThemeChoice::Dark, tr("Dark")},
    };
    for (const auto &[choice, name] : choices) {
        auto *button = named(new QRadioButton(name), u"theme%1"_s.arg(int(choice)), tr("Colors: %1").arg(name));
        button->setChecked(settings.theme() == choice);
        themes->addButton(button, int(choice));
        row->addWidget(button);
    }
    row->addStretch();
    form->addRow(tr("Colors"), row);
    connect(themes, &QButtonGroup::idClicked, this, [&settings, &theme](int id) {
        settings.setTheme(store::ThemeChoice(id));
        theme.setChoice(ThemeChoice(id));
    });

    auto *language = named(new QComboBox, u"language"_s, tr("Language"));
    language->addItem(tr("As the desktop"), QString());
    for (const QString &code : languages)
        language->addItem(QLocale(code).nativeLanguageName(), code);
    language->setCurrentIndex(qMax(0, language->findData(settings.value(store::setting::language))));
    auto *restart = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    form->addRow(tr("&Language"), language);
    form->addRow(QString(), restart);
    connect(language, &QComboBox::currentIndexChanged, this, [&settings, language, restart] {
        settings.set(store::setting::language, language->currentData().toString());
        restart->setText(tr("Holds from the next start on."));
    });

    auto *notify = named(new QCheckBox(tr("When something turns urgent while the window is not in use")),
        u"notifyUrgent"_s, tr("Desktop notification when something turns urgent while the window is not in use"));
    notify->setChecked(settings.value(store::setting::notifyUrgent) != 0);
    form->addRow(tr("Notification"), notify);
    connect(notify, &QCheckBox::toggled, this,
        [&settings](bool on) { settings.set(store::setting::notifyUrgent, on ? 1 : 0); });

    const auto addSeconds = [&](const QString &label, const QString &objectName, const auto &setting) {
        auto *box = named(new QSpinBox, objectName, label);
        box->setRange(int(setting.least.count()), int(setting.most.count()));
        box->setSuffix(tr(" s"));
        box->setValue(int(settings.value(setting).count()));
        form->addRow(label, box);
        connect(box, &QSpinBox::valueChanged, this,
            [&settings, setting](int value) { settings.set(setting, seconds(value)); });
    };
    layout->addLayout(form);
    layout->addSpacing(metrics::blockGap);
    layout->addWidget(new TextLabel(tr("Patience"), TextLabel::Type::Section));
    layout->addWidget(
        new TextLabel(tr("Holds for connections that are made after a change: switch the profile, or start again."),
            TextLabel::Type::Base, TextLabel::Tone::Secondary));
    form = new QFormLayout;
    form->setHorizontalSpacing(metrics::inset);
    form->setVerticalSpacing(metrics::gap);
    addSeconds(tr("To connect"), u"connectSeconds"_s, store::setting::connectTimeout);
    addSeconds(tr("For an answer"), u"readSeconds"_s, store::setting::readTimeout);
    addSeconds(tr("For an upload"), u"uploadSeconds"_s, store::setting::uploadTimeout);
    addSeconds(tr("Between two proofs of absence"), u"absenceSeconds"_s, store::setting::absenceApart);
    layout->addLayout(form);
    layout->addStretch();
}

} // namespace views
