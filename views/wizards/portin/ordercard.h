#pragma once

#include "domain/porting/portindraft.h"
#include "flows/settleflow.h"
#include "views/delegates/pillpainter.h"
#include "views/widgets/factsrow.h"
#include "views/widgets/sidepanel.h"

class QPlainTextEdit;
class QPushButton;

namespace views {

class PillLabel;
class TextLabel;

//! What became of an order, for its card.
struct OrderOutcome {
    PillText pill = {};
    tables::Meaning meaning = tables::Meaning::None; //!< of the words
    QString words = {}; //!< whole sentences
    QString letter = {}; //!< of the letter and the note, when there is something to say
    bool mayOpen = false;
    bool mayFix = false; //!< a field of the draft was objected to
};

//! One order of the review: before, what will be sent; then what became of it.
class OrderCard final : public QWidget
{
    Q_OBJECT
public:
    OrderCard(int number, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &remark);
    void setFacts(const std::vector<Fact> &facts);
    void setJson(const QString &json); //!< masked; empty: nothing to show
    void setOutcome(const OrderOutcome &outcome);
    void clearOutcome(); //!< it is planned, and nothing was sent yet

Q_SIGNALS:
    void openRequested();
    void fixRequested();

private:
    void toggleJson();

    TextLabel *m_title;
    TextLabel *m_remark;
    PillLabel *m_pill;
    TextLabel *m_words;
    TextLabel *m_letter;
    QPushButton *m_open;
    QPushButton *m_fix;
    QPushButton *m_showJson;
    FactsList *m_facts;
    QPlainTextEdit *m_json;
};

//! The pill and the words of a state; what needs more than the state is put in by the page.
OrderOutcome outcomeOf(const domain::SubmittedOrder &order);
//! How far Portside is with finding out, in a sentence.
QString settlementWords(const flows::Settlement &settlement);

} // namespace views
