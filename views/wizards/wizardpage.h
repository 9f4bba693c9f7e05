#pragma once

#include "views/widgets/steplist.h"

#include <QWidget>

class QAbstractButton;

namespace views {

//! A page of a wizard. The shell owns title, footer and steps, and asks the page what to say there.
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString name() const = 0; //!< in the step list and on the buttons
    virtual QString explanation() const { return {}; } //!< under the title
    virtual QList<QAbstractButton *> headActions() const { return {}; } //!< asked once; the shell takes them
    virtual StepState state() const { return StepState::Done; } //!< once it was reached
    virtual QString nextText() const { return {}; } //!< of the button; empty: "Next: name of the next page"
    virtual QString nextHint() const { return {}; } //!< small on the button; empty: its keys
    virtual bool mayGoOn() const { return true; } //!< false: Next is off, because something runs
    //! Next was pressed. False: stay here; the page has said why, or went to work itself.
    virtual bool goOn() { return true; }
    virtual void entered() { }
    //! It is left, by whichever way: what was typed last and still rests goes into the draft now.
    virtual void takeTyped() { }
    virtual void focusFirst();
    //! Puts the focus on a field by its wire path.
    virtual void focusField(const QString &path);
    //! Side-by-side parts stack when there is little width.
    virtual void setNarrow(bool narrow);

Q_SIGNALS:
    void stateChanged(); //!< anything that the shell asks for
};

} // namespace views
