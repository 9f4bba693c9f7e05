#include "views/wizards/portin/enduserpage.h"

#include "domain/phonenumber.h"
#include "views/forms/enduserform.h"
#include "views/forms/fieldtext.h"
#include "views/forms/issuetext.h"
#include "views/style/metrics.h"
#include "views/wizards/portin/formorgrid.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::DraftNumber;
using domain::EndUser;
using domain::PortInDraft;
using domain::PortInStep;

namespace {

constexpr auto resellerPath = "resellerName"_L1;

NumberGridModel::Column textColumn(const QString &path, QString EndUser::*member)
{
    return {
        .title = fieldName(path),
        .path = path,
        .text = [member](const PortInDraft &draft,
                    const DraftNumber &number) { return domain::endUserOf(draft, number).*member; },
        .set =
            [member](const PortInDraft &draft, DraftNumber &number, const QString &text) {
                EndUser endUser = domain::endUserOf(draft, number);
                endUser.*member = text;
                if (endUser != domain::endUserOf(draft, number))
                    number.endUser = endUser;
            },
        .isOwn = [](const DraftNumber &number) { return number.endUser.has_value(); },
    };
}

std::vector<NumberGridModel::Column> columns()
{
    return {
        textColumn(u"endUser.name"_s, &EndUser::name),
        textColumn(u"endUser.streetNum"_s, &EndUser::streetNumber),
        textColumn(u"endUser.streetPreDir"_s, &EndUser::streetPreDirection),
        textColumn(u"endUser.streetName"_s, &EndUser::streetName),
        textColumn(u"endUser.streetType"_s, &EndUser::streetType),
        textColumn(u"endUser.streetPostDir"_s, &EndUser::streetPostDirection),
        textColumn(u"endUser.locationType1"_s, &EndUser::locationType1),
        textColumn(u"endUser.locationValue1"_s, &EndUser::locationValue1),
        textColumn(u"endUser.city"_s, &EndUser::city),
        textColumn(u"endUser.state"_s, &EndUser::state),
        textColumn(u"endUser.zipCode"_s, &EndUser::zipCode),
    };
}

} // namespace

EndUserPage::EndUserPage(flows::PortInFlow &flow, QWidget *parent)
    : PortInPage(flow, PortInStep::EndUser, parent)
    , m_form(new EndUserForm)
    , m_reseller(new QLineEdit)
    , m_resellerField(new FormField(tr("&Reseller name"), m_reseller, this))
{
    m_reseller->setObjectName(u"resellerName"_s);
    m_parts = new FormOrGrid(flow, PortInStep::EndUser,
        {.form = m_form,
            .below = m_resellerField,
            .columns = columns(),
            .isOwn = [](const DraftNumber &number) { return number.endUser.has_value(); },
            .clear = [](DraftNumber &number) { number.endUser.reset(); }},
        this);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_parts);

    connect(m_form, &Form::changed, this, [this] { this->flow().setEndUser(m_form->value()); });
    connect(m_reseller, &QLineEdit::textChanged, this,
        [this](const QString &text) { this->flow().setResellerName(text.trimmed()); });
    connect(&flow, &flows::PortInFlow::judged, this, &EndUserPage::showReseller);
    entered();
}

QString EndUserPage::name() const
{
    return tr("End user");
}

QString EndUserPage::explanation() const
{
    return tr("Exactly as the losing carrier has it: copy it from the bill.");
}

bool EndUserPage::goOn()
{
    m_parts->revealMissing();
    m_revealed = true;
    showReseller();
    return true;
}

void EndUserPage::entered()
{
    m_form->setValue(flow().draft().endUser);
    if (m_reseller->text().trimmed() != flow().draft().resellerName)
        m_reseller->setText(flow().draft().resellerName);
    m_parts->entered();
    showReseller();
}

void EndUserPage::focusFirst()
{
    m_parts->focusFirst();
}

void EndUserPage::focusField(const QString &path)
{
    if (path == resellerPath)
        m_reseller->setFocus();
    else
        m_parts->focusField(path);
}

void EndUserPage::showReseller()
{
    const auto numbers = domain::numbersToOrder(flow().draft(), flow().inUse());
    const bool wanted = std::any_of(numbers.begin(), numbers.end(),
        [this](std::size_t index) { return domain::mayBeCanadian(flow().draft().numbers[index].e164); });
    m_resellerField->setVisible(wanted || !flow().draft().resellerName.isEmpty());
    m_resellerField->setHint(tr("Canadian numbers ask for it."));
    m_resellerField->clearIssue();
    for (const FieldIssue &issue : fieldIssues(flow(), PortInStep::EndUser)) {
        if (issue.path == resellerPath && (!issue.missing || m_revealed || m_resellerField->wasVisited()))
            m_resellerField->setIssue(issue);
    }
}

} // namespace views
