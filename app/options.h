#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace app {

//! What was asked for on the command line.
struct Options {
    bool sandbox = false;
    QString profile = {}; //!< by name
    QString dataDir = {}; //!< holds store and settings; empty: where the desktop keeps them
    QString tourDir = {}; //!< pictures of the guided tour go there; empty: no tour
    QString language = {}; //!< "fr", "es", "en" or "pseudo"; empty: the desktop's
    QString theme = {}; //!< "light", "dark"; empty: as set, else the desktop's
    QSize size = {}; //!< in which the tour shows every window once more; empty: it does not
    QString target = {}; //!< a number or an order id to open
};

//! Says what is wrong with the arguments; --help and --version answer with their text and code 0.
struct OptionsExit {
    QString text = {};
    int code = 0;
};

//! \p arguments as QCoreApplication::arguments() has them, the program first.
tl::expected<Options, OptionsExit> parseOptions(const QStringList &arguments);

} // namespace app
