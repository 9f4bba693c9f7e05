#pragma once

#include "flows/imported/textenablesubmit.h"
#include "views/wizards/textenable/textenablepage.h"

class QVBoxLayout;

namespace flows {
class SettleFlow;
}

namespace views {

class ErrorBanner;
class OrderCard;
class ProgressStrip;

//! Every hosting order that will be made, what is still open, and after Submit what became of each.
class HostingReviewPage final : public TextEnablePage
{
    Q_OBJECT
public:
    HostingReviewPage(flows::TextEnableFlow &flow, flows::TextEnableSubmit &submit, flows::SettleFlow &settler,
        const TextEnableSurroundings &around, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    StepState state() const override;
    QString nextText() const override;
    bool mayGoOn() const override;
    bool goOn() override;
    void entered() override;
    void focusFirst() override;

    //! How the pages are called, for the links.
    void setPageNames(const std::function<QString(domain::TextEnableStep)> &names) { m_pageName = names; }

Q_SIGNALS:
    void pageRequested(domain::TextEnableStep step, const QString &field);
    void openOrderRequested(const domain::HostingOrderId &order);
    void finished(); //!< nothing is left to do here

private:
    void connectFlows();
    void showIssues();
    void showCards();
    OrderCard *cardAt(int position);
    void showOutcome(int order);
    void showProgress();
    bool isLookingAgain() const;
    int errors() const;

    flows::TextEnableSubmit &m_submit;
    flows::SettleFlow &m_settler;
    const TextEnableSurroundings &m_around;
    std::function<QString(domain::TextEnableStep)> m_pageName = {};
    ErrorBanner *m_problem;
    ProgressStrip *m_progress;
    QVBoxLayout *m_issues;
    QVBoxLayout *m_cards;
    std::vector<OrderCard *> m_orderCards = {}; //!< those that are made first, then what would be sent
    std::vector<int> m_shown = {}; //!< by card: which order of the submission it is; -1: not sent before
    bool m_isHere = false;
};

} // namespace views
