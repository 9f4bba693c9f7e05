#pragma once

#include "tables/numbers/numberkeys.h"
#include "tables/numbers/numbersearch.h"

#include <QTest>

//! Numbers for a store, and its rows as text.
class NumberStoreRows
{
protected:
    static domain::ActiveNumber number(const QString &phoneNumber, const QString &name = {})
    {
        return {.phoneNumber = phoneNumber,
            .displayName = name,
            .regionCode = QStringLiteral("US"),
            .type = domain::NumberType::Local,
            .capabilities = {domain::Capability::Sms, domain::Capability::Voice},
            .price = domain::Money{.currency = QStringLiteral("USD"), .amount = QStringLiteral("0.50")},
            .paymentIntervalMonths = 1};
    }

    static std::vector<tables::InventoryRow> allRows(const tables::NumberStore &store)
    {
        return tables::matching(store, {});
    }
    static QString text(const tables::NumberStore &store, const std::vector<tables::InventoryRow> &rows)
    {
        QStringList numbers;
        for (const tables::InventoryRow row : rows)
            numbers << store.phoneNumber(row);
        return numbers.join(u' ');
    }
};
