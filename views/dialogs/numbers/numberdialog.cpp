#include "views/dialogs/numbers/numberdialog.h"

#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/sidepanel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

NumberDialog::NumberDialog(const QString &name, const BandInfo &band, const QSize &size, QWidget *parent)
    : QDialog(parent)
    , m_header(new PageHeader)
    , m_banner(named(new ErrorBanner, name + u"Banner"_s, tr("What happened")))
    , m_place(new QWidget)
    , m_footer(new QHBoxLayout)
{
    setObjectName(name + u"Dialog"_s);
    setWindowModality(Qt::WindowModal);
    resize(size);
    auto *stripe = new Band;
    stripe->setInfo(band);
    m_header->setStacked(true);
    m_banner->setRetryVisible(false);
    setSurface(m_place, Surface::Base);
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    place->setSpacing(0);
    auto *bottom = new QWidget;
    bottom->setMinimumHeight(metrics::footerHeight);
    bottom->setLayout(m_footer);
    m_footer->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(stripe);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(new Hairline);
    layout->addWidget(m_place, 1);
    layout->addWidget(new Hairline);
    layout->addWidget(bottom);
}

void NumberDialog::setContent(QWidget *content)
{
    m_place->layout()->addWidget(content);
}

QPushButton *NumberDialog::addButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton;
    button->setObjectName(objectName);
    button->setAutoDefault(false); // Enter never sends by itself
    setText(button, text);
    m_footer->addWidget(button);
    return button;
}

void NumberDialog::setText(QPushButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(QString(text).remove(u'&'));
}

void NumberDialog::setGo(QPushButton *go)
{
    connect(
        new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, go, &QPushButton::click);
}

void NumberDialog::setShortcuts(QPushButton *go, QPushButton *again)
{
    setGo(go);
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, again, &QPushButton::click);
}

} // namespace views
