#pragma once

#include "flows/numbers/rentflow.h"
#include "tables/numbers/rentresultsmodel.h"
#include "views/forms/rentlinksform.h"
#include "views/widgets/band.h"

#include <QDialog>

class QBoxLayout;
class QPushButton;

namespace views {

class DataTable;
class ErrorBanner;
class FactsList;
class PageHeader;
class ProgressStrip;
class TextLabel;

//! The last look before numbers are rented: each of them, what it is linked to, and the money. Afterwards the result of
//! each.
class RentDialog final : public QDialog
{
    Q_OBJECT
public:
    //! Takes the flow. A request that is under way when the dialog closes comes to its end all the same.
    RentDialog(std::unique_ptr<flows::RentFlow> flow, const BandInfo &band, QWidget *parent = nullptr);
    ~RentDialog() override;

    void setKnown(const KnownLinks &known) { m_form->setKnown(known); }
    const flows::RentFlow &flow() const { return *m_flow; }

Q_SIGNALS:
    //! What the numbers were to be linked to, at the moment of the sending.
    void started(const domain::RentRequest &request);
    void rented(const domain::ActiveNumber &number);
    void showNumbersRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildLinks();
    QWidget *buildNumbers();
    QWidget *buildFooter();
    void connectFlow();
    void go();
    void follow();
    void followFooter();
    QString headline() const;
    QString explanation() const;

    std::unique_ptr<flows::RentFlow> m_flow;
    tables::RentResultsModel m_model;
    bool m_asked = false;
    bool m_saysWhyItStopped = false;
    PageHeader *m_header;
    ErrorBanner *m_banner;
    QBoxLayout *m_sides;
    RentLinksForm *m_form;
    FactsList *m_total;
    QWidget *m_totalBox = nullptr;
    TextLabel *m_numbersTitle;
    DataTable *m_table;
    ProgressStrip *m_progress;
    TextLabel *m_why;
    QPushButton *m_show;
    QPushButton *m_again;
    QPushButton *m_leave;
    QPushButton *m_go;
};

} // namespace views
