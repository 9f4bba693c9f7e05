#include "views/dialogs/imported/invoicedialog.h"

#include "flows/imported/invoices.h"
#include "views/format.h"
#include "views/prompts.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/pageheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;
using tables::Meaning;

namespace views {

InvoiceDialog::InvoiceDialog(std::vector<domain::QualifiedNumber> numbers, const QString &projectId,
    flows::Invoices &invoices, Prompts &prompts, const BandInfo &band, QWidget *parent)
    : NumberDialog(u"invoices"_s, band, {680, 560}, parent)
    , m_numbers(std::move(numbers))
    , m_mail(domain::invoiceMail(m_numbers, projectId))
    , m_invoices(invoices)
    , m_prompts(prompts)
    , m_why(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
{
    setWindowTitle(tr("E-mail invoices"));
    header()->setTitle(tr("E-mail invoices for %1").arg(format::numbers(int(m_numbers.size()))));
    header()->setSubtitle(
        tr("Sinch looks at them within one to three business days. Portside sends no e-mail itself."));
    setContent(buildContent());
    m_why->setObjectName(u"invoicesWhy"_s);
    m_why->setWordWrap(true);
    m_copy = addButton(u"invoicesCopy"_s, tr("&Copy the text"));
    footer()->addWidget(m_why, 1);
    m_leave = addButton(u"invoicesLeave"_s, tr("C&lose"));
    m_sent = addButton(u"invoicesSent"_s, tr("&Mark as sent"));
    m_go = addButton(u"invoicesOpen"_s, tr("&Open in the mail program"));
    setGo(m_go);
    connect(m_copy, &QPushButton::clicked, this, &InvoiceDialog::copyMail);
    connect(m_leave, &QPushButton::clicked, this, &InvoiceDialog::reject);
    connect(m_sent, &QPushButton::clicked, this, &InvoiceDialog::markSent);
    connect(m_go, &QPushButton::clicked, this, &InvoiceDialog::openMail);
    connect(&m_invoices, &flows::Invoices::changed, this, &InvoiceDialog::follow);
    connect(&m_invoices, &flows::Invoices::failed, this,
        [this](const store::Error &error) { banner()->showError(storeErrorText(StoreAttempt::Save, error)); });
    follow();
}

QWidget *InvoiceDialog::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::inset, metrics::inset, metrics::inset, metrics::inset);
    column->setSpacing(metrics::blockGap);
    auto *facts = new FactsList;
    facts->setFacts({{.name = tr("To"), .value = m_mail.to}, {.name = tr("Subject"), .value = m_mail.subject},
        {.name = tr("Attach"),
            .value = tr("recent invoices that list these numbers: nothing can attach them for you")}});
    column->addWidget(facts);
    auto *text = named(new QPlainTextEdit(m_mail.body), u"invoicesText"_s, tr("The text of the e-mail"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    column->addWidget(text, 1);
    return content;
}

void InvoiceDialog::openMail()
{
    const QString link = domain::mailtoLink(m_mail);
    if (link.isEmpty()) { // so many numbers fit into no link
        copyMail();
        m_wasOpened = m_prompts.openUrl(QUrl(u"mailto:"_s + m_mail.to));
        banner()->showMessage(Meaning::NeedsYou,
            tr("The text is too long to be handed over. It is copied: paste it into the e-mail, attach the invoices, "
               "and "
               "send it."));
    } else if (m_prompts.openUrl(QUrl(link, QUrl::StrictMode))) {
        m_wasOpened = true;
        banner()->showMessage(Meaning::Waiting,
            tr("The e-mail is open in your mail program. Attach the invoices and send it, then mark it as sent here."));
    } else {
        banner()->showMessage(Meaning::Failed,
            tr("No mail program could be opened. Copy the text, write to %1, and mark it as sent here.")
                .arg(m_mail.to));
    }
    follow();
}

void InvoiceDialog::copyMail()
{
    QGuiApplication::clipboard()->setText(u"%1\n\n%2"_s.arg(m_mail.subject, m_mail.body));
    banner()->showMessage(Meaning::Done, tr("Subject and text are copied."));
}

void InvoiceDialog::markSent()
{
    m_invoices.setMailed(m_numbers);
    accept();
}

void InvoiceDialog::follow()
{
    setLook(m_go, m_wasOpened ? ButtonLook::Normal : ButtonLook::Primary);
    setLook(m_sent, m_wasOpened ? ButtonLook::Primary : ButtonLook::Normal);
    m_sent->setEnabled(m_invoices.isKnown());
    int sent = 0;
    for (const domain::QualifiedNumber &number : m_numbers)
        sent += m_invoices.sent(number) != nullptr;
    m_why->setText(sent > 0 ? tr("Of these, %n are marked as sent already.", nullptr, sent) : QString());
}

} // namespace views
