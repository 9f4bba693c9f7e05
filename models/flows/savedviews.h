#pragma once

#include "api/porting/orderfilter.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace store {
class Settings;
}

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

enum class NameProblem : quint8 { None, Empty, Taken, TooLong };

//! The views of the order list of one profile: the built-in ones, then the person's own, kept in the settings. The last
//! change can be undone.
class SavedViews final : public QObject
{
    Q_OBJECT

public:
    static constexpr int longestName = 40;

    //! \p owner: the profile they belong to. \p settings outlive this.
    SavedViews(store::Settings &settings, QString owner, QObject *parent = nullptr);

    const std::vector<OrderView> &all() const { return m_views; }
    const OrderView *find(const QString &id) const;
    static bool isBuiltIn(const QString &id);

    //! \p id: of the view that is about to be named; empty for a new one.
    NameProblem problemWith(const QString &name, const QString &id = {}) const;
    //! Keeps it under a new id. \returns the id; empty when its name cannot be taken.
    QString add(OrderView view);
    //! Keeps what it shows under the name it has.
    bool update(const QString &id, const OrderView &shown);
    bool rename(const QString &id, const QString &name);
    bool remove(const QString &id);

    bool canUndo() const { return m_before.has_value(); }
    void undo(); //!< the last change of this run

Q_SIGNALS:
    void changed();

private:
    OrderView *own(const QString &id);
    void load();
    void keep(std::optional<std::vector<OrderView>> before);

    store::Settings &m_settings;
    const QString m_owner;
    std::vector<OrderView> m_views;
    std::optional<std::vector<OrderView>> m_before;
};

} // namespace flows
