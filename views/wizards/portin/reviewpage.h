#pragma once

#include "flows/submitflow.h"
#include "views/wizards/portin/portinpage.h"

class QBoxLayout;
class QVBoxLayout;

namespace flows {
class SettleFlow;
}

namespace views {

class Card;
class ErrorBanner;
class FactsList;
class IssuePanel;
class OrderCard;
class ProgressStrip;
class TextLabel;

//! Every order that will be made, what is still open, and after Submit what became of each.
class ReviewPage final : public PortInPage
{
    Q_OBJECT
public:
    ReviewPage(flows::PortInFlow &flow, flows::SubmitFlow &submit, flows::SettleFlow &settler,
        PortInSurroundings &around, QWidget *parent = nullptr);

    QString name() const override;
    QString explanation() const override;
    StepState state() const override;
    QString nextText() const override;
    bool mayGoOn() const override;
    bool goOn() override;
    void entered() override;
    void focusFirst() override;
    void setNarrow(bool narrow) override;

    //! How the pages are called, for the links.
    void setPageNames(const std::function<QString(domain::PortInStep)> &names) { m_pageName = names; }

Q_SIGNALS:
    void pageRequested(domain::PortInStep step, const QString &field, int number);
    void openOrderRequested(const domain::OrderId &order);
    void finished(); //!< nothing is left to do here

private:
    void build();
    void connectFlows();
    void showCards();
    OrderCard *cardAt(int position);
    void dropCardsFrom(int position);
    void showOutcome(int order);
    void showProgress();
    void fix(int order);
    bool isDone() const;
    QString letterWords() const;

    flows::SubmitFlow &m_submit;
    flows::SettleFlow &m_settler;
    PortInSurroundings &m_around;
    std::function<QString(domain::PortInStep)> m_pageName = {};
    ErrorBanner *m_problem;
    ProgressStrip *m_progress;
    IssuePanel *m_issues;
    QBoxLayout *m_sides;
    QVBoxLayout *m_cards;
    std::vector<OrderCard *> m_orderCards = {}; //!< top to bottom
    Card *m_common; //!< what all orders share
    FactsList *m_commonFacts;
    TextLabel *m_commonTitle;
    std::map<int, OrderCard *> m_sent = {}; //!< by index in the draft's orders
};

} // namespace views
