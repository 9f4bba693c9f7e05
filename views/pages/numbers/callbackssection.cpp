#include "views/pages/numbers/callbackssection.h"

#include "views/pages/numbers/callbacksecretbox.h"
#include "views/pages/numbers/signaturechecker.h"
#include "views/style/controls.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/scrollpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using flows::CallbackSecretFlow;
using tables::Meaning;

namespace views {

static TextLabel *paragraph(const QString &text)
{
    auto *label = new TextLabel(text, TextLabel::Type::Base, TextLabel::Tone::Secondary);
    label->setWordWrap(true);
    return label;
}

CallbacksSection::CallbacksSection(
    CallbackSecretFlow &numbers, CallbackSecretFlow &imported, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_numbersFlow(numbers)
    , m_importedFlow(imported)
    , m_banner(named(new ErrorBanner, u"callbacksBanner"_s, tr("What happened")))
    , m_numbers(new CallbackSecretBox(numbers, prompts, *m_banner))
    , m_imported(new CallbackSecretBox(imported, prompts, *m_banner))
    , m_checker(new SignatureChecker(prompts))
{
    setSurface(this, Surface::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_banner->setClosable(true);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    connect(m_banner, &ErrorBanner::retryRequested, this, &CallbacksSection::refresh);
    layout->addWidget(m_banner);
    layout->addWidget(scrollPage(buildContent(), this), 1);
    for (CallbackSecretBox *box : {m_numbers, m_imported})
        connect(box, &CallbackSecretBox::secretChanged, this, &CallbacksSection::followSecrets);
    followSecrets();
}

QWidget *CallbacksSection::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(new TextLabel(tr("Callbacks of numbers"), TextLabel::Type::Section));
    column->addWidget(paragraph(tr("Sinch signs what it tells about numbers and number orders with one secret of the "
                                   "project. Where it tells it is set on each number and each order.")));
    column->addWidget(m_numbers);
    column->addWidget(new Hairline);
    column->addWidget(new TextLabel(tr("Callbacks of hosting"), TextLabel::Type::Section));
    column->addWidget(
        paragraph(tr("What it tells about imported numbers and hosting orders is signed with another one.")));
    column->addWidget(m_imported);
    column->addWidget(new Hairline);
    addSources(column);
    column->addWidget(new Hairline);
    column->addWidget(new TextLabel(tr("Check a signature"), TextLabel::Type::Section));
    column->addWidget(m_checker);
    column->addStretch();
    return content;
}

void CallbacksSection::addSources(QVBoxLayout *column)
{
    column->addWidget(new TextLabel(tr("Where callbacks come from"), TextLabel::Type::Section));
    column->addWidget(paragraph(tr("Let these addresses through to your receivers. Sinch names them for numbers, "
                                   "number orders and hosting; for porting events it names none.")));
    auto *addresses = new TextLabel(domain::callbackSources().join(u'\n'), TextLabel::Type::Fixed);
    addresses->setObjectName(u"callbackSources"_s);
    addresses->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = named(new QPushButton(tr("Copy &addresses")), u"copyCallbackSources"_s, tr("Copy the addresses"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(domain::callbackSources().join(u'\n'));
        m_banner->showMessage(Meaning::Done, tr("The addresses are copied."));
    });
    auto *line = new QHBoxLayout;
    line->addWidget(addresses);
    line->addStretch();
    line->addWidget(copy, 0, Qt::AlignTop);
    column->addLayout(line);
}

void CallbacksSection::shown()
{
    m_numbers->shown();
    m_imported->shown();
}

void CallbacksSection::refresh()
{
    m_banner->clear();
    m_banner->setRetryVisible(false);
    m_numbers->refresh();
    m_imported->refresh();
}

void CallbacksSection::followSecrets()
{
    const auto secretOf
        = [](const CallbackSecretFlow &flow) { return flow.readAt() ? std::optional(flow.secret()) : std::nullopt; };
    m_checker->setSecret(secretOf(m_numbersFlow));
    m_checker->setHostingSecret(secretOf(m_importedFlow));
}

} // namespace views
