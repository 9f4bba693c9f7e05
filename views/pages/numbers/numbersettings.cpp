#include "views/pages/numbers/numbersettings.h"

#include "store/hostingsettings.h"
#include "tables/roles.h"
#include "views/forms/formfield.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/sidepanel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

using store::SeenKind;

static QString kindName(SeenKind kind)
{
    switch (kind) {
    case SeenKind::RtcApp:
        return NumberSettingsSection::tr("RTC app");
    case SeenKind::EstTrunk:
        return NumberSettingsSection::tr("EST trunk");
    case SeenKind::FaxService:
        return NumberSettingsSection::tr("FAX service");
    case SeenKind::SmsApp:
        return NumberSettingsSection::tr("SMS app of a port-in");
    case SeenKind::ServicePlan:
        return NumberSettingsSection::tr("SMS service plan");
    case SeenKind::Campaign:
        return NumberSettingsSection::tr("10DLC campaign");
    }
    Q_UNREACHABLE();
}

NumberSettingsSection::NumberSettingsSection(flows::NumberNames &names, store::Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_names(names)
    , m_model(new QStandardItemModel(this))
    , m_table(named(new DataTable, u"idNames"_s, tr("Names of ids")))
    , m_kind(new QComboBox)
    , m_id(new QLineEdit)
    , m_name(new QLineEdit)
    , m_save(named(new QPushButton(tr("Save the &name")), u"idNameSave"_s, tr("Save the name")))
{
    setSurface(this, Surface::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto heading = [&](const QString &title, const QString &words) {
        auto *label = new TextLabel(title, TextLabel::Type::Section);
        label->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, 0);
        column->addWidget(label);
        auto *text = new TextLabel(words, TextLabel::Type::Base, TextLabel::Tone::Secondary);
        text->setWordWrap(true);
        text->setContentsMargins(metrics::inset, metrics::grid, metrics::inset, metrics::gap);
        column->addWidget(text);
    };
    heading(tr("Names of ids"),
        tr("No API says what plans, campaigns and voice services are called. What you call them stands beside "
           "their ids on this desk, and is searched."));
    m_table->setModel(m_model);
    m_table->setRowHeight(metrics::rowOneLine);
    column->addWidget(m_table, 1);
    column->addWidget(buildForm());
    column->addWidget(new Hairline);
    heading(tr("Changes of many numbers"),
        tr("The server publishes no limit. When it says that there were too many "
           "requests, Portside waits as long as it is told to."));
    column->addWidget(buildSpeed(settings));
    connect(&m_names, &flows::NumberNames::changed, this, &NumberSettingsSection::showIds);
    connect(m_table, &DataTable::currentIdChanged, this, &NumberSettingsSection::showCurrent);
    showIds();
    follow();
}

QWidget *NumberSettingsSection::buildForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::inset);
    column->setSpacing(metrics::gap);
    m_kind->setObjectName(u"idKind"_s);
    for (const SeenKind kind : {SeenKind::ServicePlan, SeenKind::Campaign, SeenKind::RtcApp, SeenKind::EstTrunk,
             SeenKind::FaxService, SeenKind::SmsApp})
        m_kind->addItem(kindName(kind), int(kind));
    m_id->setObjectName(u"idText"_s);
    m_name->setObjectName(u"idName"_s);
    column->addWidget(new FormRow({{new FormField(tr("&Kind"), m_kind), 2}, {new FormField(tr("&Id"), m_id), 3},
        {new FormField(tr("Your na&me for it, or empty for none"), m_name), 3}}));
    column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_id, &QLineEdit::textChanged, this, &NumberSettingsSection::follow);
    connect(m_save, &QPushButton::clicked, this,
        [this] { m_names.rename(SeenKind(m_kind->currentData().toInt()), m_id->text(), m_name->text()); });
    return form;
}

QWidget *NumberSettingsSection::buildSpeed(store::Settings &settings)
{
    auto *box = named(new QSpinBox, u"changesPerSecond"_s, tr("Requests a second"));
    const auto &setting = store::setting::changesPerSecond;
    box->setRange(setting.least, setting.most);
    box->setValue(settings.value(setting));
    connect(box, &QSpinBox::valueChanged, this,
        [&settings](int value) { settings.set(store::setting::changesPerSecond, value); });
    auto *import = named(new QSpinBox, u"importNumbers"_s, tr("Numbers of one import"));
    const auto &limit = store::setting::importNumbers;
    import->setRange(limit.least, limit.most);
    import->setValue(settings.value(limit));
    connect(import, &QSpinBox::valueChanged, this,
        [&settings](int value) { settings.set(store::setting::importNumbers, value); });
    auto *place = new QWidget;
    auto *form = new QFormLayout(place);
    form->setContentsMargins(metrics::inset, 0, metrics::inset, metrics::inset);
    form->setHorizontalSpacing(metrics::inset);
    form->addRow(tr("Requests a second"), box);
    //: Five, unless the account manager has lifted the limit
    form->addRow(tr("Numbers of one import"), import);
    return place;
}

void NumberSettingsSection::showIds()
{
    const QString current = m_table->currentId();
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Kind"), tr("Your name"), tr("Id")});
    for (const store::SeenId &seen : m_names.ids()) {
        QList<QStandardItem *> row{new QStandardItem(kindName(seen.kind)), new QStandardItem(oneLine(seen.localName)),
            new QStandardItem(oneLine(seen.id))};
        for (QStandardItem *item : std::as_const(row)) {
            item->setData(QString(QString::number(int(seen.kind)) + u'/' + seen.id), tables::IdRole);
            item->setToolTip(seen.id);
        }
        m_model->appendRow(row);
    }
    m_table->setColumnRules({{.column = 0, .width = m_table->widthFor(0, kindName(SeenKind::SmsApp))},
        {.column = 1, .width = 200}, {.column = 2, .width = 200, .stretch = true}});
    m_table->selectId(current);
}

void NumberSettingsSection::showCurrent()
{
    const QString current = m_table->currentId();
    for (const store::SeenId &seen : m_names.ids()) {
        if (QString::number(int(seen.kind)) + u'/' + seen.id != current)
            continue;
        m_kind->setCurrentIndex(m_kind->findData(int(seen.kind)));
        m_id->setText(seen.id);
        m_name->setText(seen.localName);
    }
}

void NumberSettingsSection::follow()
{
    m_save->setEnabled(!m_id->text().trimmed().isEmpty());
}

} // namespace views
