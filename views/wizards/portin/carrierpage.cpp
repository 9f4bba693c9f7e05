#include "views/wizards/portin/carrierpage.h"

#include "domain/phonenumber.h"
#include "domain/porting/zones.h"
#include "views/format.h"
#include "views/forms/datetext.h"
#include "views/forms/fieldtext.h"
#include "views/forms/portoutform.h"
#include "views/wizards/portin/formorgrid.h"

#include <QVBoxLayout>
#include <utility>

namespace views {

using namespace Qt::StringLiterals;
using domain::DraftNumber;
using domain::PortInDraft;
using domain::PortInStep;
using domain::PortOutInfo;

namespace {

template <class Change>
auto changing(Change change)
{
    return [change](const PortInDraft &draft, DraftNumber &number, const QString &text) {
        const PortOutInfo before = domain::portOutOf(draft, number);
        PortOutInfo info = before;
        change(info, text);
        if (info != before)
            number.portOut = info;
    };
}

NumberGridModel::Column textColumn(const QString &path, QString PortOutInfo::*member, bool secret = false)
{
    return {
        .title = fieldName(path),
        .path = path,
        .secret = secret,
        .text = [member](const PortInDraft &draft,
                    const DraftNumber &number) { return domain::portOutOf(draft, number).*member; },
        .set = changing([member](PortOutInfo &info, const QString &text) { info.*member = text; }),
        .isOwn = [](const DraftNumber &number) { return number.portOut.has_value(); },
    };
}

} // namespace

CarrierPage::CarrierPage(flows::PortInFlow &flow, domain::Clock now, QWidget *parent)
    : PortInPage(flow, PortInStep::Carrier, parent)
    , m_now(std::move(now))
    , m_form(new PortOutForm)
{
    NumberGridModel::Column phone = textColumn(u"portOutInfo.accountPhoneNumber"_s, &PortOutInfo::accountPhoneNumber);
    phone.set = changing(
        [](PortOutInfo &info, const QString &text) { info.accountPhoneNumber = domain::toE164(text).value_or(text); });
    NumberGridModel::Column date = textColumn(u"portOutInfo.authorizingDate"_s, &PortOutInfo::authorizingName);
    date.text = [](const PortInDraft &draft, const DraftNumber &number) {
        const QDate day = domain::portOutOf(draft, number).authorizingDate;
        return day.isValid() ? format::date(day) : QString();
    };
    date.set = changing([](PortOutInfo &info, const QString &text) { info.authorizingDate = readDate(text).date; });
    date.objection = [](const QString &text) {
        const Typed typed = readDate(text).typed;
        return typed == Typed::NoSuchDay    ? tr("the calendar has no such day")
            : typed == Typed::NotUnderstood ? tr("this is not read as a day")
                                            : QString();
    };
    m_parts = new FormOrGrid(flow, PortInStep::Carrier,
        {.form = m_form,
            .columns = {textColumn(u"portOutInfo.existingPortOutPin"_s, &PortOutInfo::pin, true),
                textColumn(u"portOutInfo.accountNum"_s, &PortOutInfo::accountNumber, true), phone,
                textColumn(u"portOutInfo.authorizingName"_s, &PortOutInfo::authorizingName), date},
            .isOwn = [](const DraftNumber &number) { return number.portOut.has_value(); },
            .clear = [](DraftNumber &number) { number.portOut.reset(); }},
        this);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_parts);
    connect(m_form, &Form::changed, this, [this] { this->flow().setPortOut(m_form->value()); });
    entered();
}

QString CarrierPage::name() const
{
    return tr("Losing carrier");
}

QString CarrierPage::explanation() const
{
    return tr("What the carrier asks for before it lets the numbers go. PIN and account number are kept encrypted.");
}

bool CarrierPage::goOn()
{
    m_parts->revealMissing();
    return true;
}

void CarrierPage::entered()
{
    m_form->setToday(domain::today(flow().effectiveSchedule().zone.value, m_now()));
    m_form->setValue(flow().draft().portOut);
    m_parts->entered();
}

void CarrierPage::focusFirst()
{
    m_parts->focusFirst();
}

void CarrierPage::focusField(const QString &path)
{
    m_parts->focusField(path);
}

} // namespace views
