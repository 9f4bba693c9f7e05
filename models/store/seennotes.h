#pragma once

#include "domain/porting/portorder.h"
#include "store/future.h"

#include <QSet>

#include <map>

namespace store {

class Database;

//! Which notes of which orders were on screen at this desk.
class SeenNotes final : public QObject
{
    Q_OBJECT

public:
    using Keys = std::map<domain::OrderId, QSet<QString>>;

    explicit SeenNotes(Database &database, QObject *parent = nullptr);

    //! Notes have no ids: a digest of what one says, who says it and when.
    static QString keyOf(const domain::OrderNote &note);

    QFuture<Result<void>> mark(
        const QString &profileKey, const domain::OrderId &order, const std::vector<domain::OrderNote> &notes);
    QFuture<Result<Keys>> list(const QString &profileKey);

private:
    Database &m_database;
};

} // namespace store
