#pragma once

#include "flows/numbers/numberchangeflow.h"
#include "flows/numbers/numbernames.h"
#include "views/dialogs/numbers/numberdialog.h"

namespace views {

class NumberForm;
class ServiceLines;
class TextLabel;

//! Changes one number: only what differs is sent, and its services are followed until they are provisioned.
class NumberChangeDialog final : public NumberDialog
{
    Q_OBJECT

public:
    //! What to begin with.
    struct Start {
        domain::NumberMember member = domain::NumberMember::DisplayName; //!< the first focus
        std::optional<domain::NumberChange> sentBefore = {}; //!< of a change that did not arrive: it is typed already
    };

    //! Takes the flow.
    NumberChangeDialog(std::unique_ptr<flows::NumberChangeFlow> flow, const flows::NumberNames &names, Start start,
        const BandInfo &band, QWidget *parent = nullptr);
    ~NumberChangeDialog() override;

    void reject() override;

Q_SIGNALS:
    //! Another plan or campaign is wanted than the one that is linked: that takes two requests.
    void relinkRequested(const QString &number, const domain::NumberSettings &wanted);
    //! The server took a change with these ids: they may be offered from now on.
    void changeTaken(const domain::NumberSettings &settings);

private:
    void connectFlow();
    void takeNumber(const domain::ActiveNumber &number);
    void sayEnd(const flows::WriteEnd &end);
    void go();
    void follow();
    QString why() const;
    domain::ChangeProblem problem() const;
    bool needsTwo() const;

    std::unique_ptr<flows::NumberChangeFlow> m_flow;
    const flows::NumberNames &m_names;
    Start m_start;
    bool m_begun = false;
    bool m_noAnswer = false; //!< to what was sent last
    NumberForm *m_form;
    ServiceLines *m_services;
    TextLabel *m_why;
    QPushButton *m_again = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace views
