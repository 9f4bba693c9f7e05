#pragma once

#include "domain/porting/portorder.h"
#include "store/intent.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

//! What the flows write into store::Intent::data: the last sent copy, and what a later reading must know to tell
//! whether the write arrived.
namespace flows::intentdata {

QJsonObject create(const domain::PortOrder &order);
//! \p body replaces what the server has, which is \p before.
QJsonObject update(const domain::PortOrder &before, const QJsonObject &body);
//! \p knownBefore: ids of the documents which the order had before.
QJsonObject document(const QString &name, const QString &description, qsizetype bytes, const QByteArray &sha256,
    const QStringList &knownBefore);
//! \p equalBefore: how many notes of the order said the same before.
QJsonObject note(const QString &text, const QDateTime &serverNow, std::optional<int> equalBefore = {});
//! \p before: as the server had it; null when it had none.
QJsonObject configuration(const QJsonValue &before, const QJsonValue &body);
QJsonObject cancelation(const QString &reference, const QStringList &numbers);
QJsonObject activation(const QStringList &groups, const QStringList &numbers);

//! With the server's time of the sending, in which the history of an order is told. The journal's own is this
//! computer's.
QJsonObject sentAt(const QDateTime &serverNow, QJsonObject data);
//! The same again; this computer's, where an older Portside wrote down no other.
QDateTime sentAt(const store::Intent &intent);

//! The order that a create or an update sent; nothing when the data has none.
std::optional<domain::PortOrder> sentOrder(const QJsonObject &data);
//! The newest copy of an order that the server took from us, in what store::Journal::about() says of it.
std::optional<domain::PortOrder> lastSentCopy(const std::vector<store::JournalEntry> &newestFirst);
//! A body that we have written, as the order it is about.
std::optional<domain::PortOrder> orderOf(const QJsonObject &body, const domain::OrderId &id);

//! Which note, document or groups, in the words that stand there; empty for what has no such thing.
QString subjectOf(const QJsonObject &data);
//! Of the order, as far as the data tells.
QString referenceOf(const QJsonObject &data);

//! Ids of the documents that may be the one that was sent.
QSet<QString> documentsOf(const domain::PortOrder &order, const QJsonObject &data);
//! Whether these are the bytes that were sent.
bool isContent(const QByteArray &content, const QJsonObject &data);
//! Whether the order has the document, or the note, that was sent.
bool hasDocument(const domain::PortOrder &order, const QJsonObject &data);
bool hasNote(const domain::PortOrder &order, const QJsonObject &data);
//! How many notes of the order say the same.
int equalNotes(const domain::PortOrder &order, const QString &text);
//! How many said so before the note was sent; nothing in what an older Portside wrote.
std::optional<int> equalNotesBefore(const QJsonObject &data);

} // namespace flows::intentdata
