#include "views/dialogs/startdialog.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

StartDialog::StartDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"startDialog"_s);
    setWindowTitle(tr("Welcome to Portside"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(metrics::inset);
    layout->addWidget(new TextLabel(tr("Welcome to Portside"), TextLabel::Type::Title));
    layout->addWidget(new TextLabel(tr("The desk of a porting coordinator. How do you want to begin?"),
        TextLabel::Type::Base, TextLabel::Tone::Secondary));
    const auto addChoice = [&](const QString &title, const QString &text, const QString &button,
                               const QString &objectName, ButtonLook look) {
        auto *card = new Card;
        auto *words = new TextLabel(text, TextLabel::Type::Base, TextLabel::Tone::Secondary);
        words->setWordWrap(true);
        words->setMinimumWidth(420);
        auto *go = named(new QPushButton(button), objectName, QString(button).remove(u'&'));
        setLook(go, look);
        card->body()->addWidget(new TextLabel(title, TextLabel::Type::Bold));
        card->body()->addWidget(words);
        card->body()->addWidget(go, 0, Qt::AlignLeft);
        layout->addWidget(card);
        return go;
    };
    auto *sandbox = addChoice(tr("Simulated numbers"),
        tr("A simulated Sinch on this computer, with believable orders. Nothing leaves the computer, and a strip of "
           "buttons lets time pass."),
        tr("&Try with simulated numbers"), u"startSandbox"_s, ButtonLook::Primary);
    auto *project = addChoice(tr("A project of yours"),
        tr("Needs the project ID, a key ID and its secret from the Sinch dashboard. The secret goes into the system's "
           "keychain."),
        tr("&Connect a Sinch project"), u"startProject"_s, ButtonLook::Normal);
    layout->addStretch();
    sandbox->setDefault(true);
    connect(sandbox, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT sandboxChosen();
    });
    connect(project, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT projectChosen();
    });
}

} // namespace views
