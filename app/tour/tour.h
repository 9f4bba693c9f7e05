#pragma once

class QApplication;

namespace app {

struct Options;

//! Drives the real windows through the main job against a sandbox of its own: one numbered PNG for each step, and
//! tour.json with what was checked. \returns 0 when every step passed.
int runTour(const Options &options, QApplication &application);

} // namespace app
