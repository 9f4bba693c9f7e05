#pragma once

#include <QMetaType>

namespace flows {

//! How far a long job is. A total of 0 means that it is not known yet.
struct Progress {
    int done = 0;
    int total = 0;

    friend bool operator==(const Progress &, const Progress &) = default;
};

} // namespace flows
