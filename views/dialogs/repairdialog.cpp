#include "views/dialogs/repairdialog.h"

#include "tables/roles.h"
#include "tables/statustext.h"
#include "views/delegates/twolinedelegate.h"
#include "views/dialogs/repairgroupview.h"
#include "views/dialogs/repairnote.h"
#include "views/dialogs/teachdialog.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/rejectiontext.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/pagestate.h"
#include "views/widgets/shortcutbutton.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStandardItemModel>

#include <utility>

namespace views {

using namespace Qt::StringLiterals;
using domain::Permission;
using domain::RejectionGroup;
using flows::RepairFlow;
using tables::Meaning;

namespace {

enum Column { ReasonColumn, NumbersColumn, ColumnCount };

//! Stays the same when the order is read again.
QString idOf(const RejectionGroup &group)
{
    const QString text = group.kind == domain::RejectionKind::Other ? group.reasons.front().text : QString();
    return u"%1/%2"_s.arg(int(group.kind)).arg(text);
}

} // namespace

RepairDialog::RepairDialog(std::unique_ptr<RepairFlow> flow, const BandInfo &band, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_flow(std::move(flow))
    , m_prompts(prompts)
    , m_header(new PageHeader)
    , m_pill(new PillLabel)
    , m_banner(named(new ErrorBanner, u"repairBanner"_s, tr("What happened")))
    , m_undo(named(new QPushButton(tr("&Undo")), u"repairUndo"_s, tr("Take the teaching back")))
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_table(named(new DataTable, u"repairGroups"_s, tr("Reasons")))
    , m_group(new RepairGroupView)
    , m_note(new RepairNote)
{
    setObjectName(u"repairDialog"_s);
    setWindowModality(Qt::WindowModal);
    resize(1100, 760);
    auto *stripe = new Band;
    stripe->setInfo(band);
    m_header->setStacked(true);
    m_header->addPill(m_pill);
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    m_banner->addAction(m_undo);
    m_undo->setAutoDefault(false);
    m_state = new PageState(buildContent());
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
    connectFlow();
    follow();
    m_flow->refresh();
}

RepairDialog::~RepairDialog() = default;

QWidget *RepairDialog::buildContent()
{
    m_table->setModel(m_model);
    m_table->setRowHeight(metrics::rowTwoLines);
    m_table->setItemDelegateForColumn(ReasonColumn, new TwoLineDelegate(m_table));
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_group, 1);
    column->addWidget(new Hairline);
    column->addWidget(m_note);
    setSurface(side, Surface::Base);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(side);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    connect(m_table, &DataTable::currentIdChanged, this, &RepairDialog::follow);
    connect(m_table, &DataTable::opened, this, &RepairDialog::goOn);
    connect(m_group, &RepairGroupView::teachRequested, this, &RepairDialog::teach);
    connect(m_note, &RepairNote::draftRequested, this, [this] {
        if (const RejectionGroup *group = current())
            m_note->draft(domain::draftNote(*m_flow->order(), *group, flows::NoteFlow::maximumLength));
    });
    connect(m_note, &RepairNote::sendRequested, this, [this](const QString &text) {
        m_banner->clear();
        m_flow->sendNote(text);
    });
    return m_splitter;
}

QWidget *RepairDialog::buildFooter()
{
    auto *footer = new QWidget;
    footer->setMinimumHeight(metrics::footerHeight);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    row->setSpacing(metrics::gap);
    auto *again = named(new ShortcutButton(tr("Read a&gain")), u"repairReadAgain"_s, tr("Read the order again"));
    again->setHint(QKeySequence(Qt::Key_F5));
    again->setIcon(icon(Icon::Refresh));
    auto *words = named(new QPushButton(tr("D&ictionary…")), u"repairDictionary"_s, tr("Words of rejections"));
    setLook(words, ButtonLook::Flat);
    m_why = new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary);
    m_why->setObjectName(u"repairWhy"_s);
    m_close = named(new QPushButton(tr("&Close")), u"repairClose"_s, tr("Close"));
    m_go = named(new ShortcutButton({}), u"repairGo"_s, tr("Correct"));
    m_go->setHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    setLook(m_go, ButtonLook::Primary);
    for (QPushButton *button : std::initializer_list<QPushButton *>{again, words, m_close, m_go})
        button->setAutoDefault(false);
    row->addWidget(again);
    row->addWidget(words);
    row->addStretch();
    row->addWidget(m_why);
    row->addWidget(m_close);
    row->addWidget(m_go);
    connect(again, &QPushButton::clicked, this, &RepairDialog::refresh);
    connect(words, &QPushButton::clicked, this, &RepairDialog::dictionaryRequested);
    connect(m_close, &QPushButton::clicked, this, &RepairDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &RepairDialog::goOn);
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, this, &RepairDialog::refresh);
    connect(
        new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, m_go, &QPushButton::click);
    return footer;
}

void RepairDialog::connectFlow()
{
    RepairFlow *flow = m_flow.get();
    connect(m_state, &PageState::retryRequested, this, &RepairDialog::refresh);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_banner->clear();
        m_flow->undoTeaching();
    });
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    connect(flow, &RepairFlow::readingChanged, this, &RepairDialog::follow);
    connect(flow, &RepairFlow::groupsChanged, this, &RepairDialog::fill);
    connect(flow, &RepairFlow::readFailed, this, [this](const net::Error &error) {
        m_state->showError(errorText(error, Attempt::ReadOrder), m_flow->order().has_value());
    });
    const auto sayTrouble = [this](StoreAttempt attempt) {
        return [this, attempt](const store::Error &error) { showTrouble(storeErrorText(attempt, error)); };
    };
    connect(flow, &RepairFlow::dictionaryFailed, this, sayTrouble(StoreAttempt::Read));
    connect(flow, &RepairFlow::teachingFailed, this, sayTrouble(StoreAttempt::Save));
    connect(flow, &RepairFlow::taughtWords, this, [this](const QString &words, domain::RejectionKind kind) {
        m_undo->show();
        m_banner->showMessage(Meaning::Done, tr("From now on “%1” means: %2.").arg(words, rejectionName(kind)));
    });
    connect(&flow->notes(), &flows::NoteFlow::runningChanged, m_note, &RepairNote::setSending);
    connect(&flow->notes(), &flows::NoteFlow::finished, this, [this](const flows::WriteEnd &end) {
        m_undo->hide();
        if (end.isDone()) {
            m_note->clear();
            m_banner->showMessage(Meaning::Done, tr("The note was sent. It stands among the order’s notes."));
        } else if (end.error) {
            m_banner->showError(errorText(*end.error, Attempt::AddNote));
        } else if (end.storeError) {
            m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
        }
    });
}

void RepairDialog::reject()
{
    if (m_note->isEmpty()) {
        QDialog::reject();
        return;
    }
    m_prompts.ask(this,
        {.title = tr("Leave the note unsent?"),
            .text = tr("The note was not sent; what is written there is lost."),
            .answers = {tr("Stay"), tr("Leave")},
            .harmless = 0,
            .dangerous = true},
        [this](int answer) {
            if (answer == 1)
                QDialog::reject();
        });
}

void RepairDialog::refresh()
{
    m_flow->refresh();
}

void RepairDialog::setTakingUp(bool running)
{
    m_takingUp = running;
    followFooter();
}

void RepairDialog::showTrouble(const ErrorText &text)
{
    m_undo->hide();
    m_banner->showError(text);
}

const RejectionGroup *RepairDialog::current() const
{
    for (const RejectionGroup &group : m_flow->groups()) {
        if (idOf(group) == m_table->currentId())
            return &group;
    }
    return nullptr;
}

void RepairDialog::fill()
{
    const QString kept = m_table->currentId();
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Reason"), tr("Numbers")});
    for (const RejectionGroup &group : m_flow->groups()) {
        QString words = quotedReason(group.reasons.front().text);
        if (group.reasons.size() > 1)
            words = tr("%1 and %n more", nullptr, int(group.reasons.size()) - 1).arg(words);
        auto *reason = new QStandardItem(rejectionName(group.kind));
        reason->setData(words, tables::SecondLineRole);
        if (group.kind == domain::RejectionKind::Other)
            reason->setData(QVariant::fromValue(Meaning::Unknown), tables::MeaningRole);
        auto *numbers = new QStandardItem(QString::number(group.numbers.size()));
        numbers->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        for (QStandardItem *cell : {reason, numbers}) {
            cell->setData(idOf(group), tables::IdRole);
            cell->setEditable(false);
        }
        m_model->appendRow({reason, numbers});
    }
    m_table->setColumnRules({{.column = ReasonColumn, .width = 240, .stretch = true},
        {.column = NumbersColumn, .width = m_table->widthFor(NumbersColumn, u"500"_s)}});
    if (!m_table->selectId(kept) && !m_flow->groups().empty())
        m_table->selectId(idOf(m_flow->groups().front()));
    follow();
}

void RepairDialog::follow()
{
    followHeader();
    const RejectionGroup *group = current();
    if (group)
        m_group->showGroup(*m_flow->order(), *group);
    else
        m_group->showNothing();
    m_note->setDraftable(group != nullptr);
    if (!m_flow->order()) {
        if (m_flow->isReading())
            m_state->showLoading(tr("Reading the order."));
    } else if (m_flow->groups().empty()) {
        m_state->showEmpty(Icon::Check, tr("No number of this order is rejected."),
            tr("Read at %1. There is nothing to repair.").arg(format::time(m_flow->readAt()->toLocalTime().time())));
    } else if (!m_flow->isReading()) {
        m_state->showContent();
    }
    followFooter();
}

void RepairDialog::followHeader()
{
    const auto &order = m_flow->order();
    const QString id = m_flow->orderId().text;
    const QString name = order && !order->customerReference.isEmpty() ? order->customerReference : id;
    setWindowTitle(tr("Repair order — %1").arg(name));
    m_header->setTitle(tr("Repair %1").arg(name));
    m_pill->setVisible(order.has_value());
    if (!order)
        return m_header->setSubtitle(tr("Reading the order."));
    const tables::Status status = tables::StatusText::of(order->status);
    m_pill->setPill({status.text, status.meaning, status.sign});
    m_header->setSubtitle(tr("%1 of %2 rejected in order %3, read %4.")
                              .arg(m_flow->rejected().size())
                              .arg(format::numbers(int(order->numbers.size())), id,
                                  format::time(m_flow->readAt()->toLocalTime().time())));
}

void RepairDialog::followFooter()
{
    const RejectionGroup *group = current();
    const bool known = m_flow->order().has_value() && group;
    const bool update = m_flow->mayUpdate() == Permission::Allowed;
    const QString all = format::numbers(int(m_flow->rejected().size()));
    QString text = tr("C&orrect…");
    if (known && !update)
        text = tr("New draft of %1…").arg(all);
    else if (known && group->fields.isEmpty())
        text = tr("U&pdate %1…").arg(format::numbers(int(group->numbers.size())));
    else if (known)
        text = tr("C&orrect %1…").arg(format::numbers(int(group->numbers.size())));
    m_go->setText(text);
    m_go->setAccessibleName(QString(text).remove(u'&'));
    m_go->setVisible(!m_flow->order() || !m_flow->groups().empty());
    m_go->setEnabled(known && !m_flow->isReading() && !m_takingUp);
    m_why->setText(known && !update ? tr("Not pending any more: it cannot be corrected.") : QString());
}

void RepairDialog::goOn()
{
    const RejectionGroup *group = current();
    if (!group || !m_go->isEnabled())
        return;
    if (m_flow->mayUpdate() != Permission::Allowed) {
        Q_EMIT successorRequested(m_flow->orderId(), m_flow->rejected());
        return;
    }
    QStringList words;
    for (const domain::RejectedReason &reason : group->reasons)
        words << quotedReason(reason.text);
    // Under many fields the same long words would only be in the way; they stand above the form.
    constexpr qsizetype fewFields = 3;
    const QString why = group->fields.size() > fewFields ? tr("Check it: a carrier rejected the number.")
                                                         : tr("Rejected with %1.").arg(words.mid(0, 3).join(u", "_s));
    Q_EMIT correctRequested(m_flow->orderId(),
        {.numbers = group->numbers, .fields = QSet<QString>(group->fields.begin(), group->fields.end()), .why = why});
}

void RepairDialog::teach(const QString &reason)
{
    const RejectionGroup *group = current();
    auto *dialog = new TeachDialog(reason, group ? group->kind : domain::RejectionKind::Other, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_flow->teach(dialog->words(), dialog->kind()); });
    dialog->open();
}

void RepairDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    m_splitter->setOrientation(event->size().width() < metrics::narrowDialogBelow ? Qt::Vertical : Qt::Horizontal);
}

} // namespace views
