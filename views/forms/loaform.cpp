#include "views/forms/loaform.h"

#include "views/format.h"
#include "views/forms/dateedit.h"

#include <QComboBox>
#include <QLineEdit>

namespace views {

using namespace Qt::StringLiterals;
using domain::LoaPaper;

namespace {

constexpr auto signerPath = "loa.signer"_L1;
constexpr auto titlePath = "loa.title"_L1;
constexpr auto providerPath = "loa.newProvider"_L1;
constexpr auto datePath = "loa.date"_L1;
constexpr auto paperPath = "loa.paper"_L1;

} // namespace

LoaForm::LoaForm(QWidget *parent)
    : Form(parent)
    , m_signer(addLine(signerPath, u"loaSigner"_s, tr("S&igner")))
    , m_title(addLine(titlePath, u"loaTitle"_s, tr("&Title")))
    , m_provider(addLine(providerPath, u"loaNewProvider"_s, tr("New pro&vider")))
    , m_date(new DateEdit)
    , m_paper(new QComboBox)
{
    add(datePath, u"loaDate"_s, tr("Letter &date"), m_date);
    m_paper->addItem(tr("US Letter"), int(LoaPaper::UsLetter));
    m_paper->addItem(tr("A4"), int(LoaPaper::A4));
    add(paperPath, u"loaPaper"_s, tr("Pa&per"), m_paper);
    addRow({{field(signerPath), 1}, {field(titlePath), 1}});
    addRow({{field(providerPath), 1}});
    addRow({{field(datePath), 1}, {field(paperPath), 1}});
    field(providerPath)->setHint(tr("Who may act for the end user, as the carriers know it."));

    connect(m_date, &QLineEdit::textChanged, this, [this] {
        setOwnIssue(datePath, m_date->problem());
        tell(datePath);
    });
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] { tell(paperPath); });
}

void LoaForm::setFallback(const QString &signer, const QDate &date)
{
    m_signer->setPlaceholderText(signer);
    m_date->setStart(date);
    m_date->setPlaceholderText(tr("Today: %1").arg(format::date(date)));
}

void LoaForm::setValue(const domain::LoaChoice &loa)
{
    m_value = loa;
    quietly([&] {
        put(m_signer, loa.signer);
        put(m_title, loa.signerTitle);
        put(m_provider, loa.newProvider);
        if (loa.letterDate.isValid() || m_date->reading() == Typed::Read)
            m_date->setDate(loa.letterDate);
        m_paper->setCurrentIndex(m_paper->findData(int(loa.paper)));
    });
}

domain::LoaChoice LoaForm::value() const
{
    domain::LoaChoice loa = m_value;
    loa.signer = m_signer->text().simplified();
    loa.signerTitle = m_title->text().simplified();
    loa.newProvider = m_provider->text().simplified();
    loa.letterDate = m_date->date();
    loa.paper = LoaPaper(m_paper->currentData().toInt());
    return loa;
}

} // namespace views
