#pragma once

#include "domain/ids.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <vector>

class QAbstractButton;
class QAction;

namespace views {

//! What a page tells the status line.
struct PageStatus {
    QString shown = {}; //!< bold: "46 orders"
    QString asOf = {}; //!< "as of 10:02:17"
    QString busy = {}; //!< what runs, or a remark when nothing runs
    int done = 0;
    int total = 0; //!< 0: no bar
    bool cancelable = false;
};

//! A page of the window. The window owns the keys and asks the current page; what a page does not override, it ignores.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(QWidget *parent = nullptr);

    virtual QString title() const = 0; //!< for the window's title bar
    virtual PageStatus status() const { return {}; }

    virtual void shown() { } //!< it became the current page: read what is missing
    virtual void refresh() { } //!< F5
    virtual void cancelBusy() { } //!< Cancel in the status line
    virtual void focusFilter() { } //!< Ctrl+F
    virtual void togglePane() { } //!< F8
    virtual void moveCurrent(int rows); //!< J and K; default: the page's first DataTable
    virtual bool goBack() { return false; } //!< Esc; true if it was taken
    virtual QAbstractButton *nextAction() const { return nullptr; } //!< Ctrl+Return clicks it while it is on
    virtual QList<QAction *> orderActions() const { return {}; } //!< the Order menu, while the page is shown
    virtual QString simulationOrder() const { return {}; } //!< the order that the simulation strip acts on
    //! The orders that it lists, top first: the neighbors of one that is opened from it.
    virtual std::vector<domain::OrderId> shownOrders() const { return {}; }

Q_SIGNALS:
    void titleChanged();
    void statusChanged();
    void orderActionsChanged();
    void simulationOrderChanged();
    void backRequested(); //!< a page inside another one wants to close
};

} // namespace views
