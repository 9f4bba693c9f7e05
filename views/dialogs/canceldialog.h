#pragma once

#include "flows/cancelflow.h"
#include "views/widgets/band.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace views {

class ErrorBanner;
class PageHeader;
class PillLabel;
class TextLabel;

//! The last look before an order is canceled: what it is, which numbers it holds, and what canceling does to them.
//! Afterwards it says what became of it.
class CancelDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Takes the flow.
    CancelDialog(std::unique_ptr<flows::CancelFlow> flow, const BandInfo &band, QWidget *parent = nullptr);
    ~CancelDialog() override;

private:
    QWidget *buildNumbers();
    QWidget *buildFooter();
    void connectFlow();
    void follow();
    QString explanation() const;

    std::unique_ptr<flows::CancelFlow> m_flow;
    bool m_asked = false;
    PageHeader *m_header;
    PillLabel *m_pill;
    ErrorBanner *m_banner;
    TextLabel *m_words;
    TextLabel *m_numbersTitle;
    QListWidget *m_numbers;
    QPushButton *m_keep;
    QPushButton *m_go;
};

} // namespace views
