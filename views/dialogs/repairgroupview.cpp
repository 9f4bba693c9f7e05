#include "views/dialogs/repairgroupview.h"

#include "flows/ordermembers.h"
#include "views/dialogs/updateguard.h"
#include "views/format.h"
#include "views/forms/fieldtext.h"
#include "views/rejectiontext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::RejectionGroup;
using domain::RejectionKind;
using tables::Meaning;

namespace {

constexpr int mostReasons = 12;
constexpr int mostNumbers = 40;

TextLabel *wrapped(const QString &text, TextLabel::Tone tone = TextLabel::Tone::Normal)
{
    auto *label = new TextLabel(text, TextLabel::Type::Base, tone);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

RepairGroupView::RepairGroupView(QWidget *parent)
    : QWidget(parent)
    , m_panel(new SidePanel)
{
    setSurface(m_panel, Surface::Base);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
}

void RepairGroupView::showNothing()
{
    m_panel->clear();
    m_panel->setTitle({});
}

void RepairGroupView::showGroup(const domain::PortOrder &order, const RejectionGroup &group)
{
    m_panel->clear();
    m_panel->setTitle(rejectionName(group.kind), format::numbers(int(group.numbers.size())));
    addReasons(group);
    addChecks(order, group);
    addNumbers(group);
    m_panel->reveal();
}

void RepairGroupView::addReasons(const RejectionGroup &group)
{
    QVBoxLayout *section = m_panel->addSection(tr("What came back"));
    for (int i = 0; i < qMin(mostReasons, int(group.reasons.size())); ++i) {
        const domain::RejectedReason &reason = group.reasons[size_t(i)];
        auto *line = new QHBoxLayout;
        line->setSpacing(metrics::gap);
        TextLabel *words = wrapped(quotedReason(reason.text));
        words->setMeaning(Meaning::Failed);
        words->setObjectName(u"repairReason/%1"_s.arg(i));
        line->addWidget(words, 1);
        line->addWidget(new TextLabel(
            format::numbers(int(reason.numbers.size())), TextLabel::Type::Small, TextLabel::Tone::Secondary));
        if (!reason.text.isEmpty()) {
            auto *teach = named(new QPushButton(tr("&Teach…")), u"repairTeach/%1"_s.arg(i),
                tr("Say what these words mean: %1").arg(reason.text));
            setLook(teach, ButtonLook::Flat);
            teach->setAutoDefault(false);
            connect(teach, &QPushButton::clicked, this, [this, text = reason.text] { Q_EMIT teachRequested(text); });
            line->addWidget(teach);
        }
        section->addLayout(line);
    }
    if (const int more = int(group.reasons.size()) - mostReasons; more > 0)
        section->addWidget(wrapped(tr("And %n more of the same kind.", nullptr, more), TextLabel::Tone::Secondary));
}

void RepairGroupView::addChecks(const domain::PortOrder &order, const RejectionGroup &group)
{
    QVBoxLayout *section = m_panel->addSection(tr("What to check"));
    section->addWidget(wrapped(rejectionAdvice(group.kind)));
    if (group.own)
        section->addWidget(wrapped(tr("The kind comes from your own words."), TextLabel::Tone::Secondary));
    if (group.fields.isEmpty())
        return;
    const flows::OrderMembers members = flows::membersOf(order);
    std::vector<Fact> facts;
    for (const QString &path : group.fields) {
        const bool ofOrder = domain::isOrderField(path);
        QStringList values;
        for (const QString &number : ofOrder ? QStringList{QString()} : group.numbers) {
            const flows::MemberKey key{number, path};
            const auto found = members.find(key);
            const QString value = UpdateGuard::valueText(
                key, found == members.end() ? QJsonValue(QJsonValue::Undefined) : found->second);
            if (!values.contains(value))
                values.append(value);
        }
        facts.push_back({fieldName(path), values.size() == 1 ? values.constFirst() : tr("differs by number")});
    }
    auto *list = named(new FactsList, u"repairFields"_s, tr("What the order says now"));
    list->setFacts(facts);
    section->addWidget(new TextLabel(tr("The order says now"), TextLabel::Type::Small, TextLabel::Tone::Secondary));
    section->addWidget(list);
}

void RepairGroupView::addNumbers(const RejectionGroup &group)
{
    QVBoxLayout *section = m_panel->addSection(tr("Numbers"));
    QStringList phones;
    for (const QString &number : group.numbers.mid(0, mostNumbers))
        phones << format::phone(number);
    QString text = phones.join(u"   "_s);
    if (const int more = int(group.numbers.size()) - mostNumbers; more > 0)
        text += u"   "_s + tr("and %n more", nullptr, more);
    section->addWidget(wrapped(text));
    auto *copy = named(new QPushButton(icon(Icon::Copy), tr("C&opy numbers")), u"repairCopy"_s, tr("Copy numbers"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
        [numbers = group.numbers] { QGuiApplication::clipboard()->setText(numbers.join(u'\n')); });
    auto *line = new QHBoxLayout;
    line->addWidget(copy);
    line->addStretch();
    section->addLayout(line);
}

} // namespace views
