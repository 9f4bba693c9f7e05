#include "views/dialogs/teachdialog.h"

#include "views/forms/formfield.h"
#include "views/rejectiontext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace views {

using namespace Qt::StringLiterals;
using domain::RejectionKind;

//! A reason may be a page long; nobody teaches that much.
static constexpr int mostWords = 200;
static constexpr qsizetype mostQuoted = 400;

void fillWithKinds(QComboBox *combo)
{
    for (const RejectionKind kind : domain::rejectionKinds()) {
        if (kind != RejectionKind::Other)
            combo->addItem(rejectionName(kind), int(kind));
    }
    combo->addItem(rejectionName(RejectionKind::Other), int(RejectionKind::Other));
}

TeachDialog::TeachDialog(QString reason, RejectionKind kind, QWidget *parent)
    : QDialog(parent)
    , m_reason(std::move(reason))
    , m_words(named(new QLineEdit(m_reason.simplified().left(mostWords)), u"teachWords"_s, tr("Words to look for")))
    , m_kind(named(new QComboBox, u"teachKind"_s, tr("What they mean")))
    , m_verdict(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_go(named(new QPushButton(tr("&Teach")), u"teachGo"_s, tr("Teach these words")))
{
    setObjectName(u"teachDialog"_s);
    setWindowTitle(tr("Teach a rejection"));
    setWindowModality(Qt::WindowModal);
    resize(560, 260);
    fillWithKinds(m_kind);
    // What nobody knows is not proposed as the answer.
    m_kind->setCurrentIndex(kind == RejectionKind::Other ? -1 : m_kind->findData(int(kind)));
    m_kind->setPlaceholderText(tr("Choose what they mean"));
    m_words->setMaxLength(mostWords);
    m_verdict->setObjectName(u"teachVerdict"_s);
    m_verdict->setWordWrap(true);
    auto *quoted = new TextLabel(quotedReason(m_reason.left(mostQuoted)));
    quoted->setWordWrap(true);
    quoted->setMeaning(tables::Meaning::Failed);
    quoted->setVisible(!m_reason.isEmpty());
    setLook(m_go, ButtonLook::Primary);
    m_go->setDefault(true);
    auto *leave = named(new QPushButton(tr("&Cancel")), u"teachLeave"_s, tr("Cancel"));
    leave->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::blockGap);
    column->addWidget(quoted);
    column->addWidget(new FormField(tr("&Words to look for"), m_words));
    column->addWidget(m_verdict);
    column->addWidget(new FormField(tr("What they &mean"), m_kind));
    column->addStretch();
    column->addLayout(foot);
    connect(m_words, &QLineEdit::textChanged, this, &TeachDialog::follow);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TeachDialog::follow);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    follow();
}

TeachDialog::TeachDialog(const domain::RejectionWords &entry, QWidget *parent)
    : TeachDialog(QString(), entry.kind, parent)
{
    m_words->setText(entry.words);
    m_kind->setCurrentIndex(m_kind->findData(int(entry.kind)));
    m_go->setText(tr("&Change"));
    m_go->setAccessibleName(tr("Change the entry"));
}

QString TeachDialog::words() const
{
    return m_words->text().simplified();
}

RejectionKind TeachDialog::kind() const
{
    return m_kind->currentIndex() < 0 ? RejectionKind::Other : RejectionKind(m_kind->currentData().toInt());
}

void TeachDialog::follow()
{
    const bool any = !domain::foldedWords(words()).isEmpty();
    const bool found = any && domain::meaningOf(m_reason, {{.words = words(), .kind = RejectionKind::Pin}}).own;
    const bool lost = any && !found && !m_reason.isEmpty();
    m_verdict->setText(!any ? tr("Type words or a code of the reason.")
            : lost          ? tr("Not found in this reason: it would stay as it is.")
            : found         ? tr("Found in this reason, word by word; case and punctuation do not count.")
                            : tr("Looked for word by word; case and punctuation do not count."));
    m_verdict->setMeaning(lost ? tables::Meaning::NeedsYou : tables::Meaning::None);
    m_go->setEnabled(any && m_kind->currentIndex() >= 0);
}

} // namespace views
