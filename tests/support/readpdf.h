#pragma once

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QStringList>

namespace support {

//! A PDF that the program made, read by an engine that did not make it. Needs Qt6::Pdf.
class ReadPdf final
{
public:
    explicit ReadPdf(const QByteArray &pdf)
    {
        m_buffer.setData(pdf);
        m_buffer.open(QIODevice::ReadOnly);
        m_document.load(&m_buffer);
    }

    int pageCount() const { return m_document.pageCount(); }
    QSize pageSize(int page = 0) const { return m_document.pagePointSize(page).toSize(); } //!< in points
    //! One text a page.
    QStringList texts()
    {
        QStringList texts;
        for (int page = 0; page < pageCount(); ++page)
            texts.append(m_document.getAllText(page).text());
        return texts;
    }
    //! On white, two pixels a point.
    QImage picture(int page)
    {
        QImage picture(pageSize(page) * 2, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter(&picture).drawImage(0, 0, m_document.render(page, picture.size()));
        return picture;
    }

private:
    QBuffer m_buffer; // outlives the document, which reads from it
    QPdfDocument m_document;
};

} // namespace support
