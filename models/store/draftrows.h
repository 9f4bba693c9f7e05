#pragma once

#include "store/connection.h"
#include "store/drafts.h"
#include "store/draftsecrets.h"

namespace store {

class Vault;

//! Stored by name: values may be added, never renamed.
enum class DraftKind : quint8 { PortIn, TextEnable };

//! A draft as it stands in its row: the content without secrets, and these encrypted.
struct DraftRow {
    DraftKind kind = DraftKind::PortIn;
    QString content = {};
    QString sealed = {}; //!< base64; empty: nothing encrypted
    SecretKinds holds = {}; //!< what is in it
    SecretKinds leftOut = {}; //!< what was typed, but could not be kept
};

//! The drafts' statements, for the store's thread.
class DraftRows
{
public:
    DraftRows(Connection &connection, QString profileKey, const Vault *vault);

    //! \p incomplete: it was loaded without what is sealed in its row, which is therefore kept.
    Result<void> save(domain::PortInDraft draft, bool incomplete);
    Result<void> save(domain::KeptTextEnable draft, bool incomplete);
    //! Nothing also when it is of another kind.
    template <class Draft>
    Result<std::optional<Loaded<Draft>>> load(const domain::DraftId &id);
    Result<std::vector<DraftSummary>> list();
    //! \returns false when there is no such draft. What cannot be opened is missing in the copy too.
    Result<bool> duplicate(const domain::DraftId &id, const domain::DraftId &copy, const QDateTime &at);
    Result<void> setDiscarded(const domain::DraftId &id, const QDateTime &at);

private:
    Result<std::optional<DraftRow>> row(const domain::DraftId &id);
    template <class Draft>
    Result<DraftRow> rowFor(Draft &draft, bool incomplete);
    template <class Draft>
    Result<Loaded<Draft>> opened(const domain::DraftId &id, const DraftRow &row) const;
    template <class Draft>
    Result<bool> copy(const domain::DraftId &id, const DraftRow &row, const domain::DraftId &copy, const QDateTime &at);
    Result<void> write(const DraftSummary &summary, const DraftRow &row);
    DraftRow seal(const domain::DraftId &id, const DraftSecrets &secrets) const;
    QByteArray boundTo(const domain::DraftId &id) const;

    Connection &m_connection;
    QString m_profileKey;
    const Vault *m_vault;
};

} // namespace store
