#include "views/pages/orderdocumentstab.h"

#include "domain/attachment.h"
#include "tables/roles.h"
#include "views/delegates/twolinedelegate.h"
#include "views/dialogs/uploaddialog.h"
#include "views/errortext.h"
#include "views/format.h"
#include "views/prompts.h"
#include "views/storetext.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/documentpreview.h"
#include "views/widgets/errorbanner.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/labels.h"
#include "views/widgets/progressstrip.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/portin/filewords.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QStandardItemModel>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace views {

OrderDocumentsTab::OrderDocumentsTab(
    flows::OrderDetailFlow &detail, flows::UploadFlow &upload, KeepFile keep, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_detail(detail)
    , m_upload(upload)
    , m_keep(std::move(keep))
    , m_prompts(prompts)
{
    setSurface(this, Surface::Base);
    setAcceptDrops(true);
    m_banner = new ErrorBanner;
    m_banner->setRetryVisible(false);
    m_banner->setClosable(true);
    m_progress = new ProgressStrip;
    m_preview = new DocumentPreview;
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(buildList(), 2);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(m_preview, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_progress);
    layout->addLayout(row, 1);
    connect(m_banner, &ErrorBanner::closed, m_banner, &ErrorBanner::clear);
    connectFlows();
    follow();
}

QWidget *OrderDocumentsTab::buildList()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, 0);
    m_open = named(new QPushButton(icon(Icon::OpenInNew), tr("Open &outside")), u"openDocument"_s,
        tr("Open the document in another program"));
    m_uploadButton = named(new QPushButton(icon(Icon::Paperclip), tr("&Upload…")), u"uploadDocument"_s,
        tr("Upload a document to the order"));
    bar->addWidget(m_open);
    bar->addWidget(m_uploadButton);
    bar->addStretch();
    layout->addLayout(bar);
    m_model = new QStandardItemModel(this);
    m_list = named(new QListView, u"documentList"_s, tr("Documents"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_empty = new TextLabel(
        tr("No documents. Some carriers also want a recent bill."), TextLabel::Type::Base, TextLabel::Tone::Secondary);
    m_empty->setWordWrap(true);
    m_empty->setMargin(metrics::inset);
    m_letter = named(new FactsList, u"documentsLetter"_s, tr("Letter of authorization"));
    m_letter->setContentsMargins(metrics::inset, metrics::gap, metrics::inset, metrics::gap);
    m_letter->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(m_letter);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addStretch(); // while there is no list
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OrderDocumentsTab::choose);
    connect(m_list, &QListView::activated, this, &OrderDocumentsTab::openOutside);
    connect(m_open, &QPushButton::clicked, this, &OrderDocumentsTab::openOutside);
    connect(m_uploadButton, &QPushButton::clicked, this, &OrderDocumentsTab::startUpload);
    return side;
}

void OrderDocumentsTab::connectFlows()
{
    using Detail = flows::OrderDetailFlow;
    using Upload = flows::UploadFlow;
    connect(&m_detail, &Detail::documentRead, this, &OrderDocumentsTab::take);
    connect(&m_detail, &Detail::documentProgress, this,
        [this](const domain::DocumentId &id, qint64 received, qint64 total) {
            if (id == current())
                m_preview->showMessage(total > 0
                        ? tr("Reading %1 of %2.").arg(format::bytes(received), format::bytes(total))
                        : tr("Reading, %1 so far.").arg(format::bytes(received)));
        });
    connect(&m_detail, &Detail::documentFailed, this, [this](const domain::DocumentId &id, const net::Error &error) {
        if (!(id == current()))
            return;
        m_openWhenRead = false;
        m_preview->showMessage(errorText(error, Attempt::ReadDocument).joined());
    });
    connect(&m_upload, &Upload::stepChanged, this, &OrderDocumentsTab::follow);
    connect(&m_upload, &Upload::progressChanged, this, [this](qint64 sent, qint64 total) {
        m_progress->setProgress(tr("Uploading"), tr("%1 of %2").arg(format::bytes(sent), format::bytes(total)),
            int(sent / 1024), int(total / 1024));
    });
    connect(m_progress, &ProgressStrip::cancelRequested, &m_upload, &Upload::cancel);
    connect(&m_upload, &Upload::rejected, this, [this](const flows::FileVerdict &verdict) {
        m_banner->showMessage(
            tables::Meaning::Failed, tr("Not uploaded. %1 Choose another file.").arg(fileProblem(verdict)));
    });
    connect(&m_upload, &Upload::nameTaken, this, &OrderDocumentsTab::askAboutName);
    connect(&m_upload, &Upload::notStarted, this,
        [this](const net::Error &error) { m_banner->showError(errorText(error, Attempt::ReadOrder)); });
    connect(&m_upload, &Upload::finished, this, [this](const flows::WriteEnd &end) {
        if (end.isDone()) {
            m_banner->clear();
            Q_EMIT uploaded();
        } else if (end.error) {
            m_banner->showError(errorText(*end.error, Attempt::Upload));
        } else if (end.storeError) {
            m_banner->showError(storeErrorText(StoreAttempt::Record, *end.storeError));
        }
    });
}

void OrderDocumentsTab::showOrder(const domain::PortOrder &order)
{
    if (order.id == m_order.id && order.documents == m_order.documents)
        return;
    const domain::DocumentId kept = current();
    if (!(order.id == m_order.id))
        m_banner->clear();
    m_order = {.id = order.id, .documents = order.documents};
    m_model->clear();
    for (const domain::OrderDocument &document : order.documents) {
        auto *item = new QStandardItem(document.name.isEmpty() ? document.id.text : document.name);
        item->setData(document.description, tables::SecondLineRole);
        item->setData(document.id.text, tables::IdRole);
        m_model->appendRow(item);
        if (document.id == kept)
            m_list->setCurrentIndex(item->index());
    }
    m_empty->setVisible(order.documents.empty());
    m_list->setVisible(!order.documents.empty());
    follow();
    if (!m_askFor.isEmpty() && m_askFor == order.id)
        startUpload();
}

domain::DocumentId OrderDocumentsTab::current() const
{
    return domain::DocumentId{m_list->currentIndex().data(tables::IdRole).toString()};
}

void OrderDocumentsTab::choose()
{
    m_openWhenRead = false;
    if (m_content && m_content->id == current())
        return;
    m_content.reset();
    m_preview->showMessage(current().isEmpty() ? QString() : tr("Reading the document."));
    if (!current().isEmpty())
        m_detail.readDocument(current());
    follow();
}

void OrderDocumentsTab::take(const domain::DocumentContent &document)
{
    if (!(document.id == current()))
        return;
    m_content = document;
    m_preview->showContent(document.content);
    follow();
    if (std::exchange(m_openWhenRead, false))
        openOutside();
}

void OrderDocumentsTab::openOutside()
{
    if (!m_content) {
        m_openWhenRead = !current().isEmpty();
        return;
    }
    // Opened as what the bytes are: a program that came as "letter.pdf" is not started.
    if (domain::fileKind(m_content->content) == domain::FileKind::Unknown) {
        m_banner->showMessage(tables::Meaning::NeedsYou,
            tr("Not opened: the document is neither a PDF nor a picture, whatever its name says."));
        return;
    }
    const auto path = m_keep(m_content->name, m_content->content);
    if (!path)
        m_banner->showMessage(tables::Meaning::Failed,
            tr("Not opened: the document could not be put into a private file. Make room on the disk, then try "
               "again."));
    else if (!m_prompts.openUrl(QUrl::fromLocalFile(*path)))
        m_banner->showMessage(tables::Meaning::Failed, tr("No program on this computer opens this kind of document."));
}

void OrderDocumentsTab::showLetter(const std::vector<Fact> &facts)
{
    m_letter->setFacts(facts);
}

void OrderDocumentsTab::askForFile(const domain::OrderId &order, const Wanted &wanted)
{
    m_askFor = order;
    m_wanted = wanted;
    if (order == m_order.id)
        startUpload();
}

void OrderDocumentsTab::startUpload()
{
    m_askFor = {};
    const Wanted wanted = std::exchange(m_wanted, {});
    m_prompts.openFile(this, tr("Upload a document"), {tr("Documents (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)")},
        [this, wanted](const QString &path) { upload(path, wanted); });
}

void OrderDocumentsTab::upload(const QString &path, const Wanted &wanted)
{
    auto *dialog = new UploadDialog(m_order, path, this);
    dialog->propose(wanted.name, wanted.description);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_banner->clear();
        m_upload.start(dialog->document());
    });
    dialog->open();
}

void OrderDocumentsTab::askAboutName(const flows::UploadFlow::Document &document)
{
    m_prompts.ask(this,
        {.title = tr("Upload a second document of this name?"),
            .text = tr("By now the order has a document named “%1”.").arg(document.name),
            .explanation = tr("Nothing was sent. Nothing is ever replaced: a second one would stand beside it."),
            .answers = {tr("Do not upload"), tr("Upload a second one")},
            .harmless = 0},
        [this, document](int answer) {
            if (answer != 1)
                return;
            flows::UploadFlow::Document again = document;
            again.mayRepeatName = true;
            again.origin = {};
            m_upload.start(again);
        });
}

void OrderDocumentsTab::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_uploadButton->isEnabled() && urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void OrderDocumentsTab::dropEvent(QDropEvent *event)
{
    upload(event->mimeData()->urls().constFirst().toLocalFile(), Wanted());
}

void OrderDocumentsTab::follow()
{
    m_open->setEnabled(!current().isEmpty());
    m_uploadButton->setEnabled(!m_upload.isRunning() && !m_order.id.isEmpty());
    if (!m_upload.isRunning())
        m_progress->finish();
}

} // namespace views
