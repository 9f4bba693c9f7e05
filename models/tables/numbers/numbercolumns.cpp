#include "tables/numbers/numbercolumns.h"

#include "domain/phonenumber.h"
#include "tables/celltext.h"
#include "tables/numbers/inventoryfilter.h"
#include "tables/numbers/numbersmodel.h"

namespace tables {

using namespace Qt::StringLiterals;
using domain::ServiceState;

namespace {

Status quiet()
{
    return {{}, Meaning::Closed, Sign::NoSign};
}

//! What will hold, or should have, where a change is under way or failed; else what holds.
QString smsPlan(const NumberServices &services)
{
    const auto &sms = services.sms;
    return sms.scheduled && !sms.scheduled->servicePlanId.isEmpty() ? sms.scheduled->servicePlanId : sms.servicePlanId;
}

QString smsText(const NumberCell &cell)
{
    const QString plan = smsPlan(cell.services());
    return plan.isEmpty() ? ServiceText::of(cell.services().sms).text : cell.named(plan);
}

QString smsTooltip(const NumberCell &cell)
{
    const auto &sms = cell.services().sms;
    QStringList lines{ServiceText::of(sms).text};
    for (const auto &error : sms.scheduled ? sms.scheduled->errors : decltype(sms.scheduled->errors)())
        lines << ServiceText::error(error).happened;
    if (sms.scheduled && !sms.servicePlanId.isEmpty())
        lines << NumbersModel::tr("Until then: %1").arg(cell.named(sms.servicePlanId));
    return lines.join(u'\n');
}

QString campaign(const NumberServices &services)
{
    const auto &sms = services.sms;
    return sms.scheduled && !sms.scheduled->campaignId.isEmpty() ? sms.scheduled->campaignId : sms.campaignId;
}

QString campaignText(const NumberCell &cell)
{
    const QString id = campaign(cell.services());
    if (!id.isEmpty())
        return cell.named(id);
    return lacksCampaign(cell.kind(), cell.services()) ? NumbersModel::tr("none") : CellText::none();
}

Status campaignStatus(const NumberCell &cell)
{
    if (!campaign(cell.services()).isEmpty())
        return {};
    return lacksCampaign(cell.kind(), cell.services())
        ? Status{NumbersModel::tr("A US number sends SMS and belongs to no campaign."), Meaning::NeedsYou}
        : quiet();
}

QString voiceText(const NumberServices &services, const IdNames &names)
{
    const auto &voice = services.voice;
    const auto text = [&names](const auto &type, const QString &id) {
        return id.isEmpty() ? QString() : ServiceText::voice(type, names.value(id, id));
    };
    const QString scheduled
        = voice.scheduled ? text(voice.scheduled->type, domain::scheduledId(*voice.scheduled)) : QString();
    return scheduled.isEmpty() ? text(voice.type, domain::linkedId(voice)) : scheduled;
}

QString voiceTooltip(const NumberCell &cell)
{
    const auto &voice = cell.services().voice;
    const QString word = ServiceText::of(voice).text;
    const QString id = domain::linkedId(voice);
    if (!voice.scheduled || id.isEmpty())
        return word;
    return word % u'\n' % NumbersModel::tr("Until then: %1").arg(ServiceText::voice(voice.type, cell.named(id)));
}

QString emergencyText(const NumberCell &cell)
{
    switch (cell.emergency()) {
    case EmergencyState::NotRead:
        return CellText::notReadYet();
    case EmergencyState::None:
        //: There is no emergency address
        return NumbersModel::tr("no address");
    case EmergencyState::Set:
        //: There is an emergency address
        return NumbersModel::tr("set");
    }
    Q_UNREACHABLE();
}

Status emergencyStatus(const NumberCell &cell)
{
    switch (cell.emergency()) {
    case EmergencyState::NotRead:
        return quiet();
    case EmergencyState::None:
        return {NumbersModel::tr("No emergency address: 911 does not know where the caller is."), Meaning::NeedsYou};
    case EmergencyState::Set:
        return {NumbersModel::tr("An emergency address is set."), Meaning::None, Sign::NoSign};
    }
    Q_UNREACHABLE();
}

QString priceText(const NumberKind &kind)
{
    return kind.price ? kind.price->amount % u' ' % kind.price->currency : CellText::notStated();
}

//! Amounts as decimals of the same length, by currency: 0.5 before 0.45 would be wrong.
QString priceKey(const NumberKind &kind)
{
    if (!kind.price)
        return {};
    constexpr qsizetype decimals = 6;
    const qsizetype point = kind.price->amount.indexOf(u'.');
    const QString whole = kind.price->amount.left(point);
    const QString part = point < 0 ? QString() : kind.price->amount.mid(point + 1);
    return kind.price->currency % u' ' % whole % u'.' % part.leftJustified(decimals, u'0');
}

QString day(const std::optional<QDateTime> &time, const QDate &today)
{
    return time ? CellText::shortDate(time->toLocalTime().date(), today) : CellText::none();
}

QString isoText(const std::optional<QDateTime> &time)
{
    return time ? time->toString(Qt::ISODate) : QString();
}

constexpr NumberColumn columns[] = {
    {.key = "number",
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "Number"),
        .text = [](const NumberCell &cell) { return domain::nationalForm(cell.store.phoneNumber(cell.row)); },
        .keys = [](const NumberStore &store, const NumberSurroundings &) { return keysByNumber(store); },
        .exportText = [](const NumberCell &cell) { return cell.store.phoneNumber(cell.row); },
        .tooltip = [](const NumberCell &cell) { return cell.store.phoneNumber(cell.row); }},
    {.key = "name",
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "Name"),
        .text =
            [](const NumberCell &cell) {
                const QString name = cell.store.displayName(cell.row);
                return name.isEmpty() ? NumbersModel::tr("no name") : name;
            },
        .keys = [](const NumberStore &store, const NumberSurroundings &) { return keysByName(store); },
        .exportText = [](const NumberCell &cell) { return cell.store.displayName(cell.row); },
        .status
        = [](const NumberCell &cell) { return cell.store.displayName(cell.row).isEmpty() ? quiet() : Status(); }},
    {.key = "type",
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "Type"),
        .text = [](const NumberCell &cell) { return ServiceText::type(cell.kind().type); },
        .keys =
            [](const NumberStore &store, const NumberSurroundings &) {
                return keysByKind(store, [](const NumberKind &kind) { return ServiceText::type(kind.type); });
            },
        .hidePriority = 3},
    {.key = "region",
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "Region"),
        .text = [](const NumberCell &cell) { return cell.kind().regionCode; },
        .keys =
            [](const NumberStore &store, const NumberSurroundings &) {
                return keysByKind(store, [](const NumberKind &kind) { return kind.regionCode; });
            },
        .tooltip = [](const NumberCell &cell) { return domain::regionName(cell.kind().regionCode); },
        .hidePriority = 6},
    {.key = "capabilities",
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "Capabilities"),
        .text = [](const NumberCell &cell) { return ServiceText::capabilities(cell.kind().capabilities); },
        .keys =
            [](const NumberStore &store, const NumberSurroundings &) {
                return keysByKind(
                    store, [](const NumberKind &kind) { return ServiceText::capabilities(kind.capabilities); });
            },
        .hidePriority = 9},
    {.key = "sms",
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "SMS"),
        .text = smsText,
        .keys =
            [](const NumberStore &store, const NumberSurroundings &around) {
                return keysByServices(store, [&around](const NumberServices &services) {
                    const QString plan = smsPlan(services);
                    return around.names.value(plan, plan);
                });
            },
        .exportText = [](const NumberCell &cell) { return cell.services().sms.servicePlanId; },
        .status = [](const NumberCell &cell) { return ServiceText::of(cell.services().sms); },
        .tooltip = smsTooltip},
    {.key = "campaign",
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "Campaign"),
        .text = campaignText,
        .keys =
            [](const NumberStore &store, const NumberSurroundings &around) {
                return keysByServices(store, [&around](const NumberServices &services) {
                    const QString id = campaign(services);
                    return around.names.value(id, id);
                });
            },
        .exportText = [](const NumberCell &cell) { return cell.services().sms.campaignId; },
        .status = campaignStatus,
        .hidePriority = 7},
    {.key = "voice",
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "Voice"),
        .text =
            [](const NumberCell &cell) {
                const QString text = voiceText(cell.services(), cell.around.names);
                return text.isEmpty() ? ServiceText::of(cell.services().voice).text : text;
            },
        .keys =
            [](const NumberStore &store, const NumberSurroundings &around) {
                return keysByServices(
                    store, [&around](const NumberServices &services) { return voiceText(services, around.names); });
            },
        .exportText =
            [](const NumberCell &cell) {
                const QString id = domain::linkedId(cell.services().voice);
                return id.isEmpty() ? QString() : ServiceText::voice(cell.services().voice.type, id);
            },
        .status = [](const NumberCell &cell) { return ServiceText::of(cell.services().voice); },
        .tooltip = voiceTooltip,
        .hidePriority = 1},
    {.key = "emergency",
        //: Column: the address for calls to 911
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "911 address"),
        .text = emergencyText,
        .keys =
            [](const NumberStore &store, const NumberSurroundings &around) {
                NumberKeys keys(store.size(), unsetKey);
                for (auto known = around.emergency.cbegin(); known != around.emergency.cend(); ++known)
                    keys[known.key()] = quint64(known.value());
                return keys;
            },
        .exportText =
            [](const NumberCell &cell) {
                return cell.emergency() == EmergencyState::NotRead ? QString() : emergencyText(cell);
            },
        .status = emergencyStatus,
        .hidePriority = 8},
    {.key = "price",
        //: Column: what the number costs in each payment interval
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "Price"),
        .text = [](const NumberCell &cell) { return priceText(cell.kind()); },
        .keys = [](const NumberStore &store, const NumberSurroundings &) { return keysByKind(store, priceKey); },
        .exportText = [](const NumberCell &cell) { return cell.kind().price ? priceText(cell.kind()) : QString(); },
        .align = Qt::AlignRight,
        .hidePriority = 4},
    {.key = "nextCharge",
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "Next charge"),
        .text = [](const NumberCell &cell) { return day(cell.store.nextCharge(cell.row), cell.around.today); },
        .keys = [](const NumberStore &store, const NumberSurroundings &) { return keysByNextCharge(store); },
        .exportText = [](const NumberCell &cell) { return isoText(cell.store.nextCharge(cell.row)); },
        .hidePriority = 2},
    {.key = "expires",
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "Expires"),
        .text = [](const NumberCell &cell) { return day(cell.store.expires(cell.row), cell.around.today); },
        .keys = [](const NumberStore &store, const NumberSurroundings &) { return keysByExpiry(store); },
        .exportText = [](const NumberCell &cell) { return isoText(cell.store.expires(cell.row)); },
        .status =
            [](const NumberCell &cell) {
                return cell.store.expires(cell.row)
                    ? Status{NumbersModel::tr("Released: it works until then."), Meaning::NeedsYou}
                    : quiet();
            },
        .hidePriority = 5},
    {.key = "callback",
        .title = QT_TRANSLATE_NOOP("tables::NumbersModel", "Callback URL"),
        .text =
            [](const NumberCell &cell) {
                const QString &url = cell.services().callbackUrl;
                return url.isEmpty() ? CellText::none() : url;
            },
        .keys =
            [](const NumberStore &store, const NumberSurroundings &) {
                return keysByServices(store, [](const NumberServices &services) { return services.callbackUrl; });
            },
        .exportText = [](const NumberCell &cell) { return cell.services().callbackUrl; },
        .hidePriority = 10},
};

static_assert(std::size(columns) == NumbersModel::Callback + 1);

} // namespace

std::span<const NumberColumn> numberColumns()
{
    return columns;
}

} // namespace tables
