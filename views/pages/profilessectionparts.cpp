#include "tables/roles.h"
#include "views/delegates/twolinedelegate.h"
#include "views/pages/connectiontable.h"
#include "views/pages/profileform.h"
#include "views/pages/profilessection.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

//! The profiles at the left, the chosen one and its buttons at the right.
namespace views {

QWidget *ProfilesSection::buildList()
{
    auto *side = new QWidget;
    side->setMinimumWidth(200);
    side->setMaximumWidth(288);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, metrics::gap, 0, 0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::inset, 0, metrics::gap, 0);
    head->addWidget(new TextLabel(tr("Profiles"), TextLabel::Type::Section));
    head->addStretch();
    auto *addButton = named(new QPushButton(icon(Icon::Plus), tr("&Add…")), u"addProfile"_s, tr("Add a profile"));
    setLook(addButton, ButtonLook::Flat);
    head->addWidget(addButton);
    layout->addLayout(head);

    m_model = new QStandardItemModel(this);
    m_list = named(new QListView, u"profileList"_s, tr("Profiles"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m_list);

    connect(addButton, &QPushButton::clicked, this, &ProfilesSection::add);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            choose(current.data(tables::IdRole).toString());
    });
    return side;
}

QWidget *ProfilesSection::buildDetail()
{
    auto *content = new QWidget;
    setSurface(content, Surface::Base);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, metrics::inset, 24, metrics::inset);
    layout->setSpacing(metrics::blockGap);

    auto *head = new QHBoxLayout;
    m_title = new TextLabel(TextLabel::Type::Section);
    m_inUseMark = new TextLabel(tr("in use in this window"), TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_use = named(new QPushButton(tr("&Use this profile")), u"useProfile"_s, tr("Use this profile"));
    head->addWidget(m_title);
    head->addWidget(m_inUseMark);
    head->addStretch();
    head->addWidget(m_use);
    layout->addLayout(head);
    layout->addWidget(new TextLabel(tr("A profile is one project and one key. Every window says which one it is."),
        TextLabel::Type::Base, TextLabel::Tone::Secondary));
    m_banner = new ErrorBanner;
    layout->addWidget(m_banner);
    m_form = new ProfileForm;
    layout->addWidget(m_form);

    auto *connectionHead = new QHBoxLayout;
    connectionHead->addWidget(new TextLabel(tr("Connection"), TextLabel::Type::Section));
    connectionHead->addStretch();
    m_testButton = named(
        new QPushButton(icon(Icon::Refresh), tr("&Test connection")), u"testConnection"_s, tr("Test connection"));
    connectionHead->addWidget(m_testButton);
    layout->addLayout(connectionHead);
    auto *card = new Card;
    m_connection = new ConnectionTable;
    card->body()->addWidget(m_connection);
    layout->addWidget(card);
    layout->addStretch();

    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);

    auto *footer = new QWidget;
    footer->setMinimumHeight(metrics::footerHeight);
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(metrics::inset, 0, metrics::inset, 0);
    m_changes = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    m_remove = named(new QPushButton(tr("Re&move profile…")), u"removeProfile"_s, tr("Remove profile"));
    setLook(m_remove, ButtonLook::Danger);
    m_revert = named(new QPushButton(tr("Re&vert")), u"revertProfile"_s, tr("Revert"));
    m_save = named(new QPushButton(tr("&Save")), u"saveProfile"_s, tr("Save profile"));
    setLook(m_save, ButtonLook::Primary);
    buttons->addWidget(m_changes);
    buttons->addStretch();
    for (auto *button : {m_remove, m_revert, m_save})
        buttons->addWidget(button);

    auto *detail = new QWidget;
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(new Hairline);
    column->addWidget(footer);

    connect(m_form, &ProfileForm::changed, this, [this] { setDirty(true); });
    connect(m_form, &ProfileForm::forgetSecretRequested, this, &ProfilesSection::forgetSecret);
    connect(m_testButton, &QPushButton::clicked, this, &ProfilesSection::test);
    connect(m_remove, &QPushButton::clicked, this, &ProfilesSection::askRemove);
    connect(m_revert, &QPushButton::clicked, this, &ProfilesSection::revert);
    connect(m_save, &QPushButton::clicked, this, &ProfilesSection::save);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(m_current); });
    return detail;
}

} // namespace views
