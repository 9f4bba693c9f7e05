#pragma once

#include "flows/numbers/rentanyflow.h"
#include "tables/meaning.h"
#include "views/forms/rentlinksform.h"
#include "views/widgets/band.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QPushButton;

namespace views {

class ErrorBanner;
class IconLabel;
class PageHeader;
class ProgressStrip;
class TextLabel;

//! Renting whichever number fits: what it must be like, what such numbers cost now, and afterwards which one it is.
class RentAnyDialog final : public QDialog
{
    Q_OBJECT
public:
    //! Takes the flow. A request that is under way when the dialog closes comes to its end all the same.
    RentAnyDialog(std::unique_ptr<flows::RentAnyFlow> flow, const BandInfo &band, QWidget *parent = nullptr);
    ~RentAnyDialog() override;

    //! What the page searches for.
    void propose(
        const domain::NumberPattern &pattern, const std::vector<domain::Open<domain::Capability>> &capabilities);
    void setKnown(const KnownLinks &known) { m_form->setKnown(known); }

Q_SIGNALS:
    void started(const domain::RentRequest &links);
    void showNumbersRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildWishes();
    QWidget *buildState();
    QWidget *buildFooter();
    void connectFlow();
    std::optional<domain::RentAnyRequest> request() const;
    void look();
    void follow();
    void say(tables::Meaning meaning, const QString &title, const QString &words);
    void sayOffer();
    void sayResult();
    void followFooter();

    std::unique_ptr<flows::RentAnyFlow> m_flow;
    QTimer m_typing; //!< looks again once nothing more is typed
    PageHeader *m_header;
    ErrorBanner *m_banner;
    QBoxLayout *m_sides;
    QWidget *m_wishes = nullptr;
    QComboBox *m_where;
    QLineEdit *m_pattern;
    TextLabel *m_patternHint;
    QCheckBox *m_sms;
    QCheckBox *m_voice;
    RentLinksForm *m_form;
    IconLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_words;
    ProgressStrip *m_progress;
    QPushButton *m_show;
    QPushButton *m_leave;
    QPushButton *m_go;
};

} // namespace views
