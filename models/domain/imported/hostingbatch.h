#pragma once

#include <QString>

#include <vector>

//! How many numbers one request may have, and which way they go (contract: imported §5.6-5.8).
namespace domain {

//! Published; an account manager can lift it, which is why it is a setting.
inline constexpr int maxImportNumbers = 5;
inline constexpr int maxTextEnableNumbers = 500;

//! \p numbers in their order, each once, cut into requests of \p most at most.
std::vector<std::vector<QString>> batchesOf(const std::vector<QString> &numbers, int most);

struct NumberPaths {
    std::vector<QString> local = {};
    std::vector<QString> tollFree = {};
    std::vector<QString> neither = {}; //!< nothing that the API hosts

    friend bool operator==(const NumberPaths &, const NumberPaths &) = default;
};

bool isTollFree(const QString &e164);
//! Which of \p numbers are text-enabled as local ones, and which as toll-free ones; in their order.
NumberPaths pathsOf(const std::vector<QString> &numbers);

} // namespace domain
