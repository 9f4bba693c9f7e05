#pragma once

#include "domain/numbers/numberorder.h"
#include "net/call.h"

namespace api {

struct AttachmentFile {
    QString name = {};
    QString mimeType = {};
    QString documentType = {}; //!< may be empty where the requirements name none
    QByteArray content = {};
};

//! The body of an upload. Making a large one takes a moment: on a worker, with encodeAttachment().
struct AttachmentBody {
    QByteArray contentType = {};
    QByteArray form = {};
};

//! Orders of numbers with the papers that they want. \p client outlives it. There is no list: who makes an order must
//! remember it. What changes something goes out once.
class NumberOrdersApi
{
public:
    NumberOrdersApi(net::Client &client, const QString &projectId);

    //! NotFound where none are known: see orNone().
    net::Call<domain::NumberRequirements> requirements(const QString &regionCode, domain::NumberType type) const;
    net::Call<domain::NumberOrder> create(const domain::NumberOrderRequest &request) const;
    net::Call<domain::NumberOrder> get(const domain::NumberOrderId &id) const;

    net::Call<domain::Registration> registration(const domain::NumberOrderId &id) const;
    //! Replaces the details; attachments and log are the server's.
    net::Call<domain::Registration> saveRegistration(
        const domain::NumberOrderId &id, const domain::FreeForm &details) const;

    static AttachmentBody encodeAttachment(const AttachmentFile &file);
    //! \p attachment is the id of one that is required.
    net::Call<net::Nothing> upload(
        const domain::NumberOrderId &id, const domain::AttachmentId &attachment, const AttachmentBody &body) const;

    net::Call<domain::NumberOrder> submit(const domain::NumberOrderId &id) const;

private:
    QString order(const domain::NumberOrderId &id, const QString &more = {}) const;

    net::Client &m_client;
    const QString m_base; //!< path of the project's number orders
};

//! The answer of requirements(): nothing when the server knows of none for that region and type.
net::Result<std::optional<domain::NumberRequirements>> orNone(const net::Result<domain::NumberRequirements> &answer);

} // namespace api
