#include "views/wizards/portin/loamaker.h"

#include "domain/porting/loaletter.h"
#include "store/settings.h"
#include "views/forms/loaform.h"
#include "views/print/loaletter.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>

namespace views {

using namespace Qt::StringLiterals;
using domain::LoaChoice;

LoaMaker::LoaMaker(flows::PortInFlow &flow, PortInSurroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_around(around)
    , m_form(new LoaForm(this))
    , m_save(named(new QPushButton(tr("Sa&ve PDF…"), this), u"loaSave"_s, tr("Save PDF")))
    , m_print(named(new QPushButton(tr("P&rint…"), this), u"loaPrint"_s, tr("Print")))
{
    m_save->setIcon(icon(Icon::Save));
    m_print->setIcon(icon(Icon::Printer));
    const auto buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_save);
    buttons->addWidget(m_print);
    buttons->addStretch(1);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::gap);
    column->addWidget(m_form);
    column->addLayout(buttons);

    connect(m_form, &Form::changed, this, [this] {
        const LoaChoice loa = m_form->value();
        m_around.settings.set(store::setting::loaNewProvider, loa.newProvider);
        m_around.settings.set(store::setting::loaPaper, int(loa.paper));
        m_flow.setLoa(loa);
        Q_EMIT edited();
    });
    connect(m_save, &QPushButton::clicked, this, &LoaMaker::save);
    connect(m_print, &QPushButton::clicked, this, &LoaMaker::print);
}

QDate LoaMaker::today() const
{
    return m_around.now ? m_around.now().toLocalTime().date() : QDate::currentDate();
}

LoaChoice LoaMaker::filled() const
{
    LoaChoice loa = m_flow.draft().loa;
    if (loa.signer.isEmpty())
        loa.signer = m_flow.draft().portOut.authorizingName;
    return loa;
}

LoaChoice LoaMaker::begun(LoaChoice loa) const
{
    if (loa.newProvider.isEmpty()) {
        loa.newProvider = m_around.settings.value(store::setting::loaNewProvider);
        loa.paper = domain::LoaPaper(m_around.settings.value(store::setting::loaPaper));
    }
    return loa;
}

void LoaMaker::showChoice()
{
    m_form->setFallback(m_flow.draft().portOut.authorizingName, today());
    m_form->setValue(m_flow.draft().loa);
    const bool hasNumbers = !domain::loaStatements(m_flow.draft(), m_flow.rows()).empty();
    m_save->setEnabled(hasNumbers);
    m_print->setEnabled(hasNumbers);
}

QByteArray LoaMaker::pdf() const
{
    const LoaChoice loa = filled();
    const auto statements = domain::loaStatements(m_flow.draft(), m_flow.rows());
    return statements.empty() ? QByteArray() : loaPdf(loaLetters(loa, statements, today()), loa.paper);
}

void LoaMaker::stamp()
{
    LoaChoice loa = m_flow.draft().loa;
    loa.statedBy = loa.kind;
    loa.stated = domain::loaStatements(m_flow.draft(), m_flow.rows());
    m_flow.setLoa(loa);
}

void LoaMaker::save()
{
    const QString holder = m_flow.draft().endUser.name.simplified().replace(u'/', u'-');
    const QString name
        = holder.isEmpty() ? tr("Letter of authorization") : tr("Letter of authorization, %1").arg(holder);
    m_around.prompts.saveFile(
        this, tr("Save the letter"), name + u".pdf"_s, {tr("PDF (*.pdf)")}, [this, bytes = pdf()](const QString &path) {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
                return Q_EMIT failed(tr("%1 could not be written: %2", "file, the system's words")
                                         .arg(QFileInfo(path).fileName(), file.errorString()));
            m_around.settings.set(store::setting::lastFolder, QFileInfo(path).path());
            stamp();
            Q_EMIT made(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
        });
}

void LoaMaker::print()
{
    m_around.prompts.print(this, tr("Letter of authorization"), [this](QPagedPaintDevice &device) {
        const auto statements = domain::loaStatements(m_flow.draft(), m_flow.rows());
        const int pages = paintLoaLetters(device, loaLetters(filled(), statements, today()));
        if (pages == 0)
            return Q_EMIT failed(tr("The printer could not begin."));
        stamp();
        Q_EMIT made(tr("%n page(s) went to the printer.", nullptr, pages));
    });
}

} // namespace views
