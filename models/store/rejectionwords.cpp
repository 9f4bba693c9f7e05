#include "store/rejectionwords.h"

#include "store/database.h"
#include "store/stored.h"

using namespace Qt::StringLiterals;

namespace store {

using domain::RejectionKind;

namespace {

constexpr Name<RejectionKind> kindNames[]{
    {RejectionKind::Other, "other"_L1},
    {RejectionKind::Address, "address"_L1},
    {RejectionKind::ZipCode, "zip-code"_L1},
    {RejectionKind::Name, "name"_L1},
    {RejectionKind::Pin, "pin"_L1},
    {RejectionKind::Account, "account"_L1},
    {RejectionKind::NumberNotOnAccount, "number-not-on-account"_L1},
    {RejectionKind::BillingNumber, "billing-number"_L1},
    {RejectionKind::Authorizer, "authorizer"_L1},
    {RejectionKind::Wireless, "wireless"_L1},
    {RejectionKind::PendingOrder, "pending-order"_L1},
    {RejectionKind::NotPortable, "not-portable"_L1},
    {RejectionKind::Locked, "locked"_L1},
    {RejectionKind::Balance, "balance"_L1},
    {RejectionKind::Features, "features"_L1},
    {RejectionKind::Reseller, "reseller"_L1},
    {RejectionKind::Date, "date"_L1},
    {RejectionKind::Duplicate, "duplicate"_L1},
    {RejectionKind::Letter, "letter"_L1},
};

} // namespace

RejectionWords::RejectionWords(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<void>> RejectionWords::teach(TaughtWords words)
{
    const QString key = domain::foldedWords(words.words);
    if (key.isEmpty())
        return answered(Result<void>(tl::unexpected(Error{.detail = u"there are no words to look for"_s})));
    if (!words.at.isValid())
        words.at = QDateTime::currentDateTimeUtc();
    return write([key, words](Connection &connection) {
        return connection.exec(
            u"INSERT INTO rejection_words (folded, words, kind, taught_at, taught_by) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (folded) DO UPDATE SET words = excluded.words, kind = excluded.kind, "
            "taught_at = excluded.taught_at, taught_by = excluded.taught_by"_s,
            {key, storedText(words.words.simplified()), storedName(kindNames, words.kind), storedTime(words.at),
                storedText(words.by)});
    });
}

QFuture<Result<void>> RejectionWords::forget(const QString &words)
{
    return write([key = domain::foldedWords(words)](Connection &connection) {
        return connection.exec(u"DELETE FROM rejection_words WHERE folded = ?"_s, {storedText(key)});
    });
}

QFuture<Result<std::vector<TaughtWords>>> RejectionWords::list()
{
    return m_database.run([](Connection &connection) {
        return connection.query(u"SELECT words, kind, taught_at, taught_by FROM rejection_words ORDER BY folded"_s)
            .map([](QSqlQuery query) {
                std::vector<TaughtWords> taught;
                while (query.next()) {
                    const auto kind = readName(kindNames, query.value(1).toString());
                    if (!kind) // of a newer Portside
                        continue;
                    taught.push_back({.words = query.value(0).toString(),
                        .kind = *kind,
                        .at = readTime(query.value(2).toString()),
                        .by = query.value(3).toString()});
                }
                return taught;
            });
    });
}

QFuture<Result<void>> RejectionWords::write(std::function<Result<void>(Connection &)> work)
{
    auto future = m_database.run(std::move(work));
    then(future, this, [this](const Result<void> &done) {
        if (done)
            Q_EMIT changed();
    });
    return future;
}

std::vector<domain::RejectionWords> wordsOf(const std::vector<TaughtWords> &taught)
{
    std::vector<domain::RejectionWords> words;
    words.reserve(taught.size());
    for (const TaughtWords &each : taught)
        words.push_back({.words = each.words, .kind = each.kind});
    return words;
}

} // namespace store
