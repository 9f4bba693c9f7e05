#pragma once

#include "api/imported/hostingfilter.h"
#include "api/page.h"
#include "domain/imported/hostingrequests.h"
#include "net/call.h"

namespace api {

using QualifiedNumberPage = Page<domain::QualifiedNumber>;

//! Numbers that shall be text-enabled, and the proof whose they are. \p client outlives it. What changes something goes
//! out once: a challenge is a call to somebody's telephone.
class QualifiedNumbersApi
{
public:
    QualifiedNumbersApi(net::Client &client, const QString &projectId);

    //! A cursor goes with the filter that it came from.
    net::Call<QualifiedNumberPage> list(
        const QualifiedNumberFilter &filter, const std::optional<Cursor> &cursor = {}) const;
    //! NotFound when it was never added: see orNone().
    net::Call<domain::QualifiedNumber> get(const QString &number) const;
    net::Call<std::vector<domain::QualifiedNumber>> add(const std::vector<QString> &numbers) const;
    net::Call<net::Nothing> remove(const QString &number) const;

    //! Calls the number and tells it a code.
    net::Call<domain::QualifiedNumber> sendVoiceChallenge(const QString &number) const;
    //! A wrong \p code is no error: the answer's state says so.
    net::Call<domain::QualifiedNumber> verifyVoiceChallenge(const QString &number, const QString &code) const;

    //! Answers with nothing but the order's id, unlike the one for toll-free numbers.
    net::Call<domain::HostingOrderId> textEnable(const domain::TextEnableRequest &request) const;
    net::Call<domain::HostingOrder> textEnableTollFree(const domain::TollFreeRequest &request) const;

private:
    net::Client &m_client;
    const QString m_projectId;
    const QString m_base; //!< path of the project's qualified numbers
};

//! The answer of get(): nothing when the project does not have the number.
net::Result<std::optional<domain::QualifiedNumber>> orNone(const net::Result<domain::QualifiedNumber> &answer);

} // namespace api
