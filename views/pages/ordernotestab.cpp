#include "views/pages/ordernotestab.h"

#include "flows/ournotes.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace views {

OrderNotesTab::OrderNotesTab(flows::NoteFlow &flow, domain::Clock now, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_now(std::move(now))
    , m_list(new QVBoxLayout)
    , m_empty(new TextLabel(tr("No notes. Sinch writes here when something is wrong."), TextLabel::Type::Base,
          TextLabel::Tone::Secondary))
    , m_banner(new ErrorBanner)
    , m_editor(named(new QPlainTextEdit, u"noteText"_s, tr("Note to Sinch")))
    , m_room(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_send(named(new QPushButton(tr("&Send note")), u"sendNote"_s, tr("Send the note to Sinch")))
{
    setSurface(this, Surface::Base);
    auto *content = new QWidget;
    setSurface(content, Surface::Base);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    column->addWidget(m_empty);
    column->addLayout(m_list);
    column->addStretch();
    m_list->setSpacing(metrics::blockGap);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Notes"));

    m_editor->setPlaceholderText(tr("Answer Sinch, or say what they should know"));
    m_editor->setTabChangesFocus(true);
    m_editor->setMaximumHeight(96);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_room);
    foot->addStretch();
    foot->addWidget(m_send);
    auto *editor = new QVBoxLayout;
    editor->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::blockGap);
    editor->addWidget(m_editor);
    editor->addLayout(foot);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_banner);
    layout->addWidget(new Hairline);
    layout->addLayout(editor);

    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &OrderNotesTab::follow);
    connect(m_send, &QPushButton::clicked, this, &OrderNotesTab::send);
    connect(&m_flow, &flows::NoteFlow::runningChanged, this, &OrderNotesTab::follow);
    connect(&m_flow, &flows::NoteFlow::finished, this, [this](const flows::WriteEnd &end) {
        if (end.isDone()) {
            m_banner->clear();
            m_editor->clear();
            Q_EMIT sent();
        } else if (end.error) {
            m_banner->showError(errorText(*end.error, Attempt::AddNote));
        } else if (end.storeError) {
            m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
        }
        follow();
    });
    follow();
}

void OrderNotesTab::showOrder(const domain::PortOrder &order)
{
    if (order.id == m_order && order.notes == m_notes)
        return;
    if (!(order.id == m_order)) {
        m_editor->clear();
        m_banner->clear();
    }
    m_order = order.id;
    m_notes = order.notes;
    takeDraft();
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    std::vector<domain::OrderNote> sorted = order.notes;
    std::ranges::stable_sort(sorted, {}, [](const domain::OrderNote &note) {
        return note.createdTime ? note.createdTime->toMSecsSinceEpoch() : qint64(0);
    });
    for (const domain::OrderNote &note : sorted)
        addNote(note);
    m_empty->setVisible(sorted.empty());
    follow();
}

void OrderNotesTab::setOurNotes(const QSet<QString> &texts)
{
    m_ours = texts;
    domain::PortOrder again{.id = m_order, .notes = std::exchange(m_notes, {})};
    if (!m_order.isEmpty())
        showOrder(again);
}

void OrderNotesTab::addNote(const domain::OrderNote &note)
{
    auto *card = new Card;
    const bool ours = flows::isOurs(note, m_ours);
    const QString who = ours ? tr("From this desk") : note.createdBy.isEmpty() ? tr("Sinch") : note.createdBy;
    const QString when = note.createdTime ? format::recently(note.createdTime->toLocalTime(), m_now().toLocalTime())
                                          : format::absent(format::Absent::NotStated);
    auto *head = new TextLabel(
        tr("%1 · %2").arg(inParagraphs(oneLine(who)), when), TextLabel::Type::Small, TextLabel::Tone::Secondary);
    if (note.createdTime)
        head->setToolTip(note.createdTime->toUTC().toString(Qt::ISODate));
    head->setWordWrap(true);
    auto *text = new TextLabel(inParagraphs(note.note));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    card->body()->addWidget(head);
    card->body()->addWidget(text);
    m_list->addWidget(card);
}

void OrderNotesTab::focusEditor()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

void OrderNotesTab::draft(const domain::OrderId &order, const QString &text)
{
    m_draftFor = order;
    m_draft = text;
    takeDraft();
}

void OrderNotesTab::takeDraft()
{
    if (m_draft.isEmpty() || !(m_draftFor == m_order))
        return;
    const QString text = std::exchange(m_draft, {});
    if (!m_editor->toPlainText().trimmed().isEmpty())
        return;
    m_editor->setPlainText(text);
    m_editor->moveCursor(QTextCursor::End);
}

void OrderNotesTab::follow()
{
    const qsizetype length = m_editor->toPlainText().trimmed().size();
    const qsizetype room = flows::NoteFlow::maximumLength - length;
    m_room->setText(room < 0 ? tr("%n character(s) too long", nullptr, int(-room))
                             : tr("%n character(s) left", nullptr, int(room)));
    m_room->setMeaning(room < 0 ? tables::Meaning::Failed : tables::Meaning::None);
    m_send->setEnabled(length > 0 && room >= 0 && !m_flow.isRunning() && !m_order.isEmpty());
    m_send->setText(m_flow.isRunning() ? tr("Sending") : tr("&Send note"));
    m_editor->setReadOnly(m_flow.isRunning());
}

void OrderNotesTab::send()
{
    m_banner->clear();
    m_flow.send(m_order, m_editor->toPlainText().trimmed());
}

} // namespace views
