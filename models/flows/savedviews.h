#pragma once

#include "api/porting/orderfilter.h"
#include "flows/viewshelf.h"

#include <QStringList>

namespace flows {

//! Which of the rows that were read are shown; the server cannot be asked for these.
enum class OrderScope : quint8 {
    All,
    Open, //!< not over
    Rejected, //!< with rejected numbers
    Ready, //!< with a group that can be activated, as far as is known
};

//! A way to look at the order list, with a name.
struct OrderView {
    QString id = {};
    QString name = {}; //!< empty for the built-in ones, which the page names
    OrderScope scope = OrderScope::All;
    api::OrderFilter filter = {}; //!< the server's
    QString text = {}; //!< what the loaded rows are filtered by
    QString sortColumn = {}; //!< the column's key
    bool descending = true;
    QStringList hidden = {}; //!< keys of columns that were switched off

    //! The same rows in the same way, whatever they are called.
    bool showsTheSameAs(const OrderView &other) const;
    friend bool operator==(const OrderView &, const OrderView &) = default;
};

//! The views of the order list of one profile.
class SavedViews final : public ViewsOf<OrderView>
{
    Q_OBJECT

public:
    //! \p owner: the profile they belong to. \p settings outlive this.
    SavedViews(store::Settings &settings, QString owner, QObject *parent = nullptr);

    static bool isBuiltIn(const QString &id);
};

} // namespace flows
