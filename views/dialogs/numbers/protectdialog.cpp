#include "views/dialogs/numbers/protectdialog.h"

#include "views/format.h"
#include "views/forms/formfield.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

ProtectDialog::ProtectDialog(flows::NumberNames &names, QStringList numbers, const BandInfo &band, QWidget *parent)
    : NumberDialog(u"protect"_s, band, {560, 320}, parent)
    , m_names(names)
    , m_numbers(std::move(numbers))
    , m_reason(named(new QLineEdit, u"protectReason"_s, tr("Reason")))
{
    const QString what
        = m_numbers.size() == 1 ? format::phone(m_numbers.front()) : format::numbers(int(m_numbers.size()));
    setWindowTitle(tr("Protect — %1").arg(what));
    header()->setTitle(tr("Protect %1").arg(what));
    header()->setSubtitle(tr("A protected number cannot be released from this desk. The server knows nothing of it."));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::blockGap);
    column->addWidget(new FormRow({{new FormField(tr("&Reason, for whoever wants to release it"), m_reason), 1}}));
    auto *now = new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary);
    now->setWordWrap(true);
    if (const int count = int(protectedOnes().size()); count > 0)
        now->setText(tr("%n of them protected already.", nullptr, count));
    column->addWidget(now);
    column->addStretch();
    setContent(content);
    if (const auto *known = m_numbers.size() == 1 ? m_names.protection(m_numbers.front()) : nullptr)
        m_reason->setText(known->reason);
    m_letGo = addButton(u"protectLetGo"_s, tr("&Let go of them"));
    footer()->addStretch();
    auto *leave = addButton(u"protectLeave"_s, tr("&Cancel"));
    m_go = addButton(u"protectGo"_s, tr("&Protect %1").arg(format::numbers(int(m_numbers.size()))));
    setLook(m_go, ButtonLook::Primary);
    m_go->setDefault(true); // nothing is sent, and it can be taken back
    connect(m_reason, &QLineEdit::textChanged, this, &ProtectDialog::follow);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_letGo, &QPushButton::clicked, this, [this] {
        m_names.unprotect(protectedOnes());
        accept();
    });
    connect(m_go, &QPushButton::clicked, this, [this] {
        m_names.protect(m_numbers, m_reason->text());
        accept();
    });
    follow();
}

QStringList ProtectDialog::protectedOnes() const
{
    QStringList found;
    for (const QString &number : m_numbers) {
        if (m_names.protection(number))
            found.append(number);
    }
    return found;
}

void ProtectDialog::follow()
{
    m_letGo->setVisible(!protectedOnes().isEmpty());
    m_go->setEnabled(!m_reason->text().trimmed().isEmpty());
}

} // namespace views
