#pragma once

#include <QString>
#include <QStringList>
#include <QTextCursor>
#include <QTextDocument>

#include <utility>
#include <vector>

class QPagedPaintDevice;

namespace views {

//! Text and tables that flow over as many pages as they need, each with a head and "Page 2 of 5". Every text is plain.
class FlowDocument
{
public:
    explicit FlowDocument(QPagedPaintDevice &device);

    void title(const QString &text);
    void heading(const QString &text);
    void paragraph(const QString &text);
    void remark(const QString &text); //!< small and gray
    void facts(const std::vector<std::pair<QString, QString>> &facts); //!< those without a value are left out
    //! The header is repeated on every page. `shares` are the widths of the columns, in percent.
    void table(const QStringList &header, const std::vector<int> &shares, const std::vector<QStringList> &rows);

    //! \p head stands on every page. \returns how many there are; 0 when the device could not begin.
    int paint(const QString &head);

private:
    void keepHeadings();
    void block(const QString &text, double points, bool bold, const QColor &color, double above, double below);
    QTextCharFormat textFormat(double points, bool bold, const QColor &color) const;

    QPagedPaintDevice &m_device;
    const double m_point; //!< in the device's dots
    QTextDocument m_document;
    QTextCursor m_cursor;
    std::vector<int> m_headings; //!< where their blocks begin
    bool m_empty = true;
};

} // namespace views
