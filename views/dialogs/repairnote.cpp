#include "views/dialogs/repairnote.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

namespace views {

using namespace Qt::StringLiterals;

static constexpr int editorHeight = 104;

RepairNote::RepairNote(QWidget *parent)
    : QWidget(parent)
    , m_editor(named(new QPlainTextEdit, u"repairNoteText"_s, tr("Note to Sinch")))
    , m_room(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_draft(named(new QPushButton(tr("&Draft note")), u"repairDraftNote"_s, tr("Draft a note about these numbers")))
    , m_send(named(new QPushButton(tr("&Send note")), u"repairSendNote"_s, tr("Send the note to Sinch")))
{
    m_editor->setPlaceholderText(tr("A note to Sinch. It goes only when you send it."));
    m_editor->setTabChangesFocus(true);
    m_editor->setFixedHeight(editorHeight);
    m_draft->setAutoDefault(false);
    m_send->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::gap);
    foot->addWidget(m_draft);
    foot->addWidget(m_room);
    foot->addStretch();
    foot->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::blockGap);
    column->setSpacing(metrics::gap);
    column->addWidget(new TextLabel(tr("Note to Sinch"), TextLabel::Type::Bold));
    column->addWidget(m_editor);
    column->addLayout(foot);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &RepairNote::follow);
    connect(m_draft, &QPushButton::clicked, this, &RepairNote::draftRequested);
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT sendRequested(text()); });
    follow();
}

QString RepairNote::text() const
{
    return m_editor->toPlainText().trimmed();
}

void RepairNote::draft(const QString &text)
{
    QTextCursor cursor = m_editor->textCursor();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    m_editor->moveCursor(QTextCursor::Start);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void RepairNote::clear()
{
    m_editor->clear();
}

void RepairNote::setSending(bool sending)
{
    m_sending = sending;
    follow();
}

void RepairNote::setDraftable(bool draftable)
{
    m_draft->setEnabled(draftable && !m_sending);
}

void RepairNote::follow()
{
    const qsizetype length = text().size();
    const qsizetype room = flows::NoteFlow::maximumLength - length;
    m_room->setText(room < 0 ? tr("%n character(s) too long", nullptr, int(-room))
                             : tr("%n character(s) left", nullptr, int(room)));
    m_room->setMeaning(room < 0 ? tables::Meaning::Failed : tables::Meaning::None);
    m_send->setEnabled(length > 0 && room >= 0 && !m_sending);
    m_send->setText(m_sending ? tr("Sending") : tr("&Send note"));
    m_draft->setEnabled(!m_sending);
    m_editor->setReadOnly(m_sending);
}

} // namespace views
