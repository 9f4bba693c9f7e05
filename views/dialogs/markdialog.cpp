#include "views/dialogs/markdialog.h"

#include "views/format.h"
#include "views/forms/dateedit.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <utility>

namespace views {

using namespace Qt::StringLiterals;

MarkDialog::MarkDialog(Mark mark, About about, QWidget *parent)
    : QDialog(parent)
    , m_mark(mark)
    , m_about(std::move(about))
    , m_reason(named(new QLineEdit, u"markReason"_s, tr("Reason")))
    , m_problem(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_go(named(new QPushButton, u"markGo"_s, {}))
{
    const bool snoozes = m_mark == Mark::Snooze;
    setObjectName(u"markDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(snoozes ? tr("Snooze") : tr("Mark as done"));
    setMinimumWidth(440);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    layout->setSpacing(metrics::blockGap);
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    auto *name = new TextLabel(m_about.name, TextLabel::Type::Section);
    name->setElided(true);
    head->addWidget(name);
    head->addWidget(new TextLabel(m_about.why, TextLabel::Type::Base, TextLabel::Tone::Secondary));
    layout->addLayout(head);
    if (snoozes)
        layout->addLayout(buildDays());
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(metrics::gap);
    m_reason->setMaxLength(400);
    m_reason->setPlaceholderText(
        snoozes ? tr("What is waited for, for whoever looks next") : tr("What was done, for whoever looks next"));
    form->addRow(tr("&Reason"), m_reason);
    layout->addLayout(form);
    m_problem->setObjectName(u"markProblem"_s);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    if (!m_about.remark.isEmpty()) {
        auto *remark = new TextLabel(m_about.remark, TextLabel::Type::Small, TextLabel::Tone::Secondary);
        remark->setWordWrap(true);
        layout->addWidget(remark);
    }
    layout->addStretch();
    auto *buttons = new QHBoxLayout;
    auto *cancel = named(new QPushButton(tr("&Cancel")), u"markCancel"_s, tr("Cancel"));
    cancel->setAutoDefault(false);
    setLook(m_go, ButtonLook::Primary);
    m_go->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this, &MarkDialog::judge);
    connect(m_go, &QPushButton::clicked, this, [this] {
        Q_EMIT decided(until(), m_reason->text().simplified());
        accept();
    });
    judge();
    m_reason->setFocus(Qt::OtherFocusReason);
}

QLayout *MarkDialog::buildDays()
{
    auto *days = new QVBoxLayout;
    days->setSpacing(metrics::grid);
    const QString next = format::longDate(m_about.nextBusinessDay);
    m_next = named(new QRadioButton(tr("Until the &next business day, %1").arg(next)), u"snoozeNextDay"_s,
        tr("Until the next business day, %1").arg(next));
    m_other = named(new QRadioButton(tr("&Until")), u"snoozeOtherDay"_s, tr("Until another day"));
    m_day = named(new DateEdit, u"snoozeDay"_s, tr("Day on which it comes back"));
    m_day->setStart(m_about.nextBusinessDay);
    m_next->setChecked(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_other);
    row->addWidget(m_day, 1);
    days->addWidget(m_next);
    days->addLayout(row);
    connect(m_next, &QRadioButton::toggled, this, &MarkDialog::judge);
    connect(m_day, &QLineEdit::textChanged, this, &MarkDialog::judge);
    connect(m_day, &QLineEdit::textEdited, m_other, [this] { m_other->setChecked(true); });
    return days;
}

QDate MarkDialog::until() const
{
    if (m_mark == Mark::Done)
        return {};
    return m_next->isChecked() ? m_about.nextBusinessDay : m_day->date();
}

void MarkDialog::judge()
{
    const bool snoozes = m_mark == Mark::Snooze;
    const QDate day = until();
    QString problem;
    if (snoozes && !day.isValid())
        problem = m_day->problem().isEmpty() ? tr("Type the day on which it comes back.") : m_day->problem();
    else if (snoozes && day <= m_about.today)
        problem = tr("It must come back after today, %1.").arg(format::longDate(m_about.today));
    else if (m_reason->text().simplified().isEmpty())
        problem = tr("A reason is needed: the next person must know why it is not in the list.");
    m_problem->setText(problem);
    m_go->setEnabled(problem.isEmpty());
    const QString text = !snoozes ? tr("&Mark as done")
        : day.isValid()           ? tr("&Snooze until %1").arg(format::shortDate(day, m_about.today))
                                  : tr("&Snooze");
    m_go->setText(text);
    m_go->setAccessibleName(QString(text).remove(u'&'));
}

} // namespace views
