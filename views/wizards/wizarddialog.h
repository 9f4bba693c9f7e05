#pragma once

#include "views/errortext.h"
#include "views/widgets/band.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QStackedWidget;

namespace views {

class ErrorBanner;
class IconLabel;
class PageHeader;
class ShortcutButton;
class StepList;
class TextLabel;
class WizardPage;

//! The shell of every wizard: the profile's band, the steps, the head of the page, the page, and the footer with what
//! became of the draft, Leave, Back and Next. It knows nothing of what its pages are about.
class WizardDialog : public QDialog
{
    Q_OBJECT
public:
    explicit WizardDialog(const BandInfo &band, QWidget *parent = nullptr);

    //! Takes ownership. All pages are added before start().
    void addPage(WizardPage *page);
    void start(int step = 0);

    int step() const { return m_current; }
    WizardPage *page(int step) const { return m_pages.at(std::size_t(step)).page; }
    int count() const { return int(m_pages.size()); }
    //! Any step that was reached, or the next one.
    void goTo(int step);
    void setBandTime(const QString &text);
    void setDraftText(const QString &text); //!< "Draft saved 10:03:12. Drafts never expire."
    void setKeepsDraft(bool keeps); //!< else leaving loses what was typed, and the button does not promise otherwise
    //! What concerns the wizard as a whole, over every page. Empty: nothing.
    void showProblem(const ErrorText &problem);
    void clearProblem();

    void reject() override; //!< Esc, the cross, Leave: asks mayLeave()

Q_SIGNALS:
    void stepEntered(int step);

protected:
    //! False: the wizard stays, and closes itself later with leave().
    virtual bool mayLeave() { return true; }
    void leave();
    //! For a subclass that owns what its pages refer to: call in the destructor.
    void removePages();

    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Entry {
        WizardPage *page = nullptr;
        PageHeader *header = nullptr;
    };
    QWidget *makeFooter();
    void next();
    void back();
    void refreshStep(int step);
    void updateFooter();
    void fitScreen();
    void applyWidth();

    Band *m_band;
    StepList *m_steps;
    TextLabel *m_stepLine;
    ErrorBanner *m_problem;
    QStackedWidget *m_stack;
    TextLabel *m_draft = nullptr;
    IconLabel *m_save = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_back = nullptr;
    ShortcutButton *m_next = nullptr;
    std::vector<Entry> m_pages = {};
    int m_current = -1;
    int m_furthest = 0;
    bool m_fitted = false;
};

} // namespace views
