#pragma once

#include <QDateTime>
#include <QStringList>

namespace sandbox {

//! The command line of portside-sandbox.
struct Options {
    quint16 port = 0; //!< 0: any free one
    quint32 seed = 1; //!< the same seed, the same desk
    int orders = 240;
    int numbers = 400; //!< seeded active numbers
    QDateTime now = {}; //!< where the clock starts; invalid: the real time
    int pace = 1;
    QString stateDir = {}; //!< empty: nothing is kept
    bool strict = false;
    bool child = false; //!< end when standard input closes
};

//! What the arguments ask for. `error` is set when they cannot be followed, `help` when they only want to know.
struct ParsedOptions {
    Options options = {};
    QString error = {};
    QString help = {};
};

ParsedOptions parseOptions(const QStringList &arguments);

} // namespace sandbox
