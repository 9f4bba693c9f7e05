#include "store/draftrows.h"

#include "domain/porting/successor.h"
#include "store/campaignrows.h"
#include "store/draftwaitrows.h"
#include "store/stored.h"
#include "store/vault.h"
#include "json/draftjson.h"

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

domain::PortInStep readStep(int stored)
{
    return static_cast<domain::PortInStep>(std::clamp(stored, 0, static_cast<int>(domain::PortInStep::Review)));
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

Result<void> DraftRows::save(domain::PortInDraft draft, bool incomplete)
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
    next.content = QString::fromUtf8(QJsonDocument(json::writeDraft(draft)).toJson(QJsonDocument::Compact));
    return m_connection.transaction([&]() -> Result<void> {
        if (Result<void> written = write(draft, next); !written)
            return written;
        return CampaignRows(m_connection, m_profileKey).record(draft);
    });
}

Result<void> DraftRows::write(const domain::PortInDraft &draft, const DraftRow &row)
{
    const DraftSummary summary = summaryOf(draft);
    return m_connection.exec(
        u"INSERT INTO drafts (profile_key, id, reference, numbers, step, created_at, changed_at, discarded_at, "
        "submitting, problem, content, sealed, holds, left_out) VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (profile_key, id) DO UPDATE SET reference = excluded.reference, numbers = excluded.numbers, "
        "step = excluded.step, changed_at = excluded.changed_at, discarded_at = excluded.discarded_at, "
        "submitting = excluded.submitting, problem = excluded.problem, content = excluded.content, "
        "sealed = excluded.sealed, holds = excluded.holds, left_out = excluded.left_out"_s,
        {storedText(m_profileKey), summary.id.text, storedText(summary.reference), summary.numbers,
            static_cast<int>(summary.step), storedTime(summary.createdAt), storedTime(summary.changedAt),
            summary.submitting ? 1 : 0, storedText(summary.problem), row.content, storedText(row.sealed),
            row.holds.toInt(), row.leftOut.toInt()});
}

Result<std::optional<DraftRow>> DraftRows::row(const domain::DraftId &id)
{
    return m_connection
        .query(u"SELECT content, sealed, holds, left_out FROM drafts WHERE profile_key = ? AND id = ? "
               "AND discarded_at = ''"_s,
            {storedText(m_profileKey), id.text})
        .map([](QSqlQuery query) -> std::optional<DraftRow> {
            if (!query.next())
                return {};
            return DraftRow{.content = query.value(0).toString(),
                .sealed = query.value(1).toString(),
                .holds = SecretKinds::fromInt(query.value(2).toInt()),
                .leftOut = SecretKinds::fromInt(query.value(3).toInt())};
        });
}

Result<std::optional<LoadedDraft>> DraftRows::load(const domain::DraftId &id)
{
    const Result<std::optional<DraftRow>> stored = row(id);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return std::nullopt;
    const DraftRow &row = **stored;
    auto draft = json::readDraft(QJsonDocument::fromJson(row.content.toUtf8()).object());
    if (!draft)
        return tl::unexpected(Error{.kind = ErrorKind::Damaged, .detail = u"draft "_s + id.text});
    LoadedDraft loaded{.draft = std::move(*draft)};
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
    const Result<std::optional<LoadedDraft>> loaded = load(id);
    if (!stored || !loaded)
        return tl::unexpected(stored ? loaded.error() : stored.error());
    if (!*stored || !*loaded)
        return false;
    domain::PortInDraft draft = domain::duplicateOf((*loaded)->draft);
    draft.id = copy;
    draft.createdAt = draft.changedAt = at;
    const bool isWhole = !(*loaded)->secretsMissing && !(*loaded)->textMissing;
    DraftSecrets secrets = takeSecrets(draft);
    DraftRow next = seal(copy, secrets);
    if (!isWhole)
        next.leftOut |= ((*stored)->holds | (*stored)->leftOut) & ~next.holds;
    next.content = QString::fromUtf8(QJsonDocument(json::writeDraft(draft)).toJson(QJsonDocument::Compact));
    return write(draft, next).map([] { return true; });
}

Result<std::vector<DraftSummary>> DraftRows::list()
{
    auto waits = DraftWaitRows(m_connection, m_profileKey).all();
    if (!waits)
        return tl::unexpected(waits.error());
    return m_connection
        .query(u"SELECT d.id, d.reference, d.numbers, d.step, d.created_at, d.changed_at, d.submitting, d.problem, "
               "c.follows, (SELECT max(o.reference) FROM campaign_orders o WHERE o.profile_key = d.profile_key "
               "AND o.order_id = c.follows) FROM drafts d LEFT JOIN campaign_drafts c ON "
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
                    .step = readStep(query.value(3).toInt()),
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
