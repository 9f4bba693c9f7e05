#pragma once

#include "views/widgets/band.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;

namespace views {

class ErrorBanner;
class PageHeader;

//! The frame of the dialogs that change numbers: whom it hits, a head, what happened, the content, and a footer in
//! which nothing is sent by Enter.
class NumberDialog : public QDialog
{
    Q_OBJECT

protected:
    //! \p name: for tests, without "Dialog".
    NumberDialog(const QString &name, const BandInfo &band, const QSize &size, QWidget *parent);

    PageHeader *header() const { return m_header; }
    ErrorBanner *banner() const { return m_banner; }
    void setContent(QWidget *content); //!< once; takes ownership
    QHBoxLayout *footer() const { return m_footer; }
    //! In the footer, left to right.
    QPushButton *addButton(const QString &objectName, const QString &text);
    static void setText(QPushButton *button, const QString &text); //!< with its mnemonic; names it as well
    //! Ctrl+Return presses it.
    void setGo(QPushButton *go);
    //! And F5 the other.
    void setShortcuts(QPushButton *go, QPushButton *again);

private:
    PageHeader *m_header;
    ErrorBanner *m_banner;
    QWidget *m_place;
    QHBoxLayout *m_footer;
};

} // namespace views
