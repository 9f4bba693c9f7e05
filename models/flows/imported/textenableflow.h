#pragma once

#include "api/imported/qualifiednumbersapi.h"
#include "domain/imported/textenabledraft.h"
#include "flows/desk.h"
#include "flows/parallel.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>

namespace flows {

//! A number that was typed or is offered, and what can be said of it.
struct TextEnableNumber {
    QString number = {}; //!< E.164; what cannot be read as a number, as it was typed
    domain::TextEnableVerdict verdict = domain::TextEnableVerdict::NotChecked;
    bool isTollFree = false;
    bool isTyped = false;
    bool isChosen = false;
    QString error = {}; //!< of its last hosting, plain text from outside

    friend bool operator==(const TextEnableNumber &, const TextEnableNumber &) = default;
};

//! Text-enabling numbers from the first one to the review: owns what was typed, and reads which numbers are qualified.
//! Pages get a reference and hold nothing of their own, so that going back loses nothing.
class TextEnableFlow final : public QObject
{
    Q_OBJECT

public:
    TextEnableFlow(Desk desk, domain::TextEnableRoute route, QObject *parent = nullptr);
    ~TextEnableFlow() override;

    //! Chosen from the beginning, as somebody ticked them on a page.
    void begin(const std::vector<domain::QualifiedNumber> &numbers);
    //! Reads those that can be text-enabled, and those that lack their proof.
    void readOffered();

    const domain::TextEnableDraft &draft() const { return m_draft; }
    //! All but what was pasted; numbers have setters of their own.
    void setDraft(const domain::TextEnableDraft &draft);
    void setTyped(const QString &text);
    void setChosen(const QStringList &numbers, bool chosen);

    //! Typed ones first, in their order, then those that the server offers.
    const std::vector<TextEnableNumber> &numbers() const { return m_numbers; }
    //! Chosen ones that may go: what the orders are made of.
    std::vector<QString> going() const;
    std::vector<domain::TextEnableOrderRequest> plan() const { return domain::planTextEnable(m_draft, going()); }
    std::vector<domain::TextEnableIssue> issues() const { return domain::issuesOf(m_draft, going(), m_desk.now()); }
    std::vector<domain::TextEnableIssue> issues(domain::TextEnableStep step) const;
    QDateTime now() const { return m_desk.now(); } //!< the server's

    bool isReading() const { return !m_lists.isIdle() || !m_looks.isIdle(); }
    const std::optional<net::Error> &readError() const { return m_readError; }

Q_SIGNALS:
    //! Anything that the pages show.
    void changed();

private:
    struct Asked {
        domain::QualifiedState state = domain::QualifiedState::Verified;
        std::optional<api::Cursor> cursor = {};
    };

    void takePage(const Asked &asked, const net::Result<api::QualifiedNumberPage> &page);
    void takeLook(const QString &number, const net::Result<domain::QualifiedNumber> &result);
    void lookUp();
    void judge();
    TextEnableNumber judged(const QString &number) const;

    const Desk m_desk;
    domain::TextEnableDraft m_draft;
    std::vector<QString> m_typed; //!< as far as it can be read
    QSet<QString> m_chosen;
    QSet<QString> m_dropped; //!< typed ones that were unticked
    std::map<QString, std::optional<domain::QualifiedNumber>> m_known; //!< nothing: the server does not have it
    std::vector<QString> m_offered; //!< in the order of the lists
    std::vector<TextEnableNumber> m_numbers;
    std::optional<net::Error> m_readError;
    Parallel<Asked, api::QualifiedNumberPage> m_lists;
    Parallel<QString, domain::QualifiedNumber> m_looks;
    QSet<QString> m_looked;
};

} // namespace flows
