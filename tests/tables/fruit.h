#pragma once

#include "tables/rowmodel.h"

#include <QAbstractItemModelTester>
#include <QDate>

//! A small table for the tests of what all tables share.
namespace fruit {

struct Fruit {
    QString id = {};
    QString name = {};
    int weight = 0;
    QDate picked = {};

    friend bool operator==(const Fruit &, const Fruit &) = default;
};

inline QString rowId(const Fruit &fruit)
{
    return fruit.id;
}

inline constexpr tables::Column<Fruit> columns[] = {
    {.key = "name",
        .title = "Name",
        .text = [](const Fruit &fruit) { return fruit.name; },
        .secondLine = [](const Fruit &fruit) { return fruit.id; }},
    {.key = "weight",
        .title = "Weight",
        .text = [](const Fruit &fruit) -> QString { return QString::number(fruit.weight) + QStringLiteral(" g"); },
        .sortKey = [](const Fruit &fruit) -> QVariant { return fruit.weight; },
        .exportText = [](const Fruit &fruit) { return QString::number(fruit.weight); },
        .align = Qt::AlignRight,
        .hidePriority = 1},
    {.key = "picked",
        .title = "Picked",
        .text = [](const Fruit &fruit) { return fruit.picked.toString(Qt::ISODate); },
        .sortKey = [](const Fruit &fruit) -> QVariant { return fruit.picked; },
        .exported = false},
};

class Basket : public tables::RowModel<Fruit>
{
public:
    explicit Basket(std::vector<Fruit> fruits = {})
        : RowModel("fruit", columns, nullptr)
    {
        setCheckable();
        reset(std::move(fruits));
    }

    using RowModel::change;
    using RowModel::merge;
    using RowModel::removeMissing;
    using RowModel::reset;
    using RowModel::show;
};

inline constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::QtTest;

inline std::vector<Fruit> someFruits()
{
    return {{QStringLiteral("a"), QStringLiteral("Apple 10"), 150, QDate(2026, 9, 1)},
        {QStringLiteral("b"), QStringLiteral("apple 9"), 20, {}},
        {QStringLiteral("c"), QStringLiteral("Pêche"), 90, QDate(2026, 7, 1)}};
}

inline std::vector<Fruit> manyFruits(int count)
{
    std::vector<Fruit> fruits;
    for (int i = 0; i < count; ++i)
        fruits.push_back({.id = QString::number(i), .name = QStringLiteral("Fruit %1").arg(i), .weight = i});
    return fruits;
}

inline QStringList names(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, 0).data().toString();
    return names;
}

} // namespace fruit
