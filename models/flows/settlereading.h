#pragma once

#include "net/error.h"
#include "store/intent.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace flows {

struct Desk;

//! What one reading tells of a write whose answer was lost.
enum class Sight : quint8 {
    Absent,
    Present,
    Undecided, //!< neither can be told from what can be read
};

struct Sighting {
    Sight sight = Sight::Undecided;
    QString orderId = {}; //!< of the order that was made or hit
    //! Of Undecided: time alone may decide it, so that another look after this long is worth it.
    std::optional<std::chrono::milliseconds> lookAgainAfter = {};
};

//! Looks once for what a write was to change. Reads only.
class SettleReading : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const net::Result<Sighting> &)>;

    using QObject::QObject;

    //! Call once. \p handler is never called from inside; it may destroy this object later, not at once.
    virtual void start(Handler handler) = 0;
};

//! The one that knows how to look for what \p intent was to change.
std::unique_ptr<SettleReading> makeSettleReading(const Desk &desk, const store::Intent &intent);

} // namespace flows
