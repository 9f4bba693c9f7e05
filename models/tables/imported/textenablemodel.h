#pragma once

#include "flows/imported/textenableflow.h"
#include "tables/imported/importtext.h"
#include "tables/rowmodel.h"

namespace tables {

//! A number of a text-enablement: whether it is taken, and whether it can be.
struct TextEnableLine {
    flows::TextEnableNumber number = {};
    bool mayGo = false;

    friend bool operator==(const TextEnableLine &, const TextEnableLine &) = default;
};

inline QString rowId(const TextEnableLine &line)
{
    return line.number.number;
}

//! The numbers that were typed and those that are offered. Only what may go can be ticked. The ids are the numbers.
class TextEnableModel final : public RowModel<TextEnableLine>
{
    Q_OBJECT

public:
    enum ColumnIndex { Number, Way, StatusColumn, Reason };

    explicit TextEnableModel(QObject *parent = nullptr);

    void setNumbers(const std::vector<flows::TextEnableNumber> &numbers, domain::TextEnableRoute route);

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
};

} // namespace tables
