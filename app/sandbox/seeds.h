#pragma once

#include <QDateTime>

namespace sandbox {

class PortingState;

//! Fills the desk with \p count orders, the same for the same seed and time. The first ones go through every story
//! once, so a small desk has something of everything; what a real desk has often comes often after that.
void seedOrders(PortingState &state, int count, quint32 seed, const QDateTime &now);

} // namespace sandbox
