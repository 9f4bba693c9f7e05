#include "views/pages/profileform.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/band.h"
#include "views/widgets/labels.h"
#include "views/widgets/passwordedit.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

static QIcon bandIcon(BandColor color)
{
    QPixmap pixmap(28, 18);
    pixmap.fill(bandColor(color));
    return QIcon(pixmap);
}

ProfileForm::ProfileForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
    , m_bands(new QButtonGroup(this))
    , m_signIn(new QButtonGroup(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(metrics::inset);
    m_layout->setVerticalSpacing(metrics::gap);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);

    m_name = addLine(tr("&Name"), u"profileName"_s);
    m_layout->addRow(tr("Band"), buildBands());
    m_project = addLine(tr("&Project ID"), u"profileProject"_s, true);
    m_layout->addRow(tr("Sign in by"), buildSignIn());
    m_keyId = addLine(tr("Key &ID"), u"profileKeyId"_s, true);
    m_layout->addRow(tr("Key &secret"), buildSecret());
    m_secretNote = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_secretNote->setObjectName(u"secretNote"_s);
    m_secretNote->setWordWrap(true);
    m_layout->addRow(QString(), m_secretNote);
    m_layout->addRow(tr("Se&rvers"), buildServers());
    m_problem = new TextLabel(TextLabel::Type::Small);
    m_problem->setObjectName(u"profileProblem"_s);
    m_problem->setMeaning(tables::Meaning::Failed);
    m_problem->setWordWrap(true);
    m_layout->addRow(QString(), m_problem);
    follow();
}

QLineEdit *ProfileForm::addLine(const QString &label, const QString &objectName, bool fixedFont)
{
    auto *edit = named(new QLineEdit, objectName, QString(label).remove(u'&'));
    if (fixedFont)
        edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_layout->addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, [this] {
        follow();
        Q_EMIT changed();
    });
    return edit;
}

QWidget *ProfileForm::buildBands()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    const std::pair<store::BandColor, QString> colors[] = {
        {store::BandColor::Petrol, tr("Petrol")},
        {store::BandColor::Navy, tr("Navy")},
        {store::BandColor::Umber, tr("Umber")},
        {store::BandColor::Graphite, tr("Graphite")},
    };
    for (const auto &[color, name] : colors) {
        auto *button = named(new QRadioButton, u"band%1"_s.arg(int(color)), tr("Band color: %1").arg(name));
        button->setIcon(bandIcon(BandColor(int(color))));
        button->setIconSize(QSize(28, 18));
        button->setToolTip(name);
        m_bands->addButton(button, int(color));
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_bands, &QButtonGroup::idToggled, this, &ProfileForm::changed);
    return row;
}

QWidget *ProfileForm::buildSignIn()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::grid);
    const std::pair<store::SignIn, QString> ways[] = {
        {store::SignIn::OAuth2, tr("OAuth2 token")},
        {store::SignIn::Basic, tr("Key and secret each time (for testing, rate-limited)")},
        {store::SignIn::GivenToken, tr("A token that I have (it cannot be renewed)")},
    };
    for (const auto &[way, name] : ways) {
        auto *button = named(new QRadioButton(name), u"signIn%1"_s.arg(int(way)), tr("Sign in by: %1").arg(name));
        m_signIn->addButton(button, int(way));
        layout->addWidget(button);
    }
    connect(m_signIn, &QButtonGroup::idToggled, this, [this] {
        follow();
        Q_EMIT changed();
    });
    return column;
}

QWidget *ProfileForm::buildSecret()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_secret = named(new PasswordEdit, u"profileSecret"_s, tr("Key secret"));
    layout->addWidget(m_secret, 1);
    auto *forget = named(new QPushButton(tr("For&get…")), u"forgetSecret"_s, tr("Forget the secret"));
    layout->addWidget(forget);
    m_forget = forget;
    connect(m_secret, &QLineEdit::textChanged, this, [this] {
        follow();
        Q_EMIT changed();
    });
    connect(forget, &QPushButton::clicked, this, &ProfileForm::forgetSecretRequested);
    return row;
}

QWidget *ProfileForm::buildServers()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    m_servers = named(new QComboBox, u"profileServers"_s, tr("Servers"));
    m_servers->addItems({tr("As published by Sinch"), tr("Own addresses")});
    layout->addWidget(m_servers, 0, Qt::AlignLeft);

    m_addresses = new QWidget;
    auto *form = new QFormLayout(m_addresses);
    form->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString &label, const QString &objectName, QUrl store::BaseUrls::*member) {
        auto *edit = named(new QLineEdit, objectName, tr("Address of %1").arg(label));
        edit->setPlaceholderText((store::publishedBaseUrls().*member).toString());
        form->addRow(label, edit);
        m_urls.push_back({member, edit});
        connect(edit, &QLineEdit::textChanged, this, [this] {
            follow();
            Q_EMIT changed();
        });
    };
    add(tr("Token"), u"urlAuth"_s, &store::BaseUrls::auth);
    add(tr("Porting"), u"urlPorting"_s, &store::BaseUrls::porting);
    add(tr("Numbers"), u"urlNumbers"_s, &store::BaseUrls::numbers);
    add(tr("Imported and hosting"), u"urlImported"_s, &store::BaseUrls::imported);
    layout->addWidget(m_addresses);
    connect(m_servers, &QComboBox::currentIndexChanged, this, [this] {
        follow();
        Q_EMIT changed();
    });
    return column;
}

void ProfileForm::setProfile(const store::Profile &profile, bool secretKnown)
{
    const QSignalBlocker blocker(this);
    m_profile = profile;
    m_secretKnown = secretKnown;
    m_name->setText(profile.name);
    if (auto *band = m_bands->button(int(profile.color)))
        band->setChecked(true);
    m_project->setText(profile.projectId);
    m_signIn->button(int(profile.signIn))->setChecked(true);
    m_keyId->setText(profile.keyId);
    m_secret->clear();
    m_servers->setCurrentIndex(profile.urls == store::publishedBaseUrls() ? 0 : 1);
    for (const auto &[member, edit] : m_urls)
        edit->setText((profile.urls.*member).toString());
    follow();
}

store::SignIn ProfileForm::signIn() const
{
    return store::SignIn(m_signIn->checkedId() < 0 ? int(store::SignIn::OAuth2) : m_signIn->checkedId());
}

store::Profile ProfileForm::profile() const
{
    store::Profile profile = m_profile;
    profile.name = m_name->text().trimmed();
    profile.color = store::BandColor(m_bands->checkedId() < 0 ? 0 : m_bands->checkedId());
    profile.projectId = m_project->text().trimmed();
    profile.signIn = signIn();
    profile.keyId = m_keyId->text().trimmed();
    profile.urls = store::publishedBaseUrls();
    if (m_servers->currentIndex() == 1) {
        for (const auto &[member, edit] : m_urls) {
            if (!edit->text().trimmed().isEmpty())
                profile.urls.*member = QUrl(edit->text().trimmed(), QUrl::StrictMode);
        }
    }
    return profile;
}

QString ProfileForm::typedSecret() const
{
    return m_secret->text().trimmed();
}

void ProfileForm::setReadOnly(bool readOnly)
{
    for (QWidget *widget : findChildren<QWidget *>(Qt::FindChildrenRecursively)) {
        if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QRadioButton *>(widget)
            || qobject_cast<QComboBox *>(widget))
            widget->setEnabled(!readOnly);
    }
    m_forget->setVisible(!readOnly && m_secretKnown);
    m_problem->setVisible(!readOnly);
}

QStringList ProfileForm::problems() const
{
    const store::Profile typed = profile();
    QStringList problems;
    if (typed.name.isEmpty())
        problems << tr("Give the profile a name: every window shows it.");
    if (typed.projectId.isEmpty())
        problems << tr("The project ID is missing. It stands at the top of the Sinch dashboard.");
    if (typed.signIn != store::SignIn::GivenToken && typed.keyId.isEmpty())
        problems << tr("The key ID is missing.");
    if (!m_secretKnown && typedSecret().isEmpty())
        problems << (typed.signIn == store::SignIn::GivenToken ? tr("The token is missing.")
                                                               : tr("The key secret is missing."));
    for (const auto &[member, edit] : m_urls) {
        if (!store::isUsableBaseUrl(typed.urls.*member))
            problems << tr("%1 must begin with https:// and name a host.").arg(edit->accessibleName());
    }
    return problems;
}

void ProfileForm::setSecretNote(const QString &text, bool alarming)
{
    m_secretNote->setText(text);
    m_secretNote->setMeaning(alarming ? tables::Meaning::NeedsYou : tables::Meaning::None);
    m_secretNote->setVisible(!text.isEmpty());
}

void ProfileForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ProfileForm::follow()
{
    if (!m_problem)
        return; // still being built
    const bool givesToken = signIn() == store::SignIn::GivenToken;
    m_layout->setRowVisible(m_keyId, !givesToken);
    const QString secretName = givesToken ? tr("Token") : tr("Key secret");
    m_secret->setAccessibleName(secretName);
    if (auto *label = qobject_cast<QLabel *>(m_layout->labelForField(m_secret->parentWidget())))
        label->setText(givesToken ? tr("&Token") : tr("Key &secret"));
    m_secret->setPlaceholderText(m_secretKnown ? tr("Kept. Type to replace it") : QString());
    m_forget->setVisible(m_secretKnown);
    m_addresses->setVisible(m_servers->currentIndex() == 1);
    m_problem->setText(problems().value(0));
}

} // namespace views
