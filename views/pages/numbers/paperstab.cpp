#include "views/pages/numbers/paperstab.h"

#include "views/errortext.h"
#include "views/format.h"
#include "views/pages/numbers/papercard.h"
#include "views/prompts.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/metrics.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/labels.h"
#include "views/widgets/outsidetext.h"
#include "views/widgets/progressstrip.h"
#include "views/wizards/scrollpage.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using flows::PaperProblem;
using flows::PaperUpload;
using tables::Meaning;

namespace views {

namespace {

//! What to do, with what was found out.
QString problemText(const flows::PaperVerdict &verdict, const PaperUpload::Paper &paper)
{
    switch (verdict.problem) {
    case PaperProblem::None:
        return {};
    case PaperProblem::Gone:
        return PapersTab::tr("The file is not there any more. Choose it again from where it is now.");
    case PaperProblem::Unreadable:
        return PapersTab::tr("The file cannot be read: %1.").arg(verdict.systemWords);
    case PaperProblem::Empty:
        return PapersTab::tr("The file is empty. Choose another one.");
    case PaperProblem::TooLarge:
        return PapersTab::tr("The file is larger than %1. Scan it at a lower resolution.")
            .arg(format::bytes(flows::largestPaper));
    case PaperProblem::NotAllowed: {
        QStringList types;
        for (const QString &type : paper.asked.allowedMimeTypes)
            types << oneLine(type);
        return PapersTab::tr("By its content the file is %1, whatever its name says. Taken are: %2.")
            .arg(verdict.mimeType, types.join(u", "_s));
    }
    }
    Q_UNREACHABLE();
}

} // namespace

PapersTab::PapersTab(PaperUpload &upload, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_upload(upload)
    , m_prompts(prompts)
    , m_banner(named(new ErrorBanner, u"papersBanner"_s, tr("What happened to the file")))
    , m_progress(new ProgressStrip)
    , m_none(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
{
    setSurface(this, Surface::Base);
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    m_none->setWordWrap(true);
    m_none->setObjectName(u"papersNone"_s);
    auto *cards = new QWidget;
    m_column = new QVBoxLayout(cards);
    m_column->addWidget(m_none);
    m_column->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_progress);
    layout->addWidget(scrollPage(cards, this), 1);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    connect(m_progress, &ProgressStrip::cancelRequested, &m_upload, &PaperUpload::cancel);
    connectFlow();
    follow();
}

void PapersTab::connectFlow()
{
    connect(&m_upload, &PaperUpload::stepChanged, this, &PapersTab::follow);
    connect(&m_upload, &PaperUpload::progressChanged, this, [this](qint64 sent, qint64 total) {
        m_progress->setProgress(tr("Uploading"), tr("%1 of %2").arg(format::bytes(sent), format::bytes(total)),
            int(sent / 1024), int(total / 1024));
    });
    // Of another order that is shown by now, the list and the worklist tell.
    const auto isShown = [this] { return m_upload.paper().order == m_order; };
    connect(&m_upload, &PaperUpload::rejected, this, [this, isShown](const flows::PaperVerdict &verdict) {
        if (isShown())
            m_banner->showMessage(Meaning::Failed, tr("Not uploaded. %1").arg(problemText(verdict, m_upload.paper())));
    });
    connect(&m_upload, &PaperUpload::notStarted, this, [this, isShown](const net::Error &error) {
        if (isShown())
            m_banner->showError(errorText(error, Attempt::ReadNumberOrder));
    });
    connect(&m_upload, &PaperUpload::finished, this, [this, isShown](const flows::WriteEnd &end) {
        if (!isShown())
            return;
        if (end.isDone())
            m_banner->clear();
        else if (end.error)
            m_banner->showError(errorText(*end.error, Attempt::UploadAttachment));
        else if (end.storeError)
            m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
    });
}

void PapersTab::showOrder(const store::KnownNumberOrder &known)
{
    const auto papers = domain::papersOf(known.requirements, known.registration.value_or(domain::Registration()));
    const bool another = !(known.order.id == m_order);
    m_takesPapers = domain::mayBeSubmitted(known.order.state.value);
    m_asked = known.requirementsReadAt.has_value();
    if (another)
        m_banner->clear();
    if (another || papers != m_papers) {
        m_order = known.order.id;
        m_papers = papers;
        for (PaperCard *card : m_cards)
            card->deleteLater(); // one of them may be the sender
        m_cards.clear();
        for (const domain::PaperLine &paper : m_papers)
            addCard(paper);
    }
    m_none->setVisible(m_papers.empty());
    m_none->setText(
        m_asked ? tr("Sinch asks for no papers for these numbers.") : tr("What Sinch asks for was not read yet."));
    follow();
}

void PapersTab::addCard(const domain::PaperLine &paper)
{
    auto *card = new PaperCard(paper, int(m_cards.size()) + 1);
    m_column->insertWidget(m_column->count() - 1, card);
    m_cards.push_back(card);
    connect(card, &PaperCard::sendRequested, this, [this, card] { chooseFile(card); });
    connect(card, &PaperCard::templateRequested, this, &PapersTab::openTemplate);
}

void PapersTab::chooseFile(PaperCard *card)
{
    const domain::RequiredAttachment asked = card->paper().required;
    const QString type = card->documentType();
    if (!asked.allowedDocumentTypes.empty() && type.isEmpty()) {
        m_banner->showMessage(Meaning::NeedsYou, tr("Say first which document it is, then choose the file."));
        return;
    }
    m_prompts.openFile(this, tr("Choose the file: %1").arg(oneLine(asked.title)), {tr("All files (*)")},
        [this, order = m_order, asked, type](const QString &path) {
            if (!(order == m_order) || m_upload.isRunning())
                return;
            m_banner->clear();
            m_upload.start({.order = order, .asked = asked, .filePath = path, .documentType = type});
        });
}

void PapersTab::openTemplate(const QUrl &url)
{
    const QString address = url.toString();
    m_prompts.ask(this,
        {.title = tr("Open an address outside"),
            .text = tr("Open this form in the browser?"),
            .explanation = tr("Sinch names the address: %1").arg(oneLine(address)),
            .answers = {tr("Stay here"), tr("Open the form")}},
        [this, url](int answer) {
            if (answer == 1 && !m_prompts.openUrl(url))
                m_banner->showMessage(Meaning::Failed, tr("No program on this computer opens this address."));
        });
}

void PapersTab::follow()
{
    const bool busy = m_upload.isRunning();
    for (PaperCard *card : m_cards)
        card->setSendable(m_takesPapers && !busy);
    if (!busy)
        return m_progress->finish();
    if (m_upload.step() != PaperUpload::Step::Uploading)
        m_progress->setProgress(tr("Looking at the file"), {}, 0, 0);
}

} // namespace views
