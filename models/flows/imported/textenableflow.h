#pragma once

#include "api/imported/qualifiednumbersapi.h"
#include "flows/draftautosave.h"
#include "flows/parallel.h"

#include <QObject>
#include <QSet>

#include <map>

namespace flows {

//! A number that was typed or is offered, and what can be said of it.
struct TextEnableNumber {
    QString number = {}; //!< E.164; what cannot be read as a number, as it was typed
    domain::TextEnableVerdict verdict = domain::TextEnableVerdict::NotChecked;
    bool isTollFree = false;
    bool isTyped = false;
    bool isWanted = false; //!< typed, or ticked, and not unticked since
    bool isChosen = false; //!< it is wanted, and may go
    bool isAnswered = false; //!< the server was asked for it, and answered, if only with a state of a newer version
    QString error = {}; //!< of its last hosting, plain text from outside

    //! What can be said of it is still to come: it was not asked for yet, or in vain.
    bool isOpen() const { return verdict == domain::TextEnableVerdict::NotChecked && !isAnswered; }

    friend bool operator==(const TextEnableNumber &, const TextEnableNumber &) = default;
};

//! Text-enabling numbers from the first one to the review: owns what was typed, saves every change of it, and reads
//! which numbers are qualified. Pages get a reference and hold nothing of their own, so that going back loses nothing.
class TextEnableFlow final : public QObject
{
    Q_OBJECT

public:
    //! A new one. Nothing is stored before the first change.
    TextEnableFlow(const Desk &desk, domain::TextEnableRoute route, QObject *parent = nullptr);
    //! One that was left: opens at the page where it was. What the server says of its numbers is read again; those that
    //! may not go any more stay in the list, with the reason.
    TextEnableFlow(const Desk &desk, const store::LoadedTextEnable &left, QObject *parent = nullptr);
    //! Saves what was not saved.
    ~TextEnableFlow() override;

    //! Chosen from the beginning, as somebody ticked them on a page.
    void begin(const std::vector<domain::QualifiedNumber> &numbers);
    //! Reads those that can be text-enabled, and those that lack their proof.
    void readOffered();

    const domain::DraftId &id() const { return m_kept.id; }
    bool wasLeft() const { return m_wasLeft; }
    //! What was pasted could not be stored or opened; the numbers that were read from it are here.
    bool textMissing() const { return m_textMissing; }
    domain::TextEnableStep step() const { return m_kept.step; }
    //! The draft remembers it.
    void goTo(domain::TextEnableStep step);
    const DraftAutosave &autosave() const { return m_autosave; }
    //! For TextEnableSubmit: these numbers are in orders that exist, or may. Saved at once.
    void noteSubmitted(const QStringList &numbers, const QString &problem);
    //! It is done, or not wanted any more. A change after that keeps it again.
    void discard();

    const domain::TextEnableDraft &draft() const { return m_kept.draft; }
    //! All but what was pasted; numbers have setters of their own.
    void setDraft(const domain::TextEnableDraft &draft);
    void setTyped(const QString &text);
    void setChosen(const QStringList &numbers, bool chosen);

    //! Typed ones first, in their order, then those that the server offers.
    const std::vector<TextEnableNumber> &numbers() const { return m_numbers; }
    //! Chosen ones that may go: what the orders are made of.
    std::vector<QString> going() const;
    std::vector<domain::TextEnableOrderRequest> plan() const { return domain::planTextEnable(draft(), going()); }
    std::vector<domain::TextEnableIssue> issues() const;
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

    TextEnableFlow(const Desk &desk, domain::KeptTextEnable kept, QObject *parent);

    void takePage(const Asked &asked, const net::Result<api::QualifiedNumberPage> &page);
    void takeLook(const QString &number, const net::Result<domain::QualifiedNumber> &result);
    void lookUp();
    void readTyped();
    void judge();
    TextEnableNumber judged(const QString &number, bool isWanted) const;
    int leftBehind() const;

    const Desk m_desk;
    domain::KeptTextEnable m_kept;
    bool m_wasLeft = false;
    bool m_textMissing = false;
    DraftAutosave m_autosave;
    std::vector<QString> m_typed; //!< also what is no number
    std::map<QString, std::optional<domain::QualifiedNumber>> m_known; //!< nothing: the server does not have it
    std::vector<QString> m_offered; //!< in the order of the lists
    std::vector<TextEnableNumber> m_numbers;
    std::optional<net::Error> m_readError;
    Parallel<Asked, api::QualifiedNumberPage> m_lists;
    Parallel<QString, domain::QualifiedNumber> m_looks;
    QSet<QString> m_looked;
};

} // namespace flows
