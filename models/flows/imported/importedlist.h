#pragma once

#include "api/imported/importednumbersapi.h"
#include "flows/desk.h"
#include "flows/parallel.h"
#include "flows/progress.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <vector>

namespace flows {

//! One list of the API: the numbers of a service plan and a campaign; empty ones mean those that have none.
struct ImportedScope {
    QString servicePlanId = {};
    QString campaignId = {};

    friend bool operator==(const ImportedScope &, const ImportedScope &) = default;
};

//! What is asked of each of them.
struct ImportedQuery {
    std::vector<ImportedScope> scopes = {};
    QString regionCode = {};
    domain::NumberPattern pattern = {}; //!< at the start it begins with +
    std::optional<api::HostingSorting> sorting = {};

    friend bool operator==(const ImportedQuery &, const ImportedQuery &) = default;
};

//! The imported numbers of the project, as far as they can be had: the API lists those of one plan and one campaign, so
//! every pair that this desk knows is asked for, and what they bring is put together. What is under way is looked at
//! again while somebody looks.
class ImportedListFlow final : public QObject
{
    Q_OBJECT

public:
    struct Entry {
        domain::ImportedNumber number = {};
        int scope = 0; //!< by which it was found
        int position = 0; //!< in the server's order there
    };
    //! What one pair brought.
    struct Part {
        ImportedScope scope = {};
        int numbers = 0;
        bool isRead = false;
        std::optional<net::Error> error = {};
    };

    explicit ImportedListFlow(Desk desk, QObject *parent = nullptr);
    ~ImportedListFlow() override;

    //! Begins anew, also while it reads. What does not belong to the query goes.
    void read(const ImportedQuery &query);
    void cancel();
    void readOne(const QString &number);
    void setFollowing(bool following);
    void forget(const QString &number);

    const std::vector<Entry> &entries() const { return m_entries; }
    const domain::ImportedNumber *find(const QString &number) const;
    const ImportedQuery &query() const { return m_query; }
    //! What was asked, in that order.
    const std::vector<Part> &parts() const { return m_parts; }
    bool isReading() const { return m_reading; }
    bool wasRead() const { return m_asOf.has_value() || error(); }
    //! The first one.
    std::optional<net::Error> error() const;
    Progress progress() const;
    const std::optional<QDateTime> &asOf() const { return m_asOf; } //!< UTC, the server's: of the last whole reading

Q_SIGNALS:
    void changed();
    void readingChanged();
    //! For whoever learns plans and campaigns.
    void numbersRead(const std::vector<domain::ImportedNumber> &numbers);

private:
    struct Ask {
        int scope = 0;
        std::optional<api::Cursor> cursor = {};
    };
    void takePage(const Ask &ask, const net::Result<api::ImportedNumberPage> &result);
    void takeOne(const QString &number, const net::Result<domain::ImportedNumber> &result);
    void endPart(int scope);
    void lookSoon();
    void look();
    Entry *entryOf(const QString &number);

    const Desk m_desk;
    ImportedQuery m_query;
    std::vector<Part> m_parts;
    std::vector<Entry> m_entries;
    QHash<QString, std::size_t> m_at; //!< by number
    std::vector<QSet<QString>> m_tokens; //!< of the pages of each pair
    QSet<QString> m_seen; //!< by the reading that is under way
    bool m_reading = false;
    bool m_following = false;
    std::optional<QDateTime> m_asOf;
    QTimer m_look;
    std::chrono::milliseconds m_wait{0};
    Parallel<Ask, api::ImportedNumberPage> m_pages;
    Parallel<QString, domain::ImportedNumber> m_ones;
};

} // namespace flows
