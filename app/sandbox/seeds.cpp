#include "sandbox/seeds.h"

#include "sandbox/portingstate.h"
#include "sandbox/seedmaker.h"
#include "sandbox/seedstories.h"

#include <algorithm>
#include <numeric>

namespace sandbox {

namespace {

constexpr int smallestDeskWithRarities = 200;

const SeedStory &storyFor(int index, SeedMaker &maker)
{
    const std::vector<SeedStory> &stories = seedStories();
    if (index < int(stories.size()))
        return stories.at(size_t(index));
    const int total = std::accumulate(
        stories.begin(), stories.end(), 0, [](int sum, const SeedStory &story) { return sum + story.weight; });
    int mark = maker.roll(1, total);
    for (const SeedStory &story : stories) {
        mark -= story.weight;
        if (mark <= 0)
            return story;
    }
    Q_UNREACHABLE();
}

} // namespace

void seedOrders(PortingState &state, int count, quint32 seed, const QDateTime &now)
{
    SeedMaker maker(state, now, seed);
    std::vector<Order> orders;
    if (count >= smallestDeskWithRarities)
        orders = seedRarities(maker);
    for (int i = 0; int(orders.size()) < count; ++i)
        orders.push_back(storyFor(i, maker).make(maker));
    // Ids count up with time.
    std::stable_sort(orders.begin(), orders.end(),
        [](const Order &left, const Order &right) { return left.createdAt < right.createdAt; });
    for (Order &order : orders)
        state.add(std::move(order));
}

} // namespace sandbox
