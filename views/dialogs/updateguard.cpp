#include "views/dialogs/updateguard.h"

#include "domain/porting/billingnumber.h"
#include "flows/intentdata.h"
#include "tables/roles.h"
#include "views/delegates/statusdelegate.h"
#include "views/delegates/twolinedelegate.h"
#include "views/format.h"
#include "views/forms/fieldtext.h"
#include "views/lettertext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/datatable.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/tooltip.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHeaderView>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using flows::MemberKey;
using flows::Side;
using flows::UpdateItem;
using flows::UpdateKind;
using tables::Meaning;

namespace {

enum Column { FieldColumn, OpenedColumn, ServerColumn, SentColumn, HappensColumn, ColumnCount };

constexpr int choiceHeight = 60;

void setPill(QStandardItem &cell, const QString &text, Meaning meaning, Icon icon)
{
    cell.setText(text);
    cell.setData(text, tables::StatusTextRole);
    cell.setData(QVariant::fromValue(meaning), tables::MeaningRole);
    cell.setData(icon == Icon::None ? QVariant() : QVariant::fromValue(icon), Qt::DecorationRole);
}

} // namespace

UpdateGuard::UpdateGuard(flows::UpdateFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_table(named(new DataTable(this), u"guardTable"_s, tr("What the update does")))
{
    m_table->setModel(m_model);
    m_table->setRowHeight(metrics::rowTwoLines);
    m_table->setItemDelegateForColumn(FieldColumn, new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(HappensColumn, new StatusDelegate(StatusDelegate::Form::Pill, m_table));
    m_table->setColumnRules({{FieldColumn, 220, 0, true}, {OpenedColumn, 190, 2}, {ServerColumn, 230, 1},
        {SentColumn, 220, 0}, {HappensColumn, 170, 0}});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
}

QString UpdateGuard::memberName(const MemberKey &key)
{
    return key.path.isEmpty() ? format::phone(key.number) : fieldName(key.path);
}

QString UpdateGuard::valueText(const MemberKey &key, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return key.path.isEmpty() ? tr("not in the order") : tr("empty");
    if (key.path.isEmpty())
        return tr("in the order");
    if (flows::isSecretMember(key.path))
        return tr("set, masked");
    const QString text = fieldValue(key.path, value);
    return text.isEmpty() ? tr("empty") : text;
}

void UpdateGuard::showPlan()
{
    m_model->clear();
    const auto head = [](const QString &title, const std::optional<QDateTime> &at) {
        const QString read = at ? tr("read %1").arg(format::time(at->toLocalTime().time())) : QString();
        return QString(title + u'\n' + read);
    };
    m_model->setHorizontalHeaderLabels(
        {tr("Field"), head(tr("As opened"), m_flow.openedAt()), head(tr("On the server now"), m_flow.serverAt()),
            QString(tr("To be sent") + u'\n' + tr("not sent yet")), tr("What happens")});
    const flows::UpdatePlan &plan = m_flow.plan();
    std::optional<UpdateKind> kind;
    for (const UpdateItem &item : plan.items) {
        if (item.kind != kind) {
            kind = item.kind;
            addGroup(item.kind, plan.count(item.kind));
        }
        addItem(item);
    }
    addBilling();
    addLetter();
    addRest();
}

void UpdateGuard::addGroup(UpdateKind kind, int count)
{
    QString title;
    QString rest;
    Meaning meaning = Meaning::None;
    Icon icon = Icon::None;
    switch (kind) {
    case UpdateKind::NotKnown:
        title = tr("%n not known", nullptr, count);
        rest = tr("the server did not say what it has, and this desk did not send it: sent empty, it is cleared");
        meaning = Meaning::Unknown;
        break;
    case UpdateKind::Conflict:
        title = tr("%n to decide", nullptr, count);
        rest = tr("the server has moved since you opened the order");
        meaning = Meaning::NeedsYou;
        break;
    case UpdateKind::Cleared:
        title = tr("%n cleared", nullptr, count);
        rest = tr("a value that the server has and that you would send empty");
        meaning = Meaning::Failed;
        break;
    case UpdateKind::Dropped:
        title = tr("%n number(s) dropped", nullptr, count);
        rest = tr("leaves the order and stays with its carrier");
        meaning = Meaning::Failed;
        break;
    case UpdateKind::Changed:
        title = tr("%n changed", nullptr, count);
        rest = tr("as you typed");
        icon = Icon::Pencil;
        break;
    case UpdateKind::Added:
        title = tr("%n number(s) added", nullptr, count);
        icon = Icon::Plus;
        break;
    case UpdateKind::TakenOver:
        title = tr("%n changed on the server alone", nullptr, count);
        rest = tr("goes back as the server has it");
        icon = Icon::Equal;
        break;
    }
    addHeading(title, rest, meaning, icon);
}

void UpdateGuard::addHeading(const QString &title, const QString &rest, Meaning meaning, Icon icon)
{
    auto *item = new QStandardItem(title);
    item->setData(title, tables::GroupTitleRole);
    item->setData(rest, tables::SecondLineRole);
    if (meaning != Meaning::None)
        item->setData(QVariant::fromValue(meaning), tables::MeaningRole);
    if (icon != Icon::None)
        item->setData(QVariant::fromValue(icon), Qt::DecorationRole);
    item->setFlags(Qt::ItemIsEnabled);
    m_model->appendRow(item);
}

QList<QStandardItem *> UpdateGuard::rowOf(const UpdateItem &item) const
{
    auto *field = new QStandardItem(memberName(item.key));
    if (!item.key.number.isEmpty() && !item.key.path.isEmpty())
        field->setData(format::phone(item.key.number), tables::SecondLineRole);
    auto *opened = new QStandardItem(valueText(item.key, item.opened));
    const bool same = item.server == item.opened;
    auto *server = new QStandardItem(same ? tr("same") : valueText(item.key, item.server));
    // What nobody touches is quiet.
    opened->setData(QVariant::fromValue(Meaning::Closed), tables::MeaningRole);
    server->setData(QVariant::fromValue(same ? Meaning::Closed : Meaning::NeedsYou), tables::MeaningRole);
    const bool secret = flows::isSecretMember(item.key.path);
    QString sentText = valueText(item.key, item.kind == UpdateKind::TakenOver ? item.server : item.typed);
    if (secret && item.kind == UpdateKind::Changed)
        sentText = tr("new, masked");
    auto *sent = new QStandardItem(item.kind == UpdateKind::Conflict ? QString() : sentText);
    auto *happens = new QStandardItem;
    if (item.kind == UpdateKind::Cleared || item.kind == UpdateKind::Dropped) {
        sent->setData(QVariant::fromValue(Meaning::Failed), tables::MeaningRole);
        sent->setData(QVariant::fromValue(tables::Sign::Dropped), tables::SignRole);
    }
    QString pill;
    Meaning meaning = Meaning::None;
    Icon icon = Icon::None;
    if (item.kind == UpdateKind::Changed) {
        pill = tr("Changed");
        icon = Icon::Pencil;
    } else if (item.kind == UpdateKind::Added) {
        pill = tr("Added");
        icon = Icon::Plus;
    } else if (item.kind == UpdateKind::TakenOver) {
        pill = tr("Kept as it is there");
        icon = Icon::Equal;
    } else if (item.kind == UpdateKind::Conflict && m_flow.decisions().conflicts.contains(item.key)) {
        pill = tr("Decided");
        icon = Icon::Check;
    } else if (item.kind == UpdateKind::Conflict) {
        pill = tr("Decide first");
        meaning = Meaning::NeedsYou;
    } else if (item.kind == UpdateKind::NotKnown && item.key.path == "endUser"_L1) {
        pill = tr("Type it first");
        meaning = Meaning::NeedsYou;
    }
    if (!pill.isEmpty())
        setPill(*happens, pill, meaning, icon);
    QList<QStandardItem *> row{field, opened, server, sent, happens};
    for (QStandardItem *cell : row)
        cell->setEditable(false);
    return row;
}

void UpdateGuard::addItem(const UpdateItem &item)
{
    m_model->appendRow(rowOf(item));
    const int row = m_model->rowCount() - 1;
    if (item.kind == UpdateKind::Conflict)
        addChoice(row, item);
    else if (item.kind == UpdateKind::Cleared)
        addConfirm(row, item, tr("Yes, clear it"));
    else if (item.kind == UpdateKind::Dropped)
        addConfirm(row, item, tr("Yes, drop it"));
    else if (item.kind == UpdateKind::NotKnown && item.key.path != "endUser"_L1)
        addConfirm(row, item, tr("Yes, send none"));
}

void UpdateGuard::addConfirm(int row, const UpdateItem &item, const QString &text)
{
    auto *box = named(new QCheckBox(text), u"guardConfirm/%1/%2"_s.arg(item.key.number, item.key.path),
        tr("%1: %2").arg(memberName(item.key), text));
    box->setChecked(m_flow.decisions().confirmed.contains(item.key));
    box->setContentsMargins(metrics::gap, 0, 0, 0);
    connect(box, &QCheckBox::toggled, this, [this, key = item.key](bool on) { m_flow.confirm(key, on); });
    m_table->setIndexWidget(m_model->index(row, HappensColumn), box);
}

void UpdateGuard::addChoice(int row, const UpdateItem &item)
{
    auto *choice = new QWidget;
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(metrics::gap, 2, metrics::gap, 2);
    column->setSpacing(2);
    auto *group = new QButtonGroup(choice);
    const auto decided = m_flow.decisions().conflicts.find(item.key);
    const QPersistentModelIndex happens = m_model->index(row, HappensColumn);
    const auto add = [&](Side side, const QString &name, const QString &text) {
        auto *button = named(new QRadioButton(onButton(text)),
            u"guard%1/%2/%3"_s.arg(name, item.key.number, item.key.path), tr("%1: %2").arg(memberName(item.key), text));
        button->setChecked(decided != m_flow.decisions().conflicts.end() && decided->second == side);
        group->addButton(button);
        column->addWidget(button);
        button->setToolTip(plainToolTip(text)); // it may be longer than the column
        connect(button, &QRadioButton::clicked, this, [this, key = item.key, side, happens] {
            m_flow.decide(key, side);
            if (QStandardItem *cell = m_model->itemFromIndex(happens))
                setPill(*cell, tr("Decided"), Meaning::None, Icon::Check);
        });
    };
    // Two secrets look alike: only whose they are tells them apart.
    add(Side::Server, u"Server"_s, tr("%1, the server’s").arg(valueText(item.key, item.server)));
    add(Side::Typed, u"Typed"_s, tr("%1, yours").arg(valueText(item.key, item.typed)));
    m_table->setIndexWidget(m_model->index(row, SentColumn), choice);
    m_table->verticalHeader()->resizeSection(row, std::max(choiceHeight, choice->sizeHint().height()));
}

void UpdateGuard::addBilling()
{
    const auto order = flows::intentdata::orderOf(m_flow.body(), m_flow.orderId());
    const QStringList leaving = order ? domain::billingNumbersLeaving(*order) : QStringList();
    for (const QString &number : leaving)
        addHeading(tr("The account’s own number %1 leaves").arg(format::phone(number)),
            m_flow.plan().count(UpdateKind::Dropped) > 0
                ? tr("lines stay behind: arrange which of them the account gets as its number, and say so in a note")
                : tr(
                    "if lines stay behind, arrange which of them the account gets as its number, and say so in a note"),
            Meaning::NeedsYou);
}

void UpdateGuard::addLetter()
{
    const QStringList words = letterDifferenceWords(m_flow.letterDifference());
    if (words.isEmpty())
        return;
    addHeading(tr("Letter of authorization: stale"),
        tr("%1 says otherwise than this update. %2 Attach a new one after it.", "file name, sentences")
            .arg(m_flow.letter()->name, words.join(u' ')),
        Meaning::NeedsYou);
}

void UpdateGuard::addRest()
{
    const flows::UpdatePlan &plan = m_flow.plan();
    QStringList words{
        tr("%1 and %n member(s) stay as they are", nullptr, plan.sameMembers).arg(format::numbers(plan.sameNumbers))};
    if (plan.unknownMembers > 0)
        words << tr("%n member(s) that Portside does not know go back as they came", nullptr, plan.unknownMembers);
    if (m_flow.server() && m_flow.server()->taken > 0)
        words << tr(
            "%n value(s) that the server left out come from what this desk sent last", nullptr, m_flow.server()->taken);
    addHeading(tr("Everything else"), words.join(u"; "_s), Meaning::None, Icon::Equal);
}

} // namespace views
