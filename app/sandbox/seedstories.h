#pragma once

#include "sandbox/order.h"

#include <vector>

namespace sandbox {

class SeedMaker;

//! One kind of order that a porting desk has, and how common it is.
struct SeedStory {
    const char *name = nullptr;
    int weight = 1;
    Order (*make)(SeedMaker &maker) = nullptr;
};

const std::vector<SeedStory> &seedStories();

//! The ones that exist once, and only on a desk of 200 orders or more: an order of 500 numbers, and one with a status
//! that no document names.
std::vector<Order> seedRarities(SeedMaker &maker);

} // namespace sandbox
