#pragma once

#include <QByteArray>
#include <QImage>
#include <QWidget>

#include <memory>

class QBuffer;
class QLabel;
class QPdfDocument;
class QPdfView;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace views {

class TextLabel;

//! Looks at a PDF or a picture without opening it in another program. What the bytes are is decided by the bytes,
//! never by a name or by what a server says; anything else, and anything too large to look at, says so in words.
class DocumentPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentPreview(QWidget *parent = nullptr);
    ~DocumentPreview() override;

    void showContent(const QByteArray &content);
    void showMessage(const QString &text); //!< instead of a document
    void clear();

    bool isShowingDocument() const;
    int pageCount() const { return m_pages; }
    QString message() const; //!< empty while a document is shown

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPdf(const QByteArray &content);
    void showPicture(const QByteArray &content);
    void goTo(int page);
    void zoom(qreal factor);
    void fitPicture();
    void follow();

    TextLabel *m_place;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_zoomOut;
    QPushButton *m_zoomIn;
    QStackedWidget *m_stack;
    TextLabel *m_message;
    QPdfView *m_pdfView;
    std::unique_ptr<QBuffer> m_buffer; //!< outlives the document that reads from it
    std::unique_ptr<QPdfDocument> m_pdf;
    QScrollArea *m_scroll;
    QLabel *m_picture;
    QImage m_image;
    qreal m_zoom = 0; //!< 0: as wide as there is room
    int m_pages = 0;
    int m_page = 0;
};

} // namespace views
