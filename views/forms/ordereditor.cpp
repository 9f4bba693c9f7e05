#include "views/forms/ordereditor.h"

#include "domain/porting/rejection.h"
#include "flows/ordermembers.h"
#include "tables/statustext.h"
#include "views/format.h"
#include "views/forms/emergencyform.h"
#include "views/forms/enduserform.h"
#include "views/forms/orderissues.h"
#include "views/forms/portoutform.h"
#include "views/forms/scheduleform.h"
#include "views/forms/servicesform.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/scrollpage.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace views {

using namespace Qt::StringLiterals;
using domain::PortNumber;
using domain::PortOrder;

static constexpr int listWidth = 250;

static const PortNumber *numberIn(const PortOrder &order, const QString &e164)
{
    const auto found = std::find_if(order.numbers.begin(), order.numbers.end(),
        [&](const PortNumber &number) { return number.phoneNumber == e164; });
    return found == order.numbers.end() ? nullptr : &*found;
}

OrderEditor::OrderEditor(QWidget *parent)
    : QWidget(parent)
    , m_list(named(new QListWidget(this), u"editorList"_s, tr("The order and its numbers")))
    , m_drop(named(new QPushButton(this), u"editorDrop"_s, tr("Drop from the order")))
    , m_stack(new QStackedWidget(this))
    , m_reference(new QLineEdit)
    , m_reseller(new QLineEdit)
    , m_resellerField(new FormField(tr("Rese&ller name"), m_reseller))
    , m_schedule(new ScheduleForm)
    , m_title(new TextLabel(TextLabel::Type::Section))
    , m_reason(new TextLabel(TextLabel::Type::Base))
    , m_endUser(new EndUserForm)
    , m_portOut(new PortOutForm)
    , m_services(new ServicesForm(ServicesForm::Scope::ExistingOrder))
    , m_emergency(new EmergencyForm)
{
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setFixedWidth(listWidth);
    m_list->setIconSize({metrics::smallIcon, metrics::smallIcon});
    auto *side = new QVBoxLayout;
    side->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    side->addWidget(m_list, 1);
    side->addWidget(m_drop);
    buildOrder();
    buildNumbers();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(side);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(m_stack, 1);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &OrderEditor::showSelection);
    connect(m_drop, &QPushButton::clicked, this, &OrderEditor::toggleDropped);
}

void OrderEditor::buildOrder()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    named(m_reference, u"editorReference"_s, tr("Reference"));
    named(m_reseller, u"editorReseller"_s, tr("Reseller name"));
    column->addWidget(new FormField(tr("&Reference"), m_reference));
    column->addWidget(m_schedule);
    column->addWidget(m_resellerField);
    column->addWidget(m_resellerField->message());
    column->addStretch(1);
    m_stack->addWidget(scrollPage(content, m_stack));
    connect(m_reference, &QLineEdit::textChanged, this, &OrderEditor::takeOrder);
    connect(m_reseller, &QLineEdit::textChanged, this, &OrderEditor::takeOrder);
    connect(m_schedule, &Form::changed, this, &OrderEditor::takeOrder);
}

void OrderEditor::buildNumbers()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    m_reason->setWordWrap(true);
    m_reason->setMeaning(tables::Meaning::Failed);
    m_reason->setObjectName(u"editorReason"_s);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    for (Form *form : std::initializer_list<Form *>{m_endUser, m_portOut, m_services, m_emergency}) {
        column->addWidget(form);
        connect(form, &Form::changed, this, &OrderEditor::takeNumber);
    }
    column->addStretch(1);
    m_stack->addWidget(scrollPage(content, m_stack));
}

void OrderEditor::setOrder(const PortOrder &read, const PortOrder &typed, const QDateTime &now)
{
    m_read = read;
    m_order = typed;
    m_today = now.date();
    m_schedule->setNow(now);
    m_portOut->setToday(m_today);
    const QStringList before = selected();
    fillList();
    if (before.isEmpty())
        m_list->setCurrentRow(0);
    else
        selectNumbers(before);
    showSelection();
}

void OrderEditor::setDefaults(const domain::PortingDefaults &defaults, bool known)
{
    m_schedule->setDefaults(defaults, known);
}

void OrderEditor::mark(const QSet<QString> &paths, const QString &why, const QStringList &numbers)
{
    m_marked = paths;
    m_why = why;
    m_markedNumbers = numbers;
    showOrderRow();
    // What is wrong with the order alone is not looked for at its numbers.
    if (!m_marked.isEmpty() && std::all_of(m_marked.begin(), m_marked.end(), domain::isOrderField))
        m_list->setCurrentRow(0, QItemSelectionModel::ClearAndSelect);
    showOrderIssues();
    showIssues();
}

std::vector<FieldIssue> OrderEditor::marked(const QStringList &numbers) const
{
    const auto isMeant = [this](const QString &number) { return m_markedNumbers.contains(number); };
    if (!m_markedNumbers.isEmpty() && std::none_of(numbers.begin(), numbers.end(), isMeant))
        return {};
    std::vector<FieldIssue> issues;
    for (const QString &path : m_marked)
        issues.push_back({.path = path, .severity = domain::Severity::Warning, .text = m_why});
    return issues;
}

void OrderEditor::showOrderIssues()
{
    std::vector<FieldIssue> issues = marked(m_markedNumbers);
    const std::vector<FieldIssue> doubtful = orderIssues(m_order);
    issues.insert(issues.end(), doubtful.begin(), doubtful.end());
    m_schedule->setIssues(issues);
    m_resellerField->clearIssue();
    for (const FieldIssue &issue : issues) {
        if (issue.path == "resellerName"_L1)
            m_resellerField->setIssue(issue);
    }
}

void OrderEditor::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QSize size(0, std::max(metrics::rowOneLine, m_list->fontMetrics().height() + 6));
    m_list->addItem(QString());
    m_list->item(0)->setSizeHint(size);
    showOrderRow();
    const auto add = [this, size](const PortNumber &number, const QString &words) {
        auto *item = new QListWidgetItem(
            tr("%1   %2", "a number and its status").arg(format::phone(number.phoneNumber), words), m_list);
        item->setData(Qt::UserRole, number.phoneNumber);
        item->setSizeHint(size);
    };
    for (const PortNumber &number : m_read.numbers) {
        const bool dropped = !numberIn(m_order, number.phoneNumber);
        add(number, dropped ? tr("dropped") : tables::StatusText::of(number.status).text);
    }
    for (const PortNumber &number : m_order.numbers) {
        if (!numberIn(m_read, number.phoneNumber))
            add(number, tr("new"));
    }
}

void OrderEditor::showOrderRow()
{
    if (QListWidgetItem *row = m_list->item(0)) {
        const bool check = std::any_of(m_marked.begin(), m_marked.end(), domain::isOrderField);
        row->setIcon(icon(check ? Icon::Alert : Icon::PhoneIncoming));
        row->setText(check ? tr("The order: to check") : tr("The order"));
    }
}

QStringList OrderEditor::selected() const
{
    QStringList numbers;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (const QString number = item->data(Qt::UserRole).toString(); item->isSelected() && !number.isEmpty())
            numbers.append(number);
    }
    return numbers;
}

void OrderEditor::selectNumbers(const QStringList &e164)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clearSelection();
        for (int row = m_list->count() - 1; row >= 0; --row) {
            QListWidgetItem *item = m_list->item(row);
            if (e164.contains(item->data(Qt::UserRole).toString())) {
                m_list->setCurrentItem(item, QItemSelectionModel::Select);
                item->setSelected(true);
            }
        }
    }
    showSelection();
}

void OrderEditor::showSelection()
{
    const QStringList numbers = selected();
    m_stack->setCurrentIndex(numbers.isEmpty() ? 0 : 1);
    const bool dropped = !numbers.isEmpty()
        && std::none_of(numbers.begin(), numbers.end(), [this](const QString &n) { return numberIn(m_order, n); });
    m_drop->setEnabled(!numbers.isEmpty());
    m_drop->setText(dropped ? tr("&Put back into the order") : tr("&Drop from the order"));
    m_showing = true;
    if (numbers.isEmpty()) {
        m_reference->setText(m_order.customerReference);
        m_reseller->setText(m_order.resellerName);
        m_schedule->setValue({m_order.schedule, m_order.onDemandActivation});
    } else {
        const PortNumber *number = nullptr;
        QStringList reasons;
        for (const QString &e164 : numbers) {
            if (!number)
                number = numberIn(m_order, e164);
            if (const PortNumber *read = numberIn(m_read, e164);
                read && !read->rejectReason.isEmpty() && !reasons.contains(read->rejectReason))
                reasons.append(read->rejectReason);
        }
        m_title->setText(numbers.size() == 1
                ? format::phone(numbers.constFirst())
                : tr("%1 selected: what you change goes into each of them").arg(format::numbers(int(numbers.size()))));
        m_reason->setText(inParagraphs(tr("Rejected: %1").arg(reasons.join(u" · "_s))));
        m_reason->setVisible(!reasons.isEmpty());
        for (QWidget *form : std::initializer_list<QWidget *>{m_endUser, m_portOut, m_services, m_emergency})
            form->setEnabled(number);
        const PortNumber shown = number ? *number : PortNumber();
        m_endUser->setValue(shown.endUser.value_or(domain::EndUser()));
        m_portOut->setValue(shown.portOutInfo.value_or(domain::PortOutInfo()));
        m_services->setValue({.voice = shown.voice, .sms = shown.sms, .newPortOutPin = shown.newPortOutPin});
        m_emergency->setEndUser(shown.endUser.value_or(domain::EndUser()));
        m_emergency->setValue(shown.features ? shown.features->e911 : std::nullopt);
    }
    m_showing = false;
    showOrderIssues();
    showIssues();
}

void OrderEditor::showIssues()
{
    const QStringList numbers = selected();
    const PortNumber *number = numbers.isEmpty() ? nullptr : numberIn(m_order, numbers.constFirst());
    if (!number)
        return;
    std::vector<FieldIssue> issues = numberIssues(m_order, *number, m_today);
    const std::vector<FieldIssue> marks = marked(numbers);
    issues.insert(issues.end(), marks.begin(), marks.end());
    for (Form *form : std::initializer_list<Form *>{m_endUser, m_portOut, m_services, m_emergency})
        form->setIssues(issues);
}

void OrderEditor::takeOrder()
{
    if (m_showing)
        return;
    const ScheduleValue schedule = m_schedule->value();
    m_order.schedule = schedule.schedule;
    m_order.onDemandActivation = schedule.onDemand;
    // What nobody touched goes back as it came, with all its spaces.
    const auto take = [](const QLineEdit *from, QString &into) {
        if (const QString typed = from->text().simplified(); typed != into.simplified())
            into = typed;
    };
    take(m_reference, m_order.customerReference);
    take(m_reseller, m_order.resellerName);
    showOrderIssues();
    Q_EMIT changed();
}

void OrderEditor::takeNumber()
{
    if (m_showing)
        return;
    const QStringList numbers = selected();
    const auto first = std::find_if(
        numbers.begin(), numbers.end(), [this](const QString &number) { return numberIn(m_order, number); });
    if (first == numbers.end())
        return;
    const PortNumber before = *numberIn(m_order, *first);
    PortNumber after = before;
    after.endUser = m_endUser->value();
    after.portOutInfo = m_portOut->value();
    const ServicesValue services = m_services->value();
    after.voice = services.voice;
    after.sms = services.sms;
    after.newPortOutPin = services.newPortOutPin;
    if (const auto address = m_emergency->value(); address || (before.features && before.features->e911)) {
        after.features = before.features.value_or(domain::NumberFeatures());
        after.features->e911 = address;
    }
    m_order = flows::withSameEdit(m_order, {numbers.begin(), numbers.end()}, before, after);
    showIssues();
    Q_EMIT changed();
}

void OrderEditor::toggleDropped()
{
    const QStringList numbers = selected();
    const bool putBack
        = std::none_of(numbers.begin(), numbers.end(), [this](const QString &n) { return numberIn(m_order, n); });
    if (putBack) {
        for (const QString &e164 : numbers) {
            if (const PortNumber *read = numberIn(m_read, e164))
                m_order.numbers.push_back(*read);
        }
    } else {
        std::erase_if(m_order.numbers, [&](const PortNumber &number) { return numbers.contains(number.phoneNumber); });
    }
    fillList();
    selectNumbers(numbers);
    Q_EMIT changed();
}

} // namespace views
