#pragma once

#include "domain/porting/portingdefaults.h"
#include "flows/updateflow.h"
#include "views/prompts.h"
#include "views/widgets/band.h"

#include <QDialog>
#include <QJsonObject>
#include <QSet>

class QPushButton;
class QStackedWidget;

namespace views {

class ErrorBanner;
class OrderEditor;
class PageHeader;
class PageState;
class TextLabel;
class UpdateGuard;

//! Changes an order: the forms first, then what the full replacement would do, and every doubt decided by a person
//! before it goes.
class UpdateDialog final : public QDialog
{
    Q_OBJECT

public:
    //! Which numbers and fields to begin with, and why: what a repair knows.
    struct Start {
        QStringList numbers = {};
        QSet<QString> fields = {};
        QString why = {};
        QJsonObject sentBefore = {}; //!< data of an update that did not arrive: its changes are typed already
    };
    struct Surroundings {
        BandInfo band = {};
        Prompts &prompts;
        domain::PortingDefaults defaults = {};
        bool defaultsKnown = false;
        domain::Clock now = {};
    };

    //! Takes the flow.
    UpdateDialog(std::unique_ptr<flows::UpdateFlow> flow, Start start, Surroundings around, QWidget *parent = nullptr);
    ~UpdateDialog() override;

    void reject() override;

private:
    QWidget *buildFooter();
    void connectFlow();
    void takeStep(flows::UpdateFlow::Step step);
    void follow();
    void followFooter();
    void sayEnd(bool updated);
    void showJson();
    bool hasEdits() const;

    std::unique_ptr<flows::UpdateFlow> m_flow;
    const Start m_start;
    const Surroundings m_around;
    bool m_begun = false;
    PageHeader *m_header;
    ErrorBanner *m_banner;
    OrderEditor *m_editor;
    UpdateGuard *m_guard;
    QStackedWidget *m_stack;
    PageState *m_state;
    TextLabel *m_open = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_json = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace views
