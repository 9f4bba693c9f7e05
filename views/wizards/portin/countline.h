#pragma once

#include "tables/meaning.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace views {

//! "✓ 14 go on   ! 1 to look at   ⊖ 5 set aside": counts in the colors and with the icons of their meanings.
class CountLine final : public QWidget
{
    Q_OBJECT
public:
    struct Item {
        tables::Meaning meaning = tables::Meaning::None;
        tables::Sign sign = tables::Sign::ByMeaning;
        QString text = {};
    };
    explicit CountLine(QWidget *parent = nullptr);

    void setItems(const std::vector<Item> &items);
    QString text() const; //!< all of it, for tests and screen readers
};

} // namespace views
