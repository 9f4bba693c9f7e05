#pragma once

#include "flows/numbers/inventoryflow.h"
#include "flows/numbers/inventoryviews.h"
#include "flows/numbers/numberdetail.h"
#include "flows/testdesk.h"
#include "tables/numbers/numbersmodel.h"

//! The inventory of a test desk, put together as the program does it.
struct InventoryBench {
    explicit InventoryBench(const flows::Desk &desk)
        : flow(desk.numbers.active(), desk.now)
        , detail(desk.numbers, desk.now)
        , model(desk.now)
    {
        using domain::NumberType, flows::InventoryFlow, flows::NumberDetailFlow, tables::NumberList;
        QObject::connect(
            &flow, &InventoryFlow::listBegan, &model, [this](NumberType type) { model.beginList(NumberList(type)); });
        QObject::connect(&flow, &InventoryFlow::numbersRead, &model,
            [this](NumberType type, const std::vector<domain::ActiveNumber> &numbers) {
                model.merge(NumberList(type), numbers);
            });
        QObject::connect(&flow, &InventoryFlow::listCompleted, &model,
            [this](NumberType type) { model.completeList(NumberList(type)); });
        QObject::connect(&flow, &InventoryFlow::numberRead, &model, &tables::NumbersModel::put);
        QObject::connect(&flow, &InventoryFlow::numberGone, &model, &tables::NumbersModel::drop);
        QObject::connect(&detail, &NumberDetailFlow::numberRead, &flow, &InventoryFlow::accept);
        QObject::connect(&detail, &NumberDetailFlow::numberGone, &flow, &InventoryFlow::forget);
        QObject::connect(&detail, &NumberDetailFlow::addressRead, &model, [this](const QString &number, bool isSet) {
            model.setEmergency(number, isSet ? tables::EmergencyState::Set : tables::EmergencyState::None);
        });
    }

    flows::InventoryFlow flow;
    flows::NumberDetailFlow detail;
    tables::NumbersModel model;
};
