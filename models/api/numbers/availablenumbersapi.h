#pragma once

#include "api/numbers/numberfilter.h"
#include "domain/numbers/activenumber.h"
#include "domain/numbers/availablenumber.h"
#include "domain/numbers/numberrequests.h"
#include "net/call.h"

namespace api {

//! What can be rented, and renting it. \p client outlives it. Renting costs money and goes out once; when its outcome
//! is not known, the project's numbers tell.
class AvailableNumbersApi
{
public:
    AvailableNumbersApi(net::Client &client, const QString &projectId);

    //! Where there are numbers of any of \p types; of none: of all.
    net::Call<std::vector<domain::NumberRegion>> regions(const std::vector<domain::NumberType> &types = {}) const;
    net::Call<std::vector<domain::AvailableNumber>> search(const AvailableNumberFilter &filter) const;
    //! NotFound when it can not be had.
    net::Call<domain::AvailableNumber> get(const QString &number) const;

    //! Both are deprecated, and published for US local numbers only: the others are ordered, see NumberOrdersApi.
    net::Call<domain::ActiveNumber> rent(const QString &number, const domain::RentRequest &request) const;
    net::Call<domain::ActiveNumber> rentAny(const domain::RentAnyRequest &request) const;

private:
    net::Client &m_client;
    const QString m_regions;
    const QString m_base; //!< path of the available numbers
};

} // namespace api
