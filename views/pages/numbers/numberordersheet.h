#pragma once

#include "domain/clock.h"
#include "flows/numbers/numberorderbook.h"
#include "flows/numbers/numberorderflow.h"
#include "flows/numbers/paperupload.h"

#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace views {

class DataTable;
class ErrorBanner;
class FactsRow;
class PageHeader;
class PapersTab;
class PillLabel;
class Prompts;
class RegistrationPages;
class ShortcutButton;
class SidePanel;
class TextLabel;

//! One number order: what Sinch asks for, as a form and as JSON, its papers, what the reviewers say, and the way to
//! submit it while its numbers are reserved.
class NumberOrderSheet final : public QWidget
{
    Q_OBJECT
public:
    struct Parts {
        flows::NumberOrderBook &book;
        flows::NumberOrderFlow &flow;
        flows::PaperUpload &upload;
        Prompts &prompts;
        domain::Clock now = {}; //!< UTC, the server's
    };

    explicit NumberOrderSheet(const Parts &parts, QWidget *parent = nullptr);

    void open(const domain::NumberOrderId &id);
    const domain::NumberOrderId &id() const { return m_id; }
    QAbstractButton *nextAction() const;
    void showPapers();
    void togglePanel();

Q_SIGNALS:
    void backRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader();
    QWidget *buildTabs();
    void connectFlows();
    void follow();
    void followButtons();
    void followTime();
    void showPanel(const store::KnownNumberOrder &known);
    void showNumbers(const domain::NumberOrder &order);
    void save();
    void submit();
    void askToSubmit();
    void tellEnd(const flows::WriteEnd &end, bool submitted);
    const store::KnownNumberOrder *known() const { return m_book.find(m_id); }

    flows::NumberOrderBook &m_book;
    flows::NumberOrderFlow &m_flow;
    flows::PaperUpload &m_upload;
    Prompts &m_prompts;
    const domain::Clock m_now;
    domain::NumberOrderId m_id = {};
    bool m_submitWhenSaved = false;
    bool m_saysSubmitted = false;
    bool m_panelWanted = true;
    QTimer m_tick;

    PageHeader *m_header;
    PillLabel *m_pill;
    ShortcutButton *m_save;
    ShortcutButton *m_submit;
    ErrorBanner *m_banner;
    FactsRow *m_facts;
    QTabWidget *m_tabs;
    RegistrationPages *m_pages;
    PapersTab *m_papers;
    TextLabel *m_numbers = nullptr;
    SidePanel *m_panel;
    QSplitter *m_splitter;
};

} // namespace views
