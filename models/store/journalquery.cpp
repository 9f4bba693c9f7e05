#include "store/journalquery.h"

#include "store/journalrows.h"
#include "store/stored.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

//! A pattern that finds at least what contains the word. What SQL compares otherwise than we do, or JSON writes
//! otherwise, matches anything.
QString patternOf(const QString &word)
{
    QString pattern = u"%"_s;
    for (const QChar c : word.toLower()) {
        const bool certain = c.isLetterOrNumber() || QStringView(u"+-.,:;#@()$&*=?! ").contains(c);
        if (c.unicode() < 0x80 && certain)
            pattern += c;
        else if (!pattern.endsWith(u'%'))
            pattern += u'%';
    }
    return pattern.endsWith(u'%') ? pattern : pattern + u'%';
}

bool contains(const QString &text, const QString &word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

bool contains(const QJsonValue &value, const QString &word)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::any_of(
            object.begin(), object.end(), [&](const QJsonValue &inner) { return contains(inner, word); });
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), [&](const QJsonValue &inner) { return contains(inner, word); });
    }
    return contains(value.toVariant().toString(), word);
}

bool contains(const JournalEntry &entry, const QString &word)
{
    const Intent &intent = entry.intent;
    if (contains(intent.target, word) || contains(intent.user, word) || contains(QJsonValue(intent.data), word))
        return true;
    return std::any_of(entry.outcomes.begin(), entry.outcomes.end(), [&](const Outcome &outcome) {
        return contains(outcome.words, word) || contains(outcome.orderId, word) || contains(outcome.requestId, word);
    });
}

} // namespace

JournalCondition::JournalCondition(const QString &profileKey, const JournalFilter &filter)
    : m_sql(u"profile_key = ?"_s)
    , m_values{profileKey}
    , m_words(filter.text.split(u' ', Qt::SkipEmptyParts))
{
    if (filter.kind)
        add(u"kind = ?"_s, {nameOf(*filter.kind)});
    if (filter.outcome == OutcomeState::Unknown)
        add(u"NOT EXISTS (SELECT 1 FROM outcomes WHERE outcomes.intent_id = intents.id AND outcomes.state IN (%1))"_s
                .arg(finalStatesInSql()),
            {});
    else if (filter.outcome)
        add(u"(SELECT state FROM outcomes WHERE outcomes.intent_id = intents.id AND outcomes.state IN (%1) "
            "ORDER BY outcomes.position DESC LIMIT 1) = ?"_s.arg(finalStatesInSql()),
            {nameOf(*filter.outcome)});
    if (filter.from.isValid())
        add(u"created_at >= ?"_s, {storedTime(filter.from)});
    if (filter.until.isValid())
        add(u"created_at < ?"_s, {storedTime(filter.until)});
    for (const QString &word : std::as_const(m_words)) {
        add(u"(lower(target) LIKE ? OR lower(user_name) LIKE ? OR lower(data) LIKE ? OR EXISTS (SELECT 1 FROM outcomes "
            "WHERE outcomes.intent_id = intents.id AND (lower(outcomes.words) LIKE ? OR lower(outcomes.order_id) "
            "LIKE ? OR lower(outcomes.request_id) LIKE ?)))"_s,
            QVariantList(6, patternOf(word)));
    }
}

void JournalCondition::add(const QString &condition, const QVariantList &values)
{
    m_sql += u" AND "_s + condition;
    m_values += values;
}

bool JournalCondition::accepts(const JournalEntry &entry) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return contains(entry, word); });
}

} // namespace store
