#pragma once

#include "tables/numbers/numbersmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

//! A model of numbers under the model tester.
class NumbersModelBench
{
protected:
    void begin();
    static QDateTime now() { return {QDate(2026, 11, 24), QTime(15, 0), Qt::UTC}; }
    static domain::ActiveNumber number(int line, const QString &name = {});
    static std::vector<domain::ActiveNumber> many(int count, int from = 0);
    QStringList shown() const;
    QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role).toString();
    }

    std::unique_ptr<tables::NumbersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

inline void NumbersModelBench::begin()
{
    m_tester.reset();
    m_model = std::make_unique<tables::NumbersModel>(now);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

inline domain::ActiveNumber NumbersModelBench::number(int line, const QString &name)
{
    return {.phoneNumber = QStringLiteral("+1208%1").arg(5550000 + line),
        .displayName = name,
        .regionCode = QStringLiteral("US"),
        .type = domain::NumberType::Local,
        .capabilities = {domain::Capability::Sms, domain::Capability::Voice},
        .price = domain::Money{.currency = QStringLiteral("USD"), .amount = QStringLiteral("0.50")},
        .paymentIntervalMonths = 1,
        .nextCharge = QDateTime(QDate(2026, 12, 1), QTime(12, 0), Qt::UTC).addDays(line % 28)};
}

//! Not in order, as lists that are read at the same time come.
inline std::vector<domain::ActiveNumber> NumbersModelBench::many(int count, int from)
{
    std::vector<domain::ActiveNumber> numbers;
    for (int i = from; i < from + count; ++i)
        numbers.push_back(number(i * 7919 % 1'000'003, QStringLiteral("Line %1").arg(i)));
    return numbers;
}

inline QStringList NumbersModelBench::shown() const
{
    QStringList numbers;
    for (int row = 0; row < m_model->rowCount(); ++row)
        numbers << m_model->idAt(row).right(4);
    return numbers;
}
