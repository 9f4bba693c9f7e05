#include "flows/ournotes.h"

#include "store/journalrules.h"

namespace flows {

QSet<QString> ourNotes(const std::vector<store::JournalEntry> &entries)
{
    QSet<QString> words;
    for (const store::JournalEntry &entry : entries) {
        const store::OutcomeState state = store::currentState(entry);
        const bool mayBeThere = !store::isFinal(state) || state == store::OutcomeState::Done;
        if (entry.intent.kind == store::IntentKind::AddNote && mayBeThere)
            words.insert(entry.intent.data.value(QLatin1StringView("note")).toString().simplified());
    }
    return words;
}

bool isOurs(const domain::OrderNote &note, const QSet<QString> &ourNotes)
{
    return ourNotes.contains(note.note.simplified());
}

} // namespace flows
