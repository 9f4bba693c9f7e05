#include "views/pages/numbers/registrationpages.h"

#include "flows/numbers/numberorderbook.h"
#include "views/forms/numbers/registrationedit.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/jsonedit.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/wizards/scrollpage.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace views {

namespace {

// The server names fields from the body on, the form from the details on.
constexpr QLatin1StringView bodyPrefix("requestDetails.");

QString inDetails(const QString &field)
{
    return field.startsWith(bodyPrefix) ? field.mid(bodyPrefix.size()) : field;
}

} // namespace

RegistrationPages::RegistrationPages(QObject *parent)
    : QObject(parent)
    , m_formPage(new QWidget)
    , m_jsonPage(new QWidget)
{
    buildPages();
}

void RegistrationPages::buildPages()
{
    auto *content = new QWidget;
    m_formColumn = new QVBoxLayout(content);
    m_remark = new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary);
    m_remark->setObjectName(u"registrationRemark"_s);
    m_remark->setWordWrap(true);
    m_unreadable = new TextLabel(tr("The JSON on the next tab cannot be read. Mend it there first."));
    m_unreadable->setObjectName(u"registrationUnreadable"_s);
    m_unreadable->setMeaning(tables::Meaning::Failed);
    m_unreadable->setWordWrap(true);
    m_formColumn->addWidget(m_unreadable);
    m_formColumn->addWidget(m_remark);
    m_formColumn->addStretch();
    setSurface(m_formPage, Surface::Base);
    auto *formLayout = new QVBoxLayout(m_formPage);
    formLayout->setContentsMargins({});
    formLayout->addWidget(scrollPage(content, m_formPage));

    setSurface(m_jsonPage, Surface::Base);
    m_json = new JsonEdit;
    m_insert = named(new QPushButton(tr("&Insert what is asked for")), u"jsonInsert"_s,
        tr("Insert the members that are asked for and not there"));
    setLook(m_insert, ButtonLook::Link);
    auto *about = new TextLabel(tr("Everything that is sent, with what the form has no field for."),
        TextLabel::Type::Small, TextLabel::Tone::Secondary);
    about->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(about, 1);
    head->addWidget(m_insert);
    auto *jsonLayout = new QVBoxLayout(m_jsonPage);
    jsonLayout->setContentsMargins(metrics::inset, metrics::blockGap, metrics::inset, metrics::blockGap);
    jsonLayout->setSpacing(metrics::gap);
    jsonLayout->addLayout(head);
    jsonLayout->addWidget(m_json, 1);

    connect(m_json, &JsonEdit::edited, this, [this] { take(m_json->value(), m_json); });
    connect(m_json, &JsonEdit::readableChanged, this, [this] {
        follow();
        Q_EMIT readableChanged();
    });
    connect(m_insert, &QPushButton::clicked, this, [this] {
        if (m_form)
            take(withAskedMembers(m_form->form(), m_details), m_insert);
        m_json->editor()->setFocus();
    });
    buildForm({});
}

void RegistrationPages::buildForm(const domain::RegistrationForm &form)
{
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
    }
    m_form = new RegistrationEdit(form);
    m_formColumn->insertWidget(m_formColumn->count() - 1, m_form);
    connect(m_form, &Form::edited, this, [this](const QString &path) {
        std::erase_if(m_refused, [&path](const net::FieldError &field) { return inDetails(field.field) == path; });
        take(m_form->value(), m_form);
    });
}

void RegistrationPages::showOrder(const store::KnownNumberOrder &known)
{
    const auto form = known.requirements ? domain::formOf(*known.requirements) : domain::RegistrationForm();
    const bool another = !(known.order.id == m_order);
    if (another)
        m_refused.clear();
    if (another || !(form == m_form->form()))
        buildForm(form);
    m_order = known.order.id;
    m_takesChanges = domain::mayBeSubmitted(known.order.state.value);
    m_remark->setText(formRemark(known));
    m_remark->setVisible(!m_remark->text().isEmpty());
    const QJsonObject details = flows::detailsOf(known).rest;
    // While the text is no JSON, somebody types in it: it is not taken away from under their hands.
    if (another || (m_json->isReadable() && details != m_details)) {
        m_details = details;
        m_json->setValue(details);
    }
    m_form->setValue(m_details);
    follow();
}

QString RegistrationPages::formRemark(const store::KnownNumberOrder &known) const
{
    if (known.secretsMissing)
        return tr("The details could not be read from this computer, because the key that they are locked with is not "
                  "there. Unlock the keychain and start Portside again, or type them anew.");
    if (!known.requirementsReadAt)
        return tr("What Sinch asks for was not read yet.");
    if (!known.requirements)
        return tr("Sinch knows of no requirements for these numbers (404). Nothing has to be filled in; what should be "
                  "told anyway can be written as JSON.");
    if (m_form->form().sections.empty())
        return m_form->form().asksForMore
            ? tr("Sinch describes what it asks for in a way that Portside makes no form of. Write it as JSON.")
            : tr("Sinch asks for no details for these numbers.");
    return {};
}

bool RegistrationPages::hasForm() const
{
    return !m_form->form().sections.empty();
}

bool RegistrationPages::isReadable() const
{
    return m_json->isReadable();
}

void RegistrationPages::take(const QJsonObject &details, QObject *from)
{
    m_details = details;
    if (from != m_form)
        m_form->setValue(details);
    if (from != m_json)
        m_json->setValue(details);
    follow();
    Q_EMIT edited();
}

void RegistrationPages::revealMissing()
{
    m_form->revealMissing();
    const auto issues = fieldIssues(m_form->form(), m_details);
    if (!issues.empty())
        m_form->focusField(issues.front().path);
}

void RegistrationPages::showRefusal(const std::vector<net::FieldError> &fields)
{
    m_refused = fields;
    follow();
}

void RegistrationPages::follow()
{
    std::vector<FieldIssue> issues = fieldIssues(m_form->form(), m_details);
    for (const net::FieldError &field : m_refused) {
        const QString path = inDetails(field.field);
        const bool isSaid = std::ranges::any_of(
            issues, [&path](const FieldIssue &issue) { return issue.path == path && !issue.missing; });
        if (!isSaid)
            issues.insert(issues.begin(), {.path = path, .text = tr("Sinch says: %1").arg(oneLine(field.message))});
    }
    m_form->setIssues(issues);
    m_form->setReadOnly(!m_takesChanges || !m_json->isReadable());
    m_json->setReadOnly(!m_takesChanges);
    m_insert->setEnabled(m_takesChanges && m_json->isReadable());
    m_insert->setVisible(hasForm());
    m_unreadable->setVisible(!m_json->isReadable());
}

} // namespace views
