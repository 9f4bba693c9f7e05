#include "store/draftrows.h"

#include "domain/porting/successor.h"
#include "store/campaignrows.h"
#include "store/draftwaitrows.h"
#include "store/stored.h"
#include "store/vault.h"
#include "json/draftjson.h"
#include "json/imported/kepttextenablejson.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {

namespace {

DraftSummary summaryOf(const domain::PortInDraft &draft)
{
    const auto taken = std::count_if(
        draft.numbers.begin(), draft.numbers.end(), [](const domain::DraftNumber &number) { return !number.removed; });
    const auto problem = std::find_if(draft.orders.begin(), draft.orders.end(),
        [](const domain::SubmittedOrder &order) { return !order.problem.isEmpty(); });
    return {.id = draft.id,
        .reference = draft.reference,
        .numbers = static_cast<int>(taken),
        .step = draft.step,
        .createdAt = draft.createdAt,
        .changedAt = draft.changedAt,
        .submitting = !draft.orders.empty(),
        .problem = problem == draft.orders.end() ? QString() : problem->problem};
}

DraftSummary summaryOf(const domain::KeptTextEnable &draft)
{
    return {.id = draft.id,
        .reference = draft.draft.displayName.trimmed(),
        .numbers = static_cast<int>(domain::wantedNumbers(draft).size()),
        .step = draft.step,
        .createdAt = draft.createdAt,
        .changedAt = draft.changedAt,
        .submitting = draft.isSubmitting,
        .problem = draft.problem};
}

constexpr Name<DraftKind> kindNames[]{
    {DraftKind::PortIn, "port-in"_L1},
    {DraftKind::TextEnable, "text-enable"_L1},
};

QJsonObject contentOf(const domain::PortInDraft &draft)
{
    return json::writeDraft(draft);
}

QJsonObject contentOf(const domain::KeptTextEnable &draft)
{
    return json::writeKept(draft);
}

template <class Draft>
constexpr DraftKind kindOf = std::is_same_v<Draft, domain::PortInDraft> ? DraftKind::PortIn : DraftKind::TextEnable;

template <class Draft>
auto readContent(const QJsonObject &content)
{
    if constexpr (kindOf<Draft> == DraftKind::PortIn)
        return json::readDraft(content);
    else
        return json::readKept(content);
}

template <class Step>
Step clampedStep(int stored, Step last)
{
    return static_cast<Step>(std::clamp(stored, 0, static_cast<int>(last)));
}

decltype(DraftSummary::step) readStep(const QString &kind, int stored)
{
    if (readName(kindNames, kind) == DraftKind::TextEnable)
        return clampedStep(stored, domain::TextEnableStep::Review);
    return clampedStep(stored, domain::PortInStep::Review);
}

} // namespace

DraftRows::DraftRows(Connection &connection, QString profileKey, const Vault *vault)
    : m_connection(connection)
    , m_profileKey(std::move(profileKey))
    , m_vault(vault)
{
}

QByteArray DraftRows::boundTo(const domain::DraftId &id) const
{
    return "draft/" + m_profileKey.toUtf8() + '/' + id.text.toUtf8();
}

DraftRow DraftRows::seal(const domain::DraftId &id, const DraftSecrets &secrets) const
{
    if (!m_vault || !secrets.kinds)
        return {.leftOut = secrets.kinds};
    QByteArray plain = QJsonDocument(secrets.values).toJson(QJsonDocument::Compact);
    const QByteArray sealed = m_vault->seal(plain, boundTo(id));
    Vault::wipe(plain);
    return {.sealed = QString::fromLatin1(sealed.toBase64()), .holds = secrets.kinds};
}

//! What is written of it. Takes the secrets out of \p draft.
template <class Draft>
Result<DraftRow> DraftRows::rowFor(Draft &draft, bool incomplete)
{
    DraftSecrets secrets = takeSecrets(draft);
    const bool nothingTyped = !secrets.kinds;
    DraftRow next = seal(draft.id, secrets);
    if (incomplete) {
        const Result<std::optional<DraftRow>> before = row(draft.id);
        if (!before)
            return tl::unexpected(before.error());
        if (*before && nothingTyped) {
            next.sealed = (*before)->sealed;
            next.holds = (*before)->holds;
            next.leftOut = (*before)->leftOut;
        } else if (*before) {
            // What was typed now replaces what nobody could read; what of it was not typed again is still missing.
            next.leftOut |= ((*before)->holds | (*before)->leftOut) & ~next.holds;
        }
    }
    next.kind = kindOf<Draft>;
    next.content = QString::fromUtf8(QJsonDocument(contentOf(draft)).toJson(QJsonDocument::Compact));
    return next;
}

Result<void> DraftRows::save(domain::PortInDraft draft, bool incomplete)
{
    const Result<DraftRow> next = rowFor(draft, incomplete);
    if (!next)
        return tl::unexpected(next.error());
    return m_connection.transaction([&]() -> Result<void> {
        if (Result<void> written = write(summaryOf(draft), *next); !written)
            return written;
        return CampaignRows(m_connection, m_profileKey).record(draft);
    });
}

Result<void> DraftRows::save(domain::KeptTextEnable draft, bool incomplete)
{
    const Result<DraftRow> next = rowFor(draft, incomplete);
    return next ? write(summaryOf(draft), *next) : tl::unexpected(next.error());
}

Result<void> DraftRows::write(const DraftSummary &summary, const DraftRow &row)
{
    const int step = std::visit([](auto shown) { return static_cast<int>(shown); }, summary.step);
    return m_connection.exec(
        u"INSERT INTO drafts (profile_key, id, kind, reference, numbers, step, created_at, changed_at, discarded_at, "
        "submitting, problem, content, sealed, holds, left_out) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (profile_key, id) DO UPDATE SET reference = excluded.reference, numbers = excluded.numbers, "
        "step = excluded.step, changed_at = excluded.changed_at, discarded_at = excluded.discarded_at, "
        "submitting = excluded.submitting, problem = excluded.problem, content = excluded.content, "
        "sealed = excluded.sealed, holds = excluded.holds, left_out = excluded.left_out"_s,
        {storedText(m_profileKey), summary.id.text, storedName(kindNames, row.kind), storedText(summary.reference),
            summary.numbers, step, storedTime(summary.createdAt), storedTime(summary.changedAt),
            summary.submitting ? 1 : 0, storedText(summary.problem), row.content, storedText(row.sealed),
            row.holds.toInt(), row.leftOut.toInt()});
}

Result<std::optional<DraftRow>> DraftRows::row(const domain::DraftId &id)
{
    return m_connection
        .query(u"SELECT content, sealed, holds, left_out, kind FROM drafts WHERE profile_key = ? AND id = ? "
               "AND discarded_at = ''"_s,
            {storedText(m_profileKey), id.text})
        .map([](QSqlQuery query) -> std::optional<DraftRow> {
            if (!query.next())
                return {};
            return DraftRow{.kind = readName(kindNames, query.value(4).toString()).value_or(DraftKind::PortIn),
                .content = query.value(0).toString(),
                .sealed = query.value(1).toString(),
                .holds = SecretKinds::fromInt(query.value(2).toInt()),
                .leftOut = SecretKinds::fromInt(query.value(3).toInt())};
        });
}

template <class Draft>
Result<std::optional<Loaded<Draft>>> DraftRows::load(const domain::DraftId &id)
{
    const Result<std::optional<DraftRow>> stored = row(id);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored || (*stored)->kind != kindOf<Draft>)
        return std::nullopt;
    return opened<Draft>(id, **stored).map([](Loaded<Draft> draft) { return std::optional(std::move(draft)); });
}

template Result<std::optional<LoadedDraft>> DraftRows::load(const domain::DraftId &);
template Result<std::optional<LoadedTextEnable>> DraftRows::load(const domain::DraftId &);

template <class Draft>
Result<Loaded<Draft>> DraftRows::opened(const domain::DraftId &id, const DraftRow &row) const
{
    auto draft = readContent<Draft>(QJsonDocument::fromJson(row.content.toUtf8()).object());
    if (!draft)
        return tl::unexpected(Error{.kind = ErrorKind::Damaged, .detail = u"draft "_s + id.text});
    Loaded<Draft> loaded{.draft = std::move(*draft)};
    SecretKinds missing = row.leftOut;
    if (!row.sealed.isEmpty()) {
        const QByteArray sealed = QByteArray::fromBase64(row.sealed.toLatin1());
        std::optional<QByteArray> plain = m_vault ? m_vault->open(sealed, boundTo(id)) : std::nullopt;
        if (plain) {
            putSecrets(loaded.draft, QJsonDocument::fromJson(*plain).object());
            Vault::wipe(*plain);
        } else {
            missing |= row.holds;
        }
    }
    loaded.secretsMissing = missing.testFlag(SecretKind::Secrets);
    loaded.textMissing = missing.testFlag(SecretKind::Text);
    return loaded;
}

Result<bool> DraftRows::duplicate(const domain::DraftId &id, const domain::DraftId &copy, const QDateTime &at)
{
    const Result<std::optional<DraftRow>> stored = row(id);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return false;
    switch ((*stored)->kind) {
    case DraftKind::PortIn:
        return this->copy<domain::PortInDraft>(id, **stored, copy, at);
    case DraftKind::TextEnable:
        return this->copy<domain::KeptTextEnable>(id, **stored, copy, at);
    }
    Q_UNREACHABLE();
}

template <class Draft>
Result<bool> DraftRows::copy(
    const domain::DraftId &id, const DraftRow &row, const domain::DraftId &copy, const QDateTime &at)
{
    const Result<Loaded<Draft>> loaded = opened<Draft>(id, row);
    if (!loaded)
        return tl::unexpected(loaded.error());
    Draft draft = domain::duplicateOf(loaded->draft);
    draft.id = copy;
    draft.createdAt = draft.changedAt = at;
    Result<DraftRow> next = rowFor(draft, false);
    if (next && (loaded->secretsMissing || loaded->textMissing))
        next->leftOut |= (row.holds | row.leftOut) & ~next->holds;
    return next ? write(summaryOf(draft), *next).map([] { return true; }) : tl::unexpected(next.error());
}

Result<std::vector<DraftSummary>> DraftRows::list()
{
    auto waits = DraftWaitRows(m_connection, m_profileKey).all();
    if (!waits)
        return tl::unexpected(waits.error());
    return m_connection
        .query(u"SELECT d.id, d.reference, d.numbers, d.step, d.created_at, d.changed_at, d.submitting, d.problem, "
               "c.follows, (SELECT max(o.reference) FROM campaign_orders o WHERE o.profile_key = d.profile_key "
               "AND o.order_id = c.follows), d.kind FROM drafts d LEFT JOIN campaign_drafts c ON "
               "c.profile_key = d.profile_key AND c.draft_id = d.id "
               "WHERE d.profile_key = ? AND d.discarded_at = '' ORDER BY d.changed_at DESC, d.id"_s,
            {storedText(m_profileKey)})
        .map([&waits](QSqlQuery query) {
            std::vector<DraftSummary> drafts;
            while (query.next()) {
                const auto text = [&](int column) { return query.value(column).toString(); };
                drafts.push_back({.id = {text(0)},
                    .reference = text(1),
                    .numbers = query.value(2).toInt(),
                    .step = readStep(text(10), query.value(3).toInt()),
                    .createdAt = readTime(text(4)),
                    .changedAt = readTime(text(5)),
                    .submitting = query.value(6).toInt() != 0,
                    .problem = text(7),
                    .origin = text(8).isEmpty()
                        ? std::nullopt
                        : std::optional(domain::DraftOrigin{.order = {text(8)}, .reference = text(9)}),
                    .waits = std::move((*waits)[{text(0)}])});
            }
            return drafts;
        });
}

Result<void> DraftRows::setDiscarded(const domain::DraftId &id, const QDateTime &at)
{
    return m_connection.exec(u"UPDATE drafts SET discarded_at = ? WHERE profile_key = ? AND id = ?"_s,
        {storedTime(at), storedText(m_profileKey), id.text});
}

} // namespace store
