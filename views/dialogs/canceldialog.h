#pragma once

#include "flows/cancelflow.h"
#include "flows/successor.h"
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
//! Afterwards it says what became of it, and offers a draft of the numbers, parked as long as they are locked.
class CancelDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Takes the flows, both of the same order.
    CancelDialog(std::unique_ptr<flows::CancelFlow> flow, std::unique_ptr<flows::SuccessorFlow> successor,
        const BandInfo &band, QWidget *parent = nullptr);
    ~CancelDialog() override;

Q_SIGNALS:
    void resumeRequested(const domain::DraftId &draft);

private:
    QWidget *buildNumbers();
    QWidget *buildFooter();
    void connectFlow();
    void connectSuccessor();
    void followSuccessor();
    void follow();
    QString explanation() const;

    std::unique_ptr<flows::CancelFlow> m_flow;
    std::unique_ptr<flows::SuccessorFlow> m_successor;
    domain::DraftId m_draft; //!< the successor, once it was made
    bool m_asked = false;
    PageHeader *m_header;
    PillLabel *m_pill;
    ErrorBanner *m_banner;
    TextLabel *m_words;
    TextLabel *m_numbersTitle;
    QListWidget *m_numbers;
    QPushButton *m_makeDraft;
    QPushButton *m_keep;
    QPushButton *m_go;
};

} // namespace views
