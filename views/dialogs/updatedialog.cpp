#include "views/dialogs/updatedialog.h"

#include "flows/intentdata.h"
#include "flows/sentedit.h"
#include "views/dialogs/updateguard.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/forms/ordereditor.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/portin/orderwords.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStackedWidget>

#include <utility>

namespace views {

using namespace Qt::StringLiterals;
using flows::UpdateFlow;
using flows::UpdateKind;
using tables::Meaning;

UpdateDialog::UpdateDialog(std::unique_ptr<UpdateFlow> flow, Start start, Surroundings around, QWidget *parent)
    : QDialog(parent)
    , m_flow(std::move(flow))
    , m_start(std::move(start))
    , m_around(std::move(around))
    , m_header(new PageHeader)
    , m_banner(named(new ErrorBanner, u"updateBanner"_s, tr("What happened")))
    , m_editor(new OrderEditor)
    , m_guard(new UpdateGuard(*m_flow))
    , m_stack(new QStackedWidget)
    , m_state(new PageState(m_stack))
{
    setObjectName(u"updateDialog"_s);
    setWindowModality(Qt::WindowModal);
    resize(1100, 760);
    auto *stripe = new Band;
    stripe->setInfo(m_around.band);
    m_header->setStacked(true);
    m_stack->addWidget(m_editor);
    m_stack->addWidget(m_guard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(stripe);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(new Hairline);
    layout->addWidget(m_state, 1);
    layout->addWidget(new Hairline);
    layout->addWidget(buildFooter());
    m_editor->setDefaults(m_around.defaults, m_around.defaultsKnown);
    m_banner->setRetryVisible(false);
    connectFlow();
    follow();
    m_flow->open();
}

UpdateDialog::~UpdateDialog() = default;

bool UpdateDialog::hasEdits() const
{
    const auto step = m_flow->step();
    return (step == UpdateFlow::Step::Editing || step == UpdateFlow::Step::Deciding) && m_flow->opened()
        && flows::membersOf(m_editor->order()) != flows::membersOf(m_flow->opened()->order);
}

void UpdateDialog::reject()
{
    if (!hasEdits()) {
        QDialog::reject();
        return;
    }
    m_around.prompts.ask(this,
        {.title = tr("Leave without sending?"),
            .text = tr("What was typed for this update is lost."),
            .explanation = tr("Nothing was sent: the order stays as the server has it."),
            .answers = {tr("Keep editing"), tr("Leave")},
            .harmless = 0,
            .dangerous = true},
        [this](int answer) {
            if (answer == 1)
                QDialog::reject();
        });
}

QWidget *UpdateDialog::buildFooter()
{
    auto *footer = new QWidget;
    footer->setMinimumHeight(metrics::footerHeight);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    auto *again = named(new ShortcutButton(tr("Read a&gain")), u"updateReadAgain"_s, tr("Read the order again"));
    again->setHint(QKeySequence(Qt::Key_F5));
    again->setIcon(icon(Icon::Refresh));
    m_again = again;
    m_json = named(new QPushButton(tr("Show as &JSON")), u"updateJson"_s, tr("Show as JSON"));
    setLook(m_json, ButtonLook::Flat);
    m_open = new TextLabel(TextLabel::Type::Base);
    m_open->setObjectName(u"updateOpen"_s);
    m_leave = named(new QPushButton(tr("&Cancel")), u"updateLeave"_s, tr("Cancel"));
    m_back = named(new QPushButton(tr("&Back: edit")), u"updateBack"_s, tr("Back to the forms"));
    m_go = named(new QPushButton, u"updateGo"_s, tr("Go on"));
    setLook(m_go, ButtonLook::Primary);
    for (QPushButton *button : {m_again, m_json, m_leave, m_back, m_go})
        button->setAutoDefault(false); // Enter never sends by itself
    row->addWidget(m_again);
    row->addWidget(m_json);
    row->addStretch();
    row->addWidget(m_open);
    row->addWidget(m_leave);
    row->addWidget(m_back);
    row->addWidget(m_go);
    connect(m_again, &QPushButton::clicked, m_flow.get(), &UpdateFlow::check);
    connect(m_json, &QPushButton::clicked, this, &UpdateDialog::showJson);
    connect(m_leave, &QPushButton::clicked, this, &UpdateDialog::reject);
    connect(m_back, &QPushButton::clicked, m_flow.get(), &UpdateFlow::edit);
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_banner->clear();
        if (m_flow->step() == UpdateFlow::Step::Over)
            accept();
        else if (m_flow->step() == UpdateFlow::Step::Deciding)
            m_flow->send();
        else
            m_flow->check();
    });
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, m_again, &QPushButton::click);
    connect(
        new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, m_go, &QPushButton::click);
    return footer;
}

void UpdateDialog::connectFlow()
{
    const UpdateFlow *flow = m_flow.get();
    connect(m_editor, &OrderEditor::changed, this, [this] {
        m_flow->setTyped(m_editor->order());
        followFooter();
    });
    connect(m_state, &PageState::retryRequested, m_flow.get(), &UpdateFlow::open);
    connect(flow, &UpdateFlow::stepChanged, this, &UpdateDialog::takeStep);
    connect(flow, &UpdateFlow::planChanged, this, &UpdateDialog::followFooter);
    connect(flow, &UpdateFlow::readFailed, this, [this](const net::Error &error) {
        if (m_flow->opened())
            m_banner->showError(errorText(error, Attempt::ReadOrder));
        else
            m_state->showError(errorText(error, Attempt::ReadOrder), false);
        follow();
    });
    connect(flow, &UpdateFlow::moved, this, [this] {
        m_banner->showMessage(Meaning::NeedsYou,
            tr("The order changed on the server between your look and the click. Nothing was sent. What stands here "
               "now "
               "is the new state: look at it again."));
        m_guard->showPlan();
    });
    connect(flow, &UpdateFlow::sent, this, [this](const flows::WriteEnd &end) {
        if (end.error)
            m_banner->showError(errorText(*end.error, Attempt::UpdateOrder));
        else if (end.storeError)
            m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
    });
    connect(flow, &UpdateFlow::finished, this, &UpdateDialog::sayEnd);
}

void UpdateDialog::takeStep(UpdateFlow::Step step)
{
    if (step == UpdateFlow::Step::Editing && !m_begun) {
        m_begun = true;
        if (!m_start.sentBefore.isEmpty()) {
            m_flow->setTyped(flows::withSentChanges(m_flow->opened()->order, m_start.sentBefore));
            m_banner->showMessage(Meaning::NeedsYou,
                tr("Filled in with what an earlier update was to change. It did not reach the server. Check it, and "
                   "whether it still fits."));
        }
        m_editor->setOrder(m_flow->opened()->order, m_flow->typed(), m_around.now());
        if (!m_start.numbers.isEmpty())
            m_editor->selectNumbers(m_start.numbers);
        m_editor->mark(m_start.fields, m_start.why, m_start.numbers);
    }
    if (step == UpdateFlow::Step::Deciding)
        m_guard->showPlan();
    follow();
}

void UpdateDialog::sayEnd(bool updated)
{
    if (!updated) {
        m_banner->showMessage(
            Meaning::NeedsYou, tr("Reading the order proved that the update did not arrive. It can be sent again."));
    } else if (m_flow->notTaken().empty()) {
        const bool stale = !m_flow->letterDifference().isEmpty();
        const QString done = tr("The order was updated, and reads back as it was sent.");
        m_banner->showMessage(stale ? Meaning::NeedsYou : Meaning::Done,
            stale ? done + u' ' + tr("Its letter of authorization is stale now: attach a new one among its documents.")
                  : done);
    } else {
        QStringList names;
        for (const flows::UpdateItem &item : m_flow->notTaken())
            names << UpdateGuard::memberName(item.key);
        names.removeDuplicates();
        m_banner->showMessage(Meaning::NeedsYou,
            tr("The server took the update, but reads back otherwise in: %1.").arg(names.join(u", "_s)));
    }
    follow();
}

void UpdateDialog::follow()
{
    const auto &opened = m_flow->opened();
    const QString id = m_flow->orderId().text;
    const QString name = opened && !opened->order.customerReference.isEmpty() ? opened->order.customerReference : id;
    setWindowTitle(tr("Update order — %1").arg(name));
    m_header->setTitle(tr("Update %1").arg(name));
    const UpdateFlow::Step step = m_flow->step();
    const bool editing = step == UpdateFlow::Step::Editing || !m_flow->server();
    m_header->setSubtitle(editing
            ? tr("Change what is wrong. Before anything goes, you see what the update does to order %1.").arg(id)
            : tr("An update replaces the whole order %1: what is not sent is cleared on the server. Check the three "
                 "columns before it goes.")
                  .arg(id));
    if (opened)
        m_state->showContent();
    else if (step == UpdateFlow::Step::Opening)
        m_state->showLoading(tr("Reading the order."));
    if (opened && domain::permission(opened->order, domain::OrderAction::Update) != domain::Permission::Allowed
        && m_banner->isEmpty())
        m_banner->showMessage(Meaning::NeedsYou,
            tr("The order cannot be updated any more: it is not pending. A note to Sinch is what is left."));
    m_stack->setCurrentIndex(editing ? 0 : 1);
    followFooter();
}

void UpdateDialog::followFooter()
{
    const UpdateFlow::Step step = m_flow->step();
    const bool deciding = step == UpdateFlow::Step::Deciding;
    const bool over = step == UpdateFlow::Step::Over;
    const bool allowed = m_flow->permission() == domain::Permission::Allowed;
    const int numbers = int(flows::numbersOf(m_flow->body()).size());
    m_again->setVisible(deciding);
    m_json->setVisible(deciding);
    m_back->setVisible(deciding);
    m_leave->setVisible(!over);
    m_editor->setEnabled(step == UpdateFlow::Step::Editing);
    m_guard->setEnabled(deciding);
    QString text = tr("Chec&k the update");
    QString open;
    if (over) {
        text = tr("&Close");
    } else if (deciding) {
        text = tr("&Send update of %1").arg(format::numbers(numbers));
        int choices = 0;
        int ticks = 0;
        for (const flows::MemberKey &key : m_flow->undecided()) {
            const auto &items = m_flow->plan().items;
            const auto item = std::find_if(
                items.begin(), items.end(), [&](const flows::UpdateItem &known) { return known.key == key; });
            (item->kind == UpdateKind::Conflict ? choices : ticks) += 1;
        }
        if (m_flow->plan().changesNothing())
            open = tr("Nothing was changed.");
        else if (choices > 0 || ticks > 0)
            open = tr("%1 to decide, %2 to confirm").arg(choices).arg(ticks);
        else if (!flows::maskedMembers(m_flow->body()).empty())
            open = tr("A masked secret cannot be sent: type it.");
    } else if (step == UpdateFlow::Step::Sending) {
        open = tr("Sending.");
    } else if (step == UpdateFlow::Step::Settling) {
        open = tr("No answer came. Finding out by reading what became of it; nothing is sent again.");
    } else if (step == UpdateFlow::Step::Checking || step == UpdateFlow::Step::Verifying) {
        open = tr("Reading the order.");
    }
    m_go->setText(text);
    m_go->setAccessibleName(QString(text).remove(u'&'));
    m_go->setEnabled(over || m_flow->maySend() || (step == UpdateFlow::Step::Editing && allowed));
    m_open->setText(open);
    m_open->setMeaning(deciding && !open.isEmpty() ? Meaning::NeedsYou : Meaning::None);
}

void UpdateDialog::showJson()
{
    const auto order = flows::intentdata::orderOf(m_flow->body(), m_flow->orderId());
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("The update as JSON"));
    dialog->resize(640, 560);
    auto *text = named(new QPlainTextEdit(order ? maskedJson(*order) : QString()), u"updateJsonText"_s, tr("JSON"));
    text->setReadOnly(true);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    dialog->open();
}

} // namespace views
