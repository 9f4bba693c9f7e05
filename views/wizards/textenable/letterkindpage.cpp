#include "views/wizards/textenable/letterkindpage.h"

#include "domain/imported/hostingbatch.h"
#include "views/style/controls.h"
#include "views/style/fonts.h"
#include "views/style/metrics.h"
#include "views/widgets/labels.h"
#include "views/widgets/sidepanel.h"
#include "views/wizards/scrollpage.h"

#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace views {

using namespace Qt::StringLiterals;
using domain::HostingLoaKind, domain::TextEnableStep;

LetterKindPage::LetterKindPage(flows::TextEnableFlow &flow, QWidget *parent)
    : TextEnablePage(flow, TextEnableStep::Letter, parent)
    , m_choices{makeChoice(HostingLoaKind::Direct, u"letterDirect"_s, tr("&Direct"),
                    tr("The person who signs holds the numbers: they are on the person's own bill. Sinch mails the "
                       "letter to that person, and nothing moves before it is signed.")),
          makeChoice(HostingLoaKind::Reseller, u"letterReseller"_s, tr("&Reseller"),
              tr("The numbers are held by a business, your customer's or your own, for which the person signs. The "
                 "business is named in the letter; it is mailed and signed as the direct one.")),
          makeChoice(HostingLoaKind::Blanket, u"letterBlanket"_s, tr("&Blanket"),
              tr("You and Sinch have agreed upon one letter for all your numbers. Nothing is mailed and nothing has to "
                 "be signed. Without that agreement the order is refused. Not for toll-free numbers."))}
    , m_problem(new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Normal, this))
{
    const auto content = new QWidget(this);
    const auto rows = new QVBoxLayout(content);
    for (const Choice &choice : m_choices)
        rows->addWidget(choice.card);
    m_problem->setObjectName(u"letterProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setMeaning(tables::Meaning::Failed);
    rows->addWidget(m_problem);
    rows->addStretch(1);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(scrollPage(content, this));
    connect(&flow, &flows::TextEnableFlow::changed, this, &LetterKindPage::showChoice);
    showChoice();
}

LetterKindPage::Choice LetterKindPage::makeChoice(
    HostingLoaKind kind, const QString &objectName, const QString &title, const QString &explanation)
{
    Choice choice{.kind = kind, .card = new Card(this)};
    choice.button = named(new QRadioButton(title, choice.card), objectName, QString(title).remove(u'&'));
    choice.button->setAutoExclusive(false); // each stands in a card of its own
    choice.button->setAccessibleDescription(explanation);
    choice.button->setFont(fonts::bold(choice.button->font()));
    const auto words = new TextLabel(explanation, TextLabel::Type::Base, TextLabel::Tone::Secondary, choice.card);
    words->setWordWrap(true);
    choice.remark = new TextLabel(TextLabel::Type::Base, TextLabel::Tone::Normal, choice.card);
    choice.remark->setWordWrap(true);
    choice.remark->setMeaning(tables::Meaning::NeedsYou);
    for (QWidget *const part : std::initializer_list<QWidget *>{choice.button, words, choice.remark})
        choice.card->body()->addWidget(part);
    connect(choice.button, &QRadioButton::clicked, this, [this, kind] {
        change([kind](domain::TextEnableDraft &draft) { draft.loa = kind; });
        showChoice(); // also where nothing changed: a second click must not take the mark away
    });
    return choice;
}

QString LetterKindPage::name() const
{
    return tr("Letter");
}

QString LetterKindPage::explanation() const
{
    return tr("The letter of authorization lets Sinch take over the messages of numbers of another carrier.");
}

bool LetterKindPage::goOn()
{
    m_revealed = true;
    showChoice();
    return flow().draft().loa != HostingLoaKind::Unknown;
}

void LetterKindPage::entered()
{
    showChoice();
}

void LetterKindPage::focusFirst()
{
    for (const Choice &choice : m_choices) {
        if (choice.button->isChecked())
            return choice.button->setFocus();
    }
    m_choices.front().button->setFocus();
}

void LetterKindPage::showChoice()
{
    const int tollFree = int(domain::pathsOf(flow().going()).tollFree.size());
    for (const Choice &choice : m_choices) {
        const bool isChosen = flow().draft().loa == choice.kind;
        const bool mayBeUsed = tollFree == 0 || domain::mayBeUsed(choice.kind, true);
        choice.button->setChecked(isChosen);
        choice.button->setEnabled(mayBeUsed || isChosen);
        choice.card->setChosen(isChosen);
        choice.remark->setVisible(!mayBeUsed);
        choice.remark->setText(tr("%n toll-free number(s) are ticked, which want a letter that is signed. Make an "
                                  "order of their own for them, or choose another letter.",
            nullptr, tollFree));
    }
    QString problem;
    for (const FieldIssue &issue : fieldIssues()) {
        if (!issue.missing || m_revealed)
            problem = issue.text;
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace views
