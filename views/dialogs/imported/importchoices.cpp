#include "views/dialogs/imported/importchoices.h"

#include "domain/porting/numberfinder.h"
#include "views/forms/imported/hostinglinksform.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ImportChoices::ImportChoices(const flows::NumberNames &names, const ImportStart &start, QWidget *parent)
    : QWidget(parent)
    , m_paste(new QPlainTextEdit)
    , m_region(new QComboBox)
    , m_migrate(named(new QCheckBox(tr("Migrate them to Sinch at &T-Mobile")), u"importMigrate"_s,
          tr("Migrate them to Sinch at T-Mobile")))
    , m_links(new HostingLinksForm(HostingLinksForm::Routing::Elsewhere, names))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::gap);
    const auto remark = [column](const QString &text, TextLabel::Type type) {
        auto *label = new TextLabel(text, type, TextLabel::Tone::Secondary);
        label->setWordWrap(true);
        column->addWidget(label);
        return label;
    };
    remark(tr("Before: the numbers must point to an NNID of yours already. Importing does not change the routing; "
              "text-enabling does."),
        TextLabel::Type::Base)
        ->setObjectName(u"importPrerequisite"_s);
    m_paste->setObjectName(u"importPaste"_s);
    m_paste->setPlaceholderText(tr("Paste numbers, a column or an e-mail here"));
    m_paste->setTabChangesFocus(true);
    m_paste->setMinimumHeight(96);
    m_paste->setPlainText(start.numbers.join(u'\n'));
    column->addWidget(new FormField(tr("&Numbers"), m_paste), 1);
    m_region->setObjectName(u"importRegion"_s);
    m_region->addItem(tr("By their area codes"), QString());
    m_region->addItem(tr("United States"), u"US"_s);
    m_region->addItem(tr("Canada"), u"CA"_s);
    column->addWidget(new FormField(tr("C&ountry"), m_region));
    setLinks(start.links);
    column->addWidget(m_links);
    m_migrate->setChecked(start.migrate);
    column->addWidget(m_migrate);
    remark(
        tr("Only after T-Mobile said that another aggregator holds a number (error 60135)."), TextLabel::Type::Small);
    m_rest.setSingleShot(true);
    m_rest.setInterval(200ms);
    connect(&m_rest, &QTimer::timeout, this, &ImportChoices::changed);
    connect(m_paste, &QPlainTextEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(m_region, &QComboBox::currentIndexChanged, this, &ImportChoices::changed);
    connect(m_migrate, &QCheckBox::toggled, this, &ImportChoices::changed);
    connect(m_links, &Form::changed, this, &ImportChoices::changed);
}

std::vector<QString> ImportChoices::numbers() const
{
    std::vector<QString> numbers;
    for (const QString &line : m_paste->toPlainText().split(u'\n')) {
        for (const domain::NumberReading &reading : domain::readLine(line))
            numbers.push_back(reading.e164.isEmpty() ? reading.read : reading.e164);
    }
    std::erase(numbers, QString());
    return numbers;
}

QString ImportChoices::region() const
{
    return m_region->currentData().toString();
}

bool ImportChoices::migrates() const
{
    return m_migrate->isChecked();
}

domain::ImportLinks ImportChoices::importLinks() const
{
    const HostingLinks value = m_links->value();
    return {.servicePlanId = value.servicePlanId,
        .campaignId = value.campaignId,
        .displayName = value.displayName,
        .callbackUrl = value.callbackUrl};
}

void ImportChoices::setLinks(const domain::ImportLinks &links)
{
    m_links->setValue({.servicePlanId = links.servicePlanId,
        .campaignId = links.campaignId,
        .displayName = links.displayName,
        .callbackUrl = links.callbackUrl});
}

void ImportChoices::addLines(const QString &lines)
{
    const QString before = m_paste->toPlainText();
    m_paste->setPlainText(before.trimmed().isEmpty() ? lines : before + u'\n' + lines);
    m_rest.stop();
    Q_EMIT changed();
}

} // namespace views
