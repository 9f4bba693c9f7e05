#include "views/dialogs/imported/removaldialog.h"

#include "domain/imported/importedrules.h"
#include "views/format.h"
#include "views/importedattempt.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using flows::RemovalFlow;
using tables::Meaning;

namespace views {

RemovalDialog::RemovalDialog(std::unique_ptr<RemovalFlow> flow, const BandInfo &band, QWidget *parent)
    : NumberDialog(u"removal"_s, band, {620, 320}, parent)
    , m_flow(std::move(flow))
    , m_words(new TextLabel(TextLabel::Type::Base))
    , m_obstacle(new TextLabel(TextLabel::Type::Base))
    , m_ask(new TextLabel(tr("Type the last four digits of the number:"), TextLabel::Type::Base))
    , m_typed(named(new QLineEdit, u"removalTyped"_s, tr("The last four digits of the number")))
{
    const QString phone = format::phone(m_flow->phoneNumber());
    setWindowTitle(tr("Delete — %1").arg(phone));
    header()->setTitle(tr("Delete %1").arg(phone));
    header()->setSubtitle(isImported() ? tr("From the imported numbers of the project.")
                                       : tr("From the qualified numbers of the project."));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::blockGap);
    m_words->setWordWrap(true);
    m_words->setObjectName(u"removalWords"_s);
    m_words->setText(meaning());
    m_obstacle->setWordWrap(true);
    m_obstacle->setObjectName(u"removalObstacle"_s);
    m_obstacle->setMeaning(Meaning::NeedsYou);
    column->addWidget(m_words);
    column->addWidget(m_obstacle);
    column->addStretch();
    setContent(content);
    m_again = addButton(u"removalAgain"_s, tr("Read a&gain"));
    footer()->addStretch(1);
    m_ask->setObjectName(u"removalAsk"_s);
    m_typed->setMaximumWidth(72);
    footer()->addWidget(m_ask);
    footer()->addWidget(m_typed);
    m_keep = addButton(u"removalKeep"_s, tr("&Keep it"));
    m_go = addButton(u"removalGo"_s, tr("&Delete the number"));
    setLook(m_go, ButtonLook::Danger);
    m_keep->setDefault(true);
    setShortcuts(m_go, m_again);
    connectFlow();
    m_flow->prepare();
    follow();
}

RemovalDialog::~RemovalDialog() = default;

void RemovalDialog::connectFlow()
{
    const RemovalFlow *flow = m_flow.get();
    const ImportedAttempt removing = isImported() ? ImportedAttempt::RemoveImported : ImportedAttempt::RemoveQualified;
    const ImportedAttempt reading = isImported() ? ImportedAttempt::ReadImported : ImportedAttempt::ReadQualified;
    connect(m_typed, &QLineEdit::textChanged, this, &RemovalDialog::follow);
    connect(m_keep, &QPushButton::clicked, this, &RemovalDialog::reject);
    connect(m_again, &QPushButton::clicked, this, [this] {
        banner()->clear();
        m_typed->clear();
        m_flow->prepare();
    });
    connect(m_go, &QPushButton::clicked, this, [this] {
        banner()->clear();
        m_flow->remove();
    });
    connect(flow, &RemovalFlow::stepChanged, this, &RemovalDialog::follow);
    connect(flow, &RemovalFlow::readFailed, this,
        [this, reading](const net::Error &error) { banner()->showError(errorText(error, reading)); });
    connect(flow, &RemovalFlow::moved, this, [this] {
        m_typed->clear();
        banner()->showMessage(Meaning::NeedsYou,
            tr("Sinch is at work on the number since you looked. Nothing was sent: wait until it is over."));
    });
    connect(flow, &RemovalFlow::numberGone, this,
        [this] { banner()->showMessage(Meaning::Done, tr("The number is no longer in the project.")); });
    connect(flow, &RemovalFlow::sent, this, [this, removing](const flows::WriteEnd &end) {
        if (end.error)
            banner()->showError(errorText(*end.error, removing));
        else if (end.storeError)
            banner()->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
    });
    connect(flow, &RemovalFlow::settled, this, [this](bool taken) {
        if (!taken)
            banner()->showMessage(
                Meaning::NeedsYou, tr("Reading finds the number still there: it was not deleted. Delete it again."));
    });
}

QString RemovalDialog::meaning() const
{
    return isImported()
        ? tr("Its messages stop going through Sinch, and it leaves its campaign. Calls are not touched: "
             "the number stays with its carrier. To have its messages back it must be imported anew.")
        : tr("It leaves the list, and what was proven of it is gone. An imported number of the same "
             "digits is not touched. It can be added again, and is then checked anew.");
}

QString RemovalDialog::obstacle() const
{
    if (m_flow->step() != RemovalFlow::Step::Ready || m_flow->isAllowed())
        return {};
    if (!isImported())
        return tr("It cannot be deleted now: it is being text-enabled. Read again once that is over.");
    const bool plan = domain::isUnderWay(domain::planLink(*m_flow->imported()));
    return plan
        ? tr("It cannot be deleted now: its link to a service plan is being made or taken away. Read again once "
             "that is over.")
        : tr("It cannot be deleted now: its link to a campaign is being made or taken away. Read again once that "
             "is over.");
}

void RemovalDialog::follow()
{
    using Step = RemovalFlow::Step;
    const Step step = m_flow->step();
    const bool asks = step == Step::Ready && m_flow->isAllowed();
    QString words = obstacle();
    if (step == Step::Reading || step == Step::Idle)
        words = tr("Reading how the number stands.");
    else if (step == Step::Settling)
        words = tr("No answer came. Portside is finding out by reading. Nothing is sent again.");
    m_obstacle->setText(words);
    m_obstacle->setMeaning(obstacle().isEmpty() ? Meaning::None : Meaning::NeedsYou);
    m_ask->setVisible(asks);
    m_typed->setVisible(asks);
    m_go->setVisible(step != Step::Gone);
    m_go->setEnabled(asks && m_typed->text().trimmed() == m_flow->phoneNumber().right(4));
    m_again->setEnabled(step == Step::Ready || step == Step::Idle);
    setText(m_keep, asks ? tr("&Keep it") : tr("C&lose"));
    if (asks && !m_typed->hasFocus() && m_typed->text().isEmpty())
        m_typed->setFocus();
}

} // namespace views
