#include "views/widgets/documentpreview.h"

#include "domain/attachment.h"
#include "views/style/controls.h"
#include "views/style/icons.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using domain::FileKind;

namespace views {

//! A picture that unpacks to more than this is a trap or a poster, not a letter.
static constexpr int largestPictureMiB = 256;

DocumentPreview::DocumentPreview(QWidget *parent)
    : QWidget(parent)
    , m_place(new TextLabel(TextLabel::Type::Small, TextLabel::Tone::Secondary))
    , m_previous(named(new QPushButton(icon(Icon::ChevronLeft), {}), u"previewPrevious"_s, tr("Previous page")))
    , m_next(named(new QPushButton(icon(Icon::ChevronRight), {}), u"previewNext"_s, tr("Next page")))
    , m_zoomOut(named(new QPushButton(icon(Icon::ZoomOut), {}), u"previewZoomOut"_s, tr("Smaller")))
    , m_zoomIn(named(new QPushButton(icon(Icon::ZoomIn), {}), u"previewZoomIn"_s, tr("Larger")))
    , m_stack(new QStackedWidget)
    , m_message(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Secondary))
    , m_pdfView(new QPdfView(this))
    , m_scroll(new QScrollArea)
    , m_picture(new QLabel)
{
    setObjectName(u"documentPreview"_s);
    setAccessibleName(tr("Preview"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::inset, metrics::grid, metrics::gap, metrics::grid);
    bar->setSpacing(metrics::grid);
    bar->addWidget(new TextLabel(tr("Preview"), TextLabel::Type::Base, TextLabel::Tone::Secondary));
    bar->addStretch();
    bar->addWidget(m_place);
    for (auto *button : {m_previous, m_next, m_zoomOut, m_zoomIn}) {
        setLook(button, ButtonLook::Flat);
        button->setToolTip(button->accessibleName());
        bar->addWidget(button);
    }
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(metrics::inset);
    m_pdfView->setPageMode(QPdfView::PageMode::SinglePage);
    m_pdfView->setZoomMode(QPdfView::ZoomMode::FitInView);
    m_pdfView->setFrameShape(QFrame::NoFrame);
    m_pdfView->setAccessibleName(tr("Page"));
    m_scroll->setWidget(m_picture);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_picture->setAccessibleName(tr("Picture"));
    for (QWidget *page :
        {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_pdfView), static_cast<QWidget *>(m_scroll)})
        m_stack->addWidget(page);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(new Hairline);
    layout->addWidget(m_stack, 1);

    connect(m_previous, &QPushButton::clicked, this, [this] { goTo(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(m_page + 1); });
    connect(m_zoomOut, &QPushButton::clicked, this, [this] { zoom(1 / 1.25); });
    connect(m_zoomIn, &QPushButton::clicked, this, [this] { zoom(1.25); });
    clear();
}

DocumentPreview::~DocumentPreview()
{
    m_pdfView->setDocument(nullptr);
}

void DocumentPreview::showContent(const QByteArray &content)
{
    clear();
    switch (domain::fileKind(content)) {
    case FileKind::Pdf:
        return showPdf(content);
    case FileKind::Png:
    case FileKind::Jpeg:
    case FileKind::Tiff:
        return showPicture(content);
    case FileKind::Unknown:
        return showMessage(content.isEmpty() ? tr("The file is empty.")
                                             : tr("This is neither a PDF nor a picture that can be shown here."));
    }
    Q_UNREACHABLE();
}

void DocumentPreview::showPdf(const QByteArray &content)
{
    m_buffer = std::make_unique<QBuffer>();
    m_buffer->setData(content);
    m_buffer->open(QIODevice::ReadOnly);
    m_pdf = std::make_unique<QPdfDocument>();
    m_pdf->load(m_buffer.get());
    switch (m_pdf->error()) {
    case QPdfDocument::Error::None:
        break;
    case QPdfDocument::Error::IncorrectPassword:
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return showMessage(tr("The PDF wants a password. A carrier could not read it either."));
    default:
        return showMessage(tr("The PDF is damaged and cannot be shown."));
    }
    m_pages = m_pdf->pageCount();
    if (m_pages == 0)
        return showMessage(tr("The PDF has no pages."));
    m_pdfView->setDocument(m_pdf.get());
    m_stack->setCurrentWidget(m_pdfView);
    goTo(0);
}

void DocumentPreview::showPicture(const QByteArray &content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() * 4 > qint64(largestPictureMiB) * 1024 * 1024)
        return showMessage(tr("The picture is too large to be shown here."));
    if (!reader.canRead())
        return showMessage(tr("This kind of picture cannot be shown on this computer."));
    m_image = reader.read();
    if (m_image.isNull())
        return showMessage(tr("The picture is damaged and cannot be shown."));
    m_pages = 1;
    m_stack->setCurrentWidget(m_scroll);
    fitPicture();
    follow();
}

void DocumentPreview::showMessage(const QString &text)
{
    m_pages = 0;
    m_message->setText(text);
    m_stack->setCurrentWidget(m_message);
    follow();
}

void DocumentPreview::clear()
{
    m_pdfView->setDocument(nullptr);
    m_pdf.reset();
    m_buffer.reset();
    m_image = {};
    m_picture->clear();
    m_zoom = 0;
    m_page = 0;
    m_pdfView->setZoomMode(QPdfView::ZoomMode::FitInView);
    showMessage({});
}

bool DocumentPreview::isShowingDocument() const
{
    return m_stack->currentWidget() != m_message;
}

QString DocumentPreview::message() const
{
    return isShowingDocument() ? QString() : m_message->text();
}

void DocumentPreview::goTo(int page)
{
    m_page = qBound(0, page, m_pages - 1);
    m_pdfView->pageNavigator()->jump(m_page, {}, m_pdfView->pageNavigator()->currentZoom());
    follow();
}

void DocumentPreview::zoom(qreal factor)
{
    if (m_stack->currentWidget() == m_pdfView) {
        m_pdfView->setZoomMode(QPdfView::ZoomMode::Custom);
        m_pdfView->setZoomFactor(qBound(0.2, m_pdfView->zoomFactor() * factor, 6.0));
        return;
    }
    const qreal now = m_zoom > 0 ? m_zoom : qreal(m_picture->width()) / qMax(1, m_image.width());
    m_zoom = qBound(0.05, now * factor, 6.0);
    fitPicture();
}

void DocumentPreview::fitPicture()
{
    if (m_image.isNull())
        return;
    const QSize room = m_scroll->viewport()->size() - QSize(2 * metrics::gap, 2 * metrics::gap);
    QSize wanted = m_zoom > 0 ? m_image.size() * m_zoom : m_image.size().scaled(room, Qt::KeepAspectRatio);
    if (m_zoom <= 0 && wanted.width() > m_image.width())
        wanted = m_image.size(); // never larger than it is by itself
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap
        = QPixmap::fromImage(m_image.scaled(wanted * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
    m_picture->resize(wanted);
}

void DocumentPreview::follow()
{
    m_place->setText(m_pages > 0 ? tr("Page %1 of %2").arg(m_page + 1).arg(m_pages) : QString());
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < m_pages);
    m_zoomOut->setEnabled(m_pages > 0);
    m_zoomIn->setEnabled(m_pages > 0);
}

void DocumentPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_zoom <= 0)
        fitPicture();
}

} // namespace views
