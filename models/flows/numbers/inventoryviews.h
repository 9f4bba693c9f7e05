#pragma once

#include "flows/viewshelf.h"
#include "tables/numbers/inventoryfilter.h"

#include <QStringList>

namespace flows {

//! A way to look at the inventory, with a name.
struct InventoryView {
    QString id = {};
    QString name = {}; //!< empty for the built-in ones, which the page names
    tables::InventoryFilter filter = {};
    QString sortColumn = {}; //!< the column's key
    bool descending = false;
    QStringList hidden = {}; //!< keys of columns that are switched off

    //! The same rows in the same way, whatever they are called.
    bool showsTheSameAs(const InventoryView &other) const;
    friend bool operator==(const InventoryView &, const InventoryView &) = default;
};

//! The views of the inventory of one profile.
class InventoryViews final : public ViewsOf<InventoryView>
{
    Q_OBJECT

public:
    //! \p owner: the profile they belong to. \p usuallyHidden: columns that the built-in views do not show.
    //! \p settings outlive this.
    InventoryViews(
        store::Settings &settings, const QString &owner, const QStringList &usuallyHidden, QObject *parent = nullptr);
};

} // namespace flows
