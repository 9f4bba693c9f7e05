#include "flows/imported/invoices.h"

#include "flows/imported/qualifiedlist.h"

namespace flows {

using namespace Qt::StringLiterals;
using domain::QualifiedNumber;

static QString keyOf(const QualifiedNumber &number)
{
    const QString added = number.created ? QString::number(number.created->toSecsSinceEpoch()) : QString();
    return number.phoneNumber + u'/' + added;
}

Invoices::Invoices(const Desk &desk, store::WorkMarks &marks, QObject *parent)
    : QObject(parent)
    , m_sent(desk, marks, "invoices/"_L1)
{
    connect(&m_sent, &DoneMarks::changed, this, &Invoices::changed);
    connect(&m_sent, &DoneMarks::failed, this, &Invoices::failed);
}

const store::WorkMark *Invoices::sent(const QualifiedNumber &number) const
{
    return m_sent.mark(keyOf(number));
}

void Invoices::setSent(const std::vector<QualifiedNumber> &numbers, bool sent)
{
    for (const QualifiedNumber &number : numbers)
        m_sent.setDone(keyOf(number), sent);
}

void Invoices::setMailed(const std::vector<QualifiedNumber> &numbers)
{
    for (const QualifiedNumber &number : numbers)
        m_sent.renew(keyOf(number));
}

domain::InvoiceFacts Invoices::facts(const QualifiedNumber &number) const
{
    const store::WorkMark *mark = sent(number);
    return {.number = number, .sentAt = mark ? mark->at : QDateTime()};
}

std::vector<domain::InvoiceFacts> Invoices::factsOf(const QualifiedListFlow &list) const
{
    std::vector<domain::InvoiceFacts> all;
    for (const auto &[number, qualified] : list.numbers())
        all.push_back(facts(qualified));
    return all;
}

} // namespace flows
